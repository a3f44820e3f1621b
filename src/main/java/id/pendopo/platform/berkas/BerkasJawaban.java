package id.pendopo.platform.berkas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Sends a kept file so that no browser can make a page of it. The caller has already decided that
 * this person may see it.
 */
public final class BerkasJawaban {

    private static final int PANJANG_NAMA = 100;

    private BerkasJawaban() {}

    /**
     * Photos, which were made here, are shown in the page; everything else is saved.
     *
     * @param nama what the sender called the file, only to name the saved one; null for a name of
     *     our own
     */
    public static void kirim(
            BerkasTerbuka berkas,
            @Nullable String nama,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        kirim(berkas, nama, "private, max-age=31536000, immutable", minta, jawab);
    }

    /** As {@link #kirim}, for what may be taken back: the browser asks each time. */
    public static void kirimSementara(
            BerkasTerbuka berkas,
            @Nullable String nama,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        kirim(berkas, nama, "private, no-cache", minta, jawab);
    }

    private static void kirim(
            BerkasTerbuka berkas,
            @Nullable String nama,
            String simpan,
            HttpServletRequest minta,
            HttpServletResponse jawab)
            throws IOException {
        var k = berkas.keterangan();
        String etag = "\"" + k.sidik() + "\"";
        jawab.setHeader(HttpHeaders.ETAG, etag);
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, simpan);
        jawab.setHeader("X-Content-Type-Options", "nosniff");
        jawab.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        if (dimiliki(minta, etag)) {
            jawab.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var cara = k.jenis().foto() ? ContentDisposition.inline() : ContentDisposition.attachment();
        jawab.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                cara.filename(namaAman(nama, k), StandardCharsets.UTF_8).build().toString());
        jawab.setContentType(k.jenis().mime());
        jawab.setContentLengthLong(k.ukuran());
        berkas.salinKe(jawab.getOutputStream());
    }

    private static boolean dimiliki(HttpServletRequest minta, String etag) {
        String punya = Optional.ofNullable(minta.getHeader(HttpHeaders.IF_NONE_MATCH)).orElse("");
        return Arrays.stream(punya.split(","))
                .map(p -> p.strip().replaceFirst("^W/", ""))
                .anyMatch(p -> p.equals(etag) || p.equals("*"));
    }

    /** Letters, digits and a few harmless signs, and the extension that is true. */
    static String namaAman(@Nullable String nama, Tersimpan berkas) {
        String pokok = Optional.ofNullable(nama).orElse("");
        pokok = pokok.substring(Math.max(pokok.lastIndexOf('/'), pokok.lastIndexOf('\\')) + 1);
        int titik = pokok.lastIndexOf('.');
        pokok = titik > 0 ? pokok.substring(0, titik) : pokok;
        pokok = pokok.replaceAll("[^\\p{L}\\p{N} ()_-]+", "_").strip();
        pokok = pokok.substring(0, Math.min(pokok.length(), PANJANG_NAMA));
        if (pokok.isEmpty()) {
            pokok = "berkas-" + berkas.sidik().substring(0, 8);
        }
        return pokok + "." + berkas.jenis().ekstensi();
    }
}
