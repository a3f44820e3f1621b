package id.pendopo.platform.lembar;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The zip of an xlsx: which parts it has, which of them are sheets. Everything is read through the
 * one central directory of the zip, so there is no second opinion about what a part contains.
 */
final class PaketXlsx implements Closeable {

    /** A sheet of the workbook in the order of its tabs. */
    record LembarKerja(String nama, boolean tersembunyi, String bagian) {}

    private final ZipFile zip;
    private final BatasLembar batas;
    private final Map<String, ZipEntry> entri = new HashMap<>();
    private final List<LembarKerja> lembar = new ArrayList<>();
    private final XMLInputFactory pabrik = PembacaXml.pabrik();

    private GayaXlsx gaya = GayaXlsx.TANPA;
    private @Nullable String bagianTeks;
    private boolean sejak1904;

    static PaketXlsx buka(Path berkas, BatasLembar batas) throws IOException {
        tolakTerkunci(berkas);
        ZipFile zip;
        try {
            zip = new ZipFile(berkas.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new LembarDitolak("lembar.rusak", e, new Object[0]);
        }
        try {
            var paket = new PaketXlsx(zip, batas);
            paket.daftarkanEntri();
            paket.tolakBukanXlsx();
            paket.bacaSusunan();
            return paket;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            zip.close();
            throw terjemahkan(e);
        }
    }

    private PaketXlsx(ZipFile zip, BatasLembar batas) {
        this.zip = zip;
        this.batas = batas;
    }

    /**
     * Whatever a damaged or hostile part makes a parser throw is the sender's error, never ours.
     */
    static RuntimeException terjemahkan(Exception e) {
        return e instanceof LembarDitolak ditolak
                ? ditolak
                : new LembarDitolak("lembar.rusak", e, new Object[0]);
    }

    /** Bit 0 of the flags of the first part: a zip with a password. */
    private static void tolakTerkunci(Path berkas) throws IOException {
        try (var acak = new RandomAccessFile(berkas.toFile(), "r")) {
            if (acak.length() > 8) {
                acak.seek(6);
                if ((acak.read() & 1) == 1) {
                    throw new LembarDitolak("lembar.terenkripsi");
                }
            }
        }
    }

    private void daftarkanEntri() {
        if (zip.size() > batas.entri()) {
            throw new LembarDitolak("lembar.bom-zip");
        }
        zip.stream()
                .forEach(
                        satu -> {
                            // Excel ignores case here, so two parts that differ only in case are
                            // the same trick
                            String nama =
                                    satu.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                            if (entri.put(nama, satu) != null) {
                                throw new LembarDitolak(
                                        "lembar.entri-ganda", ringkas(satu.getName()));
                            }
                        });
    }

    private void tolakBukanXlsx() {
        for (String nama : entri.keySet()) {
            if (nama.endsWith("vbaproject.bin")
                    || nama.contains("macrosheets/")
                    || nama.contains("dialogsheets/")) {
                throw new LembarDitolak("lembar.makro");
            }
        }
        if (ada("encryptedpackage")) {
            throw new LembarDitolak("lembar.terenkripsi");
        }
        if (ada("xl/workbook.bin")) {
            throw new LembarDitolak("lembar.format-lain", "XLSB");
        }
        if (ada("content.xml") && ada("mimetype")) {
            throw new LembarDitolak("lembar.format-lain", "OpenDocument");
        }
        if (ada("word/document.xml")) {
            throw new LembarDitolak("lembar.jenis-salah", "Word");
        }
        if (ada("ppt/presentation.xml")) {
            throw new LembarDitolak("lembar.jenis-salah", "PowerPoint");
        }
        if (!ada("[content_types].xml") || !ada("_rels/.rels")) {
            throw new LembarDitolak("lembar.jenis-salah", "ZIP");
        }
    }

    private boolean ada(String nama) {
        return entri.containsKey(nama);
    }

    private void bacaSusunan() throws XMLStreamException, IOException {
        var jatah = new AliranTerbatas.Jatah(batas.terbuka());
        tolakMakroDiTipe(jatah);
        String buku =
                sasaran("", bacaRelasi("_rels/.rels", jatah).getOrDefault("/officeDocument", ""));
        if (!ada(buku)) {
            throw new LembarDitolak("lembar.jenis-salah", "ZIP");
        }
        int potong = buku.lastIndexOf('/') + 1;
        String map = buku.substring(0, potong);
        Map<String, String> relasi =
                bacaRelasi(map + "_rels/" + buku.substring(potong) + ".rels", jatah);
        bacaBuku(buku, map, relasi, jatah);
        String teks = sasaran(map, relasi.getOrDefault("/sharedStrings", ""));
        bagianTeks = ada(teks) ? teks : null;
        String bagianGaya = sasaran(map, relasi.getOrDefault("/styles", ""));
        if (ada(bagianGaya)) {
            try (var xml = xml(bagianGaya, jatah)) {
                gaya = GayaXlsx.baca(xml);
            }
        }
    }

    private void tolakMakroDiTipe(AliranTerbatas.Jatah jatah)
            throws XMLStreamException, IOException {
        try (var xml = xml("[content_types].xml", jatah)) {
            while (xml.cari("Override", "Default")) {
                String tipe = xml.atribut("ContentType");
                if (tipe != null && tipe.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                    throw new LembarDitolak("lembar.makro");
                }
            }
        }
    }

    /** Targets by relation id, and for single parts also by the last word of the relation type. */
    private Map<String, String> bacaRelasi(String bagian, AliranTerbatas.Jatah jatah)
            throws XMLStreamException, IOException {
        var relasi = new HashMap<String, String>();
        if (!ada(bagian)) {
            return relasi;
        }
        try (var xml = xml(bagian, jatah)) {
            while (xml.cari("Relationship")) {
                String id = xml.atribut("Id");
                String tipe = xml.atribut("Type");
                String target = xml.atribut("Target");
                if (id != null && tipe != null && target != null && relasi.size() < batas.entri()) {
                    relasi.put(id, target);
                    relasi.putIfAbsent(
                            tipe.substring(tipe.lastIndexOf('/') + 1).transform("/"::concat),
                            target);
                }
            }
        }
        return relasi;
    }

    private void bacaBuku(
            String buku, String map, Map<String, String> relasi, AliranTerbatas.Jatah jatah)
            throws XMLStreamException, IOException {
        try (var xml = xml(buku, jatah)) {
            while (xml.cari("sheet", "workbookPr")) {
                if (xml.elemen().equals("workbookPr")) {
                    String nilai = xml.atribut("date1904");
                    sejak1904 = "1".equals(nilai) || "true".equalsIgnoreCase(nilai);
                    continue;
                }
                String nama = xml.atribut("name");
                String id = xml.atribut("id");
                String bagian = sasaran(map, relasi.getOrDefault(id == null ? "" : id, ""));
                // chart sheets have no rows
                if (nama != null && ada(bagian) && !bagian.contains("chartsheets/")) {
                    String keadaan = xml.atribut("state");
                    lembar.add(
                            new LembarKerja(
                                    nama, keadaan != null && keadaan.contains("idden"), bagian));
                }
            }
        }
    }

    private static String sasaran(String map, String target) {
        String jalur = target.startsWith("/") ? target.substring(1) : map + target;
        return jalur.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    List<LembarKerja> lembar() {
        return List.copyOf(lembar);
    }

    GayaXlsx gaya() {
        return gaya;
    }

    boolean sejak1904() {
        return sejak1904;
    }

    /** Shared strings, opened at the first cell that needs one. */
    @Nullable PembacaXml teksBersama(AliranTerbatas.Jatah jatah)
            throws IOException, XMLStreamException {
        return bagianTeks == null ? null : xml(bagianTeks, jatah);
    }

    PembacaXml xml(String bagian, AliranTerbatas.Jatah jatah)
            throws IOException, XMLStreamException {
        ZipEntry satu = entri.get(bagian);
        if (satu == null) {
            throw PembacaXml.rusak();
        }
        InputStream isi = zip.getInputStream(satu);
        return new PembacaXml(
                pabrik, new AliranTerbatas(isi, satu.getCompressedSize(), batas, jatah));
    }

    BatasLembar batas() {
        return batas;
    }

    static String ringkas(String teks) {
        return teks.length() <= 80 ? teks : teks.substring(0, 79) + "…";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
