package id.pendopo.presensi.atur.geo;

import id.pendopo.kernel.AturanDilanggar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows what kind of drawing a file is by how it begins, and has it read. */
public final class PembacaGeo {

    /** Bytes; of a KMZ the drawing unpacked, and the file with its pictures. */
    private static final int TERBESAR = 10 * 1024 * 1024;

    private static final int AWAL = 256;
    private static final String ZIP = "PK\u0003\u0004";

    private PembacaGeo() {}

    /**
     * Empty for what is no drawing, such as a table.
     *
     * @throws AturanDilanggar {@code presensi.atur.geo.*} where nothing of it can be read
     */
    public static Optional<List<Fitur>> baca(Path berkas, String nama) {
        try {
            String awal = awal(berkas);
            boolean kmz = awal.startsWith(ZIP) && bernamaPeta(nama);
            boolean json = awal.startsWith("{");
            if (!kmz && !json && !awal.startsWith("<")) {
                return Optional.empty();
            }
            if (Files.size(berkas) > TERBESAR) {
                throw new AturanDilanggar("presensi.atur.geo.besar", TERBESAR / 1024 / 1024);
            }
            return Optional.of(
                    kmz
                            ? PembacaKmz.baca(berkas, TERBESAR)
                            : json ? PembacaGeoJson.baca(berkas) : new PembacaKml().baca(berkas));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Workbooks are ZIP files too: only the name tells them apart before they are opened. */
    private static boolean bernamaPeta(String nama) {
        String kecil = nama.toLowerCase(Locale.ROOT);
        return kecil.endsWith(".kmz") || kecil.endsWith(".kml");
    }

    /** How it begins, after a mark of the encoding and blanks. */
    private static String awal(Path berkas) throws IOException {
        try (var isi = Files.newInputStream(berkas)) {
            String teks = new String(isi.readNBytes(AWAL), StandardCharsets.UTF_8);
            return teks.replace("\uFEFF", "").stripLeading();
        }
    }
}
