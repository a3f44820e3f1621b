package id.pendopo.akun.oidc;

import id.pendopo.organisasi.PenugasanAktif;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application hears of a person: the standard claims of OpenID Connect Core 5.1 by scope,
 * those of a civil servant under {@code pegawai}, and what it asked for by name (Core 5.5).
 */
final class Klaim {

    static final List<String> NAMA =
            List.of(
                    "sub",
                    "name",
                    "preferred_username",
                    "locale",
                    "zoneinfo",
                    "email",
                    "email_verified",
                    "phone_number",
                    "phone_number_verified",
                    "address",
                    "nip",
                    "opd",
                    "jabatan",
                    "jenis_penugasan",
                    "roles",
                    "kode_wilayah",
                    "iss",
                    "aud",
                    "exp",
                    "iat",
                    "auth_time",
                    "nonce",
                    "acr",
                    "amr",
                    "azp",
                    "sid");

    private static final Map<String, Set<String>> PER_CAKUPAN =
            Map.of(
                    Cakupan.PROFIL, Set.of("name", "preferred_username", "locale", "zoneinfo"),
                    Cakupan.SUREL, Set.of("email", "email_verified"),
                    Cakupan.TELEPON, Set.of("phone_number", "phone_number_verified"),
                    Cakupan.ALAMAT, Set.of("address"),
                    Cakupan.PEGAWAI,
                            Set.of(
                                    "nip",
                                    "opd",
                                    "jabatan",
                                    "jenis_penugasan",
                                    "roles",
                                    "kode_wilayah"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Klaim() {}

    /**
     * @param cakupan scopes that were granted
     * @param diminta names asked for by the parameter {@code claims}; only such as belong to a
     *     scope that the application may ask for are answered
     */
    static Map<String, Object> untuk(
            OrangQueries.Orang o, Collection<String> cakupan, Collection<String> diminta) {
        var boleh = new LinkedHashSet<String>(diminta);
        cakupan.forEach(c -> boleh.addAll(PER_CAKUPAN.getOrDefault(c, Set.of())));
        var hasil = new LinkedHashMap<String, Object>();
        hasil.put("sub", o.akun().toString());
        semua(o).forEach(
                        (nama, nilai) -> {
                            if (boleh.contains(nama)) {
                                hasil.put(nama, nilai);
                            }
                        });
        return hasil;
    }

    /** The claims that this request may ask for by name: those of the scopes open to the client. */
    static Set<String> bolehDiminta(Collection<String> cakupanKlien) {
        var hasil = new LinkedHashSet<String>();
        cakupanKlien.forEach(c -> hasil.addAll(PER_CAKUPAN.getOrDefault(c, Set.of())));
        return hasil;
    }

    /**
     * The names under {@code userinfo} or {@code id_token} of the parameter {@code claims}.
     *
     * @return empty when there is none or it is no JSON object; a wish that cannot be read is none
     */
    static Set<String> diminta(@Nullable String claims, String di) {
        if (claims == null) {
            return Set.of();
        }
        try {
            JsonNode isi = JSON.readTree(claims).path(di);
            return isi.isObject() ? Set.copyOf(isi.propertyNames()) : Set.of();
        } catch (JacksonException e) {
            return Set.of();
        }
    }

    private static Map<String, Object> semua(OrangQueries.Orang o) {
        var pemda = KonteksPemda.wajib();
        var hasil = new LinkedHashMap<String, Object>();
        hasil.put("name", o.nama());
        hasil.put("preferred_username", o.namaPengguna());
        hasil.put("locale", o.bahasa().equals("en") ? "en" : "id-ID");
        hasil.put("zoneinfo", pemda.zona().getId());
        if (o.surel() != null) {
            hasil.put("email", o.surel());
            hasil.put("email_verified", o.surelPasti());
        }
        if (o.telepon() != null) {
            hasil.put("phone_number", o.telepon());
            hasil.put("phone_number_verified", false);
        }
        if (o.alamatOpd() != null) {
            hasil.put("address", Map.of("formatted", o.alamatOpd(), "country", "ID"));
        }
        if (o.nip() != null) {
            hasil.put("nip", o.nip());
        }
        if (o.kodeOpd() != null && o.namaOpd() != null) {
            hasil.put("opd", Map.of("kode", o.kodeOpd(), "nama", o.namaOpd()));
        }
        if (!o.penugasan().isEmpty()) {
            PenugasanAktif utama = o.penugasan().getFirst();
            hasil.put("jabatan", utama.sebutan());
            hasil.put("jenis_penugasan", utama.jenis().name().toLowerCase(Locale.ROOT));
        }
        hasil.put("roles", peran(o.penugasan()));
        hasil.put("kode_wilayah", pemda.kodeWilayah());
        return hasil;
    }

    private static List<String> peran(List<PenugasanAktif> penugasan) {
        var hasil = new ArrayList<String>();
        for (PenugasanAktif p : penugasan) {
            String nama = p.peran().name().toLowerCase(Locale.ROOT);
            if (!hasil.contains(nama)) {
                hasil.add(nama);
            }
        }
        return hasil;
    }
}
