package id.pendopo.platform.lembar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds xlsx files part by part, so that tests can break any of them. */
final class BuatXlsx {

    static final String NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    interface Isi {
        void tulis(OutputStream keluaran) throws IOException;
    }

    private final Map<String, Isi> bagian = new LinkedHashMap<>();

    BuatXlsx() {
        bagian(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        bagian("_rels/.rels", relasi("rId1", "officeDocument", "xl/workbook.xml"));
        bagian(
                "xl/workbook.xml",
                "<workbook xmlns=\""
                        + NS
                        + "\" xmlns:r=\""
                        + REL
                        + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        bagian(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + satuRelasi("rId1", "worksheet", "worksheets/sheet1.xml")
                        + satuRelasi("rId2", "sharedStrings", "sharedStrings.xml")
                        + satuRelasi("rId3", "styles", "styles.xml")
                        + "</Relationships>");
        lembar("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    }

    static String relasi(String id, String tipe, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + satuRelasi(id, tipe, target)
                + "</Relationships>";
    }

    private static String satuRelasi(String id, String tipe, String target) {
        return "<Relationship Id=\""
                + id
                + "\" Type=\""
                + REL
                + "/"
                + tipe
                + "\" Target=\""
                + target
                + "\"/>";
    }

    BuatXlsx bagian(String nama, String isi) {
        return bagian(nama, keluaran -> keluaran.write(isi.getBytes(StandardCharsets.UTF_8)));
    }

    BuatXlsx bagian(String nama, Isi isi) {
        bagian.put(nama, isi);
        return this;
    }

    BuatXlsx tanpa(String nama) {
        bagian.remove(nama);
        return this;
    }

    BuatXlsx lembar(String baris) {
        return bagian(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + NS + "\"><sheetData>" + baris + "</sheetData></worksheet>");
    }

    BuatXlsx teksBersama(String... teks) {
        var isi = new StringBuilder("<sst xmlns=\"" + NS + "\">");
        for (String satu : teks) {
            isi.append("<si><t xml:space=\"preserve\">").append(satu).append("</t></si>");
        }
        return bagian("xl/sharedStrings.xml", isi.append("</sst>").toString());
    }

    Path simpan(Path berkas) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(berkas))) {
            for (Map.Entry<String, Isi> satu : bagian.entrySet()) {
                zip.putNextEntry(new ZipEntry(satu.getKey()));
                satu.getValue().tulis(zip);
                zip.closeEntry();
            }
        }
        return berkas;
    }
}
