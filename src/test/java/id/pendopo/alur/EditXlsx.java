package id.pendopo.alur;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Changes single cells of a workbook and leaves everything else as it was, as Excel would. */
final class EditXlsx {

    private static final String LEMBAR = "xl/worksheets/sheet1.xml";

    private final Map<String, String> sel = new LinkedHashMap<>();

    EditXlsx angka(String letak, String nilai) {
        sel.put(letak, "><v>" + new BigDecimal(nilai).toPlainString() + "</v></c>");
        return this;
    }

    EditXlsx teks(String letak, String nilai) {
        String aman = nilai.replace("&", "&amp;").replace("<", "&lt;");
        sel.put(letak, " t=\"inlineStr\"><is><t>" + aman + "</t></is></c>");
        return this;
    }

    byte[] pada(byte[] xlsx) {
        var hasil = new ByteArrayOutputStream();
        try (var keluar = new ZipOutputStream(hasil)) {
            for (var bagian : bagian(xlsx).entrySet()) {
                keluar.putNextEntry(new ZipEntry(bagian.getKey()));
                byte[] isi = bagian.getValue();
                keluar.write(
                        bagian.getKey().equals(LEMBAR)
                                ? ubah(new String(isi, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : isi);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hasil.toByteArray();
    }

    /** The first sheet as it is stored. */
    static String lembar(byte[] xlsx) {
        return new String(bagian(xlsx).get(LEMBAR), StandardCharsets.UTF_8);
    }

    /** From a file, because a stream cannot find the sizes behind the parts. */
    private static Map<String, byte[]> bagian(byte[] xlsx) {
        try {
            Path berkas = Files.createTempFile("uji", ".xlsx");
            try (var zip = new ZipFile(Files.write(berkas, xlsx).toFile())) {
                var hasil = new LinkedHashMap<String, byte[]>();
                for (var e : zip.stream().toList()) {
                    hasil.put(e.getName(), zip.getInputStream(e).readAllBytes());
                }
                return hasil;
            } finally {
                Files.deleteIfExists(berkas);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ubah(String xml) {
        String hasil = xml;
        for (var s : sel.entrySet()) {
            var pola =
                    Pattern.compile(
                            "<c r=\"" + s.getKey() + "\"((?: s=\"\\d+\")?)[^>]*?(?:/>|>.*?</c>)");
            var cocok = pola.matcher(hasil);
            if (!cocok.find()) {
                throw new IllegalArgumentException("no cell " + s.getKey());
            }
            hasil =
                    cocok.replaceFirst(
                            Matcher.quoteReplacement(
                                    "<c r=\"" + s.getKey() + "\"" + cocok.group(1) + s.getValue()));
        }
        return hasil;
    }
}
