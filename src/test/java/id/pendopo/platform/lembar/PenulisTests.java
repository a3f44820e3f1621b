package id.pendopo.platform.lembar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PenulisTests {

    @TempDir Path map;

    @Test
    void templat_kembali_utuh_melalui_pembaca_sendiri() throws IOException {
        Path berkas = templat();

        try (var pembaca = PembacaLembar.buka(berkas, "templat.xlsx")) {
            assertThat(pembaca.tanda())
                    .containsEntry("templat", "realisasi")
                    .containsEntry("versi", "2");
            SkemaKolom skema =
                    SkemaKolom.susun()
                            .wajib("kunci", JenisKolom.KODE, KolomTulis.JUDUL_KUNCI)
                            .wajib("kode", JenisKolom.KODE, "Kode")
                            .bolehKosong("nilai", JenisKolom.RUPIAH, "Realisasi")
                            .bolehKosong("fisik", JenisKolom.PERSEN, "Fisik")
                            .bolehKosong("tanggal", JenisKolom.TANGGAL, "Tanggal")
                            .bolehKosong("status", JenisKolom.TEKS, "Status")
                            .jadi();
            TabelTerbaca tabel = TabelTerbaca.dari(pembaca, skema);
            assertThat(tabel.kepala().baris()).isEqualTo(5);
            BarisTerbaca satu = tabel.next();
            assertThat(satu.galat()).isEmpty();
            assertThat(satu.peringatan()).isEmpty();
            assertThat(satu.teks("kunci")).isEqualTo("k-1");
            assertThat(satu.teks("kode")).isEqualTo("1.10");
            assertThat(satu.angka("nilai")).isEqualByComparingTo("1234567890123.45");
            assertThat(satu.angka("fisik")).isEqualByComparingTo("78.6");
            assertThat(satu.tanggal("tanggal")).isEqualTo(LocalDate.of(2026, 1, 8));
            assertThat(satu.teks("status")).isEqualTo("=HYPERLINK(\"x\") & <b>");
            BarisTerbaca dua = tabel.next();
            assertThat(dua.angka("nilai")).isNull();
            assertThat(dua.asli().sel(4).tampil()).isEqualTo("2026-01-08 07:30:00");
            assertThat(tabel.hasNext()).isFalse();
        }
    }

    @Test
    void pembaca_lain_melihat_templat_yang_sama() throws IOException {
        try (var buku = new ReadableWorkbook(templat().toFile())) {
            assertThat(
                            buku.getSheets()
                                    .map(lembar -> lembar.getName() + " " + lembar.getVisibility()))
                    .containsExactly(
                            "Laporan " + SheetVisibility.VISIBLE, "Ref " + SheetVisibility.HIDDEN);
            List<Row> baris = buku.getFirstSheet().read();
            assertThat(baris.getFirst().getCellText(1)).isEqualTo("Data simulasi");
            assertThat(baris.get(4).getCellText(2)).isEqualTo("1234567890123.45");
        }
    }

    @Test
    void templat_terlindung_dengan_sel_isian_pilihan_dan_catatan() throws IOException {
        try (var zip = new ZipFile(templat().toFile())) {
            String lembar = isi(zip, "xl/worksheets/sheet1.xml");
            assertThat(lembar)
                    .contains("<sheetProtection")
                    .contains("state=\"frozen\"")
                    .contains("ySplit=\"5\"")
                    .contains("hidden=\"true\"")
                    .contains("sqref=\"F6:F10\"")
                    .contains("<formula1>Ref!$C$1:$C$2</formula1>")
                    .contains("errorStyle=\"stop\"")
                    .contains("showErrorMessage=\"true\"")
                    .contains("error=\"Pilih &quot;Selesai&quot; atau &lt;lain&gt;\"")
                    .contains("&#x2013;");
            assertThat(isi(zip, "xl/styles.xml"))
                    .contains("dd mmm yyyy hh:mm")
                    .contains("locked=\"false\"")
                    .contains("#,##0.00");
            assertThat(isi(zip, "xl/comments1.xml")).contains("Isi per 31 Januari");
        }
    }

    private Path templat() throws IOException {
        Path berkas = map.resolve("templat.xlsx");
        try (var keluaran = Files.newOutputStream(berkas);
                var buku = PenulisLembar.ke(keluaran)) {
            LembarTulis lembar =
                    buku.tanda("templat", "realisasi")
                            .tanda("versi", "2")
                            .lembar("Laporan")
                            .tandaAir("Data simulasi")
                            .judul("Realisasi – Januari", "Dinas Pekerjaan Umum")
                            .kolom(
                                    KolomTulis.kunci(),
                                    KolomTulis.kode("Kode"),
                                    KolomTulis.rupiah("Realisasi")
                                            .sebagaiIsian()
                                            .denganCatatan("Isi per 31 Januari"),
                                    KolomTulis.persen("Fisik").sebagaiIsian(),
                                    KolomTulis.tanggal("Tanggal"),
                                    KolomTulis.teks("Status")
                                            .sebagaiIsian()
                                            .denganPilihan(
                                                    List.of("Selesai", "Berjalan"),
                                                    "Pilih \"Selesai\" atau <lain>"))
                            .dilindungi()
                            .barisIsian(3);
            lembar.baris(
                    "k-1",
                    "1.10",
                    new BigDecimal("1234567890123.45"),
                    new BigDecimal("78.6"),
                    LocalDate.of(2026, 1, 8),
                    "=HYPERLINK(\"x\") & <b>");
            lembar.baris("k-2", "1.2", null, null, LocalDateTime.of(2026, 1, 8, 7, 30), null);
        }
        return berkas;
    }

    private static String isi(ZipFile zip, String bagian) throws IOException {
        return new String(
                zip.getInputStream(zip.getEntry(bagian)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void menolak_baris_yang_tidak_sesuai_kolomnya() {
        try (var buku = PenulisLembar.ke(OutputStream.nullOutputStream())) {
            LembarTulis lembar = buku.lembar("A").kolom(KolomTulis.teks("a"), KolomTulis.teks("b"));
            assertThatThrownBy(() -> lembar.baris("x"))
                    .isInstanceOf(IllegalArgumentException.class);
            lembar.baris("x", "y");
            assertThatThrownBy(() -> lembar.judul("terlambat"))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> buku.lembar("ref"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void menulis_seratus_ribu_baris_tanpa_menahannya_di_memori() throws IOException {
        Path berkas = map.resolve("besar.xlsx");
        long puncak = 0;
        try (var keluaran = Files.newOutputStream(berkas);
                var buku = PenulisLembar.ke(keluaran)) {
            LembarTulis lembar =
                    buku.lembar("A").kolom(KolomTulis.kode("Kode"), KolomTulis.rupiah("Nilai"));
            System.gc();
            long sebelum = terpakai();
            for (int i = 0; i < 100_000; i++) {
                lembar.baris("5.1.02." + i, BigDecimal.valueOf(i, 2));
                if (i % 25_000 == 24_999) {
                    System.gc();
                    puncak = Math.max(puncak, terpakai() - sebelum);
                }
            }
        }
        assertThat(puncak).isLessThan(16L << 20);

        int banyak = 0;
        try (var pembaca =
                PembacaLembar.buka(berkas, "a", BatasLembar.BAWAAN.denganBaris(200_000))) {
            for (Baris baris : pembaca) {
                assertThat(baris.nomor()).isEqualTo(++banyak);
            }
        }
        assertThat(banyak).isEqualTo(100_001);
    }

    private static long terpakai() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void csv_melindungi_dari_rumus_tetapi_angka_negatif_tetap_angka() throws IOException {
        var keluaran = new ByteArrayOutputStream();
        try (var csv = PenulisCsv.ke(keluaran)) {
            csv.baris("=1+1", "+62812", "-2+3", "@SUM(A1)", "\tx", "\rx", "\uff1d1");
            csv.baris(
                    new BigDecimal("-500.25"),
                    -7,
                    "-5",
                    "-1.500,25",
                    "-",
                    LocalDate.of(2026, 1, 8),
                    null);
            csv.baris("a,b", "dia \"kata\"", "satu\ndua", " tepi ", "  =1", "biasa", "'petik");
        }

        assertThat(keluaran.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "'=1+1,'+62812,'-2+3,'@SUM(A1),'\tx,\"'\rx\",'\uff1d1\r\n"
                                + "-500.25,-7,-5,\"-1.500,25\",-,2026-01-08,\r\n"
                                + "\"a,b\",\"dia \"\"kata\"\"\",\"satu\ndua\",\" tepi \",'  =1,biasa,'petik\r\n");
    }

    @Test
    void csv_kembali_utuh_melalui_pembaca_sendiri() throws IOException {
        Path berkas = map.resolve("a.csv");
        try (var keluaran = Files.newOutputStream(berkas);
                var csv = PenulisCsv.ke(keluaran).denganBom().pemisah(';')) {
            csv.baris("kode", "isi", "nilai");
            csv.baris("007", "=1+1", new BigDecimal("-1.5"));
            csv.baris("008", "dia \"kata\";\r\nlagi", 2);
        }

        assertThat(Files.readAllBytes(berkas)).startsWith(0xef, 0xbb, 0xbf);
        List<Baris> baris = PembacaLembarTests.baca(berkas);
        assertThat(baris.get(0).sel(0).tampil()).isEqualTo("kode");
        assertThat(baris.get(1).sel())
                .extracting(Sel::tampil)
                .containsExactly("007", "=1+1", "-1.5");
        assertThat(baris.get(2).sel())
                .extracting(Sel::tampil)
                .containsExactly("008", "dia \"kata\";\r\nlagi", "2");
    }

    @Test
    void mengembalikan_unggahan_dengan_sel_merah_dan_kolom_galat() throws IOException {
        Path berkas = templatSalah();
        Path hasil = map.resolve("galat.xlsx");
        tulisGalat(berkas, hasil);

        List<Baris> baris = PembacaLembarTests.baca(hasil);
        assertThat(baris).extracting(Baris::nomor).containsExactly(1, 3, 4, 5);
        assertThat(baris.get(1).sel())
                .extracting(Sel::tampil)
                .containsExactly("_kunci", "Kode", "Nilai", "Galat");
        assertThat(baris.get(2).sel(3).tampil()).isEqualTo("C4: lembar.galat.rupiah");
        assertThat(baris.get(2).sel(2).tampil()).isEqualTo("banyak");
        assertThat(baris.get(3).sel().size()).isEqualTo(3);
        assertThat(baris.get(3).sel(2)).isEqualTo(new Sel.Angka(new BigDecimal("5"), false, false));
        try (var zip = new ZipFile(hasil.toFile())) {
            assertThat(isi(zip, "xl/styles.xml")).contains("FFC7CE");
            assertThat(isi(zip, "xl/worksheets/sheet1.xml")).contains("hidden=\"true\"");
        }
    }

    @Test
    void berkas_galat_yang_diunggah_lagi_memakai_kolom_galat_yang_sama_dan_tandanya_tetap()
            throws IOException {
        Path satu = map.resolve("satu.xlsx");
        Path dua = map.resolve("dua.xlsx");
        tulisGalat(templatSalah(), satu);
        tulisGalat(satu, dua);

        assertThat(PembacaLembarTests.baca(dua)).isEqualTo(PembacaLembarTests.baca(satu));
        try (var pembaca = PembacaLembar.buka(dua, "dua.xlsx")) {
            assertThat(pembaca.tanda()).containsEntry("templat", "t1");
        }
    }

    private Path templatSalah() throws IOException {
        Path berkas = map.resolve("salah.xlsx");
        try (var keluaran = Files.newOutputStream(berkas);
                var buku = PenulisLembar.ke(keluaran)) {
            buku.tanda("templat", "t1")
                    .lembar("Isi")
                    .judul("Laporan")
                    .kolom(
                            KolomTulis.kunci(),
                            KolomTulis.kode("Kode"),
                            KolomTulis.bilangan("Nilai"))
                    .baris("k1", "1.01", "banyak")
                    .baris("k2", "1.02", 5);
        }
        return berkas;
    }

    private static void tulisGalat(Path asal, Path hasil) throws IOException {
        SkemaKolom skema =
                SkemaKolom.susun()
                        .wajib("kode", JenisKolom.KODE, "Kode")
                        .wajib("nilai", JenisKolom.RUPIAH, "Nilai")
                        .jadi();
        try (var pembaca = PembacaLembar.buka(asal, "salah.xlsx");
                var keluaran = Files.newOutputStream(hasil)) {
            TabelTerbaca tabel = TabelTerbaca.dari(pembaca, skema);
            List<Galat> galat = new java.util.ArrayList<>();
            tabel.forEachRemaining(baris -> galat.addAll(baris.galat()));
            LembarGalat.tulis(
                    pembaca,
                    tabel.kepala(),
                    galat,
                    satu -> satu.letak() + ": " + satu.kode(),
                    "Galat",
                    keluaran);
        }
    }
}
