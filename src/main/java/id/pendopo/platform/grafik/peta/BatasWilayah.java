package id.pendopo.platform.grafik.peta;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The boundaries of a pemda's areas, read from GeoJSON whose features carry {@code kode} and {@code
 * nama}. Reading costs; keep the result.
 */
public record BatasWilayah(List<Wilayah> wilayah) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A corner in degrees of longitude and latitude. */
    public record Titik(double bujur, double lintang) {}

    /**
     * An area; its rings follow the even-odd rule, so outer borders, islands and holes need no
     * distinction.
     */
    public record Wilayah(String kode, String nama, List<List<Titik>> cincin) {

        /** Tells whether the point lies within, in degrees; for areas that do not cross 180°. */
        public boolean memuat(double lintang, double bujur) {
            boolean didalam = false;
            for (var sudut : cincin) {
                for (int i = 0, j = sudut.size() - 1; i < sudut.size(); j = i++) {
                    var a = sudut.get(i);
                    var b = sudut.get(j);
                    if ((a.lintang() > lintang) != (b.lintang() > lintang)
                            && bujur
                                    < (b.bujur() - a.bujur())
                                                    * (lintang - a.lintang())
                                                    / (b.lintang() - a.lintang())
                                            + a.bujur()) {
                        didalam = !didalam;
                    }
                }
            }
            return didalam;
        }
    }

    public BatasWilayah {
        wilayah = List.copyOf(wilayah);
    }

    /**
     * Reads a FeatureCollection of Polygon and MultiPolygon features.
     *
     * @throws IllegalArgumentException naming the feature and what is wrong with it
     */
    public static BatasWilayah baca(String geojson) {
        JsonNode akar = urai(geojson);
        if (!"FeatureCollection".equals(akar.path("type").asString(""))) {
            throw new IllegalArgumentException("Not a GeoJSON FeatureCollection");
        }
        List<Wilayah> wilayah = new ArrayList<>();
        for (JsonNode fitur : akar.path("features")) {
            JsonNode sifat = fitur.path("properties");
            String kode = sifat.path("kode").asString("");
            if (kode.isBlank()) {
                throw new IllegalArgumentException(
                        "Feature " + (wilayah.size() + 1) + " has no property kode");
            }
            wilayah.add(
                    new Wilayah(
                            kode,
                            sifat.path("nama").asString(kode),
                            cincin(kode, fitur.path("geometry"))));
        }
        return new BatasWilayah(wilayah);
    }

    /**
     * Only the areas at or below a code: {@code 16.74} keeps {@code 16.74.01} but not {@code
     * 16.745}.
     */
    public BatasWilayah padaKode(String kode) {
        return new BatasWilayah(
                wilayah.stream()
                        .filter(w -> w.kode().equals(kode) || w.kode().startsWith(kode + "."))
                        .toList());
    }

    private static JsonNode urai(String geojson) {
        try {
            return JSON.readTree(geojson);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<List<Titik>> cincin(String kode, JsonNode geometri) {
        List<List<Titik>> cincin = new ArrayList<>();
        switch (geometri.path("type").asString("")) {
            case "Polygon" -> geometri.path("coordinates").forEach(c -> cincin.add(titik(kode, c)));
            case "MultiPolygon" ->
                    geometri.path("coordinates")
                            .forEach(p -> p.forEach(c -> cincin.add(titik(kode, c))));
            default ->
                    throw new IllegalArgumentException(
                            "Area %s is neither a Polygon nor a MultiPolygon but %s"
                                    .formatted(kode, geometri.path("type").asString("nothing")));
        }
        return List.copyOf(cincin);
    }

    /** The corners of a ring without the closing repetition of the first. */
    private static List<Titik> titik(String kode, JsonNode koordinat) {
        List<Titik> titik = new ArrayList<>();
        for (JsonNode k : koordinat) {
            if (!k.path(0).isNumber() || !k.path(1).isNumber()) {
                throw new IllegalArgumentException(
                        "Area " + kode + " has a corner that is not two numbers: " + k);
            }
            Titik t = new Titik(k.path(0).asDouble(), k.path(1).asDouble());
            if (titik.isEmpty() || !titik.getLast().equals(t)) {
                titik.add(t);
            }
        }
        if (titik.size() > 1 && titik.getFirst().equals(titik.getLast())) {
            titik.removeLast();
        }
        if (titik.size() < 3) {
            throw new IllegalArgumentException(
                    "Area " + kode + " has a ring of fewer than three corners");
        }
        return List.copyOf(titik);
    }
}
