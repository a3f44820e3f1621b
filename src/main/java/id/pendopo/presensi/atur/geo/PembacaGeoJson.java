package id.pendopo.presensi.atur.geo;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.presensi.atur.geo.Fitur.Bagian;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON (RFC 7946): longitude stands before latitude, rings may turn either way. */
final class PembacaGeoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private int sudut;

    private PembacaGeoJson() {}

    static List<Fitur> baca(Path berkas) throws IOException {
        return new PembacaGeoJson().semua(akar(berkas));
    }

    private static JsonNode akar(Path berkas) throws IOException {
        try (var isi = Files.newInputStream(berkas)) {
            return JSON.readTree(isi);
        } catch (JacksonException e) {
            var letak = e.getLocation();
            throw new AturanDilanggar(
                    "presensi.atur.geo.json",
                    letak == null ? 0 : letak.getLineNr(),
                    letak == null ? 0 : letak.getColumnNr());
        }
    }

    private List<Fitur> semua(JsonNode akar) {
        String jenis = akar.path("type").asString("");
        var hasil = new ArrayList<Fitur>();
        if (jenis.equals("Feature")) {
            hasil.add(satu(1, akar));
        } else if (jenis.equals("FeatureCollection") && akar.path("features").isArray()) {
            for (JsonNode f : akar.get("features")) {
                hasil.add(satu(hasil.size() + 1, f));
            }
        } else {
            throw new AturanDilanggar("presensi.atur.geo.bukan", jenis.isEmpty() ? "–" : jenis);
        }
        return hasil;
    }

    /** What is wrong with one shape holds up no other. */
    private static final class Rusak extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String kode;

        Rusak(String kode, String ditemukan) {
            super(ditemukan, null, false, false);
            this.kode = kode;
        }
    }

    private Fitur satu(int nomor, JsonNode f) {
        var sifat = sifat(f.path("properties"));
        try {
            var bagian = new ArrayList<Bagian>();
            kumpulkan(f.path("geometry"), bagian);
            return new Fitur(nomor, sifat, bagian, null);
        } catch (Rusak e) {
            return Fitur.rusak(nomor, sifat, e.kode, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> sifat(JsonNode properti) {
        var hasil = new LinkedHashMap<String, String>();
        properti.properties()
                .forEach(
                        p -> {
                            if (p.getValue().isValueNode() && !p.getValue().isNull()) {
                                hasil.put(Fitur.kecil(p.getKey()), p.getValue().asString());
                            }
                        });
        return hasil;
    }

    private void kumpulkan(JsonNode bentuk, List<Bagian> hasil) {
        String jenis = bentuk.path("type").asString("");
        JsonNode titik = bentuk.path("coordinates");
        switch (jenis) {
            case "Point" -> hasil.add(new Bagian(true, List.of(titik(titik, 1)), 0));
            case "MultiPoint" ->
                    titik.forEach(t -> hasil.add(new Bagian(true, List.of(titik(t, 1)), 0)));
            case "Polygon" -> hasil.add(bidang(titik));
            case "MultiPolygon" -> titik.forEach(t -> hasil.add(bidang(t)));
            default -> throw new Rusak("presensi.atur.geo.jenis", jenis.isEmpty() ? "–" : jenis);
        }
        if (hasil.isEmpty()) {
            throw new Rusak("presensi.atur.geo.tanpa-bentuk", jenis);
        }
    }

    private Bagian bidang(JsonNode cincin) {
        if (!cincin.isArray() || cincin.isEmpty()) {
            throw new Rusak("presensi.atur.geo.tanpa-bentuk", "Polygon");
        }
        var luar = new ArrayList<double[]>();
        cincin.get(0).forEach(t -> luar.add(titik(t, luar.size() + 1)));
        return new Bagian(false, luar, cincin.size() - 1);
    }

    private double[] titik(JsonNode t, int ke) {
        if (++sudut > Fitur.SUDUT_SEBERKAS) {
            throw new AturanDilanggar("presensi.atur.geo.sudut-seberkas", Fitur.SUDUT_SEBERKAS);
        }
        if (!t.isArray() || t.size() < 2 || !t.get(0).isNumber() || !t.get(1).isNumber()) {
            String isi = t.toString();
            throw new Rusak(
                    "presensi.atur.geo.titik",
                    ke + ": " + (isi.length() > 40 ? isi.substring(0, 40) + "…" : isi));
        }
        return new double[] {t.get(0).asDouble(), t.get(1).asDouble()};
    }
}
