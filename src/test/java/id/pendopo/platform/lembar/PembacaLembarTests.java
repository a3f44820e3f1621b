package id.pendopo.platform.lembar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PembacaLembarTests {

    @TempDir Path map;

    @Test
    void membaca_tipe_sel_xlsx_beserta_nilai_rumus_yang_tersimpan() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .teksBersama("Dinas &amp; Badan", "baris_x000D_\nbaru")
                        .bagian(
                                "xl/styles.xml",
                                "<styleSheet xmlns=\""
                                        + BuatXlsx.NS
                                        + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\ mmm\\ yyyy\"/>"
                                        + "<numFmt numFmtId=\"165\" formatCode=\"[$Rp-421]#,##0.00\"/></numFmts>"
                                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/>"
                                        + "<xf numFmtId=\"165\"/><xf numFmtId=\"2\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>")
                        .lembar(
                                "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>"
                                        + "<c r=\"C3\"><v>0.30000000000000004</v></c><c r=\"D3\" s=\"1\"><v>45665</v></c>"
                                        + "<c r=\"E3\" s=\"2\"><v>0.0196</v></c><c r=\"F3\" s=\"3\"><v>1.5E6</v></c>"
                                        + "<c r=\"G3\" s=\"4\"><v>1.1000000000000001</v></c><c r=\"H3\" t=\"b\"><v>1</v></c>"
                                        + "<c r=\"I3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                                        + "<c r=\"J3\"><f>SUM(A1:A2)</f><v>42</v></c><c r=\"K3\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                                        + "<c r=\"M3\"><v>198501012010011001</v></c><c r=\"N3\" s=\"5\"><v>0.3125</v></c>"
                                        + "<c r=\"O3\" t=\"inlineStr\"><is><r><t>te</t></r><r><t>bal</t></r><rPh><t>x</t></rPh></is></c>"
                                        + "<c r=\"P3\" t=\"d\"><v>2025-01-08T07:30:00</v></c><c r=\"Q3\" s=\"1\"/></row>")
                        .simpan(map.resolve("a.xlsx"));

        Baris baris = baca(berkas).getFirst();

        assertThat(baris.nomor()).isEqualTo(3);
        assertThat(baris.sel())
                .containsExactly(
                        new Sel.Teks("Dinas & Badan", false),
                        new Sel.Teks("baris\r\nbaru", false),
                        new Sel.Angka(new BigDecimal("0.3"), false, false),
                        new Sel.Tanggal(LocalDateTime.parse("2025-01-08T00:00"), false),
                        new Sel.Angka(new BigDecimal("0.0196"), true, false),
                        new Sel.Angka(new BigDecimal("1500000"), false, false),
                        new Sel.Angka(new BigDecimal("1.10"), false, false),
                        new Sel.Teks("TRUE", false),
                        new Sel.Teks("#DIV/0!", true),
                        new Sel.Angka(new BigDecimal("42"), false, true),
                        new Sel.Teks("ab", true),
                        new Sel.Kosong(false),
                        new Sel.Angka(new BigDecimal("198501012010011001"), false, false),
                        new Sel.Teks("07:30", false),
                        new Sel.Teks("tebal", false),
                        new Sel.Tanggal(LocalDateTime.parse("2025-01-08T07:30"), false));
        assertThat(baris.sel(4).tampil()).isEqualTo("1.96%");
        assertThat(baris.sel(99).kosong()).isTrue();
    }

    @Test
    void menghitung_hari_excel_di_sekitar_29_februari_1900_dan_sejak_1904() {
        assertThat(AngkaXlsx.waktu(BigDecimal.ONE, false)).isEqualTo("1900-01-01T00:00");
        assertThat(AngkaXlsx.waktu(new BigDecimal("59"), false)).isEqualTo("1900-02-28T00:00");
        assertThat(AngkaXlsx.waktu(new BigDecimal("61"), false)).isEqualTo("1900-03-01T00:00");
        assertThat(AngkaXlsx.waktu(new BigDecimal("45665.5"), false)).isEqualTo("2025-01-08T12:00");
        assertThat(AngkaXlsx.waktu(new BigDecimal("44203"), true)).isEqualTo("2025-01-08T00:00");
        assertThat(AngkaXlsx.waktu(new BigDecimal("2958466"), false)).isNull();
    }

    @Test
    void angka_dengan_pangkat_raksasa_tetap_teks() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .lembar(
                                "<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c><c r=\"B1\"><v>0x1p3</v></c>"
                                        + "<c r=\"C1\"><v>NaN</v></c></row>")
                        .simpan(map.resolve("a.xlsx"));

        assertThat(baca(berkas).getFirst().sel()).allMatch(Sel.Teks.class::isInstance);
    }

    @Test
    void melewati_baris_kosong_berformat_dan_sel_kosong_di_kanan() throws IOException {
        var baris = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int i = 2; i <= 60_000; i++) {
            baris.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\" s=\"0\"/></row>");
        }
        baris.append(
                "<row r=\"60001\"><c r=\"A60001\"><v>2</v></c><c r=\"XFD60001\" s=\"0\"/></row>");
        Path berkas = new BuatXlsx().lembar(baris.toString()).simpan(map.resolve("a.xlsx"));

        assertThat(baca(berkas)).extracting(Baris::nomor).containsExactly(1, 60_001);
    }

    @Test
    void memilih_lembar_pertama_yang_tampak_dan_dapat_membaca_yang_tersembunyi()
            throws IOException {
        Path berkas = map.resolve("a.xlsx");
        try (var keluaran = Files.newOutputStream(berkas);
                var buku = PenulisLembar.ke(keluaran)) {
            buku.tanda("templat", "realisasi").tanda("versi", "3");
            buku.lembar("Satu").kolom(KolomTulis.teks("A")).baris("x");
            buku.lembar("Dua").kolom(KolomTulis.teks("B")).baris("y");
        }

        try (var pembaca = PembacaLembar.buka(berkas, "a.xlsx")) {
            assertThat(pembaca.namaLembar()).containsExactly("Satu", "Dua");
            assertThat(pembaca.iterator().next().sel(0).tampil()).isEqualTo("A");
            assertThat(pembaca.baris("Dua").next().sel(0).tampil()).isEqualTo("B");
            assertThat(pembaca.tanda())
                    .containsExactly(
                            java.util.Map.entry("templat", "realisasi"),
                            java.util.Map.entry("versi", "3"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void menemukan_pemisah_csv(String pemisah) throws IOException {
        String isi =
                "LAPORAN REALISASI\r\n"
                        + String.join(pemisah, "Kode", "Uraian", "Nilai")
                        + "\r\n"
                        + String.join(
                                pemisah,
                                "1.01",
                                "\"Belanja, dan; lain|lain\tlagi\"",
                                "\"1.500,25\"")
                        + "\r\n"
                        + String.join(pemisah, "1.02", "Gaji", "\"2.000,50\"");

        List<Baris> baris = bacaCsv(isi.getBytes(StandardCharsets.UTF_8));

        assertThat(baris.get(2).sel())
                .extracting(Sel::tampil)
                .containsExactly("1.01", "Belanja, dan; lain|lain\tlagi", "1.500,25");
    }

    @Test
    void koma_desimal_tidak_disangka_pemisah() throws IOException {
        assertThat(bacaCsv("a;b\n1,5;2,5\n3,5;4,5\n".getBytes(StandardCharsets.UTF_8)).get(1).sel())
                .extracting(Sel::tampil)
                .containsExactly("1,5", "2,5");
    }

    @Test
    void membaca_kutip_baris_baru_dan_nomor_baris_seperti_excel() throws IOException {
        List<Baris> baris =
                bacaCsv(
                        "a,b\r\n\"satu \"\"kutip\"\"\r\ndua\",x\r\n\r\n,,\r\ny,\"z\"w\r"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(baris).extracting(Baris::nomor).containsExactly(1, 2, 5);
        assertThat(baris.get(1).sel(0).tampil()).isEqualTo("satu \"kutip\"\r\ndua");
        assertThat(baris.get(2).sel(1).tampil()).isEqualTo("zw");
    }

    @Test
    void menghormati_petunjuk_pemisah_dari_excel() throws IOException {
        List<Baris> baris = bacaCsv("sep=|\na|b,c\n".getBytes(StandardCharsets.UTF_8));

        assertThat(baris).singleElement().extracting(Baris::nomor).isEqualTo(2);
        assertThat(baris.getFirst().sel()).extracting(Sel::tampil).containsExactly("a", "b,c");
    }

    @Test
    void membaca_semua_pengodean_yang_lazim() throws IOException {
        String isi = "Kode;Uraian\n1;Café – Rp €\n";
        byte[] utf8 = isi.getBytes(StandardCharsets.UTF_8);
        byte[] denganBom = ("\ufeff" + isi).getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = ("\ufeff" + isi).getBytes(StandardCharsets.UTF_16LE);
        byte[] utf16be = ("\ufeff" + isi).getBytes(StandardCharsets.UTF_16BE);
        byte[] utf16TanpaBom = isi.getBytes(StandardCharsets.UTF_16LE);
        byte[] windows = isi.getBytes(Charset.forName("windows-1252"));

        for (byte[] satu : List.of(utf8, denganBom, utf16, utf16be, utf16TanpaBom, windows)) {
            List<Baris> baris = bacaCsv(satu);
            assertThat(baris.get(0).sel(0).tampil()).isEqualTo("Kode");
            assertThat(baris.get(1).sel(1).tampil()).isEqualTo("Café – Rp €");
        }
    }

    @Test
    void nol_di_depan_tetap_ada() throws IOException {
        assertThat(
                        bacaCsv("kode,isi\n007,=\"0081\"\n".getBytes(StandardCharsets.UTF_8))
                                .get(1)
                                .sel())
                .extracting(Sel::tampil)
                .containsExactly("007", "0081");
    }

    private List<Baris> bacaCsv(byte[] isi) throws IOException {
        return baca(Files.write(map.resolve("a.csv"), isi));
    }

    static List<Baris> baca(Path berkas) {
        try (var pembaca = PembacaLembar.buka(berkas, berkas.getFileName().toString())) {
            List<Baris> semua = new ArrayList<>();
            pembaca.forEach(semua::add);
            return semua;
        }
    }
}
