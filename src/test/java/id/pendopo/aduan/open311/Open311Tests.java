package id.pendopo.aduan.open311;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.KategoriBawaan;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract of GeoReport v2, address by address, as another program meets it. */
@UjiAplikasi
class Open311Tests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JALUR = "/open311/v2";

    private static final Path XMLLINT = Path.of("/usr/bin/xmllint");

    @LocalServerPort int port;
    @Autowired KategoriBawaan bawaan;
    @Autowired KlienService klien;
    @Autowired PermintaanQueries permintaan;
    @Autowired PlatformTransactionManager transaksi;
    @Autowired JdbcClient jdbc;

    private Pemda pemda;
    private Peramban orang;
    private String kunci;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        OrangUji.opd(pemda, "Dinas PUPR");
        orang = new Peramban(port, pemda);
        KonteksPemda.jalankan(pemda, () -> bawaan.pasang(Pelaku.sistem("uji")));
        kunci = daftar("Aplikasi warga", 1_000).kunci();
    }

    private KlienService.Terdaftar daftar(String nama, int batas) {
        return KonteksPemda.panggil(
                pemda, () -> klien.daftar(admin(), nama, "uji@contoh.id", batas));
    }

    private Pengguna admin() {
        var o = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Diskominfo"), Peran.ADMIN);
        return new Pengguna(
                o.akunId(),
                o.pegawaiId(),
                Uuid7.baru(),
                "admin",
                o.nama(),
                "Admin",
                null,
                Set.of(new Pengguna.Hak(IzinAduan.ATUR.kode(), null)),
                "id",
                "otomatis",
                Instant.MAX);
    }

    private Peramban.Permintaan kirim(String kode, String isi) {
        return orang.post(JALUR + "/requests.json")
                .isian("api_key", kunci)
                .isian("service_code", kode)
                .isian("description", isi)
                .isian("lat", "-3.43")
                .isian("long", "104.23");
    }

    private JsonNode json(String jalur) {
        var jawab = orang.get(JALUR + jalur).kirim();
        assertThat(jawab.status()).as(jalur + " " + jawab.teks()).isEqualTo(200);
        assertThat(jawab.kepala("Content-Type")).startsWith("application/json");
        return JSON.readTree(jawab.teks());
    }

    private Document xml(String jalur) {
        var jawab = orang.get(JALUR + jalur).kirim();
        assertThat(jawab.kepala("Content-Type")).startsWith("text/xml");
        return xmlDari(jawab.teks());
    }

    private static Document xmlDari(String teks) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(teks.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(teks, e);
        }
    }

    @Test
    void penemuan_layanan_dan_definisi() {
        assertThat(json("/discovery.json").at("/endpoints/0/specification").asString())
                .isEqualTo("http://wiki.open311.org/GeoReport_v2");
        var layanan = json("/services.json");
        assertThat(layanan.isArray()).isTrue();
        assertThat(layanan.size()).isGreaterThan(60);
        assertThat(layanan.get(0).get("service_code").asString()).isEqualTo("jalan");
        assertThat(layanan.get(1).get("group").asString()).isEqualTo("Jalan dan jembatan");
        assertThat(layanan.get(1).get("metadata").asBoolean()).isTrue();
        var daftar = xml("/services.xml");
        assertThat(daftar.getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(daftar.getElementsByTagName("service").getLength()).isEqualTo(layanan.size());
        var definisi = xml("/services/lampu-mati.xml");
        assertThat(definisi.getDocumentElement().getTagName()).isEqualTo("service_definition");
        assertThat(definisi.getElementsByTagName("datatype").item(1).getTextContent())
                .isEqualTo("singlevaluelist");
        assertThat(json("/services/jalan-rusak.json").at("/attributes/0/values/0/key").asString())
                .isEqualTo("telapak");
        // without an ending the caller says what he reads; XML is what everybody must know
        assertThat(orang.get(JALUR + "/services").kirim().teks()).startsWith("<?xml");
        assertThat(
                        orang.get(JALUR + "/services")
                                .kepala("Accept", "application/json")
                                .kirim()
                                .teks())
                .startsWith("[");
        assertThat(
                        orang.get(JALUR + "/services.json")
                                .kepala("Accept-Language", "en-GB")
                                .kirim()
                                .teks())
                .contains("Roads and bridges");
    }

    @Test
    void mengirim_lalu_membaca_dan_yang_rahasia_tidak_keluar() {
        String isi = "Lubang <besar> & dalam \u0001 di \"depan\" pasar\r\nsudah lama 😀";
        var jawab = kirim("jalan-rusak", isi).isian("attribute[ukuran]", "helm").kirim();
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(201);
        var kembali = JSON.readTree(jawab.teks()).get(0);
        String nomor = kembali.get("service_request_id").asString();
        assertThat(nomor).matches("\\d{4}-\\d{5}");
        assertThat(kembali.get("service_notice").asString()).contains("Kode rahasia");
        assertThat(
                        json("/tokens/" + kembali.get("token").asString() + ".json")
                                .at("/0/service_request_id")
                                .asString())
                .isEqualTo(nomor);
        var satu = json("/requests/" + nomor + ".json").get(0);
        assertThat(satu.get("status").asString()).isEqualTo("open");
        assertThat(satu.get("service_code").asString()).isEqualTo("jalan-rusak");
        assertThat(satu.get("description").asString()).isEqualTo(isi);
        assertThat(satu.get("lat").asDouble()).isEqualTo(-3.43);
        assertThat(satu.get("agency_responsible").asString()).isEqualTo("Dinas PUPR");
        OffsetDateTime masuk = OffsetDateTime.parse(satu.get("requested_datetime").asString());
        assertThat(OffsetDateTime.parse(satu.get("expected_datetime").asString())).isAfter(masuk);
        assertThat(masuk.getOffset().toString()).isEqualTo("+07:00");
        var dok = xml("/requests/" + nomor + ".xml");
        assertThat(dok.getDocumentElement().getTagName()).isEqualTo("service_requests");
        assertThat(dok.getElementsByTagName("description").item(0).getTextContent())
                .isEqualTo(isi.replace("\u0001", ""));
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update aduan.aduan set rahasia = true, tayang = 'DISEMBUNYIKAN'
                                        where pemda_id = ? and nomor = ?
                                        """)
                                .params(pemda.id(), nomor)
                                .update());
        assertThat(orang.get(JALUR + "/requests/" + nomor + ".json").kirim().status())
                .isEqualTo(404);
        assertThat(json("/requests.json").size()).isZero();
        assertThat(json("/requests.json?service_request_id=" + nomor).size()).isZero();
        assertThat(json("/servicerequestupdates.json").size()).isZero();
    }

    @Test
    void menolak_dengan_kode_dan_sebab() {
        assertThat(
                        kirim("jalan-rusak", "Lubang besar di jalan")
                                .isian("api_key", "x")
                                .kirim()
                                .status())
                .as("the first value counts")
                .isEqualTo(201);
        var tanpa =
                orang.post(JALUR + "/requests.xml")
                        .isian("service_code", "jalan")
                        .isian("description", "Lubang besar di jalan")
                        .kirim();
        assertThat(tanpa.status()).isEqualTo(403);
        assertThat(xmlDari(tanpa.teks()).getElementsByTagName("code").item(0).getTextContent())
                .isEqualTo("403");
        var p = Map.of("api_key", kunci, "description", "Lubang besar di jalan");
        assertThat(pos(p, Map.of("service_code", "tidak-ada", "lat", "1", "long", "1")))
                .isEqualTo(404);
        assertThat(pos(p, Map.of("lat", "1", "long", "1"))).isEqualTo(400);
        assertThat(pos(p, Map.of("service_code", "jalan"))).isEqualTo(400);
        assertThat(pos(p, Map.of("service_code", "jalan", "lat", "1"))).isEqualTo(400);
        assertThat(pos(p, Map.of("service_code", "jalan", "lat", "NaN", "long", "1")))
                .isEqualTo(400);
        assertThat(pos(p, Map.of("service_code", "jalan", "address_id", "11.01"))).isEqualTo(400);
        assertThat(pos(p, Map.of("service_code", "jalan", "address_id", pemda.kodeWilayah())))
                .isEqualTo(201);
        assertThat(
                        pos(
                                p,
                                Map.of(
                                        "service_code",
                                        "jalan-rusak",
                                        "address_string",
                                        "pasar",
                                        "attribute[ukuran]",
                                        "bukan-pilihan")))
                .isEqualTo(400);
        assertThat(
                        pos(
                                Map.of("api_key", kunci),
                                Map.of(
                                        "service_code",
                                        "jalan",
                                        "address_string",
                                        "x",
                                        "description",
                                        "pendek")))
                .isEqualTo(400);
        assertThat(orang.get(JALUR + "/services.json?jurisdiction_id=asing.id").kirim().status())
                .isEqualTo(404);
        assertThat(
                        orang.get(JALUR + "/services.json?jurisdiction_id=" + pemda.kodeWilayah())
                                .kirim()
                                .status())
                .isEqualTo(200);
        assertThat(orang.get(JALUR + "/apa-saja.json").kirim().teks()).startsWith("[{\"code\":404");
    }

    private int pos(Map<String, String> satu, Map<String, String> dua) {
        var minta = orang.post(JALUR + "/requests.json");
        satu.forEach(minta::isian);
        dua.forEach(minta::isian);
        return minta.kirim().status();
    }

    @Test
    void batas_tiap_kunci_dan_kunci_mati() {
        var pelan = daftar("Pelan", 2);
        kunci = pelan.kunci();
        assertThat(kirim("jalan", "Laporan yang pertama").kirim().status()).isEqualTo(201);
        assertThat(kirim("jalan", "Laporan yang kedua").kirim().status()).isEqualTo(201);
        var ketiga = kirim("jalan", "Laporan yang ketiga").kirim();
        assertThat(ketiga.status()).isEqualTo(429);
        assertThat(ketiga.kepala("Retry-After")).isEqualTo("3600");
        String baru =
                KonteksPemda.panggil(pemda, () -> klien.gantiKunci(admin(), pelan.id())).kunci();
        assertThat(kirim("jalan", "Laporan kunci lama").kirim().status()).isEqualTo(403);
        kunci = baru;
        assertThat(kirim("jalan", "Laporan kunci baru").kirim().status()).isEqualTo(429);
        KonteksPemda.jalankan(pemda, () -> klien.nyalakan(admin(), pelan.id(), false));
        assertThat(kirim("jalan", "Laporan kunci mati").kirim().status()).isEqualTo(403);
        String simpanan =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                "select string_agg(k::text, ' ') from aduan.klien k where pemda_id = ?")
                                        .param(pemda.id())
                                        .query(String.class)
                                        .single());
        assertThat(simpanan).doesNotContain(baru);
    }

    @Test
    void menyaring_dan_berhalaman_tanpa_hilang() {
        var nomor = new TreeSet<String>();
        for (int i = 0; i < 7; i++) {
            var jawab = kirim(i % 2 == 0 ? "jalan" : "lainnya", "Laporan uji nomor " + i).kirim();
            nomor.add(JSON.readTree(jawab.teks()).at("/0/service_request_id").asString());
        }
        assertThat(json("/requests.json?service_code=jalan").size()).isEqualTo(4);
        assertThat(json("/requests.json?service_code=jalan,lainnya&status=open").size())
                .isEqualTo(7);
        assertThat(json("/requests.json?status=closed").size()).isZero();
        assertThat(json("/requests.json?lat=-3.4301&long=104.2301&radius=100").size()).isEqualTo(7);
        assertThat(json("/requests.json?lat=-3.5&long=104.23&radius=100").size()).isZero();
        assertThat(json("/requests.json?end_date=2020-01-01T00:00:00Z").size()).isZero();
        assertThat(
                        json("/requests.json?updated_after=2030-01-01T00:00:00Z&updated_before=2030-01-02T00:00:00Z")
                                .size())
                .isZero();
        assertThat(json("/requests.json?service_request_id=" + String.join(",", nomor)).size())
                .isEqualTo(7);
        var kedua = json("/requests.json?page_size=3&page=2");
        assertThat(kedua.size()).isEqualTo(3);
        var terkumpul = new TreeSet<String>();
        String jalur = JALUR + "/requests.json?page_size=3";
        int halaman = 0;
        while (jalur != null) {
            var jawab = orang.get(jalur).kirim();
            JSON.readTree(jawab.teks())
                    .forEach(n -> terkumpul.add(n.get("service_request_id").asString()));
            jalur =
                    Optional.of(jawab.kepala("Link"))
                            .filter(l -> !l.isEmpty())
                            .map(l -> l.substring(l.indexOf("/open311"), l.indexOf('>')))
                            .orElse(null);
            halaman++;
        }
        assertThat(halaman).isEqualTo(3);
        assertThat(terkumpul).isEqualTo(nomor);
    }

    @Test
    void kabar_dua_arah_sekali_saja() {
        String nomor =
                JSON.readTree(kirim("jalan", "Laporan dengan kabar susulan").kirim().teks())
                        .at("/0/service_request_id")
                        .asString();
        var minta =
                orang.post(JALUR + "/servicerequestupdates.json")
                        .isian("api_key", kunci)
                        .isian("service_request_id", nomor)
                        .isian("update_id", "42")
                        .isian("status", "OPEN")
                        .isian("description", "Makin dalam sejak hujan semalam.");
        var pertama = minta.kirim();
        assertThat(pertama.status()).as(pertama.teks()).isEqualTo(200);
        assertThat(minta.kirim().teks()).isEqualTo(pertama.teks());
        var kabar = json("/servicerequestupdates.json");
        assertThat(kabar.size()).isEqualTo(2);
        assertThat(kabar.get(1).get("description").asString()).contains("Makin dalam");
        assertThat(kabar.get(1).get("status").asString()).isEqualTo("OPEN");
        assertThat(
                        xml("/servicerequestupdates.xml")
                                .getElementsByTagName("request_update")
                                .getLength())
                .isEqualTo(2);
        kunci = daftar("Orang lain", 5).kunci();
        var asing =
                orang.post(JALUR + "/servicerequestupdates.json")
                        .isian("api_key", kunci)
                        .isian("service_request_id", nomor)
                        .isian("update_id", "43")
                        .isian("description", "Bukan milik saya.")
                        .kirim();
        assertThat(asing.status()).isEqualTo(404);
    }

    @Test
    void pemda_lain_tidak_melihat_dan_kuncinya_tidak_berlaku_di_sana() {
        String nomor =
                JSON.readTree(kirim("jalan", "Laporan milik pemda ini").kirim().teks())
                        .at("/0/service_request_id")
                        .asString();
        var lain = new Peramban(port, BasisDataUji.pemdaBaru());
        assertThat(lain.get(JALUR + "/requests/" + nomor + ".json").kirim().status())
                .isEqualTo(404);
        assertThat(JSON.readTree(lain.get(JALUR + "/requests.json").kirim().teks()).size())
                .isZero();
        assertThat(
                        lain.post(JALUR + "/requests.json")
                                .isian("api_key", kunci)
                                .isian("service_code", "lainnya")
                                .isian("description", "Mencoba di rumah orang")
                                .isian("address_string", "pasar")
                                .kirim()
                                .status())
                .isEqualTo(403);
    }

    @Test
    void parameter_ngawur_tidak_pernah_menjadi_galat_server() {
        var racun =
                List.of(
                        "'; drop table aduan.aduan; --",
                        "\u0000",
                        "%00",
                        "-1",
                        "99999999999999999999",
                        "NaN",
                        "1e309",
                        "2026-13-45T99:99:99Z",
                        "+275760-09-13T00:00:00Z",
                        "<script>",
                        "😀",
                        ",,,,",
                        "{}",
                        "../../etc/passwd");
        var nama =
                List.of(
                        "service_request_id",
                        "service_code",
                        "start_date",
                        "end_date",
                        "status",
                        "updated_after",
                        "updated_before",
                        "page",
                        "page_size",
                        "lat",
                        "long",
                        "radius",
                        "cursor",
                        "extensions",
                        "jurisdiction_id");
        for (String n : nama) {
            for (String r : racun) {
                var jawab =
                        orang.get(
                                        JALUR
                                                + "/requests.json?"
                                                + n
                                                + "="
                                                + URLEncoder.encode(r, StandardCharsets.UTF_8))
                                .kirim();
                assertThat(jawab.status()).as(n + "=" + r + " " + jawab.teks()).isIn(200, 400, 404);
                JSON.readTree(jawab.teks());
            }
        }
        for (String r : List.of("x.json", "2026-00001.xml.json", "%2e%2e", "'.xml")) {
            assertThat(orang.get(JALUR + "/requests/" + r).kirim().status()).as(r).isIn(400, 404);
            assertThat(orang.get(JALUR + "/tokens/" + r).kirim().status()).as(r).isIn(400, 404);
            assertThat(orang.get(JALUR + "/services/" + r).kirim().status()).as(r).isIn(400, 404);
        }
    }

    /** A town of thirty thousand reports among others: no question reads them all. */
    @Test
    void tidak_pernah_membaca_seluruh_tabel() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status, judul,
                                            isi, lintang, bujur, anonim, rahasia, pelapor_pelanggaran, tayang,
                                            dibuat_pada, batas_jawab, batas_tindak, diubah_pada)
                                        select ?, uuidv7(), '2020-' || to_char(n, 'FM000000'), 'IMPOR', 'PENGADUAN',
                                            'DITUTUP', 'Uji', 'Laporan uji', -3 - n / 1000000.0, 104, true, false,
                                            false, 'TAYANG', p, p, p, p
                                        from generate_series(1, 30000) n,
                                            lateral (select now() - n * interval '2 minutes' as p) x
                                        """)
                                .param(pemda.id())
                                .update());
        BasisDataUji.sebagaiPemilik(
                j ->
                        j.sql("analyze aduan.aduan, aduan.langkah, aduan.asal, aduan.lampiran")
                                .update());
        for (var p :
                List.of(
                        Map.of("page_size", "50"),
                        Map.of("page_size", "50", "page", "100"),
                        Map.of("page_size", "50", "status", "closed"),
                        Map.of("updated_after", Instant.now().minusSeconds(3_600).toString()),
                        Map.of("lat", "-3.01", "long", "104", "radius", "500", "page_size", "50"),
                        Map.of("service_request_id", "2020-000100,2020-000200"))) {
            var dibaca =
                    KonteksPemda.panggil(
                            pemda,
                            () ->
                                    new TransactionTemplate(transaksi)
                                            .execute(
                                                    s -> {
                                                        permintaan.tulis(
                                                                Saringan.baca(p, Instant.now()),
                                                                new PermintaanQueries.Cara(
                                                                        false, "", false),
                                                                Penulis.untuk(Bentuk.JSON));
                                                        return jdbc.sql(
                                                                        """
                                                                        select relname from pg_stat_xact_user_tables
                                                                        where schemaname = 'aduan' and seq_scan > 0
                                                                            and relname = 'aduan'
                                                                        """)
                                                                .query(String.class)
                                                                .list();
                                                    }));
            assertThat(dibaca).as(p.toString()).isEmpty();
        }
    }

    /** A program of somebody else: no cookie, no token of a form, its own parser. */
    @Test
    void klien_mandiri_dan_xmllint() throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        String alamat = "http://" + BasisDataUji.host(pemda) + ":" + port;
        String isi =
                Map.of(
                                "api_key", kunci,
                                "service_code", "jalan-rusak",
                                "description", "Lubang di depan <puskesmas> & pasar",
                                "address_string", "depan puskesmas")
                        .entrySet()
                        .stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        UUID sekali = Uuid7.baru();
        var nomor = new TreeSet<String>();
        for (int i = 0; i < 2; i++) {
            var jawab =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + port
                                                            + JALUR
                                                            + "/requests.xml"))
                                    .header("Host", BasisDataUji.host(pemda))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Idempotency-Key", sekali.toString())
                                    .POST(HttpRequest.BodyPublishers.ofString(isi))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(jawab.statusCode()).as(alamat + jawab.body()).isEqualTo(201);
            assertThat(jawab.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
            nomor.add(
                    xmlDari(jawab.body())
                            .getElementsByTagName("service_request_id")
                            .item(0)
                            .getTextContent());
        }
        assertThat(nomor).as("sent again with its key: the same").hasSize(1);
        for (String jalur :
                List.of(
                        "/services.xml",
                        "/services/lampu-mati.xml",
                        "/requests.xml?extensions=true",
                        "/servicerequestupdates.xml",
                        "/discovery.xml",
                        "/requests/x.xml")) {
            String teks = orang.get(JALUR + jalur).kirim().teks();
            assertThat(xmlDari(teks).getXmlEncoding()).as(jalur).isEqualTo("utf-8");
            if (Files.isExecutable(XMLLINT)) {
                harusLolosXmllint(jalur, teks);
            }
        }
    }

    private static void harusLolosXmllint(String jalur, String teks)
            throws IOException, InterruptedException {
        Path berkas = Files.createTempFile("open311", ".xml");
        Files.writeString(berkas, teks);
        var xmllint = new ProcessBuilder(XMLLINT.toString(), "--noout", berkas.toString()).start();
        assertThat(xmllint.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(xmllint.exitValue()).as(jalur).isZero();
        Files.delete(berkas);
    }
}
