package id.pendopo.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of the files under {@code static/aset}, each with the first ten hexadecimal digits of
 * its SHA-256, the mark that the service worker was built with.
 */
public final class AlamatAset {

    private final Map<String, String> alamat = new ConcurrentHashMap<>();

    /**
     * "/aset/pendopo.css?v=0123456789".
     *
     * @throws IllegalArgumentException when there is no such file: a misspelt name should fail in
     *     the first test
     */
    public String dari(String nama) {
        return alamat.computeIfAbsent(nama, n -> "/aset/" + n + "?v=" + sidik(n));
    }

    private static String sidik(String nama) {
        try (InputStream isi = AlamatAset.class.getResourceAsStream("/static/aset/" + nama)) {
            if (isi == null) {
                throw new IllegalArgumentException("tidak ada aset " + nama);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(isi.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
