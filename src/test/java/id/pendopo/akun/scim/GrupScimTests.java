package id.pendopo.akun.scim;

import static id.pendopo.akun.oidc.MesinUji.json;
import static id.pendopo.akun.oidc.MesinUji.kode;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban.Jawaban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.oidc.KlienService;
import id.pendopo.akun.oidc.MesinUji;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Agencies and roles as groups, and what the server says of itself. */
@UjiAplikasi
class GrupScimTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;

    private Pemda pemda;
    private UUID dinas;
    private UUID badan;
    private OrangUji siti;
    private OrangUji budi;
    private MesinUji mesin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        dinas = OrangUji.opd(pemda, "Dinas Kesehatan");
        badan = OrangUji.opd(pemda, "Badan Lain");
        siti = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        budi = OrangUji.pegawai(pemda, badan, Peran.OPERATOR);
        mesin = MesinUji.daftar(klien, pemda, port, null, "scim.baca", "scim.tulis");
    }

    private static List<String> anggota(JsonNode grup) {
        return grup.path("members").valueStream().map(a -> a.path("value").asString()).toList();
    }

    private List<String> cari(String saringan) {
        Jawaban jawab = mesin.get("/scim/v2/Groups?filter=" + kode(saringan));
        assertThat(jawab.status()).as(saringan + " " + jawab.teks()).isEqualTo(200);
        return json(jawab)
                .path("Resources")
                .valueStream()
                .map(r -> r.path("id").asString())
                .toList();
    }

    @Test
    void perangkat_daerah_dan_peran_dengan_orangnya() {
        JsonNode opd = json(mesin.get("/scim/v2/Groups/" + dinas));
        assertThat(opd.path("displayName").asString()).isEqualTo("Dinas Kesehatan");
        assertThat(anggota(opd)).containsExactly(siti.akunId().toString());
        assertThat(opd.path("members").get(0).path("$ref").asString())
                .endsWith("/scim/v2/Users/" + siti.akunId());
        JsonNode peran = json(mesin.get("/scim/v2/Groups/peran-operator"));
        assertThat(peran.path("displayName").asString()).isEqualTo("Operator");
        assertThat(anggota(peran))
                .containsExactlyInAnyOrder(siti.akunId().toString(), budi.akunId().toString());
        assertThat(anggota(json(mesin.get("/scim/v2/Groups/peran-admin")))).isEmpty();
        JsonNode semua = json(mesin.get("/scim/v2/Groups?excludedAttributes=members"));
        assertThat(semua.path("totalResults").asInt()).isEqualTo(2 + Peran.values().length);
        assertThat(semua.path("Resources").get(0).has("members")).isFalse();
        assertThat(mesin.get("/scim/v2/Groups/tidak-ada").status()).isEqualTo(404);
    }

    @Test
    void keanggotaan_mengikuti_jabatan_dan_keadaan_akun() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update organisasi.penugasan set akhir = date '2020-12-31' where pegawai_id = ?")
                                .param(budi.pegawaiId())
                                .update());
        assertThat(anggota(json(mesin.get("/scim/v2/Groups/peran-operator"))))
                .containsExactly(siti.akunId().toString());
        assertThat(mesin.minta("DELETE", "/scim/v2/Users/" + siti.akunId()).kirim().status())
                .isEqualTo(204);
        assertThat(anggota(json(mesin.get("/scim/v2/Groups/peran-operator")))).isEmpty();
        assertThat(anggota(json(mesin.get("/scim/v2/Groups/" + dinas)))).isEmpty();
    }

    @Test
    void saringan_dan_urutan() {
        assertThat(cari("displayName eq \"dinas kesehatan\"")).containsExactly(dinas.toString());
        assertThat(cari("members.value eq \"" + siti.akunId() + "\""))
                .containsExactlyInAnyOrder(dinas.toString(), "peran-operator");
        assertThat(cari("members[value eq \"" + siti.akunId() + "\"] and externalId pr"))
                .containsExactly(dinas.toString());
        assertThat(cari("id sw \"peran-\" and members pr")).containsExactly("peran-operator");
        assertThat(cari("not (externalId pr)")).hasSize(Peran.values().length);
        assertThat(cari("displayName eq \"' or true --\"")).isEmpty();
        assertThat(mesin.get("/scim/v2/Groups?filter=" + kode("kode eq \"1\"")).status())
                .isEqualTo(400);
        JsonNode urut = json(mesin.get("/scim/v2/Groups?sortBy=displayName&count=1&startIndex=2"));
        assertThat(urut.path("itemsPerPage").asInt()).isEqualTo(1);
        assertThat(urut.path("Resources").get(0).path("displayName").asString())
                .isEqualTo("Badan Lain");
    }

    @Test
    void grup_hanya_dibaca_dan_sebabnya_disebut() {
        String tambah =
                """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"add","path":"members","value":[{"value":"%s"}]}]}
                """
                        .formatted(siti.akunId());
        for (String grup : List.of("peran-admin", badan.toString())) {
            for (String metode : List.of("PATCH", "PUT")) {
                Jawaban jawab = mesin.kirim(metode, "/scim/v2/Groups/" + grup, tambah);
                assertThat(jawab.status()).isEqualTo(400);
                assertThat(json(jawab).path("scimType").asString()).isEqualTo("mutability");
                assertThat(json(jawab).path("detail").asString()).contains("jabatan");
            }
            assertThat(mesin.minta("DELETE", "/scim/v2/Groups/" + grup).kirim().status())
                    .isEqualTo(403);
        }
        assertThat(mesin.kirim("POST", "/scim/v2/Groups", "{}").status()).isEqualTo(403);
        assertThat(mesin.kirim("PATCH", "/scim/v2/Groups/tidak-ada", tambah).status())
                .isEqualTo(404);
    }

    @Test
    void mesin_satu_opd_hanya_melihat_opd_nya() {
        MesinUji terikat = MesinUji.daftar(klien, pemda, port, dinas, "scim.baca", "scim.tulis");
        assertThat(terikat.get("/scim/v2/Groups/" + badan).status()).isEqualTo(404);
        assertThat(anggota(json(terikat.get("/scim/v2/Groups/peran-operator"))))
                .containsExactly(siti.akunId().toString());
        JsonNode semua = json(terikat.get("/scim/v2/Groups"));
        assertThat(semua.path("totalResults").asInt()).isEqualTo(1 + Peran.values().length);
        assertThat(
                        json(terikat.get(
                                        "/scim/v2/Groups?filter="
                                                + kode(
                                                        "members.value eq \""
                                                                + budi.akunId()
                                                                + "\"")))
                                .path("totalResults")
                                .asInt())
                .isZero();
    }

    @Test
    void server_mengatakan_apa_yang_bisa() {
        JsonNode setelan = json(mesin.get("/scim/v2/ServiceProviderConfig"));
        assertThat(setelan.path("patch").path("supported").asBoolean()).isTrue();
        assertThat(setelan.path("bulk").path("supported").asBoolean()).isFalse();
        assertThat(setelan.path("filter").path("maxResults").asInt()).isEqualTo(Halaman.TERBANYAK);
        assertThat(setelan.path("meta").path("location").asString())
                .isEqualTo("http://" + BasisDataUji.host(pemda) + "/scim/v2/ServiceProviderConfig");
        assertThat(json(mesin.get("/scim/v2/ResourceTypes")).path("totalResults").asInt())
                .isEqualTo(2);
        assertThat(json(mesin.get("/scim/v2/ResourceTypes/User")).path("endpoint").asString())
                .isEqualTo("/Users");
        JsonNode skema = json(mesin.get("/scim/v2/Schemas"));
        assertThat(skema.path("Resources").valueStream().map(s -> s.path("id").asString()))
                .containsExactly(Skema.ORANG, Skema.GRUP, Skema.PERUSAHAAN);
        assertThat(json(mesin.get("/scim/v2/Schemas/" + Skema.ORANG)).path("name").asString())
                .isEqualTo("User");
        assertThat(mesin.get("/scim/v2/Schemas/urn:lain").status()).isEqualTo(404);
        assertThat(mesin.get("/scim/v2/Schemas?filter=" + kode("id pr")).status()).isEqualTo(403);
        assertThat(mesin.kirim("POST", "/scim/v2/Bulk", "{}").status()).isEqualTo(501);
        assertThat(mesin.get("/scim/v2/Me").status()).isEqualTo(501);
        Jawaban asing = mesin.get("/scim/v2/Asing");
        assertThat(asing.status()).isEqualTo(404);
        assertThat(asing.kepala("Content-Type")).startsWith("application/scim+json");
    }

    /** What is described is what is answered. */
    @Test
    void skema_menyebut_setiap_atribut_yang_dijawab() {
        JsonNode orang = json(mesin.get("/scim/v2/Users/" + siti.akunId()));
        var dikenal =
                json(mesin.get("/scim/v2/Schemas/" + Skema.ORANG))
                        .path("attributes")
                        .valueStream()
                        .map(a -> a.path("name").asString())
                        .toList();
        assertThat(orang.propertyNames())
                .filteredOn(
                        n ->
                                !List.of("schemas", "id", "externalId", "meta", Skema.PERUSAHAAN)
                                        .contains(n))
                .allMatch(dikenal::contains);
        assertThat(orang.path(Skema.PERUSAHAAN).propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        json(mesin.get("/scim/v2/Schemas/" + Skema.PERUSAHAAN))
                                .path("attributes")
                                .valueStream()
                                .map(a -> a.path("name").asString())
                                .toList());
    }
}
