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
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** People through SCIM, over real HTTP with tokens of registered machines. */
@UjiAplikasi
class OrangScimTests {

    private static final String USER = "\"schemas\":[\"" + Skema.ORANG + "\"]";
    private static final AtomicInteger URUT = new AtomicInteger();

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
        dinas = OrangUji.opd(pemda, "Dinas Pekerjaan Umum");
        badan = OrangUji.opd(pemda, "Badan 100% O'Neil");
        siti = OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD);
        budi = OrangUji.pegawai(pemda, badan, Peran.OPERATOR);
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    "update organisasi.pegawai set surel = 'siti@dinas.go.id', nama = 'Siti Aminah' where id = ?")
                            .param(siti.pegawaiId())
                            .update();
                    j.sql("update akun.akun set surel = 'siti@rumah.id' where id = ?")
                            .param(siti.akunId())
                            .update();
                });
        mesin = mesin(null);
    }

    private MesinUji mesin(UUID opd) {
        return MesinUji.daftar(klien, pemda, port, opd, "scim.baca", "scim.tulis");
    }

    private static List<String> id(JsonNode daftar) {
        return daftar.path("Resources").valueStream().map(r -> r.path("id").asString()).toList();
    }

    private List<String> cari(String saringan) {
        return id(mesin.cari(saringan));
    }

    private String nip(OrangUji o) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select nip from organisasi.pegawai where id = ?")
                                .param(o.pegawaiId())
                                .query(String.class)
                                .single());
    }

    private String alamat(OrangUji o) {
        return "/scim/v2/Users/" + o.akunId();
    }

    /** Somebody of the register without an account; gives his staff number. */
    private String calon(UUID opd) {
        String nip = "19850505201001%d%03d".formatted(1, URUT.incrementAndGet());
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.pegawai
                                            (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                                        values (?, ?, ?, 'Rina Baru', ?, 'PPPK')
                                        """)
                                .params(pemda.id(), Uuid7.baru(), nip, opd)
                                .update());
        return nip;
    }

    private static String baru(String nip) {
        return "{%s,\"userName\":\"%s\",\"externalId\":\"%s\",\"name\":{\"formatted\":\"Nama Lain\"},\"password\":\"rahasia\"}"
                .formatted(USER, nip, nip);
    }

    private static void harusGalat(Jawaban jawab, int status, String jenis) {
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(status);
        assertThat(jawab.kepala("Content-Type")).startsWith("application/scim+json");
        JsonNode isi = json(jawab);
        assertThat(isi.path("schemas").get(0).asString())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(isi.path("status").asString()).isEqualTo(Integer.toString(status));
        assertThat(isi.path("scimType").asString("")).isEqualTo(jenis);
        assertThat(isi.path("detail").asString()).isNotBlank().doesNotContain("akun.scim");
    }

    @Test
    void seseorang_tampil_menurut_data_kepegawaian() {
        Jawaban jawab = mesin.get(alamat(siti));
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        assertThat(jawab.kepala("Content-Type")).startsWith("application/scim+json");
        JsonNode isi = json(jawab);
        assertThat(isi.path("externalId").asString()).isEqualTo(nip(siti));
        assertThat(isi.path("name").path("formatted").asString()).isEqualTo("Siti Aminah");
        assertThat(isi.path("active").asBoolean()).isTrue();
        assertThat(isi.path("emails").get(0).path("value").asString())
                .isEqualTo("siti@dinas.go.id");
        assertThat(isi.path("emails").get(1).path("primary").asBoolean()).isTrue();
        JsonNode kerja = isi.path(Skema.PERUSAHAAN);
        assertThat(kerja.path("employeeNumber").asString()).isEqualTo(nip(siti));
        assertThat(kerja.path("department").asString()).isEqualTo("Dinas Pekerjaan Umum");
        assertThat(kerja.path("organization").asString()).isEqualTo(pemda.namaLengkap());
        assertThat(isi.path("groups").valueStream().map(g -> g.path("value").asString()))
                .containsExactly(dinas.toString(), "peran-kepala-opd");
        assertThat(jawab.kepala("ETag")).isEqualTo(isi.path("meta").path("version").asString());
        assertThat(isi.path("meta").path("location").asString())
                .isEqualTo("http://" + BasisDataUji.host(pemda) + alamat(siti));
        assertThat(
                        mesin.minta("GET", alamat(siti))
                                .kepala("If-None-Match", jawab.kepala("ETag"))
                                .kirim()
                                .status())
                .isEqualTo(304);
    }

    @Test
    void saringan_menemukan_yang_diminta_dan_tidak_lebih() {
        String s = siti.akunId().toString();
        String b = budi.akunId().toString();
        assertThat(cari("externalId eq \"" + nip(siti) + "\"")).containsExactly(s);
        assertThat(cari("id eq \"" + s + "\"")).containsExactly(s);
        assertThat(cari("id eq \"bukan-uuid\"")).isEmpty();
        assertThat(cari("userName pr")).containsExactlyInAnyOrder(s, b);
        assertThat(cari("displayName eq \"SITI aminah\"")).containsExactly(s);
        assertThat(cari("displayName ne \"siti aminah\"")).containsExactly(b);
        assertThat(cari("name.formatted co \"amin\"")).containsExactly(s);
        assertThat(cari("name.formatted sw \"siti\"")).containsExactly(s);
        assertThat(cari("name.formatted ew \"nah\"")).containsExactly(s);
        assertThat(cari("displayName gt \"siti\"")).containsExactly(s);
        assertThat(cari("emails pr")).containsExactly(s);
        assertThat(cari("not (emails pr)")).containsExactly(b);
        assertThat(cari("emails co \"@rumah\"")).containsExactly(s);
        assertThat(cari("emails.value eq \"Siti@Dinas.go.id\"")).containsExactly(s);
        assertThat(cari("emails[type eq \"work\" and value co \"@dinas\"]")).containsExactly(s);
        assertThat(cari("emails[type eq \"work\" and value co \"@rumah\"]")).isEmpty();
        assertThat(cari("emails[not (type eq \"work\") and primary eq true]")).containsExactly(s);
        assertThat(cari("phoneNumbers pr")).isEmpty();
        assertThat(cari("active eq true and userType eq \"pns\"")).containsExactlyInAnyOrder(s, b);
        assertThat(cari("groups.value eq \"peran-operator\"")).containsExactly(b);
        assertThat(cari("groups.value eq \"" + dinas + "\"")).containsExactly(s);
        assertThat(cari(Skema.PERUSAHAAN + ":department eq \"badan 100% o'neil\""))
                .containsExactly(b);
        assertThat(cari(Skema.PERUSAHAAN + ":organization pr and meta.resourceType eq \"User\""))
                .hasSize(2);
        assertThat(cari("meta.created lt \"2100-01-01T00:00:00Z\"")).hasSize(2);
        assertThat(cari("meta.lastModified gt \"2100-01-01T00:00:00+07:00\"")).isEmpty();
        assertThat(cari("displayName eq \"siti aminah\" or not (active eq true) and userName pr"))
                .containsExactly(s);
        assertThat(
                        cari(
                                "(displayName sw \"siti\" or displayName sw \"pegawai\") and externalId eq \""
                                        + nip(budi)
                                        + "\""))
                .containsExactly(b);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nickName eq \"x\"",
                "password eq \"x\"",
                "sandi_hash pr",
                "a.sandi_hash pr",
                "emails.sandi eq \"x\"",
                "emails[sandi eq \"x\"]",
                "emails[userName eq \"x\"]",
                "userName[value eq \"x\"]",
                "active gt true",
                "active eq \"mungkin\"",
                "active co \"t\"",
                "userName eq 5",
                "userName co true",
                "meta.created eq \"kemarin\"",
                "meta.created co \"2026\"",
                "displayName gt null",
                "userName eq",
                "'; drop table akun.akun; --"
            })
    void saringan_yang_salah_ditolak(String saringan) {
        harusGalat(mesin.get("/scim/v2/Users?filter=" + kode(saringan)), 400, "invalidFilter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "x' or true --",
                "x\\\"; select pg_sleep(5) --",
                "%",
                "_",
                "%%",
                ":pemda",
                "?",
                "{0}",
                "$1",
                "\\\\",
                "x'||(select rolname from pg_roles limit 1)||'",
                "\\u0027 or 1=1"
            })
    void nilai_yang_menyerang_hanya_teks(String nilai) {
        assertThat(cari("userName eq \"" + nilai + "\"")).isEmpty();
        assertThat(cari("userName co \"" + nilai + "\"")).isEmpty();
        assertThat(cari("emails[value sw \"" + nilai + "\"]")).isEmpty();
        assertThat(cari("id sw \"" + nilai + "\"")).isEmpty();
        assertThat(mesin.get("/scim/v2/Users?sortBy=" + kode("x" + nilai)).status()).isEqualTo(400);
    }

    @Test
    void halaman_urutan_dan_pilihan_atribut() {
        IntStream.range(0, 5).forEach(i -> OrangUji.pegawai(pemda, dinas, Peran.PEGAWAI));
        var semua = new ArrayList<String>();
        for (int mulai = 1; mulai <= 7; mulai += 3) {
            JsonNode h = json(mesin.get("/scim/v2/Users?count=3&startIndex=" + mulai));
            assertThat(h.path("totalResults").asInt()).isEqualTo(7);
            assertThat(h.path("startIndex").asInt()).isEqualTo(mulai);
            assertThat(h.path("itemsPerPage").asInt()).isEqualTo(mulai == 7 ? 1 : 3);
            semua.addAll(id(h));
        }
        assertThat(semua).hasSize(7).doesNotHaveDuplicates();
        JsonNode nol = json(mesin.get("/scim/v2/Users?count=0"));
        assertThat(nol.path("totalResults").asInt()).isEqualTo(7);
        assertThat(nol.path("Resources").size()).isZero();
        assertThat(json(mesin.get("/scim/v2/Users?count=-1")).path("itemsPerPage").asInt())
                .isZero();
        assertThat(json(mesin.get("/scim/v2/Users?startIndex=-9")).path("startIndex").asInt())
                .isEqualTo(1);
        assertThat(id(json(mesin.get("/scim/v2/Users?startIndex=2000000000")))).isEmpty();
        harusGalat(mesin.get("/scim/v2/Users?count=banyak"), 400, "invalidValue");
        harusGalat(mesin.get("/scim/v2/Users?sortBy=displayName&sortOrder=x"), 400, "invalidValue");
        harusGalat(
                mesin.get("/scim/v2/Users?attributes=id&excludedAttributes=name"),
                400,
                "invalidValue");

        assertThat(
                        id(json(
                                        mesin.get(
                                                "/scim/v2/Users?sortBy=displayName&sortOrder=descending")))
                                .getFirst())
                .isEqualTo(siti.akunId().toString());
        JsonNode sedikit =
                json(
                        mesin.get(
                                alamat(siti)
                                        + "?attributes=userName,emails.value,"
                                        + kode(Skema.PERUSAHAAN + ":department")));
        assertThat(sedikit.propertyNames())
                .containsExactlyInAnyOrder("schemas", "id", "userName", "emails", Skema.PERUSAHAAN);
        assertThat(sedikit.path("emails").get(0).propertyNames()).containsExactly("value");
        assertThat(sedikit.path(Skema.PERUSAHAAN).propertyNames()).containsExactly("department");
        JsonNode tanpa =
                json(mesin.get(alamat(siti) + "?excludedAttributes=groups,emails.type,id,meta"));
        assertThat(tanpa.has("id")).isTrue();
        assertThat(tanpa.has("groups")).isFalse();
        assertThat(tanpa.has("meta")).isFalse();
        assertThat(tanpa.path("emails").get(0).has("type")).isFalse();
        assertThat(tanpa.path("emails").get(0).has("value")).isTrue();
    }

    @Test
    void cari_lewat_post() {
        String isi =
                """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
                 "filter":"displayName sw \\"siti\\"","attributes":["userName"],"startIndex":1,"count":10}
                """;
        Jawaban jawab = mesin.kirim("POST", "/scim/v2/Users/.search", isi);
        assertThat(id(json(jawab))).containsExactly(siti.akunId().toString());
        assertThat(json(jawab).path("Resources").get(0).has("name")).isFalse();
        JsonNode semua =
                json(
                        mesin.kirim(
                                "POST",
                                "/scim/v2/.search",
                                """
                                {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
                                 "filter":"displayName co \\"i\\" and (userName pr or members pr)","count":1}
                                """));
        assertThat(semua.path("itemsPerPage").asInt()).isEqualTo(1);
        assertThat(semua.path("totalResults").asInt()).isGreaterThan(2);
        harusGalat(mesin.kirim("POST", "/scim/v2/.search", "{}"), 400, "invalidSyntax");
    }

    @Test
    void akun_dibuat_dari_data_kepegawaian_sekali() {
        String nip = calon(dinas);
        Jawaban jawab = mesin.kirim("POST", "/scim/v2/Users", baru(nip));
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(201);
        JsonNode isi = json(jawab);
        assertThat(isi.path("userName").asString()).isEqualTo(nip);
        assertThat(isi.path("displayName").asString()).isEqualTo("Rina Baru");
        assertThat(isi.has("password")).isFalse();
        assertThat(jawab.kepala("Location"))
                .isEqualTo(isi.path("meta").path("location").asString());
        harusGalat(mesin.kirim("POST", "/scim/v2/Users", baru(nip)), 409, "uniqueness");
        assertThat(jejak(isi.path("id").asString()))
                .containsExactly("akun.dibuat Mesin Uji aplikasi " + mesin.clientId());
    }

    @Test
    void dua_puluh_pembuatan_serentak_menjadi_satu_akun() throws Exception {
        String nip = calon(dinas);
        Callable<Integer> buat = () -> mesin.kirim("POST", "/scim/v2/Users", baru(nip)).status();
        try (var pekerja = Executors.newVirtualThreadPerTaskExecutor()) {
            var hasil = new ArrayList<Integer>();
            for (var f : pekerja.invokeAll(java.util.Collections.nCopies(20, buat))) {
                hasil.add(f.get());
            }
            assertThat(hasil).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    private List<String> jejak(String akun) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select tindakan || ' ' || nama || ' ' || peran from audit.jejak
                                        where objek_jenis = 'akun' and objek_id = ? and akun_id is null
                                        order by id
                                        """)
                                .param(akun)
                                .query(String.class)
                                .list());
    }

    @Test
    void pembuatan_yang_salah_ditolak() {
        String nip = calon(dinas);
        harusGalat(
                mesin.kirim("POST", "/scim/v2/Users", "{\"userName\":\"" + nip + "\"}"),
                400,
                "invalidSyntax");
        harusGalat(mesin.kirim("POST", "/scim/v2/Users", "{" + USER + "}"), 400, "invalidValue");
        harusGalat(mesin.kirim("POST", "/scim/v2/Users", baru("bjensen")), 400, "invalidValue");
        harusGalat(
                mesin.kirim("POST", "/scim/v2/Users", baru("199001012015011999")),
                400,
                "invalidValue");
        harusGalat(
                mesin.kirim(
                        "POST",
                        "/scim/v2/Users",
                        "{%s,\"userName\":\"%s\",\"externalId\":\"lain\"}".formatted(USER, nip)),
                400,
                "invalidValue");
        for (String isi :
                List.of("", "[]", "\"x\"", "{", "{\"a\":1,\"a\":2}", "[".repeat(100), "nul")) {
            harusGalat(mesin.kirim("POST", "/scim/v2/Users", isi), 400, "invalidSyntax");
        }
        harusGalat(
                mesin.kirim("POST", "/scim/v2/Users", "{\"a\":\"" + "x".repeat(300_000) + "\"}"),
                413,
                "");
        var formulir = mesin.minta("POST", "/scim/v2/Users").isian("userName", nip).kirim();
        harusGalat(formulir, 415, "");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update organisasi.pegawai set aktif = false where nip = ?")
                                .param(nip)
                                .update());
        harusGalat(mesin.kirim("POST", "/scim/v2/Users", baru(nip)), 400, "invalidValue");
    }

    @Test
    void dihapus_berarti_dinonaktifkan_dan_tidak_ditemukan_lagi() {
        String nip = calon(dinas);
        String id = json(mesin.kirim("POST", "/scim/v2/Users", baru(nip))).path("id").asString();
        assertThat(mesin.minta("DELETE", "/scim/v2/Users/" + id).kirim().status()).isEqualTo(204);
        harusGalat(mesin.get("/scim/v2/Users/" + id), 404, "");
        harusGalat(mesin.minta("DELETE", "/scim/v2/Users/" + id).kirim(), 404, "");
        assertThat(cari("externalId eq \"" + nip + "\"")).isEmpty();
        assertThat(
                        BasisDataUji.<Boolean>dalam(
                                pemda,
                                j ->
                                        j.sql("select aktif from akun.akun where id = ?::uuid")
                                                .param(id)
                                                .query(Boolean.class)
                                                .single()))
                .isFalse();
        Jawaban lagi = mesin.kirim("POST", "/scim/v2/Users", baru(nip));
        assertThat(lagi.status()).as(lagi.teks()).isEqualTo(201);
        assertThat(json(lagi).path("id").asString()).isEqualTo(id);
        assertThat(json(lagi).path("active").asBoolean()).isTrue();
    }

    @Test
    void yang_sudah_nonaktif_pun_dapat_dihapus() {
        patch(alamat(siti), "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
        assertThat(mesin.minta("DELETE", alamat(siti)).kirim().status()).isEqualTo(204);
        harusGalat(mesin.get(alamat(siti)), 404, "");
    }

    private Jawaban patch(String alamat, String operasi, String... kepala) {
        return mesin.kirim(
                "PATCH",
                alamat,
                "{\"schemas\":[\"" + Tambalan.SKEMA + "\"],\"Operations\":[" + operasi + "]}",
                kepala);
    }

    private static String op(String apa, String jalur, String nilai) {
        return "{\"op\":\"%s\",\"path\":%s,\"value\":%s}"
                .formatted(apa, "\"" + jalur.replace("\"", "\\\"") + "\"", nilai);
    }

    @Test
    void tambalan_yang_boleh() {
        String ubah = alamat(siti);
        JsonNode mati = json(patch(ubah, op("replace", "active", "false")));
        assertThat(mati.path("active").asBoolean()).isFalse();
        assertThat(mati.has("groups")).isFalse();
        assertThat(
                        json(patch(ubah, "{\"op\":\"add\",\"value\":{\"active\":true}}"))
                                .path("active")
                                .asBoolean())
                .isTrue();
        assertThat(
                        json(patch(ubah, op("Replace", "Active", "\"False\"")))
                                .path("active")
                                .asBoolean())
                .isFalse();
        JsonNode dua =
                json(
                        patch(
                                ubah,
                                op(
                                                "replace",
                                                "urn:ietf:params:scim:schemas:core:2.0:User:active",
                                                "true")
                                        + ","
                                        + op("replace", "preferredLanguage", "\"en-US\"")));
        assertThat(dua.path("active").asBoolean()).isTrue();
        assertThat(dua.path("preferredLanguage").asString()).isEqualTo("en");
        assertThat(
                        json(patch(ubah, "{\"op\":\"remove\",\"path\":\"preferredLanguage\"}"))
                                .path("preferredLanguage")
                                .asString())
                .isEqualTo("id");
        assertThat(jejak(siti.akunId().toString()))
                .allMatch(t -> t.endsWith(" Mesin Uji aplikasi " + mesin.clientId()))
                .extracting(t -> t.split(" ")[0])
                .containsExactly(
                        "akun.dinonaktifkan",
                        "akun.diaktifkan",
                        "akun.dinonaktifkan",
                        "akun.diaktifkan",
                        "akun.bahasa-diubah",
                        "akun.bahasa-diubah");
    }

    @Test
    void tambalan_yang_tidak_mengubah_apa_pun_tidak_salah_dan_tidak_tercatat() {
        String awal = mesin.get(alamat(siti)).kepala("ETag");
        Jawaban jawab =
                patch(
                        alamat(siti),
                        String.join(
                                ",",
                                op("replace", "active", "true"),
                                op("replace", "displayName", "\"Siti Aminah\""),
                                op("add", "name.formatted", "\"Siti Aminah\""),
                                op(
                                        "add",
                                        "emails",
                                        "[{\"value\":\"siti@dinas.go.id\",\"type\":\"work\"}]"),
                                op(
                                        "replace",
                                        "emails[type eq \"work\"].value",
                                        "\"siti@dinas.go.id\""),
                                op(
                                        "replace",
                                        Skema.PERUSAHAAN + ":department",
                                        "\"Dinas Pekerjaan Umum\""),
                                "{\"op\":\"add\",\"value\":{\"userType\":\"PNS\"}}"));
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        assertThat(jawab.kepala("ETag")).isEqualTo(awal);
        assertThat(jejak(siti.akunId().toString())).isEmpty();
    }

    @Test
    void tambalan_yang_dilarang_menyebut_sebabnya_dan_tidak_mengubah_apa_pun() {
        String ubah = alamat(siti);
        String matikan = op("replace", "active", "false") + ",";
        for (String milik :
                List.of(
                        op("replace", "userName", "\"bjensen\""),
                        op("replace", "externalId", "\"1\""),
                        op("replace", "id", "\"1\""),
                        op("replace", "displayName", "\"Babs\""),
                        op("add", "name.formatted", "\"Barbara\""),
                        op("add", "emails", "[{\"value\":\"babs@example.org\",\"type\":\"home\"}]"),
                        op("replace", "emails[type eq \"work\"].value", "\"x@y.id\""),
                        "{\"op\":\"remove\",\"path\":\"emails[type eq \\\"work\\\"]\"}",
                        "{\"op\":\"remove\",\"path\":\"displayName\"}",
                        "{\"op\":\"remove\",\"path\":\"active\"}",
                        op("add", "groups", "[{\"value\":\"peran-admin\"}]"),
                        op("replace", "meta.version", "\"x\""),
                        op("replace", Skema.PERUSAHAAN + ":department", "\"Lain\""),
                        op("add", Skema.PERUSAHAAN, "{\"employeeNumber\":\"1\"}"),
                        "{\"op\":\"replace\",\"value\":{\"displayName\":\"Babs\"}}")) {
            harusGalat(patch(ubah, matikan + milik), 400, "mutability");
        }
        harusGalat(
                patch(ubah, matikan + op("replace", "emails[type eq \"home\"].value", "\"x\"")),
                400,
                "noTarget");
        harusGalat(patch(ubah, matikan + "{\"op\":\"remove\"}"), 400, "noTarget");
        harusGalat(patch(ubah, matikan + op("replace", "nickName", "\"x\"")), 400, "invalidPath");
        harusGalat(patch(ubah, matikan + op("replace", "a b", "1")), 400, "invalidPath");
        harusGalat(
                patch(ubah, matikan + op("replace", "emails[type eq].value", "1")),
                400,
                "invalidFilter");
        harusGalat(patch(ubah, matikan + op("replace", "active", "1")), 400, "invalidValue");
        harusGalat(
                patch(ubah, matikan + op("replace", "preferredLanguage", "\"fr\"")),
                400,
                "invalidValue");
        harusGalat(
                patch(ubah, matikan + "{\"op\":\"add\",\"path\":\"active\"}"), 400, "invalidValue");
        harusGalat(patch(ubah, matikan + "{\"op\":\"add\",\"value\":1}"), 400, "invalidValue");
        harusGalat(
                patch(ubah, matikan + "{\"op\":\"hapus\",\"path\":\"active\"}"),
                400,
                "invalidSyntax");
        harusGalat(patch(ubah, ""), 400, "invalidSyntax");
        harusGalat(mesin.kirim("PATCH", ubah, "{\"Operations\":[]}"), 400, "invalidSyntax");
        assertThat(json(mesin.get(ubah)).path("active").asBoolean()).isTrue();
        assertThat(jejak(siti.akunId().toString())).isEmpty();
    }

    @Test
    void penggantian_melewati_yang_hanya_dibaca_dan_menolak_yang_tetap() {
        String nama = json(mesin.get(alamat(siti))).path("userName").asString();
        String isi =
                "{%s,\"userName\":\"%s\",\"displayName\":\"Nama Lain\",\"active\":false}"
                        .formatted(USER, nama);
        JsonNode hasil = json(mesin.kirim("PUT", alamat(siti), isi));
        assertThat(hasil.path("active").asBoolean()).isFalse();
        assertThat(hasil.path("displayName").asString()).isEqualTo("Siti Aminah");
        harusGalat(
                mesin.kirim("PUT", alamat(siti), isi.replace(nama, "bjensen")), 400, "mutability");
        harusGalat(
                mesin.kirim("PUT", alamat(siti), isi.replace("displayName", "externalId")),
                400,
                "mutability");
        harusGalat(mesin.kirim("PUT", alamat(siti), "{" + USER + "}"), 400, "invalidValue");
    }

    @Test
    void versi_yang_lewat_ditolak() {
        String lama = mesin.get(alamat(siti)).kepala("ETag");
        Jawaban pertama = patch(alamat(siti), op("replace", "active", "false"), "If-Match", lama);
        assertThat(pertama.status()).isEqualTo(200);
        assertThat(pertama.kepala("ETag")).isNotEqualTo(lama);
        harusGalat(patch(alamat(siti), op("replace", "active", "true"), "If-Match", lama), 412, "");
        harusGalat(mesin.minta("DELETE", alamat(siti)).kepala("If-Match", lama).kirim(), 412, "");
        harusGalat(mesin.kirim("PUT", alamat(siti), "{" + USER + "}", "If-Match", lama), 412, "");
        assertThat(
                        patch(
                                        alamat(siti),
                                        op("replace", "active", "true"),
                                        "If-Match",
                                        "\"x\", " + pertama.kepala("ETag"))
                                .status())
                .isEqualTo(200);
        assertThat(patch(alamat(siti), op("replace", "active", "false"), "If-Match", "*").status())
                .isEqualTo(200);
    }

    @Test
    void perubahan_data_kepegawaian_menggeser_versi_dan_waktu() {
        JsonNode awal = json(mesin.get(alamat(siti)));
        String sejak = awal.path("meta").path("lastModified").asString();
        assertThat(cari("meta.lastModified gt \"" + sejak + "\""))
                .doesNotContain(siti.akunId().toString());
        patch(alamat(siti), op("replace", "preferredLanguage", "\"en\""));
        assertThat(cari("meta.lastModified gt \"" + sejak + "\""))
                .contains(siti.akunId().toString());
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql("update organisasi.pegawai set nama = 'Budi Baru' where id = ?")
                            .param(budi.pegawaiId())
                            .update();
                    j.sql(
                                    """
                                    insert into audit.jejak (pemda_id, id, pada, nama, peran, tindakan,
                                        objek_jenis, objek_id, objek_label)
                                    values (?, ?, now() + interval '1 hour', 'uji', 'uji',
                                        'organisasi.pegawai-diubah', 'pegawai', ?, 'Budi')
                                    """)
                            .params(pemda.id(), Uuid7.baru(), budi.pegawaiId().toString())
                            .update();
                });
        String kini = json(mesin.get(alamat(siti))).path("meta").path("lastModified").asString();
        assertThat(cari("meta.lastModified gt \"" + kini + "\""))
                .containsExactly(budi.akunId().toString());
    }

    @Test
    void mesin_satu_opd_hanya_melihat_dan_mengubah_orangnya() {
        MesinUji terikat = mesin(dinas);
        assertThat(id(terikat.cari("userName pr"))).containsExactly(siti.akunId().toString());
        assertThat(terikat.cari("externalId eq \"" + nip(budi) + "\"").path("totalResults").asInt())
                .isZero();
        harusGalat(terikat.get(alamat(budi)), 404, "");
        String matikan =
                "{\"schemas\":[\"%s\"],\"Operations\":[%s]}"
                        .formatted(Tambalan.SKEMA, op("replace", "active", "false"));
        harusGalat(terikat.kirim("PATCH", alamat(budi), matikan), 404, "");
        harusGalat(terikat.minta("DELETE", alamat(budi)).kirim(), 404, "");
        harusGalat(
                terikat.kirim("POST", "/scim/v2/Users", baru(calon(badan))), 400, "invalidValue");
        assertThat(terikat.kirim("POST", "/scim/v2/Users", baru(calon(dinas))).status())
                .isEqualTo(201);
        assertThat(terikat.kirim("PATCH", alamat(siti), matikan).status()).isEqualTo(200);
        // whose rights reach beyond the agency is not in its hand
        OrangUji admin = OrangUji.pegawai(pemda, dinas, Peran.ADMIN);
        harusGalat(terikat.kirim("PATCH", alamat(admin), matikan), 403, "");
        assertThat(mesin.kirim("PATCH", alamat(admin), matikan).status()).isEqualTo(200);
        assertThat(json(mesin.get(alamat(budi))).path("active").asBoolean()).isTrue();
    }

    @Test
    void kunci_idempotensi_milik_satu_mesin() {
        String nip = calon(dinas);
        String kunci = Uuid7.baru().toString();
        Jawaban satu = mesin.kirim("POST", "/scim/v2/Users", baru(nip), "Idempotency-Key", kunci);
        assertThat(satu.status()).as(satu.teks()).isEqualTo(201);
        Jawaban ulang = mesin.kirim("POST", "/scim/v2/Users", baru(nip), "Idempotency-Key", kunci);
        assertThat(ulang.status()).isEqualTo(201);
        assertThat(ulang.isi()).isEqualTo(satu.isi());
        harusGalat(
                mesin.kirim("POST", "/scim/v2/Users", baru(calon(dinas)), "Idempotency-Key", kunci),
                409,
                "");
        harusGalat(
                mesin(badan).kirim("POST", "/scim/v2/Users", baru(nip), "Idempotency-Key", kunci),
                400,
                "invalidValue");
    }
}
