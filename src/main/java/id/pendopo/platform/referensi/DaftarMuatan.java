package id.pendopo.platform.referensi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference sets that ship with this release, as {@code referensi/muatan.csv} lists them. */
final class DaftarMuatan {

    /** One set: the table it fills, its number of rows, the sha-256 of its file. */
    record Muatan(String nama, int baris, String sidik) {}

    /** Names go into SQL and resource paths, so nothing but these letters passes. */
    private static final Pattern BARIS = Pattern.compile("([a-z_]+),(\\d+),([0-9a-f]{64})");

    private DaftarMuatan() {}

    static List<Muatan> baca(InputStream csv) throws IOException {
        return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(DaftarMuatan::urai)
                .toList();
    }

    private static Muatan urai(String baris) {
        Matcher m = BARIS.matcher(baris);
        if (!m.matches()) {
            throw new IllegalStateException("referensi/muatan.csv: unreadable line " + baris);
        }
        return new Muatan(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    }
}
