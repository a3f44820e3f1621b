package id.pendopo.platform.lembar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, judged by its first bytes. The name a sender gave it is never believed. */
enum JenisBerkas {
    ZIP,
    TEKS;

    private static final int CONTOH = 4096;
    private static final int POTONG = 64 * 1024;

    private record Tanda(String awalan, String label) {}

    private static final Tanda[] TANDA = {
        new Tanda("%PDF", "PDF"),
        new Tanda("\u0089PNG", "PNG"),
        new Tanda("\u00ff\u00d8\u00ff", "JPEG"),
        new Tanda("GIF8", "GIF"),
        new Tanda("RIFF", "WebP/RIFF"),
        new Tanda("\u001f\u008b", "GZIP"),
        new Tanda("7z\u00bc\u00af", "7-Zip"),
        new Tanda("Rar!", "RAR"),
        new Tanda("{\\rtf", "RTF"),
        new Tanda("MZ", "EXE"),
        new Tanda("\u007fELF", "ELF"),
        new Tanda("SQLite format", "SQLite"),
    };

    static JenisBerkas kenali(Path berkas) throws IOException {
        byte[] awal;
        try (InputStream isi = Files.newInputStream(berkas)) {
            awal = isi.readNBytes(CONTOH);
        }
        if (awal.length == 0) {
            throw new LembarDitolak("lembar.kosong");
        }
        String teks = new String(awal, StandardCharsets.ISO_8859_1);
        if (teks.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (teks.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw tolakOle2(berkas);
        }
        for (Tanda tanda : TANDA) {
            if (teks.startsWith(tanda.awalan)) {
                throw new LembarDitolak("lembar.jenis-salah", tanda.label);
            }
        }
        tolakMarkup(teks);
        return TEKS;
    }

    /**
     * Web applications like to send an HTML table under the name .xls; Excel opens it, so people
     * think it is one.
     */
    private static void tolakMarkup(String teks) {
        String rapi =
                teks.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (rapi.startsWith("<!doctype html")
                || rapi.startsWith("<html")
                || rapi.startsWith("<table")) {
            throw new LembarDitolak("lembar.format-lain", "HTML");
        }
        if (rapi.startsWith("<?xml")) {
            throw new LembarDitolak(
                    rapi.contains("urn:schemas-microsoft-com:office:spreadsheet")
                            ? "lembar.format-lain"
                            : "lembar.jenis-salah",
                    "XML");
        }
    }

    /** The old compound format holds .xls, .doc, .ppt and also every encrypted .xlsx. */
    private static LembarDitolak tolakOle2(Path berkas) throws IOException {
        String terenkripsi = lebar("EncryptedPackage");
        String buku = lebar("Workbook");
        String bukuLama = lebar("Book");
        boolean adaBuku = false;
        try (InputStream isi = Files.newInputStream(berkas)) {
            // the directory may stand anywhere; a name may lie across two pieces
            String ekor = "";
            for (byte[] potong = isi.readNBytes(POTONG);
                    potong.length > 0;
                    potong = isi.readNBytes(POTONG)) {
                String teks = ekor + new String(potong, StandardCharsets.ISO_8859_1);
                if (teks.contains(terenkripsi)) {
                    return new LembarDitolak("lembar.terenkripsi");
                }
                adaBuku |= teks.contains(buku) || teks.contains(bukuLama);
                ekor = teks.substring(Math.max(0, teks.length() - terenkripsi.length()));
            }
        }
        return adaBuku
                ? new LembarDitolak("lembar.xls-lama")
                : new LembarDitolak("lembar.jenis-salah", "Microsoft Office 97-2003");
    }

    private static String lebar(String nama) {
        var lebar = new StringBuilder();
        for (char huruf : nama.toCharArray()) {
            lebar.append(huruf).append('\0');
        }
        return lebar.toString();
    }
}
