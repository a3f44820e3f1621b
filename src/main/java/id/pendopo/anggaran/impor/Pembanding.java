package id.pendopo.anggaran.impor;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.kernel.KodeNomenklatur;
import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a comparison file, by OPD or by OPD and programme. Official documents of one budget
 * often disagree with one another; the import says where and by how much.
 */
record Pembanding(String namaBerkas, Jenis jenis, Map<Kunci, Jumlah> jumlah, int tanpaNilai) {

    enum Jenis {
        OPD,
        PROGRAM
    }

    record Kunci(String kodeOpd, String kodeProgram) {}

    record Jumlah(@Nullable String namaOpd, @Nullable String namaProgram, BigDecimal nilai) {
        private Jumlah tambah(BigDecimal lagi) {
            return new Jumlah(namaOpd, namaProgram, nilai.add(lagi));
        }
    }

    private static final SkemaKolom SKEMA =
            SkemaKolom.susun()
                    .wajib(
                            "kode_opd",
                            JenisKolom.TEKS,
                            "Kode SKPD",
                            "kode_skpd",
                            "kd_skpd",
                            "Kode OPD",
                            "Kode PD",
                            "Kode Perangkat Daerah",
                            "Kode Unit Organisasi",
                            "Kode Unit SKPD",
                            "Kode Unit")
                    .wajib(
                            "nilai",
                            JenisKolom.RUPIAH,
                            "Pagu",
                            "pagu_rp",
                            "total_belanja_rp",
                            "Total Belanja",
                            "Jumlah Belanja",
                            "Pagu Anggaran",
                            "Total Anggaran",
                            "Jumlah Anggaran",
                            "Anggaran",
                            "Total",
                            "Jumlah",
                            "Nilai")
                    .opsional(
                            "nama_opd",
                            JenisKolom.TEKS,
                            "Nama SKPD",
                            "Nama OPD",
                            "Nama Perangkat Daerah",
                            "Nama Unit")
                    .opsional("kode_program", JenisKolom.TEKS, "Kode Program", "kd_program")
                    .opsional("nama_program", JenisKolom.TEKS, "Nama Program", "Program")
                    .abaikanBarisTanpa("kode_opd")
                    .jadi();

    static Pembanding baca(Unggahan unggahan, EdisiNomenklatur edisi) {
        try (var lembar = PembacaLembar.buka(unggahan.berkas(), unggahan.nama())) {
            var tabel = TabelTerbaca.dari(lembar, SKEMA);
            var jenis =
                    tabel.kepala().indeks().containsKey("kode_program") ? Jenis.PROGRAM : Jenis.OPD;
            Map<Kunci, Jumlah> jumlah = new LinkedHashMap<>();
            int tanpaNilai = 0;
            while (tabel.hasNext()) {
                BarisTerbaca baris = tabel.next();
                BigDecimal nilai = baris.angka("nilai");
                String opd = baris.teks("kode_opd");
                if (nilai == null || opd == null) {
                    tanpaNilai++;
                    continue;
                }
                jumlah.merge(
                        new Kunci(skpd(opd), program(baris.teks("kode_program"), opd, edisi)),
                        new Jumlah(baris.teks("nama_opd"), baris.teks("nama_program"), nilai),
                        (lama, baru) -> lama.tambah(baru.nilai()));
            }
            return new Pembanding(unggahan.nama(), jenis, jumlah, tanpaNilai);
        }
    }

    private static String skpd(String teks) {
        try {
            return KodeSkpd.parse(teks).toString();
        } catch (MasukanSalah e) {
            return teks.strip();
        }
    }

    private static String program(@Nullable String teks, String opd, EdisiNomenklatur edisi) {
        if (teks == null) {
            return "";
        }
        try {
            return KodeNomenklatur.parse(teks, edisi)
                    .resolusi(KodeSkpd.parse(opd).bidangPertama())
                    .toString();
        } catch (MasukanSalah e) {
            return teks.strip();
        }
    }

    BigDecimal total() {
        return jumlah.values().stream().map(Jumlah::nilai).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
