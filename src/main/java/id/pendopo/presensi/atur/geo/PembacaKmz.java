package id.pendopo.presensi.atur.geo;

import id.pendopo.kernel.AturanDilanggar;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * KMZ (OGC 12-007r2, annex C): a ZIP with one drawing and its pictures. Only the drawing is
 * unpacked, into memory; sizes are counted while unpacking, what the file says of itself is not
 * believed.
 */
final class PembacaKmz {

    /** Pictures of a map; more is no map of offices. */
    private static final int BERKAS_TERBANYAK = 1_000;

    private static final int CONTOH = 3;
    private static final int NAMA_TERPANJANG = 40;

    private PembacaKmz() {}

    /**
     * @param terbesar bytes of the drawing, unpacked
     * @throws AturanDilanggar {@code presensi.atur.geo.kmz.*}
     */
    static List<Fitur> baca(Path berkas, int terbesar) throws IOException {
        byte[] isi;
        try (var zip = new ZipFile(berkas.toFile())) {
            if (zip.size() > BERKAS_TERBANYAK) {
                throw new AturanDilanggar(
                        "presensi.atur.geo.kmz.banyak", zip.size(), BERKAS_TERBANYAK);
            }
            var gambar =
                    utama(zip)
                            .orElseThrow(
                                    () ->
                                            new AturanDilanggar(
                                                    "presensi.atur.geo.kmz.tanpa-kml",
                                                    yangAda(zip)));
            try (var terurai = zip.getInputStream(gambar)) {
                isi = terurai.readNBytes(terbesar + 1);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new AturanDilanggar("presensi.atur.geo.kmz.rusak");
        }
        if (isi.length > terbesar) {
            throw new AturanDilanggar("presensi.atur.geo.kmz.besar", terbesar / 1024 / 1024);
        }
        return new PembacaKml().baca(new ByteArrayInputStream(isi));
    }

    /** {@code doc.kml} at the root, or else the first there, or else the first in a folder. */
    private static Optional<? extends ZipEntry> utama(ZipFile zip) {
        return zip.stream()
                .filter(e -> !e.isDirectory() && kecil(e).endsWith(".kml"))
                .min(
                        Comparator.<ZipEntry>comparingInt(e -> kecil(e).equals("doc.kml") ? 0 : 1)
                                .thenComparingInt(e -> kecil(e).contains("/") ? 1 : 0));
    }

    private static String kecil(ZipEntry satu) {
        return satu.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static String yangAda(ZipFile zip) {
        String nama =
                zip.stream()
                        .limit(CONTOH)
                        .map(e -> e.getName().replaceAll("\\p{Cntrl}", " "))
                        .map(
                                n ->
                                        n.length() > NAMA_TERPANJANG
                                                ? n.substring(0, NAMA_TERPANJANG) + "…"
                                                : n)
                        .collect(Collectors.joining(", "));
        return nama.isEmpty() ? "–" : nama;
    }
}
