package id.pendopo.aduan.impor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.AturUji;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real files in, and out again by Open311 and csv as they were. */
@UjiAplikasi
class ImporAduanTests {

    /** Days that one request may span. */
    private static final int RENTANG_OPEN311 = 90;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path BERSAMA = Path.of("..", "shared", "data");

    @LocalServerPort int port;
    @Autowired ImporService layanan;
    @Autowired ImporQueries impor;
    @Autowired EksporAduan ekspor;

    private Pemda pemda;
    private Pengguna admin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        admin = AturUji.admin(pemda, IzinAduan.ATUR);
    }

    private Impor masukkan(Path berkas, String sumber) {
        return KonteksPemda.panggil(
                pemda,
                () -> {
                    String nomor =
                            layanan.periksa(
                                    admin, berkas, berkas.getFileName().toString(), sumber, true);
                    layanan.terapkan(admin, nomor);
                    return impor.satu(nomor);
                });
    }

    private static List<Map<String, String>> baca(Path berkas) {
        try (var lembar = PembacaLembar.buka(berkas, "uji.csv")) {
            var hasil = new ArrayList<Map<String, String>>();
            List<String> judul = null;
            for (var baris : lembar) {
                var isi = baris.sel().stream().map(s -> s.tampil()).toList();
                if (judul == null) {
                    judul = isi;
                    continue;
                }
                var satu = new LinkedHashMap<String, String>();
                for (int i = 0; i < judul.size(); i++) {
                    satu.put(judul.get(i), i < isi.size() ? isi.get(i) : "");
                }
                hasil.add(satu);
            }
            return hasil;
        }
    }

    private Map<String, Map<String, String>> keluar(String sumber) throws IOException {
        var ke = new ByteArrayOutputStream();
        KonteksPemda.jalankan(pemda, () -> ekspor.tulis(sumber, ke));
        Path berkas = Files.createTempFile("ekspor", ".csv");
        Files.write(berkas, ke.toByteArray());
        var hasil = new TreeMap<String, Map<String, String>>();
        baca(berkas).forEach(b -> hasil.put(b.get("nomor"), b));
        Files.delete(berkas);
        return hasil;
    }

    /** Every public report by the number it had in its source. */
    private Map<String, JsonNode> lewatOpen311(String dari, String sampai) {
        var orang = new Peramban(port, pemda);
        var hasil = new HashMap<String, JsonNode>();
        String jalur =
                "/open311/v2/requests.json?extensions=true&start_date=%s&end_date=%s"
                        .formatted(dari, sampai);
        while (!jalur.isEmpty()) {
            var jawab = orang.get(jalur).kirim();
            assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
            for (JsonNode n : JSON.readTree(jawab.teks())) {
                hasil.put(n.at("/extended_attributes/source_request_id").asString(), n);
            }
            String tautan = jawab.kepala("Link");
            jalur =
                    tautan.isEmpty()
                            ? ""
                            : tautan.substring(tautan.indexOf("/open311"), tautan.indexOf('>'));
        }
        return hasil;
    }

    /** Real texts (MIT, github.com/canfelli25/ir-lapor-classifier), numbers and names masked. */
    @Test
    void cuplikan_teks_lapor_2017_masuk_semua_dan_keluar_sama() throws IOException {
        pulangPergi(Path.of("src/test/resources/aduan/lapor_2017_cuplikan.csv"), 19);
    }

    @Test
    void teks_lapor_2017_masuk_semua_dan_keluar_sama() throws IOException {
        Path berkas = BERSAMA.resolve("aduan_lapor_teks_2017.csv");
        assumeThat(berkas).as("data bersama tidak ada di sini").exists();
        pulangPergi(berkas, 1_477);
    }

    private void pulangPergi(Path berkas, int banyak) throws IOException {
        var asli = baca(berkas);
        var hasil = masukkan(berkas, "lapor-2017");
        assertThat(hasil.galat()).isZero();
        assertThat(hasil.baru()).isEqualTo(asli.size()).isEqualTo(banyak);
        var csv = keluar("lapor-2017");
        String kini = Instant.now().plusSeconds(60).toString();
        var lewat = lewatOpen311(Instant.now().minusSeconds(86_400).toString(), kini);
        assertThat(csv).hasSize(asli.size());
        assertThat(lewat).hasSize(asli.size());
        for (var a : asli) {
            var c = csv.get(a.get("nomor"));
            assertThat(c.get("judul")).isEqualTo(a.get("judul"));
            assertThat(c.get("isi")).isEqualTo(a.get("isi"));
            assertThat(c.get("instansi")).isEqualTo(a.get("instansi_tujuan"));
            var n = lewat.get(a.get("nomor"));
            assertThat(n.get("description").asString()).isEqualTo(a.get("isi"));
            assertThat(kosong(n.get("agency_responsible"))).isEqualTo(a.get("instansi_tujuan"));
            String judul = n.at("/extended_attributes/title").asString();
            assertThat(judul.endsWith("…") || judul.equals(a.get("judul"))).isTrue();
            assertThat(n.get("service_code").asString()).isEqualTo("lainnya");
        }
    }

    private static String kosong(JsonNode n) {
        return n == null || n.isNull() ? "" : n.asString();
    }

    @Test
    void nyc_311_masuk_semua_dan_keluar_sama() throws IOException {
        Path berkas = BERSAMA.resolve("aduan_nyc311.csv");
        assumeThat(berkas).as("data bersama tidak ada di sini").exists();
        var asli = baca(berkas);
        var hasil = masukkan(berkas, "nyc");
        assertThat(hasil.galat()).isZero();
        assertThat(hasil.baru()).isEqualTo(asli.size()).isEqualTo(9_281);
        var csv = keluar("nyc");
        assertThat(csv).hasSize(asli.size());
        Map<String, String> padanan =
                Map.of(
                        "nama_instansi", "instansi",
                        "rincian", "isi",
                        "uraian_penyelesaian", "penyelesaian");
        for (var a : asli) {
            var c = csv.get(a.get("nomor"));
            a.forEach(
                    (kolom, nilai) -> {
                        String balik = c.get(padanan.getOrDefault(kolom, kolom));
                        if ((kolom.equals("lat") || kolom.equals("lon")) && !nilai.isEmpty()) {
                            assertThat(Double.parseDouble(balik))
                                    .isEqualTo(Double.parseDouble(nilai));
                        } else {
                            assertThat(balik).as(a.get("nomor") + " " + kolom).isEqualTo(nilai);
                        }
                    });
        }
        samaLewatOpen311(asli);
        // the same file again brings nothing
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    var ulang = impor.satu(layanan.periksa(admin, berkas, "lagi.csv", "nyc", true));
                    assertThat(ulang.sama()).isEqualTo(asli.size());
                    assertThat(ulang.baru()).isZero();
                });
    }

    /** Every field that the interface carries, of every row. */
    private void samaLewatOpen311(List<Map<String, String>> asli) {
        var lewat = new HashMap<String, JsonNode>();
        var hari = LocalDate.of(2010, 1, 1);
        while (hari.isBefore(LocalDate.of(2025, 3, 1))) {
            var akhir = hari.plusDays(RENTANG_OPEN311 - 1);
            lewat.putAll(lewatOpen311(hari + "T00:00:00%2B07:00", akhir + "T23:59:59%2B07:00"));
            hari = akhir.plusDays(1);
        }
        assertThat(lewat).hasSize(asli.size());
        for (var a : asli) {
            var n = lewat.get(a.get("nomor"));
            assertThat(n).as(a.get("nomor")).isNotNull();
            assertThat(n.get("service_name").asString()).isEqualTo(a.get("kategori"));
            if (!a.get("rincian").isEmpty()) {
                assertThat(n.get("description").asString()).isEqualTo(a.get("rincian"));
            }
            assertThat(kosong(n.get("agency_responsible"))).isEqualTo(a.get("nama_instansi"));
            assertThat(kosong(n.get("status_notes"))).isEqualTo(a.get("uraian_penyelesaian"));
            assertThat(kosong(n.get("zipcode"))).isEqualTo(a.get("kode_pos"));
            assertThat(waktu(n.get("requested_datetime"))).isEqualTo(a.get("dibuka"));
            if (!a.get("tenggat").isEmpty()) {
                assertThat(waktu(n.get("expected_datetime"))).isEqualTo(a.get("tenggat"));
            }
            if (!a.get("ditutup").isEmpty()) {
                assertThat(waktu(n.at("/extended_attributes/closed_datetime")))
                        .isEqualTo(a.get("ditutup"));
            }
            if (!a.get("lat").isEmpty()) {
                assertThat(n.get("lat").asDouble()).isEqualTo(Double.parseDouble(a.get("lat")));
                assertThat(n.get("long").asDouble()).isEqualTo(Double.parseDouble(a.get("lon")));
            }
            boolean tutup = !a.get("ditutup").isEmpty() || a.get("status").equals("Closed");
            assertThat(n.get("status").asString()).isEqualTo(tutup ? "closed" : "open");
        }
    }

    private static String waktu(JsonNode n) {
        LocalDateTime l = OffsetDateTime.parse(n.asString()).toLocalDateTime();
        return l.format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }

    @Test
    void diperiksa_diterapkan_dibatalkan_dan_dapat_datang_lagi() throws IOException {
        Path berkas = Files.createTempFile("aduan", ".csv");
        Files.writeString(
                berkas,
                """
                No Tiket;Judul;Isi Laporan;Kategori;Tanggal;Status;Lat;Long
                A-1;Lubang;Jalan berlubang di depan pasar;Entah;17/03/2026 08:15;Selesai;-3.43;104.23
                A-2;Lampu;Lampu jalan mati;;bukan tanggal;Proses;;
                A-3;;;;;;;
                A-4;Got;Got mampet di gang mawar;;;Proses;95;104
                A-1;Lubang;Baris kembar;;;;;
                A-5;Pasar;Timbangan pasar tidak jujur;;;Proses;;
                """);
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    String nomor = layanan.periksa(admin, berkas, "aduan.csv", "lama", true);
                    var i = impor.satu(nomor);
                    assertThat(i.baru()).isEqualTo(2);
                    assertThat(i.galat()).isEqualTo(4);
                    assertThat(banyak()).isZero();
                    assertThat(impor.baris(i.id(), "GALAT", 0))
                            .flatExtracting(b -> b.catatan().stream().map(c -> c.kode()).toList())
                            .contains(
                                    "aduan.impor.galat.waktu",
                                    "aduan.impor.galat.kosong",
                                    "aduan.impor.galat.titik",
                                    "aduan.impor.galat.ganda");
                    assertThat(layanan.terapkan(admin, nomor)).isEqualTo(2);
                    assertThat(banyak()).isEqualTo(2);
                    assertThat(jam())
                            .as("the open one has two clocks, the closed one none")
                            .isEqualTo(2);
                    assertThatThrownBy(() -> layanan.terapkan(admin, nomor))
                            .isInstanceOf(AturanDilanggar.class);
                    assertThat(layanan.batalkan(admin, nomor)).isZero();
                    assertThat(terlihat()).isZero();
                    assertThatThrownBy(() -> layanan.batalkan(admin, nomor))
                            .isInstanceOf(AturanDilanggar.class);
                    String lagi = layanan.periksa(admin, berkas, "aduan.csv", "lama", true);
                    assertThat(layanan.terapkan(admin, lagi)).isEqualTo(2);
                    assertThat(terlihat()).isEqualTo(2);
                    // what somebody has worked on stays
                    BasisDataUji.jalankanDalam(
                            pemda,
                            j ->
                                    j.sql(
                                                    """
                                                    update aduan.aduan set versi = 1
                                                    where pemda_id = ? and tayang = 'TAYANG' and status = 'BARU'
                                                    """)
                                            .param(pemda.id())
                                            .update());
                    assertThat(layanan.batalkan(admin, lagi)).isEqualTo(1);
                    assertThat(impor.satu(lagi).dipertahankan()).isEqualTo(1);
                });
        Files.delete(berkas);
    }

    private int banyak() {
        return hitung("select count(*) from aduan.aduan where pemda_id = ?");
    }

    private int terlihat() {
        return hitung("select count(*) from aduan.aduan where pemda_id = ? and tayang = 'TAYANG'");
    }

    private int jam() {
        return hitung("select count(*) from aduan.jam where pemda_id = ?");
    }

    private int hitung(String sql) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql(sql).param(pemda.id()).query(Integer.class).single());
    }
}
