package id.pendopo.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Points within the kelurahan of a pemda, by their real boundaries. */
final class TempatAduan {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PERCOBAAN = 60;

    private final Acak acak;
    private final List<Kelurahan> semua = new ArrayList<>();

    /** A kelurahan with the outer ring of its largest part: longitude, latitude. */
    private record Kelurahan(String kode, String nama, double[][] batas) {}

    /** Where something is: code and name of the kelurahan, and a point in it. */
    record Tempat(String kode, String nama, double lintang, double bujur) {}

    TempatAduan(Latar latar, Acak acak) {
        this.acak = acak;
        latar.jdbc()
                .query(
                        """
                        select w.kode, w.nama, b.geojson::text as batas from referensi.wilayah w
                        join referensi.batas_wilayah b on b.kode = w.kode
                        where w.kode like ? and w.tingkat = 'desa_kelurahan'
                        order by w.kode limit 1000
                        """,
                        rs -> {
                            semua.add(
                                    new Kelurahan(
                                            rs.getString("kode"),
                                            rs.getString("nama"),
                                            cincin(JSON.readTree(rs.getString("batas")))));
                        },
                        latar.contoh().kode() + ".%");
    }

    boolean kosong() {
        return semua.isEmpty();
    }

    private static double[][] cincin(JsonNode geometri) {
        JsonNode koordinat = geometri.get("coordinates");
        JsonNode terpanjang = null;
        for (JsonNode bagian :
                geometri.get("type").asString().equals("Polygon")
                        ? List.of(koordinat)
                        : koordinat.values()) {
            JsonNode luar = bagian.get(0);
            if (terpanjang == null || luar.size() > terpanjang.size()) {
                terpanjang = luar;
            }
        }
        double[][] hasil = new double[terpanjang.size()][];
        for (int i = 0; i < hasil.length; i++) {
            hasil[i] =
                    new double[] {
                        terpanjang.get(i).get(0).asDouble(), terpanjang.get(i).get(1).asDouble()
                    };
        }
        return hasil;
    }

    /** Somewhere; some kelurahan have more to complain about than others. */
    Tempat pilih() {
        int a = acak.antara(0, semua.size() - 1);
        int b = acak.antara(0, semua.size() - 1);
        Kelurahan k = semua.get(Math.min(a, b));
        double[] kotak = {180, 90, -180, -90};
        for (double[] t : k.batas()) {
            kotak[0] = Math.min(kotak[0], t[0]);
            kotak[1] = Math.min(kotak[1], t[1]);
            kotak[2] = Math.max(kotak[2], t[0]);
            kotak[3] = Math.max(kotak[3], t[1]);
        }
        for (int i = 0; i < PERCOBAAN; i++) {
            double x = kotak[0] + (kotak[2] - kotak[0]) * acak.antara(0, 10_000) / 10_000;
            double y = kotak[1] + (kotak[3] - kotak[1]) * acak.antara(0, 10_000) / 10_000;
            if (didalam(k.batas(), x, y)) {
                return new Tempat(k.kode(), k.nama(), bulat(y), bulat(x));
            }
        }
        double[] sudut = k.batas()[0];
        return new Tempat(k.kode(), k.nama(), bulat(sudut[1]), bulat(sudut[0]));
    }

    private static double bulat(double derajat) {
        return Math.round(derajat * 1e5) / 1e5;
    }

    private static boolean didalam(double[][] batas, double x, double y) {
        boolean hasil = false;
        for (int i = 0, j = batas.length - 1; i < batas.length; j = i++) {
            if (batas[i][1] > y != batas[j][1] > y
                    && x
                            < (batas[j][0] - batas[i][0])
                                            * (y - batas[i][1])
                                            / (batas[j][1] - batas[i][1])
                                    + batas[i][0]) {
                hasil = !hasil;
            }
        }
        return hasil;
    }
}
