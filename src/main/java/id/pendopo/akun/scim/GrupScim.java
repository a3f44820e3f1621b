package id.pendopo.akun.scim;

import id.pendopo.platform.rahasia.Sidik;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency, or all who hold one role.
 *
 * @param kode of the agency; null for a role
 * @param anggota people with an active account; null when nobody asked for them
 */
record GrupScim(
        String id,
        String nama,
        @Nullable String kode,
        @Nullable UUID opdId,
        @Nullable String peran,
        @Nullable List<Anggota> anggota) {

    /** Somebody who belongs to it. */
    record Anggota(UUID id, String nama) {}

    GrupScim dengan(List<Anggota> milik) {
        return new GrupScim(id, nama, kode, opdId, peran, milik);
    }

    Map<String, Object> isi(String penerbit) {
        var isi = new LinkedHashMap<String, Object>();
        isi.put("schemas", List.of(Skema.GRUP));
        isi.put("id", id);
        if (kode != null) {
            isi.put("externalId", kode);
        }
        isi.put("displayName", nama);
        String dasar = penerbit + Jawab.DASAR;
        if (anggota != null) {
            isi.put(
                    "members",
                    anggota.stream()
                            .map(
                                    a ->
                                            Map.of(
                                                    "value",
                                                    a.id().toString(),
                                                    "$ref",
                                                    dasar + "/Users/" + a.id(),
                                                    "type",
                                                    "User",
                                                    "display",
                                                    a.nama()))
                            .toList());
        }
        isi.put(
                "meta",
                Map.of(
                        "resourceType",
                        "Group",
                        "location",
                        dasar + "/Groups/" + id,
                        "version",
                        versi()));
        return isi;
    }

    /** Who belongs to it follows from the calendar and does not count. */
    private String versi() {
        return "W/\""
                + HexFormat.of().formatHex(Sidik.dari(id + "\n" + nama + "\n" + kode), 0, 12)
                + "\"";
    }
}
