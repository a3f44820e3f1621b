package id.pendopo.platform.berkas;

import id.pendopo.kernel.AturanDilanggar;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a file is by its content; its name and what the browser calls it are the sender's
 * words. What is not accepted is named where it can be, so that the sender knows what to change.
 */
final class PengenalJenis {

    private static final int AWAL = 4096;
    private static final int AKHIR_PDF = 2048;
    private static final Set<String> GAMBAR_LAIN =
            Set.of("WebP", "HEIC", "AVIF", "GIF", "BMP", "TIFF");

    private PengenalJenis() {}

    /**
     * @throws AturanDilanggar {@code berkas.*} when it is none of the accepted kinds
     */
    static JenisBerkas kenali(Path letak, Set<JenisBerkas> diterima) throws IOException {
        byte[] awal = awal(letak);
        if (awal.length == 0) {
            throw new AturanDilanggar("berkas.kosong");
        }
        var jenis = jenis(awal, letak, diterima);
        if (!diterima.contains(jenis)) {
            throw ditolak(jenis.sebutan(), diterima);
        }
        return jenis;
    }

    /**
     * @throws AturanDilanggar {@code berkas.*} when it is no JPEG
     */
    static void harusJpeg(byte[] isi) {
        var jpeg = Set.of(JenisBerkas.JPEG);
        if (isi.length == 0) {
            throw new AturanDilanggar("berkas.kosong");
        }
        if (mulai(isi, 0x89, 'P', 'N', 'G')) {
            throw ditolak(JenisBerkas.PNG.sebutan(), jpeg);
        }
        if (!mulai(isi, 0xFF, 0xD8, 0xFF)) {
            throw lain(isi)
                    .map(nama -> ditolak(nama, jpeg))
                    .orElseGet(
                            () ->
                                    new AturanDilanggar(
                                            "berkas.jenis-tak-dikenal", JenisBerkas.sebut(jpeg)));
        }
    }

    private static byte[] awal(Path letak) throws IOException {
        try (InputStream isi = Files.newInputStream(letak)) {
            return isi.readNBytes(AWAL);
        }
    }

    private static JenisBerkas jenis(byte[] awal, Path letak, Set<JenisBerkas> diterima)
            throws IOException {
        if (mulai(awal, 0xFF, 0xD8, 0xFF)) {
            return JenisBerkas.JPEG;
        }
        if (mulai(awal, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return JenisBerkas.PNG;
        }
        if (mulai(awal, '%', 'P', 'D', 'F', '-')) {
            return pdf(letak);
        }
        if (mulai(awal, 'P', 'K', 3, 4)) {
            return PaketOffice.jenis(letak).orElseThrow(() -> ditolak("ZIP", diterima));
        }
        throw lain(awal)
                .map(nama -> ditolak(nama, diterima))
                .orElseGet(
                        () ->
                                new AturanDilanggar(
                                        "berkas.jenis-tak-dikenal", JenisBerkas.sebut(diterima)));
    }

    private static AturanDilanggar ditolak(String ditemukan, Set<JenisBerkas> diterima) {
        String kode =
                GAMBAR_LAIN.contains(ditemukan) ? "berkas.gambar-ditolak" : "berkas.jenis-ditolak";
        return new AturanDilanggar(kode, ditemukan, JenisBerkas.sebut(diterima));
    }

    private static JenisBerkas pdf(Path letak) throws IOException {
        try (var berkas = new RandomAccessFile(letak.toFile(), "r")) {
            byte[] akhir = new byte[(int) Math.min(AKHIR_PDF, berkas.length())];
            berkas.seek(berkas.length() - akhir.length);
            berkas.readFully(akhir);
            if (!new String(akhir, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new AturanDilanggar("berkas.rusak", JenisBerkas.PDF.sebutan());
            }
            return JenisBerkas.PDF;
        }
    }

    private static Optional<String> lain(byte[] awal) {
        if (mulai(awal, 'R', 'I', 'F', 'F') && teks(awal, 8, 4).equals("WEBP")) {
            return Optional.of("WebP");
        }
        if (teks(awal, 4, 4).equals("ftyp")) {
            return Optional.of(
                    switch (teks(awal, 8, 4)) {
                        case "heic", "heix", "hevc", "mif1", "msf1" -> "HEIC";
                        case "avif", "avis" -> "AVIF";
                        default -> "MP4";
                    });
        }
        if (mulai(awal, 'G', 'I', 'F', '8')) {
            return Optional.of("GIF");
        }
        if (mulai(awal, 'I', 'I', '*', 0) || mulai(awal, 'M', 'M', 0, '*')) {
            return Optional.of("TIFF");
        }
        if (mulai(awal, 'B', 'M')) {
            return Optional.of("BMP");
        }
        if (mulai(awal, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of("Office 97–2003 (.doc, .xls)");
        }
        if (mulai(awal, 'M', 'Z') || mulai(awal, 0x7F, 'E', 'L', 'F')) {
            return Optional.of("EXE");
        }
        return bertulisan(awal);
    }

    private static Optional<String> bertulisan(byte[] awal) {
        for (byte b : awal) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') {
                return Optional.empty();
            }
        }
        String isi = new String(awal, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (isi.contains("<svg")) {
            return Optional.of("SVG");
        }
        if (isi.contains("<html") || isi.contains("<!doctype html") || isi.contains("<script")) {
            return Optional.of("HTML");
        }
        return Optional.of(isi.stripLeading().startsWith("<?xml") ? "XML" : "TXT/CSV");
    }

    private static boolean mulai(byte[] isi, int... tanda) {
        if (isi.length < tanda.length) {
            return false;
        }
        for (int i = 0; i < tanda.length; i++) {
            if ((isi[i] & 0xFF) != tanda[i]) {
                return false;
            }
        }
        return true;
    }

    private static String teks(byte[] isi, int dari, int panjang) {
        return isi.length < dari + panjang
                ? ""
                : new String(
                        Arrays.copyOfRange(isi, dari, dari + panjang), StandardCharsets.ISO_8859_1);
    }
}
