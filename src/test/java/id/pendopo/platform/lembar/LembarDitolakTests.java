package id.pendopo.platform.lembar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every hostile or wrong file ends in a refusal with its own code, and costs little. */
@Timeout(60)
class LembarDitolakTests {

    @TempDir Path map;

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, PDF",
        "GIF89a, GIF",
        "Rar!, RAR",
        "{\\rtf1, RTF",
        "MZ\u0090, EXE",
    })
    void menolak_jenis_lain_apa_pun_nama_berkasnya(String awal, String label) throws IOException {
        Path berkas = tulis((awal + " isi").getBytes(StandardCharsets.ISO_8859_1));

        LembarDitolak ditolak = tolak(berkas);

        assertThat(ditolak.kode()).isEqualTo("lembar.jenis-salah");
        assertThat(ditolak.argumen()).containsExactly(label);
    }

    @Test
    void menolak_gambar_dan_berkas_biner() throws IOException {
        assertThat(tolak(tulis(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})).kode())
                .isEqualTo("lembar.jenis-salah");
        assertThat(tolak(tulis(new byte[] {1, 0, 2, 0, 0, 0, 9, 9, 0, 1, 0, 0})).kode())
                .isEqualTo("lembar.biner");
    }

    @Test
    void menolak_berkas_kosong() throws IOException {
        assertThat(tolak(tulis(new byte[0])).kode()).isEqualTo("lembar.kosong");
    }

    @Test
    void menolak_tabel_html_yang_menyamar_sebagai_xls() throws IOException {
        Path berkas =
                tulis(
                        "\ufeff <html><table><tr><td>1</td></tr></table>"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(tolak(berkas).kode()).isEqualTo("lembar.format-lain");
    }

    @ParameterizedTest
    @CsvSource({
        "Workbook, lembar.xls-lama",
        "Book, lembar.xls-lama",
        "EncryptedPackage, lembar.terenkripsi",
        "WordDocument, lembar.jenis-salah",
    })
    void mengenali_berkas_office_lama_dan_terenkripsi(String aliran, String kode)
            throws IOException {
        var isi = new ByteArrayOutputStream();
        isi.write(
                new byte[] {
                    (byte) 0xd0,
                    (byte) 0xcf,
                    0x11,
                    (byte) 0xe0,
                    (byte) 0xa1,
                    (byte) 0xb1,
                    0x1a,
                    (byte) 0xe1
                });
        isi.write(new byte[600]);
        isi.write(aliran.getBytes(StandardCharsets.UTF_16LE));
        isi.write(new byte[100]);

        assertThat(tolak(tulis(isi.toByteArray())).kode()).isEqualTo(kode);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, lembar.jenis-salah",
        "ppt/presentation.xml, lembar.jenis-salah",
        "xl/workbook.bin, lembar.format-lain",
        "xl/vbaProject.bin, lembar.makro",
        "lain/VBAPROJECT.BIN, lembar.makro",
        "xl/macrosheets/sheet1.xml, lembar.makro",
    })
    void mengenali_isi_zip(String bagian, String kode) throws IOException {
        Path berkas = new BuatXlsx().bagian(bagian, "x").simpan(map.resolve("a.xlsx"));

        assertThat(tolak(berkas).kode()).isEqualTo(kode);
    }

    @Test
    void menolak_makro_yang_hanya_tersebut_di_tipe_isi() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .bagian(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType="
                                        + "\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                        .simpan(map.resolve("a.xlsx"));

        assertThat(tolak(berkas).kode()).isEqualTo("lembar.makro");
    }

    @Test
    void menolak_zip_biasa_dan_opendocument() throws IOException {
        assertThat(tolak(zip("catatan.txt")).argumen()).containsExactly("ZIP");
        assertThat(tolak(zip("mimetype", "content.xml")).argumen()).containsExactly("OpenDocument");
    }

    @Test
    void menolak_zip_bersandi() throws IOException {
        Path berkas = new BuatXlsx().simpan(map.resolve("a.xlsx"));
        byte[] isi = Files.readAllBytes(berkas);
        isi[6] |= 1;

        assertThat(tolak(tulis(isi)).kode()).isEqualTo("lembar.terenkripsi");
    }

    @Test
    void menolak_nama_bagian_ganda() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .bagian("xl/worksheets/SHEET1.xml", "<worksheet/>")
                        .simpan(map.resolve("a.xlsx"));
        assertThat(tolak(berkas).kode()).isEqualTo("lembar.entri-ganda");

        byte[] isi = Files.readAllBytes(berkas);
        gantiSemua(isi, "SHEET1", "sheet1");
        LembarDitolak ditolak = tolak(tulis(isi));
        assertThat(ditolak.kode()).isEqualTo("lembar.entri-ganda");
        assertThat(ditolak.argumen()).containsExactly("xl/worksheets/sheet1.xml");
    }

    @Test
    void menolak_bom_zip_menurut_rasio_tanpa_membukanya_sampai_habis() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .bagian("xl/worksheets/sheet1.xml", this::bom)
                        .simpan(map.resolve("a.xlsx"));
        assertThat(Files.size(berkas)).isLessThan(2 << 20);

        assertThat(tolak(berkas).kode()).isEqualTo("lembar.bom-zip");
    }

    private void bom(OutputStream keluaran) throws IOException {
        keluaran.write(
                ("<worksheet xmlns=\"" + BuatXlsx.NS + "\"><sheetData>")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] kosong = "<x/>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5_000; i++) {
            keluaran.write(kosong);
        }
    }

    @Test
    void menolak_isi_yang_melebihi_jatah_dan_terlalu_banyak_bagian() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .lembar(
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                                        + "abc ".repeat(5_000)
                                        + "</t></is></c></row>")
                        .simpan(map.resolve("a.xlsx"));
        var sempit = new BatasLembar(20 << 20, 100, 10, 32_767, 10_000, 1_000, 100);
        assertThat(tolak(berkas, sempit).kode()).isEqualTo("lembar.bom-zip");

        var banyak = new BuatXlsx();
        for (int i = 0; i < 2_001; i++) {
            banyak.bagian("xl/media/" + i, "");
        }
        assertThat(tolak(banyak.simpan(map.resolve("b.xlsx"))).kode()).isEqualTo("lembar.bom-zip");
    }

    @Test
    void menolak_berkas_di_atas_20_mb_sebelum_membacanya() throws IOException {
        Path berkas = map.resolve("besar.csv");
        try (var saluran =
                Files.newByteChannel(
                        berkas,
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.WRITE)) {
            saluran.position(20L << 20).write(java.nio.ByteBuffer.wrap(new byte[] {'a'}));
        }

        assertThat(tolak(berkas).kode()).isEqualTo("lembar.terlalu-besar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>",
                "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>",
                "<?xml version=\"1.0\"?><!-- x > ' --><!DOCTYPE w [<!ENTITY x SYSTEM \"http://127.0.0.1/\">]><worksheet/>",
            })
    void menolak_doctype_di_bagian_mana_pun(String xml) throws IOException {
        for (String bagian :
                new String[] {
                    "xl/worksheets/sheet1.xml",
                    "xl/workbook.xml",
                    "xl/styles.xml",
                    "[Content_Types].xml",
                    "_rels/.rels"
                }) {
            Path berkas = new BuatXlsx().bagian(bagian, xml).simpan(map.resolve("a.xlsx"));
            assertThat(tolak(berkas).kode()).as(bagian).isEqualTo("lembar.entitas-xml");
        }
        Path bersama =
                new BuatXlsx()
                        .bagian("xl/sharedStrings.xml", xml)
                        .lembar("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                        .simpan(map.resolve("a.xlsx"));
        assertThat(tolak(bersama).kode()).isEqualTo("lembar.entitas-xml");
    }

    @Test
    void menolak_entitas_yang_tidak_dikenal() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .lembar(
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&xxe;</t></is></c></row>")
                        .simpan(map.resolve("a.xlsx"));

        assertThat(tolak(berkas).kode()).isIn("lembar.entitas-xml", "lembar.rusak");
    }

    @Test
    void menolak_sel_raksasa_dengan_alamatnya() throws IOException {
        String panjang = "x".repeat(32_768);
        Path sisip =
                new BuatXlsx()
                        .lembar(
                                "<row r=\"7\"><c r=\"AB7\" t=\"inlineStr\"><is><t>"
                                        + panjang
                                        + "</t></is></c></row>")
                        .simpan(map.resolve("a.xlsx"));
        assertThat(tolak(sisip).argumen()).containsExactly("AB7", 32_767);

        Path bersama =
                new BuatXlsx()
                        .teksBersama(panjang)
                        .lembar("<row r=\"7\"><c r=\"C7\" t=\"s\"><v>0</v></c></row>")
                        .simpan(map.resolve("b.xlsx"));
        assertThat(tolak(bersama).argumen()).containsExactly("C7", 32_767);

        LembarDitolak csv = tolak(tulis(("a;b\n1;\"" + panjang).getBytes(StandardCharsets.UTF_8)));
        assertThat(csv.kode()).isEqualTo("lembar.sel-terlalu-panjang");
        assertThat(csv.argumen()).containsExactly("B2", 32_767);
    }

    @Test
    void menolak_teks_dan_atribut_raksasa_sebelum_masuk_memori() throws IOException {
        byte[] acak = new byte[1 << 20];
        new java.util.Random(7).nextBytes(acak);
        String teks = java.util.HexFormat.of().formatHex(acak);

        assertThat(
                        tolak(
                                        new BuatXlsx()
                                                .lembar(
                                                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                                                                + teks
                                                                + "</t></is></c></row>")
                                                .simpan(map.resolve("a.xlsx")))
                                .kode())
                .isEqualTo("lembar.sel-terlalu-panjang");
        assertThat(
                        tolak(
                                        new BuatXlsx()
                                                .lembar(
                                                        "<row r=\"1\" x='>"
                                                                + teks
                                                                + "'><c r=\"A1\"><v>1</v></c></row>")
                                                .simpan(map.resolve("b.xlsx")))
                                .kode())
                .isEqualTo("lembar.baris-terlalu-panjang");
    }

    @Test
    void menolak_sarang_dalam_dan_nama_yang_tidak_habis_habis() throws IOException {
        assertThat(
                        tolak(
                                        new BuatXlsx()
                                                .lembar("<a>".repeat(5_000))
                                                .simpan(map.resolve("a.xlsx")))
                                .kode())
                .isEqualTo("lembar.rusak");
        var nama = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            nama.append("<n").append(i).append("/>");
        }
        assertThat(
                        tolak(new BuatXlsx().lembar(nama.toString()).simpan(map.resolve("b.xlsx")))
                                .kode())
                .isEqualTo("lembar.rusak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"0\"><c><v>1</v></c></row>",
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
                "<row r=\"1048577\"><c><v>1</v></c></row>",
                "<row r=\"x\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" s=\"abc\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1",
            })
    void menolak_lembar_yang_rusak(String baris) throws IOException {
        assertThat(tolak(new BuatXlsx().lembar(baris).simpan(map.resolve("a.xlsx"))).kode())
                .isEqualTo("lembar.rusak");
    }

    @Test
    void berkas_yang_terpotong_di_mana_pun_ditolak_dengan_baik() throws IOException {
        Path utuh = map.resolve("utuh.xlsx");
        try (var keluaran = Files.newOutputStream(utuh);
                var buku = PenulisLembar.ke(keluaran)) {
            LembarTulis lembar =
                    buku.lembar("Data").kolom(KolomTulis.teks("A"), KolomTulis.rupiah("B"));
            for (int i = 0; i < 300; i++) {
                lembar.baris("baris " + i, i);
            }
        }
        byte[] isi = Files.readAllBytes(utuh);
        for (int potong = 4; potong < isi.length; potong += 97) {
            assertThat(tolak(tulis(Arrays.copyOf(isi, potong))).kode()).isEqualTo("lembar.rusak");
        }
    }

    @Test
    void berkas_yang_satu_bitnya_berubah_terbaca_atau_ditolak_tetapi_tidak_pernah_gagal_lain()
            throws IOException {
        byte[] isi =
                Files.readAllBytes(
                        new BuatXlsx().teksBersama("a", "b").simpan(map.resolve("a.xlsx")));
        for (int i = 4; i < isi.length; i++) {
            byte[] rusak = isi.clone();
            rusak[i] ^= (byte) (1 << (i % 8));
            Path berkas = tulis(rusak);
            try {
                PembacaLembarTests.baca(berkas);
            } catch (LembarDitolak ditolak) {
                assertThat(ditolak.kode()).startsWith("lembar.");
            }
        }
    }

    @Test
    void berhenti_pada_batas_baris_dari_sejuta_baris_dengan_memori_tetap() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .bagian("xl/worksheets/sheet1.xml", this::sejutaBaris)
                        .simpan(map.resolve("a.xlsx"));
        long sebelum = memori();

        int[] terbaca = new int[1];
        LembarDitolak ditolak =
                catchThrowableOfType(
                        LembarDitolak.class,
                        () -> {
                            try (var pembaca = PembacaLembar.buka(berkas, "a.xlsx")) {
                                for (Baris baris : pembaca) {
                                    terbaca[0] = baris.nomor();
                                }
                            }
                        });

        assertThat(ditolak.kode()).isEqualTo("lembar.terlalu-banyak-baris");
        assertThat(ditolak.argumen()).containsExactly(50_000);
        assertThat(terbaca[0]).isEqualTo(50_000);
        assertThat(memori() - sebelum).isLessThan(16L << 20);
    }

    private void sejutaBaris(OutputStream keluaran) throws IOException {
        keluaran.write(
                ("<worksheet xmlns=\"" + BuatXlsx.NS + "\"><sheetData>")
                        .getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i <= 1_000_000; i++) {
            keluaran.write(
                    ("<row r=\""
                                    + i
                                    + "\"><c r=\"A"
                                    + i
                                    + "\"><v>"
                                    + i * 7919L % 1_000_003
                                    + "</v></c></row>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        keluaran.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }

    private static long memori() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void menolak_csv_dengan_terlalu_banyak_baris_atau_kolom() throws IOException {
        LembarDitolak baris = tolak(tulis("a,b\n".repeat(50_001).getBytes(StandardCharsets.UTF_8)));
        assertThat(baris.kode()).isEqualTo("lembar.terlalu-banyak-baris");

        LembarDitolak kolom =
                tolak(tulis(("a,b\n" + ",".repeat(256) + "x").getBytes(StandardCharsets.UTF_8)));
        assertThat(kolom.kode()).isEqualTo("lembar.terlalu-banyak-kolom");
        assertThat(kolom.argumen()).containsExactly(2, 256);
    }

    @Test
    void menolak_xlsx_dengan_terlalu_banyak_kolom() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .lembar("<row r=\"4\"><c r=\"IW4\"><v>1</v></c></row>")
                        .simpan(map.resolve("a.xlsx"));

        assertThat(tolak(berkas).argumen()).containsExactly(4, 256);
    }

    @Test
    void menyebut_baris_yang_pengodeannya_rusak() throws IOException {
        byte[] isi = "a;b\n\"é\nx\";1\nz;?\n".getBytes(StandardCharsets.UTF_8);
        isi[isi.length - 2] = (byte) 0xe9;
        LembarDitolak campuran = tolak(tulis(isi));
        assertThat(campuran.kode()).isEqualTo("lembar.enkoding");
        assertThat(campuran.argumen()).containsExactly(3);

        byte[] bom = "\ufeffa;b\nc;?\n".getBytes(StandardCharsets.UTF_8);
        bom[bom.length - 2] = (byte) 0xe9;
        assertThat(tolak(tulis(bom)).argumen()).containsExactly(2);

        byte[] utf16 = Arrays.copyOf("\ufeffa;b\nc;d".getBytes(StandardCharsets.UTF_16LE), 15);
        assertThat(tolak(tulis(utf16)).kode()).isEqualTo("lembar.enkoding");
    }

    @Test
    void menolak_kutip_yang_tidak_ditutup() throws IOException {
        LembarDitolak ditolak =
                tolak(tulis("a;b\n1;\"dua\n3;4\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(ditolak.kode()).isEqualTo("lembar.kutip-terbuka");
        assertThat(ditolak.argumen()).containsExactly("B2");
    }

    @Test
    void menolak_buku_yang_semua_lembarnya_tersembunyi() throws IOException {
        Path berkas =
                new BuatXlsx()
                        .bagian(
                                "xl/workbook.xml",
                                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Data\" state=\"veryHidden\" r:id=\"rId1\"/></sheets></workbook>")
                        .simpan(map.resolve("a.xlsx"));

        assertThat(tolak(berkas).kode()).isEqualTo("lembar.tanpa-lembar");
    }

    private Path zip(String... bagian) throws IOException {
        Path berkas = map.resolve("b.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(berkas))) {
            for (String satu : bagian) {
                zip.putNextEntry(new ZipEntry(satu));
                zip.write('x');
                zip.closeEntry();
            }
        }
        return berkas;
    }

    private static void gantiSemua(byte[] isi, String lama, String baru) {
        String teks = new String(isi, StandardCharsets.ISO_8859_1).replace(lama, baru);
        System.arraycopy(teks.getBytes(StandardCharsets.ISO_8859_1), 0, isi, 0, isi.length);
    }

    private Path tulis(byte[] isi) throws IOException {
        return Files.write(map.resolve("unggahan.xlsx"), isi);
    }

    private static LembarDitolak tolak(Path berkas) {
        return tolak(berkas, BatasLembar.BAWAAN);
    }

    private static LembarDitolak tolak(Path berkas, BatasLembar batas) {
        LembarDitolak ditolak =
                catchThrowableOfType(
                        LembarDitolak.class,
                        () -> {
                            try (var pembaca = PembacaLembar.buka(berkas, "laporan.xlsx", batas)) {
                                pembaca.forEach(baris -> {});
                            }
                        });
        assertThat(ditolak).as("file should be refused").isNotNull();
        return ditolak;
    }
}
