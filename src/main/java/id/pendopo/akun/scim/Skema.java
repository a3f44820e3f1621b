package id.pendopo.akun.scim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What this server can do and what its resources hold, as {@code /scim/*.json} describe it. */
final class Skema {

    static final String ORANG = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GRUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String PERUSAHAAN = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    static final String SETELAN = "ServiceProviderConfig";
    static final String JENIS = "ResourceTypes";
    static final String DAFTAR = "Schemas";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, List<Map<String, Object>>> ISI =
            Map.of(SETELAN, muat("setelan"), JENIS, muat("jenis"), DAFTAR, muat("skema"));

    private Skema() {}

    private static List<Map<String, Object>> muat(String nama) {
        try (InputStream isi = Skema.class.getResourceAsStream("/scim/" + nama + ".json")) {
            return JSON.readValue(Objects.requireNonNull(isi, nama), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of a kind, each with the address it has on this host. */
    static List<Map<String, Object>> semua(String kelompok, String penerbit) {
        var hasil = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> satu : Objects.requireNonNull(ISI.get(kelompok))) {
            String id = String.valueOf(satu.get("id"));
            String alamat = penerbit + Jawab.DASAR + "/" + kelompok;
            var isi = new LinkedHashMap<>(satu);
            boolean sendiri = kelompok.equals(SETELAN);
            if (sendiri) {
                isi.remove("id");
            }
            isi.put(
                    "meta",
                    Map.of(
                            "resourceType",
                                    sendiri
                                            ? SETELAN
                                            : kelompok.substring(0, kelompok.length() - 1),
                            "location", sendiri ? alamat : alamat + "/" + id));
            hasil.add(isi);
        }
        return hasil;
    }

    static Optional<Map<String, Object>> satu(String kelompok, String penerbit, String id) {
        return semua(kelompok, penerbit).stream().filter(s -> id.equals(s.get("id"))).findFirst();
    }
}
