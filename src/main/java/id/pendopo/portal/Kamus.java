package id.pendopo.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** The glossary of {@code docs/kamus.md}, read once: pages and documentation cannot differ. */
@Component
public class Kamus {

    /** A word of the government, its meaning and where the law defines it. */
    public record Istilah(String kata, String inggris, String sumber) {}

    private final List<Istilah> isi = baca();

    public List<Istilah> isi() {
        return isi;
    }

    private static List<Istilah> baca() {
        try (InputStream berkas = Kamus.class.getResourceAsStream("/kamus.md")) {
            if (berkas == null) {
                throw new IllegalStateException("kamus.md tidak ada di dalam aplikasi");
            }
            return new String(berkas.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(b -> b.startsWith("| "))
                    .skip(1)
                    .map(b -> b.split("\\s*\\|\\s*"))
                    .map(k -> new Istilah(k[1], k[2], k[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
