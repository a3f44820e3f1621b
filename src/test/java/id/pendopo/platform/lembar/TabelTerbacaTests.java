package id.pendopo.platform.lembar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TabelTerbacaTests {

    private static final SkemaKolom SKEMA =
            SkemaKolom.susun()
                    .wajib("kode", JenisKolom.KODE, "Kode Rekening", "Kode", "Kd Rek")
                    .bolehKosong("uraian", JenisKolom.TEKS, "Uraian", "Nama Rekening")
                    .wajib("pagu", JenisKolom.RUPIAH, "Anggaran", "Pagu")
                    .opsional("persen", JenisKolom.PERSEN, "Persen", "%")
                    .opsional("tanggal", JenisKolom.TANGGAL, "Tanggal")
                    .jadi();

    @TempDir Path map;

    @Test
    void menemukan_kepala_di_bawah_judul_apa_pun_tulisannya() throws IOException {
        String csv =
                """
                PEMERINTAH KABUPATEN OGAN ILIR;;;
                Laporan Realisasi;;;

                 KODE  rekening ;Nama Rekening;Pagu (Rp);% ;Catatan
                1;2;3;4;5
                5.1.02;Gaji;1.500.000,00;78,6;abaikan
                5.1.03;;-;;
                """;

        tabel(
                csv,
                tabel -> {
                    assertThat(tabel.kepala().baris()).isEqualTo(4);
                    assertThat(tabel.kepala().indeks())
                            .containsEntry("kode", 0)
                            .containsEntry("uraian", 1)
                            .containsEntry("pagu", 2)
                            .containsEntry("persen", 3)
                            .doesNotContainKey("tanggal");
                    BarisTerbaca satu = tabel.next();
                    assertThat(satu.nomor()).isEqualTo(6);
                    assertThat(satu.teks("kode")).isEqualTo("5.1.02");
                    assertThat(satu.angka("pagu")).isEqualByComparingTo("1500000");
                    assertThat(satu.angka("persen")).isEqualByComparingTo("78.6");
                    assertThat(satu.tanggal("tanggal")).isNull();
                    assertThat(satu.sah()).isTrue();
                    BarisTerbaca dua = tabel.next();
                    assertThat(dua.angka("pagu")).isZero();
                    assertThat(dua.teks("uraian")).isNull();
                    assertThat(dua.sah()).isTrue();
                    assertThat(tabel.hasNext()).isFalse();
                });
    }

    @Test
    void kepala_dua_baris_dengan_sel_gabungan() throws IOException {
        SkemaKolom skema =
                SkemaKolom.susun()
                        .wajib("kode", JenisKolom.KODE, "Kode")
                        .wajib("keuangan", JenisKolom.PERSEN, "Realisasi Keuangan")
                        .wajib("fisik", JenisKolom.PERSEN, "Realisasi Fisik")
                        .wajib("target", JenisKolom.PERSEN, "Target Fisik")
                        .jadi();
        String csv = "Kode;Realisasi;;Target;\n;Keuangan;Fisik;Keuangan;Fisik\n1.01;10;20;30;40\n";

        baca(
                csv,
                skema,
                tabel -> {
                    assertThat(tabel.kepala().baris()).isEqualTo(2);
                    BarisTerbaca baris = tabel.next();
                    assertThat(baris.angka("keuangan")).isEqualByComparingTo("10");
                    assertThat(baris.angka("fisik")).isEqualByComparingTo("20");
                    assertThat(baris.angka("target")).isEqualByComparingTo("40");
                });
    }

    @Test
    void menyebut_kolom_yang_hilang_dan_yang_ditemukan() throws IOException {
        LembarDitolak ditolak = tolak("Kode;Nama Rekening;Volume\n1;2;3\n");

        assertThat(ditolak.kode()).isEqualTo("lembar.kolom-hilang");
        assertThat(ditolak.argumen()).containsExactly("Anggaran", 1, "Kode, Nama Rekening, Volume");
    }

    @Test
    void menolak_tabel_tanpa_kepala_dan_kolom_ganda() throws IOException {
        assertThat(tolak("apel;jeruk\n1;2\n").argumen())
                .containsExactly(30, "Kode Rekening, Uraian, Anggaran", "apel, jeruk");
        assertThat(tolak("Kode;Uraian;Pagu;Pagu\n1;a;3;4\n").kode())
                .isEqualTo("lembar.kolom-ganda");
        assertThat(tolak(" \n \n").kode()).isEqualTo("lembar.kosong");
        assertThat(tolak("x\n".repeat(30) + "Kode;Uraian;Pagu\n").kode())
                .isEqualTo("lembar.kepala-tidak-ada");
    }

    @Test
    @Timeout(10)
    void judul_raksasa_tidak_memperlambat_pencarian() throws IOException {
        String kurung = "(".repeat(32_000);
        String sel = kurung + ";" + " (".repeat(16_000) + ";";

        assertThat(tolak((sel.repeat(10) + "\n").repeat(20)).kode())
                .isEqualTo("lembar.kepala-tidak-ada");
    }

    @Test
    void sinonim_yang_lebih_dulu_menang() throws IOException {
        tabel(
                "Kd Rek;Kode;Uraian;Pagu\n9;1;a;5\n",
                tabel -> assertThat(tabel.kepala().indeks()).containsEntry("kode", 1));
    }

    @Test
    void setiap_sel_salah_menjadi_galat_dan_sel_lain_tetap_terbaca() throws IOException {
        tabel(
                "Kode;Uraian;Pagu;%;Tanggal\n;Gaji;1,500;abc;31/02/2025\n1.01;Rapat;banyak;5;-\n",
                tabel -> {
                    BarisTerbaca baris = tabel.next();
                    assertThat(baris.galat())
                            .containsExactly(
                                    new Galat(2, 0, "Kode", "", "lembar.galat.kosong"),
                                    new Galat(2, 2, "Pagu", "1,500", "lembar.galat.angka-ganda"),
                                    new Galat(2, 3, "%", "abc", "lembar.galat.persen"),
                                    new Galat(
                                            2, 4, "Tanggal", "31/02/2025", "lembar.galat.tanggal"));
                    assertThat(baris.galat().get(1).letak()).isEqualTo("C2");
                    assertThat(baris.teks("uraian")).isEqualTo("Gaji");
                    assertThat(baris.angka("pagu")).isNull();

                    BarisTerbaca dua = tabel.next();
                    assertThat(dua.galat())
                            .extracting(Galat::kode)
                            .containsExactly("lembar.galat.rupiah");
                    dua.galat("kode", "realisasi.kode-asing");
                    dua.galat("tanggal-lain", "realisasi.lewat");
                    assertThat(dua.galat())
                            .contains(
                                    new Galat(3, 0, "Kode", "1.01", "realisasi.kode-asing"),
                                    Galat.baris(3, "realisasi.lewat"));
                });
    }

    @Test
    void kode_yang_tersimpan_sebagai_angka_diperingatkan() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .lembar(
                                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Kode</v></c><c r=\"B1\" t=\"str\"><v>Uraian</v></c>"
                                        + "<c r=\"C1\" t=\"str\"><v>Pagu</v></c></row>"
                                        + "<row r=\"2\"><c r=\"A2\"><v>1.1</v></c><c r=\"C2\"><f>1+1</f><v>2</v></c></row>")
                        .simpan(map.resolve("a.xlsx"));

        try (var pembaca = PembacaLembar.buka(berkas, "a.xlsx")) {
            BarisTerbaca baris = TabelTerbaca.dari(pembaca, SKEMA).next();
            assertThat(baris.sah()).isTrue();
            assertThat(baris.teks("kode")).isEqualTo("1.1");
            assertThat(baris.angka("pagu")).isEqualByComparingTo("2");
            assertThat(baris.peringatan())
                    .extracting(Galat::kode)
                    .containsExactly("lembar.peringatan.kode-angka");
        }
    }

    @Test
    void membaca_lra_ogan_ilir_seperti_dicetak() {
        Path berkas = berkasNyata("lra_ogan_ilir_dpupr_2024.xlsx");
        SkemaKolom skema =
                SkemaKolom.susun()
                        .wajib("kode", JenisKolom.KODE, "Kode Rekening")
                        .bolehKosong("uraian", JenisKolom.TEKS, "Uraian")
                        .wajib("anggaran", JenisKolom.RUPIAH, "Anggaran")
                        .wajib("realisasi", JenisKolom.RUPIAH, "Realisasi 2024")
                        .bolehKosong("persen", JenisKolom.PERSEN, "% 2024")
                        .bolehKosong("lalu", JenisKolom.RUPIAH, "Realisasi 2023")
                        .abaikanBarisTanpa("kode")
                        .jadi();

        try (var pembaca = PembacaLembar.buka(berkas, "LRA.xlsx")) {
            TabelTerbaca tabel = TabelTerbaca.dari(pembaca, skema);
            assertThat(tabel.kepala().baris()).isEqualTo(7);
            List<BarisTerbaca> baris = semua(tabel);
            List<BarisTerbaca> sah = baris.stream().filter(BarisTerbaca::sah).toList();

            assertThat(sah).hasSize(238);
            assertThat(sah.getFirst().nomor()).isEqualTo(10);
            assertThat(sah.getFirst().angka("anggaran")).isEqualByComparingTo("36584716359");
            assertThat(sah.getFirst().angka("realisasi")).isEqualByComparingTo("715901067");
            assertThat(sah.getFirst().angka("persen")).isEqualByComparingTo("1.96");
            // the printed footer is the only row with something in the code column that is no code
            assertThat(baris.stream().filter(satu -> !satu.sah()))
                    .singleElement()
                    .satisfies(satu -> assertThat(satu.nomor()).isEqualTo(270));
            assertThat(tabel.dilewati()).contains(263, 267);
        }
    }

    @Test
    void lra_xlsx_dan_csv_memberi_angka_yang_sama() throws IOException {
        Path csv = berkasNyata("lra_ogan_ilir_dpupr_2024.csv");
        SkemaKolom skemaCsv =
                SkemaKolom.susun()
                        .wajib("kode", JenisKolom.KODE, "kode_rekening")
                        .wajib("anggaran", JenisKolom.RUPIAH, "anggaran_rp")
                        .wajib("realisasi", JenisKolom.RUPIAH, "realisasi_2024_rp")
                        .jadi();
        SkemaKolom skemaXlsx =
                SkemaKolom.susun()
                        .wajib("kode", JenisKolom.KODE, "Kode Rekening")
                        .wajib("anggaran", JenisKolom.RUPIAH, "Anggaran")
                        .wajib("realisasi", JenisKolom.RUPIAH, "Realisasi 2024")
                        .abaikanBarisTanpa("kode")
                        .jadi();

        try (var dariCsv = PembacaLembar.buka(csv, "lra.csv");
                var dariXlsx =
                        PembacaLembar.buka(
                                berkasNyata("lra_ogan_ilir_dpupr_2024.xlsx"), "lra.xlsx")) {
            assertThat(ringkas(TabelTerbaca.dari(dariXlsx, skemaXlsx)))
                    .isEqualTo(ringkas(TabelTerbaca.dari(dariCsv, skemaCsv)));
        }
    }

    private static List<String> ringkas(TabelTerbaca tabel) {
        return semua(tabel).stream()
                .filter(BarisTerbaca::sah)
                .map(
                        baris ->
                                baris.teks("kode")
                                        + " "
                                        + bulat(baris.angka("anggaran"))
                                        + " "
                                        + bulat(baris.angka("realisasi")))
                .toList();
    }

    private static String bulat(BigDecimal angka) {
        return angka.signum() == 0 ? "0" : angka.stripTrailingZeros().toPlainString();
    }

    @Test
    void membaca_realisasi_sipd_apa_adanya() {
        Path berkas = berkasNyata("realisasi_sipd_ogan_ilir_2025.xlsx");
        SkemaKolom skema =
                SkemaKolom.susun()
                        .wajib("sub_kegiatan", JenisKolom.KODE, "Kode Sub Kegiatan")
                        .wajib("rekening", JenisKolom.KODE, "Kode Rekening")
                        .wajib("dokumen", JenisKolom.TEKS, "Nomor Dokumen")
                        .wajib("tanggal", JenisKolom.TANGGAL, "Tanggal Dokumen")
                        .wajib("nilai", JenisKolom.RUPIAH, "Nilai Realisasi")
                        .abaikanBarisTanpa("sub_kegiatan")
                        .jadi();

        try (var pembaca = PembacaLembar.buka(berkas, "realisasi.xlsx")) {
            TabelTerbaca tabel = TabelTerbaca.dari(pembaca, skema);
            List<BarisTerbaca> baris = semua(tabel);

            assertThat(baris).hasSize(36).allMatch(BarisTerbaca::sah);
            assertThat(baris.getFirst().teks("sub_kegiatan")).isEqualTo("1.01.01.2.02.0001");
            assertThat(baris.getFirst().tanggal("tanggal")).isEqualTo(LocalDate.of(2025, 1, 8));
            assertThat(
                            baris.stream()
                                    .map(satu -> satu.angka("nilai"))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("17129567615");
            assertThat(tabel.dilewati()).containsExactly(38);
        }
    }

    @Test
    void semua_csv_nyata_terbaca_sampai_akhir_dengan_lebar_yang_sama() throws IOException {
        Path data = berkasNyata("SOURCES.md").getParent();
        List<Path> berkas;
        try (var isi = Files.list(data)) {
            berkas = isi.filter(satu -> satu.toString().endsWith(".csv")).sorted().toList();
        }
        assertThat(berkas).isNotEmpty();
        for (Path satu : berkas) {
            try (var pembaca =
                    PembacaLembar.buka(
                            satu, satu.toString(), BatasLembar.BAWAAN.denganBaris(200_000))) {
                int lebar = -1;
                for (Baris baris : pembaca) {
                    lebar = lebar < 0 ? baris.sel().size() : lebar;
                    assertThat(baris.sel().size())
                            .as("%s %d", satu, baris.nomor())
                            .isLessThanOrEqualTo(lebar);
                }
                assertThat(lebar).as(satu.toString()).isGreaterThan(1);
            }
        }
    }

    private static Path berkasNyata(String nama) {
        Path berkas = Path.of("..", "shared", "data", nama);
        assumeTrue(
                Files.exists(berkas), "real sample data is not part of the repository: " + berkas);
        return berkas;
    }

    private static List<BarisTerbaca> semua(TabelTerbaca tabel) {
        List<BarisTerbaca> semua = new ArrayList<>();
        tabel.forEachRemaining(semua::add);
        return semua;
    }

    private LembarDitolak tolak(String csv) {
        LembarDitolak ditolak =
                catchThrowableOfType(LembarDitolak.class, () -> tabel(csv, tabel -> tabel.next()));
        assertThat(ditolak).isNotNull();
        return ditolak;
    }

    private void tabel(String csv, Consumer<TabelTerbaca> periksa) throws IOException {
        baca(csv, SKEMA, periksa);
    }

    private void baca(String csv, SkemaKolom skema, Consumer<TabelTerbaca> periksa)
            throws IOException {
        Path berkas = Files.writeString(map.resolve("a.csv"), csv);
        try (var pembaca = PembacaLembar.buka(berkas, "a.csv")) {
            periksa.accept(TabelTerbaca.dari(pembaca, skema));
        }
    }
}
