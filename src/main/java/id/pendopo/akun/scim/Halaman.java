package id.pendopo.akun.scim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which part of a list is asked for (RFC 7644, 3.4.2).
 *
 * @param mulai the first one, counted from 1
 * @param banyak at most so many, never more than {@link #TERBANYAK}
 */
record Halaman(
        @Nullable Saringan saringan,
        @Nullable String urut,
        boolean menurun,
        int mulai,
        int banyak,
        Pilihan pilihan) {

    static final int TERBANYAK = 200;
    private static final int BIASA = 100;
    private static final String SKEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final String SKEMA_CARI = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    /** Of what was found. */
    record Temuan(int semua, List<Map<String, Object>> isi) {}

    static Halaman dari(Map<String, String> kueri) {
        return dari(
                kueri::get,
                Pilihan.dari(
                        Pilihan.daftar(kueri.get("attributes")),
                        Pilihan.daftar(kueri.get("excludedAttributes"))));
    }

    /** The body of {@code POST /.search}. */
    static Halaman dari(JsonNode isi) {
        IsiScim.wajibSkema(isi, SKEMA_CARI);
        return dari(
                nama -> isi.hasNonNull(nama) ? isi.path(nama).asString() : null,
                Pilihan.dari(
                        Pilihan.daftar(isi.path("attributes")),
                        Pilihan.daftar(isi.path("excludedAttributes"))));
    }

    private static Halaman dari(Function<String, @Nullable String> ambil, Pilihan pilihan) {
        String saringan = ambil.apply("filter");
        String urut = ambil.apply("sortBy");
        String arah = ambil.apply("sortOrder");
        if (arah != null
                && !arah.equalsIgnoreCase("ascending")
                && !arah.equalsIgnoreCase("descending")) {
            throw ScimGalat.nilai("arah-salah", arah);
        }
        return new Halaman(
                saringan == null || saringan.isBlank() ? null : PembacaSaringan.baca(saringan),
                urut == null || urut.isBlank() ? null : Jalur.baku(urut.strip()),
                "descending".equalsIgnoreCase(arah),
                Math.max(1, angka("startIndex", ambil.apply("startIndex"), 1)),
                Math.clamp(angka("count", ambil.apply("count"), BIASA), 0, TERBANYAK),
                pilihan);
    }

    private static int angka(String nama, @Nullable String teks, int bila) {
        try {
            return teks == null ? bila : Integer.parseInt(teks.strip());
        } catch (NumberFormatException e) {
            throw ScimGalat.nilai("angka-salah", nama);
        }
    }

    Halaman sebagian(int mulai, int banyak) {
        return new Halaman(saringan, urut, menurun, mulai, banyak, pilihan);
    }

    Map<String, Object> jawab(Temuan t) {
        var hasil = new LinkedHashMap<String, Object>();
        hasil.put("schemas", List.of(SKEMA));
        hasil.put("totalResults", t.semua());
        hasil.put("startIndex", mulai);
        hasil.put("itemsPerPage", t.isi().size());
        hasil.put("Resources", t.isi().stream().map(pilihan::pilih).toList());
        return hasil;
    }
}
