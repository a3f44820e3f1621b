package id.pendopo.demo;

import id.pendopo.demo.Perjalanan.Langkah;
import id.pendopo.demo.Perjalanan.Persetujuan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes reports, their approved versions, decisions, punctuality and the recent trail. */
final class PenulisLaporan implements AutoCloseable {

    /** Later than this a report needs its month unlocked. */
    private static final int HARI_COBA = 90;

    private static final int HARI_SEBELUM_KUNCI = 15;

    private final Latar latar;
    private final Acak acak;
    private final int hariBatas;
    private final Tulis laporan;
    private final Tulis versi;
    private final Tulis putusan;
    private final Tulis ketepatan;
    private final PenulisJejak jejak;
    private final Set<PembukaanBulan> dibuka = new LinkedHashSet<>();
    private int urut;

    /** A month that was unlocked again for an agency because its reports came so late. */
    private record PembukaanBulan(UUID opd, int bulan) {}

    PenulisLaporan(Latar latar, int hariBatas) {
        this.latar = latar;
        this.acak = latar.acak("tulis-laporan");
        this.hariBatas = hariBatas;
        this.laporan =
                latar.tulis(
                        "pelaporan.laporan",
                        """
                        pemda_id, id, nomor, tahun, bulan, sub_kegiatan_id, opd_id, status, fisik,
                        realisasi_output, nilai_realisasi, kendala, uraian_kendala, tindak_lanjut,
                        alasan_koreksi, versi_terbit, versi_terverifikasi, diubah_oleh, diubah_nama,
                        diubah_pada, diajukan_oleh, diajukan_pada, versi
                        """);
        this.versi =
                latar.tulis(
                        "pelaporan.laporan_versi",
                        """
                        pemda_id, laporan_id, versi, tahun, bulan, sub_kegiatan_id, opd_id, fisik,
                        realisasi_output, nilai_realisasi, kendala, uraian_kendala, tindak_lanjut,
                        alasan_koreksi, diajukan_oleh, diajukan_pada, disetujui_oleh, disetujui_nama,
                        disetujui_sebagai, disetujui_pada
                        """);
        this.putusan =
                latar.tulis(
                        "pelaporan.putusan",
                        "pemda_id, id, laporan_id, jenis, versi, oleh, nama, sebagai, pada, catatan");
        this.ketepatan =
                latar.tulis(
                        "pelaporan.ketepatan",
                        """
                        pemda_id, sub_kegiatan_id, bulan, tahun, opd_id, laporan_id, batas,
                        diajukan_pada, hari_terlambat, oleh, nama
                        """);
        this.jejak = new PenulisJejak(latar);
    }

    void tulis(List<Naskah> semua, Unit.Petugas bappeda) {
        for (Naskah n : semua) {
            tulis(n);
        }
        tulisPembukaan(bappeda);
        try (var nomor = latar.tulis("platform.penomoran", "pemda_id, jenis, tahun, terakhir")) {
            nomor.tambah(latar.pemdaId(), "laporan", tahun(), urut);
        }
    }

    private void tulis(Naskah n) {
        UUID id = acak.id(n.jalan().dibuat());
        String nomor = "%d-%05d".formatted(tahun(), ++urut);
        tulisLaporan(n, id, nomor);
        var persetujuan = n.jalan().persetujuan();
        for (var p : persetujuan) {
            boolean terakhir = p.versi() == persetujuan.size();
            tulisVersi(terakhir ? n : n.sebelumDiperbaiki(), id, p);
        }
        n.jalan().langkah().stream()
                .filter(l -> l.jenis().equals("DIAJUKAN"))
                .findFirst()
                .ifPresent(l -> tulisKetepatan(n, id, l));
        for (var l : n.jalan().langkah()) {
            tulisPutusan(id, l);
            if (n.bulan() == latar.kalender().bulanTerakhir()) {
                jejak.tulis(n, id, nomor, l);
            }
        }
    }

    private void tulisLaporan(Naskah n, UUID id, String nomor) {
        var jalan = n.jalan();
        var langkah = jalan.langkah();
        var penyusun = jalan.penyusun();
        var pengubah = langkah.isEmpty() ? penyusun : langkah.getLast().oleh();
        boolean diajukan = jalan.diajukan() != null;
        var m = n.masalah();
        laporan.tambah(
                latar.pemdaId(),
                id,
                nomor,
                tahun(),
                n.bulan(),
                n.sub().id(),
                n.sub().unit().id(),
                jalan.status(),
                n.persenFisik(),
                n.output(),
                diajukan ? n.rupiah() : null,
                m == null ? null : m.kode(),
                m == null ? null : m.uraian(),
                m == null ? null : m.tindakLanjut(),
                jalan.alasanKoreksi(),
                jalan.terbit(),
                jalan.terverifikasi(),
                pengubah.akunId(),
                pengubah.nama(),
                langkah.isEmpty() ? jalan.dibuat() : langkah.getLast().pada(),
                diajukan ? penyusun.akunId() : null,
                jalan.diajukan(),
                langkah.size());
    }

    private void tulisVersi(Naskah n, UUID id, Persetujuan p) {
        var kepala = n.sub().unit().kepala();
        var m = n.masalah();
        versi.tambah(
                latar.pemdaId(),
                id,
                p.versi(),
                tahun(),
                n.bulan(),
                n.sub().id(),
                n.sub().unit().id(),
                n.persenFisik(),
                n.output(),
                n.rupiah(),
                m == null ? null : m.kode(),
                m == null ? null : m.uraian(),
                m == null ? null : m.tindakLanjut(),
                p.versi() == 1 ? null : n.jalan().alasanKoreksi(),
                n.jalan().penyusun().akunId(),
                p.diajukan(),
                kepala.akunId(),
                kepala.nama(),
                kepala.sebagai(),
                p.pada());
    }

    private void tulisPutusan(UUID laporanId, Langkah l) {
        putusan.tambah(
                latar.pemdaId(),
                acak.id(l.pada()),
                laporanId,
                l.jenis(),
                l.terbit(),
                l.oleh().akunId(),
                l.oleh().nama(),
                l.oleh().sebagai(),
                l.pada(),
                l.catatan());
    }

    private void tulisKetepatan(Naskah n, UUID id, Langkah pertama) {
        LocalDate batas = latar.kalender().batas(n.bulan(), hariBatas);
        int terlambat = terlambat(batas, pertama.pada());
        if (terlambat > HARI_SEBELUM_KUNCI) {
            dibuka.add(new PembukaanBulan(n.sub().unit().id(), n.bulan()));
        }
        ketepatan.tambah(
                latar.pemdaId(),
                n.sub().id(),
                n.bulan(),
                tahun(),
                n.sub().unit().id(),
                id,
                batas,
                pertama.pada(),
                terlambat,
                pertama.oleh().akunId(),
                pertama.oleh().nama());
    }

    /**
     * Unlocks late months, and the last one for everybody: a demo in which nothing can be tried is
     * none.
     */
    private void tulisPembukaan(Unit.Petugas bappeda) {
        try (var pembukaan =
                latar.tulis(
                        "pelaporan.pembukaan",
                        """
                        pemda_id, id, tahun, bulan, opd_id, sampai, alasan, dibuka_oleh, dibuka_nama,
                        dibuka_pada
                        """)) {
            var kini = latar.kalender().kini();
            pembukaan.tambah(
                    latar.pemdaId(),
                    acak.id(kini),
                    tahun(),
                    latar.kalender().bulanTerakhir(),
                    null,
                    LocalDate.ofInstant(kini, latar.kalender().zona()).plusDays(HARI_COBA),
                    "Masa coba: laporan bulan terakhir tetap terbuka untuk dicoba.",
                    bappeda.akunId(),
                    bappeda.nama(),
                    kini);
            for (var b : dibuka) {
                LocalDate hari =
                        latar.kalender()
                                .batas(b.bulan(), hariBatas)
                                .plusDays(HARI_SEBELUM_KUNCI + 1);
                var pada = latar.kalender().saat(hari, LocalTime.of(9, 0));
                pembukaan.tambah(
                        latar.pemdaId(),
                        acak.id(pada),
                        tahun(),
                        b.bulan(),
                        b.opd(),
                        hari.plusDays(7),
                        "Operator baru ditetapkan, laporan bulan ini disusulkan.",
                        bappeda.akunId(),
                        bappeda.nama(),
                        pada);
            }
        }
    }

    private int terlambat(LocalDate batas, Instant pada) {
        LocalDate hari = LocalDate.ofInstant(pada, latar.kalender().zona());
        return (int) Math.max(0, ChronoUnit.DAYS.between(batas, hari));
    }

    private int tahun() {
        return latar.kalender().tahun();
    }

    /** Reports before all that refers to them. */
    @Override
    public void close() {
        laporan.close();
        versi.close();
        putusan.close();
        ketepatan.close();
        jejak.close();
    }
}
