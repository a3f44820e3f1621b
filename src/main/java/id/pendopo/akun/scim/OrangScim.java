package id.pendopo.akun.scim;

import id.pendopo.platform.rahasia.Sidik;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as applications see him: his account, his entry in the staff register, his posts.
 *
 * @param surel the address of the register
 * @param surelSendiri the one he entered himself, which goes before the other
 * @param title name of the first post of today
 */
record OrangScim(
        UUID id,
        String namaPengguna,
        boolean aktif,
        String bahasa,
        Instant dibuat,
        Instant diubah,
        UUID pegawaiId,
        String nip,
        String nama,
        @Nullable String surel,
        @Nullable String surelSendiri,
        @Nullable String telepon,
        String status,
        UUID opdId,
        String namaOpd,
        @Nullable String title,
        List<Grup> grup) {

    /** A group he belongs to. */
    record Grup(String id, String nama) {}

    OrangScim dengan(@Nullable String jabatan, List<Grup> milik) {
        return new OrangScim(
                id,
                namaPengguna,
                aktif,
                bahasa,
                dibuat,
                diubah,
                pegawaiId,
                nip,
                nama,
                surel,
                surelSendiri,
                telepon,
                status,
                opdId,
                namaOpd,
                jabatan,
                milik);
    }

    /** As the protocol writes it. */
    Map<String, Object> isi(String penerbit, String pemda) {
        Map<String, Object> isi = tetap(pemda);
        if (title != null) {
            isi.put("title", title);
        }
        String dasar = penerbit + Jawab.DASAR;
        if (!grup.isEmpty()) {
            isi.put(
                    "groups",
                    grup.stream()
                            .map(
                                    g ->
                                            Map.of(
                                                    "value",
                                                    g.id(),
                                                    "$ref",
                                                    dasar + "/Groups/" + g.id(),
                                                    "display",
                                                    g.nama(),
                                                    "type",
                                                    "direct"))
                            .toList());
        }
        var meta = new LinkedHashMap<String, Object>();
        meta.put("resourceType", "User");
        meta.put("created", dibuat.toString());
        meta.put("lastModified", diubah.toString());
        meta.put("location", dasar + "/Users/" + id);
        meta.put("version", versi(pemda));
        isi.put("meta", meta);
        return isi;
    }

    /**
     * Made of what is stored, whoever changed it; what the calendar changes (posts, groups) does
     * not count, or a version would grow old at midnight.
     */
    String versi(String pemda) {
        return "W/\"" + HexFormat.of().formatHex(Sidik.dari(tetap(pemda).toString()), 0, 12) + "\"";
    }

    private Map<String, Object> tetap(String pemda) {
        var isi = new LinkedHashMap<String, Object>();
        isi.put("schemas", List.of(Skema.ORANG, Skema.PERUSAHAAN));
        isi.put("id", id.toString());
        isi.put("externalId", nip);
        isi.put("userName", namaPengguna);
        isi.put("name", Map.of("formatted", nama));
        isi.put("displayName", nama);
        isi.put("userType", status);
        isi.put("preferredLanguage", bahasa);
        isi.put("active", aktif);
        List<Map<String, Object>> alamat = alamat();
        if (!alamat.isEmpty()) {
            isi.put("emails", alamat);
        }
        if (telepon != null) {
            isi.put("phoneNumbers", List.of(nilai(telepon, "work")));
        }
        var pekerjaan = new LinkedHashMap<String, Object>();
        pekerjaan.put("employeeNumber", nip);
        pekerjaan.put("department", namaOpd);
        pekerjaan.put("organization", pemda);
        isi.put(Skema.PERUSAHAAN, pekerjaan);
        return isi;
    }

    private List<Map<String, Object>> alamat() {
        var hasil = new ArrayList<Map<String, Object>>();
        if (surel != null) {
            Map<String, Object> kantor = nilai(surel, "work");
            kantor.put("primary", surelSendiri == null);
            hasil.add(kantor);
        }
        if (surelSendiri != null) {
            Map<String, Object> sendiri = nilai(surelSendiri, "other");
            sendiri.put("primary", true);
            hasil.add(sendiri);
        }
        return hasil;
    }

    private static Map<String, Object> nilai(String nilai, String jenis) {
        var hasil = new LinkedHashMap<String, Object>();
        hasil.put("value", nilai);
        hasil.put("type", jenis);
        return hasil;
    }
}
