package id.pendopo.presensi.mohon;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.JadwalQueries;
import id.pendopo.presensi.KeteranganService;
import id.pendopo.presensi.mohon.AturanMohon.Rantai;
import id.pendopo.presensi.mohon.SaldoService.Dasar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides. The request is locked and its version compared, so that of two who decide at once one
 * has an effect and the other is told; what a grant brings about is written in the same
 * transaction.
 */
@Service
@Transactional
public class PutusanService {

    private final MohonRepository repository;
    private final TindakanRepository tindakan;
    private final AturanMohonQueries aturan;
    private final PemeriksaMohon pemeriksa;
    private final PejabatQueries pejabat;
    private final SaldoService saldo;
    private final KeteranganService keterangan;
    private final JadwalQueries jadwal;
    private final KabarMohon kabar;
    private final Penomoran penomoran;
    private final Jejak jejak;
    private final Waktu waktu;

    PutusanService(
            MohonRepository repository,
            TindakanRepository tindakan,
            AturanMohonQueries aturan,
            PemeriksaMohon pemeriksa,
            PejabatQueries pejabat,
            SaldoService saldo,
            KeteranganService keterangan,
            JadwalQueries jadwal,
            KabarMohon kabar,
            Penomoran penomoran,
            Jejak jejak,
            Waktu waktu) {
        this.repository = repository;
        this.tindakan = tindakan;
        this.aturan = aturan;
        this.pemeriksa = pemeriksa;
        this.pejabat = pejabat;
        this.saldo = saldo;
        this.keterangan = keterangan;
        this.jadwal = jadwal;
        this.kabar = kabar;
        this.penomoran = penomoran;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** The four answers of the form for leave (Peraturan BKN 24/2017, lampiran). */
    public enum Putusan {
        SETUJU,
        PERUBAHAN,
        TANGGUH,
        TOLAK
    }

    /**
     * @param versi what he saw
     * @param catatan reason, needed for everything but consent
     * @throws AturanDilanggar {@code presensi.mohon.bentrok} when somebody decided in between,
     *     {@code presensi.mohon.milik-sendiri.terlarang}, {@code
     *     presensi.mohon.bukan-penyetuju.terlarang}
     */
    public StatusMohon putus(
            Pengguna oleh, String nomor, int versi, Putusan putusan, String catatan) {
        var m = repository.terkunci(nomor);
        if (m.versi() != versi || !m.status().menunggu()) {
            throw new AturanDilanggar("presensi.mohon.bentrok");
        }
        boolean sebagaiAtasan = m.status() == StatusMohon.DIAJUKAN;
        berwenang(oleh, m);
        String alasan = catatan.strip();
        if (putusan != Putusan.SETUJU && alasan.isEmpty()) {
            throw new AturanDilanggar("presensi.mohon.catatan-kosong");
        }
        StatusMohon ke = tujuan(m, putusan, sebagaiAtasan);
        if (!m.status().boleh(ke)) {
            throw new AturanDilanggar("presensi.mohon.bentrok");
        }
        tindakan.pindah(
                m,
                ke,
                alasan.isEmpty() ? null : alasan,
                sebagaiAtasan ? oleh : null,
                sebagaiAtasan ? null : oleh,
                waktu.sekarangUrusan());
        tindakan.langkah(
                m.id(), ke.name(), oleh, alasan.isEmpty() ? null : alasan, waktu.sekarangUrusan());
        jejak.catat(
                oleh.pelaku(),
                "presensi.permohonan-" + putusan.name().toLowerCase(java.util.Locale.ROOT),
                new Jejak.Objek("permohonan", m.id().toString(), nomor),
                Map.of("status", m.status()),
                Map.of("status", ke),
                alasan.isEmpty() ? null : alasan);
        if (ke == StatusMohon.TERBIT) {
            terbitkan(oleh, m);
        }
        if (ke == StatusMohon.DISETUJUI_ATASAN) {
            kabar.menunggu(nomor, m.nama(), buku().penerbit(m.bersangkutan(), oleh.pegawaiId()));
        }
        kabar.putusan(m, ke);
        return ke;
    }

    private StatusMohon tujuan(Permohonan m, Putusan putusan, boolean sebagaiAtasan) {
        return switch (putusan) {
            case SETUJU ->
                    sebagaiAtasan && aturan.untuk(m.jenis(), m.dari()).rantai() == Rantai.PEJABAT
                            ? StatusMohon.DISETUJUI_ATASAN
                            : StatusMohon.TERBIT;
            case PERUBAHAN -> StatusMohon.PERUBAHAN;
            case TOLAK -> StatusMohon.DITOLAK;
            case TANGGUH -> {
                if (!m.jenis().cuti()) {
                    throw new AturanDilanggar("presensi.mohon.tangguh-cuti");
                }
                yield StatusMohon.DITANGGUHKAN;
            }
        };
    }

    /**
     * @throws TidakDitemukan when it is nothing to him
     */
    private void berwenang(Pengguna oleh, Permohonan m) {
        UUID orang = oleh.pegawaiId();
        if (orang == null) {
            throw new TidakDitemukan("permohonan " + m.nomor());
        }
        if (m.bersangkutan().contains(orang) || m.dibuat().akun().equals(oleh.akunId())) {
            throw new AturanDilanggar("presensi.mohon.milik-sendiri.terlarang");
        }
        if (pemutus(m).contains(orang)) {
            return;
        }
        var buku = buku();
        if (buku.diAtas(orang, m.opd()) || buku.kepegawaian(orang)) {
            throw new AturanDilanggar("presensi.mohon.bukan-penyetuju.terlarang");
        }
        throw new TidakDitemukan("permohonan " + m.nomor());
    }

    private Set<UUID> pemutus(Permohonan m) {
        return m.status() == StatusMohon.DIAJUKAN
                ? buku().atasan(m.opd(), m.bersangkutan())
                : buku().penerbit(m.bersangkutan(), pegawaiAtasan(m));
    }

    private @Nullable UUID pegawaiAtasan(Permohonan m) {
        return m.atasan() == null ? null : pejabat.pegawai(m.atasan().akun()).orElse(null);
    }

    private void terbitkan(Pengguna oleh, Permohonan m) {
        pemeriksa.bukanBeku(m.dari(), m.sampai());
        var a = aturan.untuk(m.jenis(), m.dari());
        String terbit = a.rantai() == Rantai.PEJABAT ? nomorTerbit(m) : null;
        String dasar = dasar(m, terbit);
        if (m.jenis() == JenisMohon.KOREKSI) {
            var i = m.isi();
            keterangan.koreksi(m.pegawai(), m.dari(), i.arah(), i.saat(), dasar, oleh);
            tindakan.terbit(m.id(), m.hari(), null);
            return;
        }
        var perTahun =
                Hari.perTahun(
                        jadwal.orang(m.pegawai(), m.dari(), m.sampai()),
                        m.dari(),
                        m.sampai(),
                        a.hariKerja());
        perTahun.forEach((tahun, hari) -> pakai(m, tahun, hari, dasar, oleh));
        for (var p : tindakan.peserta(m.id())) {
            tulis(m, p.pegawai(), m.sampai(), dasar, oleh);
        }
        tindakan.terbit(m.id(), Hari.jumlah(perTahun), terbit);
    }

    private String nomorTerbit(Permohonan m) {
        int tahun = hariIni().getYear();
        return penomoran.berikut("presensi.terbit." + m.jenis().huruf(), tahun)
                + "/"
                + m.jenis().huruf();
    }

    private static String dasar(Permohonan m, @Nullable String terbit) {
        String surat = m.isi().suratNomor();
        return (terbit == null ? m.nomor() : m.nomor() + ", " + terbit)
                + (surat == null ? "" : ", " + surat);
    }

    private void pakai(Permohonan m, int tahun, int hari, String dasar, Pengguna oleh) {
        var d = new Dasar(m.nomor(), m.id(), dasar, oleh);
        if (m.jenis().bersaldo()) {
            saldo.pakai(m.pegawai(), tahun, hari, d);
        } else if (m.jenis().cuti()) {
            saldo.catat(m.pegawai(), tahun, m.jenis(), Sebab.PAKAI, -hari, d);
        }
    }

    private void tulis(Permohonan m, UUID pegawai, LocalDate sampai, String dasar, Pengguna oleh) {
        UUID id =
                keterangan.tulis(
                        new KeteranganService.Baru(
                                pegawai,
                                m.jenis().keterangan(),
                                m.dari(),
                                sampai,
                                dasar,
                                m.isi().tempat(),
                                m.isi().radius()),
                        oleh);
        tindakan.keterangan(m.id(), pegawai, id);
    }

    /**
     * Calls back what was granted, from this day on; days of leave that were not taken return to
     * their account.
     *
     * @throws AturanDilanggar {@code presensi.mohon.panggil.lampau} for a day that is over
     */
    public void panggil(Pengguna oleh, String nomor, int versi, LocalDate mulai, String catatan) {
        var m = repository.terkunci(nomor);
        if (m.versi() != versi || !m.status().boleh(StatusMohon.DIBATALKAN)) {
            throw new AturanDilanggar("presensi.mohon.bentrok");
        }
        bolehMemanggil(oleh, m);
        if (catatan.isBlank()) {
            throw new AturanDilanggar("presensi.mohon.catatan-kosong");
        }
        if (m.jenis() == JenisMohon.KOREKSI) {
            throw new AturanDilanggar("presensi.mohon.panggil.koreksi");
        }
        if (mulai.isBefore(hariIni()) || mulai.isBefore(m.dari()) || mulai.isAfter(m.sampai())) {
            throw new AturanDilanggar("presensi.mohon.panggil.lampau");
        }
        pemeriksa.bukanBeku(mulai, m.sampai());
        kembalikan(m, mulai, oleh);
        boolean sebagian = mulai.isAfter(m.dari());
        String dasar = dasar(m, m.nomorTerbit());
        for (var p : tindakan.peserta(m.id())) {
            if (p.keterangan() != null) {
                keterangan.cabut(p.keterangan(), catatan.strip(), oleh);
                tindakan.keterangan(m.id(), p.pegawai(), null);
            }
            if (sebagian) {
                tulis(m, p.pegawai(), mulai.minusDays(1), dasar, oleh);
            }
        }
        tindakan.pindah(
                m, StatusMohon.DIBATALKAN, catatan.strip(), null, null, waktu.sekarangUrusan());
        tindakan.berakhir(m.id(), mulai.minusDays(1), sebagian);
        tindakan.langkah(m.id(), "DIBATALKAN", oleh, catatan.strip(), waktu.sekarangUrusan());
        jejak.catat(
                oleh.pelaku(),
                "presensi.permohonan-dipanggil",
                new Jejak.Objek("permohonan", m.id().toString(), nomor),
                Map.of("sampai", m.sampai()),
                Map.of("berakhir", mulai.minusDays(1)),
                catatan.strip());
        kabar.putusan(m, StatusMohon.DIBATALKAN);
    }

    private void bolehMemanggil(Pengguna oleh, Permohonan m) {
        UUID orang = oleh.pegawaiId();
        if (orang == null) {
            throw new TidakDitemukan("permohonan " + m.nomor());
        }
        if (m.bersangkutan().contains(orang)) {
            throw new AturanDilanggar("presensi.mohon.milik-sendiri.terlarang");
        }
        var buku = buku();
        if (!buku.atasan(m.opd(), m.bersangkutan()).contains(orang)
                && !buku.penerbit(m.bersangkutan(), null).contains(orang)) {
            throw new TidakDitemukan("permohonan " + m.nomor());
        }
    }

    /** Never more than it took. */
    private void kembalikan(Permohonan m, LocalDate mulai, Pengguna oleh) {
        if (!m.jenis().cuti()) {
            return;
        }
        var a = aturan.untuk(m.jenis(), m.dari());
        var sisa =
                Hari.perTahun(
                        jadwal.orang(m.pegawai(), mulai, m.sampai()),
                        mulai,
                        m.sampai(),
                        a.hariKerja());
        var d = new Dasar(m.nomor(), m.id(), "Dipanggil kembali: " + m.nomor(), oleh);
        sisa.forEach(
                (tahun, hari) -> {
                    int kembali =
                            m.jenis().bersaldo()
                                    ? Math.min(hari, saldo.dipakai(m.id(), m.pegawai(), tahun))
                                    : hari;
                    if (m.jenis().bersaldo() && kembali > 0) {
                        saldo.kembali(m.pegawai(), tahun, kembali, d);
                    } else if (kembali > 0) {
                        saldo.catat(m.pegawai(), tahun, m.jenis(), Sebab.KEMBALI, kembali, d);
                    }
                });
    }

    private Pejabat buku() {
        return pejabat.pada(hariIni());
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
