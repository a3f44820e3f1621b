package id.pendopo.platform.berkas;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Files as people, cameras and attackers send them. */
final class Contoh {

    private static final String UTAMA_XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String UTAMA_DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Contoh() {}

    /** Quarters: red green over blue white, so that each of the eight turns can be told apart. */
    static BufferedImage empatWarna(int lebar, int tinggi) {
        var g = new BufferedImage(lebar, tinggi, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < tinggi; y++) {
            for (int x = 0; x < lebar; x++) {
                boolean kiri = x < lebar / 2;
                boolean atas = y < tinggi / 2;
                Color w =
                        atas ? (kiri ? Color.RED : Color.GREEN) : (kiri ? Color.BLUE : Color.WHITE);
                g.setRGB(x, y, w.getRGB());
            }
        }
        return g;
    }

    static byte[] jpeg(int lebar, int tinggi) {
        return gambar(empatWarna(lebar, tinggi), "jpg");
    }

    static byte[] png(int lebar, int tinggi) {
        return gambar(empatWarna(lebar, tinggi), "png");
    }

    static byte[] gambar(BufferedImage g, String format) {
        try {
            var isi = new ByteArrayOutputStream();
            ImageIO.write(g, format, isi);
            return isi.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpegProgresif(int lebar, int tinggi) {
        try {
            var isi = new ByteArrayOutputStream();
            var penulis = ImageIO.getImageWritersByFormatName("jpg").next();
            var cara = penulis.getDefaultWriteParam();
            cara.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            try (var keluar = ImageIO.createImageOutputStream(isi)) {
                penulis.setOutput(keluar);
                penulis.write(null, new IIOImage(empatWarna(lebar, tinggi), null, null), cara);
            }
            return isi.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a phone takes it: with the way it was held, a place and a model in its Exif. */
    static byte[] jpegKamera(int lebar, int tinggi, int orientasi) {
        return sisip(jpeg(lebar, tinggi), 0xE1, exif(orientasi));
    }

    /** A segment right after the start of a JPEG. */
    static byte[] sisip(byte[] jpeg, int penanda, byte[] isi) {
        var hasil = new ByteArrayOutputStream();
        hasil.write(jpeg, 0, 2);
        hasil.write(0xFF);
        hasil.write(penanda);
        hasil.write((isi.length + 2) >> 8);
        hasil.write(isi.length + 2);
        hasil.writeBytes(isi);
        hasil.write(jpeg, 2, jpeg.length - 2);
        return hasil.toByteArray();
    }

    static byte[] exif(int orientasi) {
        try {
            var isi = new ByteArrayOutputStream();
            var d = new DataOutputStream(isi);
            d.writeBytes("Exif\0\0MM\0*");
            d.writeInt(8);
            d.writeShort(2);
            d.writeShort(0x0110);
            d.writeShort(2);
            d.writeInt(12);
            d.writeInt(38);
            d.writeShort(0x0112);
            d.writeShort(3);
            d.writeInt(1);
            d.writeShort(orientasi);
            d.writeShort(0);
            d.writeInt(0);
            d.writeBytes("Kamera-Uji\0\0GPS -3.4346,104.2313");
            return isi.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG whose head promises this size; its few bytes of data unpack to zeros. */
    static byte[] pngBanjir(int lebar, int tinggi) {
        try {
            var isi = new ByteArrayOutputStream();
            isi.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            var kepala = new ByteArrayOutputStream();
            var d = new DataOutputStream(kepala);
            d.writeInt(lebar);
            d.writeInt(tinggi);
            d.write(new byte[] {8, 6, 0, 0, 0});
            potongan(isi, "IHDR", kepala.toByteArray());
            var data = new ByteArrayOutputStream();
            try (var kempis = new DeflaterOutputStream(data, new Deflater(9))) {
                kempis.write(new byte[1_000_000]);
            }
            potongan(isi, "IDAT", data.toByteArray());
            potongan(isi, "IEND", new byte[0]);
            return isi.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG with a text chunk that tells where it was taken. */
    static byte[] pngBerteks(int lebar, int tinggi) {
        byte[] png = png(lebar, tinggi);
        try {
            var isi = new ByteArrayOutputStream();
            isi.write(png, 0, 33);
            potongan(isi, "tEXt", "Comment\0GPS -3.4346".getBytes(StandardCharsets.ISO_8859_1));
            isi.write(png, 33, png.length - 33);
            return isi.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void potongan(ByteArrayOutputStream ke, String nama, byte[] isi)
            throws IOException {
        var d = new DataOutputStream(ke);
        d.writeInt(isi.length);
        d.writeBytes(nama);
        d.write(isi);
        var crc = new CRC32();
        crc.update(nama.getBytes(StandardCharsets.US_ASCII));
        crc.update(isi);
        d.writeInt((int) crc.getValue());
    }

    static byte[] pdf(String isi) {
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%" + isi + "\ntrailer<<>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] xlsx() {
        return zip(bagian(UTAMA_XLSX));
    }

    static byte[] docx() {
        return zip(bagian(UTAMA_DOCX));
    }

    static byte[] xlsm() {
        return zip(bagian("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    }

    /** Says it is a plain workbook and carries a macro all the same. */
    static byte[] xlsxBermakro() {
        var bagian = bagian(UTAMA_XLSX);
        bagian.put("xl/vbaProject.bin", new byte[] {1});
        return zip(bagian);
    }

    static byte[] xlsxMekar(int megabita) {
        var bagian = bagian(UTAMA_XLSX);
        bagian.put("xl/worksheets/sheet1.xml", new byte[megabita * 1024 * 1024]);
        return zip(bagian);
    }

    static byte[] xlsxKeluarFolder() {
        var bagian = bagian(UTAMA_XLSX);
        bagian.put("../../etc/x", new byte[] {1});
        return zip(bagian);
    }

    /** An entity that would read a file of the server, in the list of parts. */
    static byte[] xlsxEntitasLuar() {
        var bagian = new LinkedHashMap<String, byte[]>();
        bagian.put(
                "[Content_Types].xml",
                """
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <Types><Override PartName="/xl/workbook.xml" ContentType="%s"/>&e;</Types>
                """
                        .formatted(UTAMA_XLSX)
                        .getBytes(StandardCharsets.UTF_8));
        return zip(bagian);
    }

    private static Map<String, byte[]> bagian(String utama) {
        var bagian = new LinkedHashMap<String, byte[]>();
        bagian.put(
                "[Content_Types].xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/utama.xml" ContentType="%s"/></Types>
                """
                        .formatted(utama)
                        .getBytes(StandardCharsets.UTF_8));
        bagian.put("utama.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        return bagian;
    }

    static byte[] zip(Map<String, byte[]> bagian) {
        try {
            var isi = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(isi)) {
                for (var b : bagian.entrySet()) {
                    zip.putNextEntry(new ZipEntry(b.getKey()));
                    zip.write(b.getValue());
                }
            }
            return isi.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage baca(byte[] gambar) {
        try {
            return ImageIO.read(new ByteArrayInputStream(gambar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
