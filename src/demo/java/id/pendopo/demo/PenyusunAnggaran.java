package id.pendopo.demo;

import id.pendopo.demo.Nomenklatur.Butir;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Writes the work of each agency and its ceilings, in the first budget and in the one in force. */
final class PenyusunAnggaran {

    private static final long JUTA = 1_000_000;
    private static final long PALING_KECIL = 5 * JUTA;
    private static final int PERSEN_BERUBAH = 16;

    private final Latar latar;
    private final Nomenklatur nomenklatur;
    private final Acak acak;
    private final Lokasi lokasi;

    PenyusunAnggaran(Latar latar, Nomenklatur nomenklatur) {
        this.latar = latar;
        this.nomenklatur = nomenklatur;
        this.acak = latar.acak("anggaran");
        this.lokasi = new Lokasi(latar, acak);
    }

    List<Sub> susun(Susunan susunan) {
        List<Sub> semua = new ArrayList<>();
        try (var tulis =
                latar.tulis(
                        "perencanaan.sub_kegiatan",
                        """
                        pemda_id, id, tahun, opd_id, kode, nama, kode_program, nama_program,
                        kode_kegiatan, nama_kegiatan, edisi, indikator, satuan, target, kode_wilayah
                        """)) {
            for (Unit unit : susunan.unit()) {
                semua.addAll(sub(unit, tulis));
            }
        }
        tulisVersi(semua);
        return semua;
    }

    private List<Sub> sub(Unit unit, Tulis tulis) {
        var butir = nomenklatur.pilih(unit.contoh(), acak);
        long[] pagu = bagi(unit.contoh(), butir);
        List<Sub> hasil = new ArrayList<>();
        for (int i = 0; i < butir.size(); i++) {
            hasil.add(sub(unit, butir.get(i), pagu[i], tulis));
        }
        return hasil;
    }

    private Sub sub(Unit unit, Butir b, long pagu, Tulis tulis) {
        var jenis = JenisKerja.dari(b.nama(), b.kode().penunjang());
        BigDecimal target = target(unit.contoh(), jenis, b.satuan());
        UUID id = acak.id(latar.awalTahun());
        var kegiatan = b.kode().induk();
        var program = kegiatan.induk();
        tulis.tambah(
                latar.pemdaId(),
                id,
                latar.kalender().tahun(),
                unit.id(),
                b.kode().toString(),
                b.nama(),
                program.toString(),
                nomenklatur.namaProgram(b.kode()),
                kegiatan.toString(),
                nomenklatur.namaKegiatan(b.kode()),
                nomenklatur.edisi().name(),
                b.indikator(),
                b.satuan(),
                target,
                jenis == JenisKerja.FISIK ? lokasi.pilih(unit.contoh()) : null);
        long murni =
                jenis != JenisKerja.GAJI && acak.persen(PERSEN_BERUBAH)
                        ? pagu * acak.antara(78, 124) / 100 / 1000 * 1000
                        : pagu;
        return new Sub(id, unit, b.kode().toString(), jenis, target, murni, pagu);
    }

    /**
     * Salaries first, the rest by the weight of the work; whole thousands, some with odd rupiah.
     */
    private long[] bagi(ContohOpd opd, List<Butir> butir) {
        long total = opd.pagu() * JUTA;
        long gaji = total * opd.gaji() / 100;
        long[] bobot = new long[butir.size()];
        long jumlah = 0;
        for (int i = 0; i < bobot.length; i++) {
            var jenis = JenisKerja.dari(butir.get(i).nama(), butir.get(i).kode().penunjang());
            bobot[i] = (long) (jenis.bobot * 100 * Math.exp(acak.sebaran() * 0.6));
            jumlah += bobot[i];
        }
        long[] pagu = new long[bobot.length];
        for (int i = 0; i < bobot.length; i++) {
            long nilai = bobot[i] == 0 ? gaji : (total - gaji) / jumlah * bobot[i];
            long bulat = Math.max(PALING_KECIL, nilai) / 1000 * 1000;
            pagu[i] = acak.persen(14) ? bulat + acak.antara(1, 999) : bulat;
        }
        return pagu;
    }

    private BigDecimal target(ContohOpd opd, JenisKerja jenis, @Nullable String satuan) {
        String s = satuan == null ? "" : satuan.strip().toLowerCase(Locale.ROOT);
        if (jenis == JenisKerja.GAJI) {
            return BigDecimal.valueOf(opd.pegawai());
        }
        return switch (s) {
            case "dokumen", "laporan", "berita acara" -> BigDecimal.valueOf(acak.antara(1, 12));
            case "orang", "peserta didik", "keluarga", "rumah tangga", "kk" ->
                    BigDecimal.valueOf(acak.antara(3, 120) * 5L);
            case "km", "ha" -> BigDecimal.valueOf(acak.antara(60, 1450), 2);
            case "paket", "ruang", "lokasi", "titik" -> BigDecimal.valueOf(acak.antara(1, 14));
            case "unit", "jembatan" -> BigDecimal.valueOf(acak.antara(1, 9));
            default -> BigDecimal.valueOf(acak.antara(1, 30));
        };
    }

    private void tulisVersi(List<Sub> semua) {
        int tahun = latar.kalender().tahun();
        LocalDate murni = LocalDate.of(tahun - 1, 12, 29);
        UUID pertama = acak.id(latar.kalender().saat(murni, LocalTime.of(9, 0)));
        LocalDate ubah = hariPerubahan(tahun);
        UUID kedua = acak.id(latar.kalender().saat(ubah, LocalTime.of(10, 0)));
        boolean perubahan = ubah.getMonthValue() >= 9;
        try (var versi =
                latar.tulis(
                        "anggaran.versi",
                        """
                        pemda_id, id, tahun, nomor, tahap, jumlah_baris, nilai_total, dibuat_oleh,
                        dibuat_pada
                        """)) {
            versi.tambah(barisVersi(pertama, 1, "MURNI", murni, semua, Sub::paguMurni));
            String tahap = perubahan ? "PERUBAHAN" : "PERGESERAN";
            versi.tambah(barisVersi(kedua, 2, tahap, ubah, semua, Sub::pagu));
        }
        try (var berlaku = latar.tulis("anggaran.berlaku", "pemda_id, tahun, versi_id")) {
            berlaku.tambah(latar.pemdaId(), tahun, kedua);
        }
        tulisPagu(pertama, semua, Sub::paguMurni);
        tulisPagu(kedua, semua, Sub::pagu);
    }

    /** The revised budget of September, or a shift earlier in the year as far as it has come. */
    private LocalDate hariPerubahan(int tahun) {
        for (var hari :
                List.of(
                        LocalDate.of(tahun, 9, 28),
                        LocalDate.of(tahun, 3, 17),
                        LocalDate.of(tahun, 1, 21))) {
            if (hari.isBefore(latar.kalender().hariIni())) {
                return hari;
            }
        }
        throw new IllegalStateException("the year told begins before February");
    }

    private @Nullable Object[] barisVersi(
            UUID id,
            int nomor,
            String tahap,
            LocalDate hari,
            List<Sub> semua,
            ToLongFunction<Sub> pagu) {
        return new @Nullable Object[] {
            latar.pemdaId(),
            id,
            latar.kalender().tahun(),
            nomor,
            tahap,
            semua.size(),
            BigDecimal.valueOf(semua.stream().mapToLong(pagu).sum()),
            "Data simulasi",
            latar.kalender().saat(hari, LocalTime.of(10, 0))
        };
    }

    private void tulisPagu(UUID versi, List<Sub> semua, ToLongFunction<Sub> pagu) {
        try (var tulis =
                latar.tulis(
                        "anggaran.pagu",
                        "pemda_id, versi_id, kunci, sub_kegiatan_id, opd_id, nilai_pagu")) {
            for (Sub s : semua) {
                tulis.tambah(
                        latar.pemdaId(),
                        versi,
                        s.unit().contoh().kode() + "/" + s.kode(),
                        s.id(),
                        s.unit().id(),
                        BigDecimal.valueOf(pagu.applyAsLong(s)));
            }
        }
    }
}
