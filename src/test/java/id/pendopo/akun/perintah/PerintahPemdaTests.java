package id.pendopo.akun.perintah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.PendopoApplication;
import id.pendopo.Peramban;
import id.pendopo.akun.faktor.FaktorUji;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./pendopo pemda} as its user meets it, and the first administrator after it. */
class PerintahPemdaTests {

    private static final Pattern TAUTAN =
            Pattern.compile("https?://[^/\\s]+(/masuk/baru\\?t=[A-Za-z0-9_-]{43})");
    private static final String SANDI = "gajah putih di lereng dempo";

    private record Hasil(int kode, String keluar, String galat) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add 16,74 a.contoh.go.id     | 64 | bukan kode wilayah
                    add 16.74.01 a.contoh.go.id  | 64 | bukan kode wilayah
                    add 99.99 a.contoh.go.id     | 65 | tidak ada dalam Kepmendagri
                    add 31.71 a.contoh.go.id     | 65 | tidak mempunyai pemerintah daerah sendiri
                    add 16.71 https://a.go.id    | 64 | bukan nama host
                    add 16.71 a.go.id:8080       | 64 | bukan nama host
                    add 16.71 a_b.go.id          | 64 | bukan nama host
                    add 16.71 -a.go.id           | 64 | bukan nama host
                    add 16.71 10.0.0.1           | 64 | bukan nama host
                    add 16.71 A.UJI.localhost    | 73 | sudah dipakai Kota Uji A
                    add 16.71                    | 64 | Pakai: ./pendopo pemda add
                    hapus 16.71                  | 64 | Pakai: ./pendopo pemda add
                    admin 16.72                  | 65 | tidak ada di pemasangan ini
                    """)
    void yang_salah_ditolak_dengan_sebabnya_dan_tidak_mengubah_apa_pun(
            String argumen, int kode, String sebab) throws Exception {
        long sebelum = pemda();
        var hasil = jalankan(BasisDataUji.folder(), argumen.split(" "));
        assertThat(hasil.kode()).as(hasil.galat()).isEqualTo(kode);
        assertThat(hasil.galat()).contains(sebab);
        assertThat(hasil.keluar()).isEmpty();
        assertThat(pemda()).isEqualTo(sebelum);
    }

    private static long pemda() {
        BasisDataUji.basisData();
        return BasisDataUji.sebagaiPemilik(
                j -> j.sql("select count(*) from referensi.pemda").query(Long.class).single());
    }

    @Test
    void tanpa_basis_data_berkata_begitu() throws Exception {
        var hasil =
                jalankan(
                        Path.of("target", "uji", "luar"),
                        Map.of(
                                "PENDOPO_DB_URL", "jdbc:postgresql://127.0.0.1:1/pendopo",
                                "PENDOPO_DB_USER", "pemilik"),
                        "list");
        assertThat(hasil.kode()).isEqualTo(2);
        assertThat(hasil.galat()).contains("Basis data tidak dapat dipakai");
    }

    @Test
    void pengelola_awal_dari_pemasangan_kosong_sampai_pegawai_pertama() throws Exception {
        Path data = Path.of("target", "uji", "pemda-" + UUID.randomUUID()).toAbsolutePath();
        var baru = jalankan(data, "add", "71.71", "manado.localhost");
        assertThat(baru.kode()).as(baru.galat()).isZero();
        assertThat(baru.keluar())
                .startsWith("Kota Manado, zona Asia/Makassar, di manado.localhost");
        String tautan = tautan(baru);

        try (var p = new Pendopo(data)) {
            var orang = new Peramban(p.port, "manado.localhost");
            assertThat(orang.get(tautan).kirim().teks()).contains("pengelola.awal");
            assertThat(pasangSandi(orang, tautan, "pendek").status()).isEqualTo(422);
            assertThat(pasangSandi(orang, tautan, SANDI).status()).isEqualTo(303);
            assertThat(orang.get(tautan).kirim().status()).isEqualTo(410);
            assertThat(masuk(orang, "walikota", "pendopo-demo").status()).isEqualTo(401);
            assertThat(orang.get("/demo/surat").kirim().status()).isEqualTo(404);

            assertThat(masuk(orang, "pengelola.awal", SANDI).status()).isEqualTo(303);
            assertThat(orang.get("/akun").kirim().lokasi()).startsWith("/profil/faktor");
            assertThat(orang.post("/organisasi/baru").isian("nama", "x").kirim().lokasi())
                    .startsWith("/profil/faktor");
            FaktorUji.pasang(orang);
            assertThat(orang.get("/akun").kirim().status()).isEqualTo(200);
            tambahOrang(orang);

            // beside the running one: another pemda, within seconds on its host, and a link once
            // more
            var kedua = jalankan(data, "add", "94.04", "timika.localhost");
            assertThat(kedua.kode()).as(kedua.galat()).isZero();
            assertThat(kedua.keluar()).contains("Asia/Jayapura");
            assertThat(jalankan(data, "add", "94.04", "lain.localhost").kode()).isEqualTo(73);
            var lagi = jalankan(data, "admin", "94.04");
            var tamu = new Peramban(p.port, "timika.localhost");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> tamu.get("/masuk").kirim().status() == 200);
            assertThat(tamu.get(tautan(kedua)).kirim().status()).isEqualTo(410);
            assertThat(tamu.get(tautan(lagi)).kirim().status()).isEqualTo(200);
            assertThat(jalankan(data, "list").keluar())
                    .contains("71.71\tKota Manado\tAsia/Makassar\tmanado.localhost")
                    .contains("94.04\t");
        }
    }

    private static void tambahOrang(Peramban orang) {
        var opd =
                orang.post("/organisasi/baru")
                        .isian("kode", "2.16.0.00.0.00.01.0000")
                        .isian("nama", "Dinas Komunikasi dan Informatika")
                        .isian("singkatan", "Diskominfo")
                        .isian("jenis", "DINAS")
                        .isian("sejak.hari", 1)
                        .isian("sejak.bulan", 1)
                        .isian("sejak.tahun", 2026)
                        .kirim();
        assertThat(opd.status())
                .as(opd.dokumen().select(".govuk-error-summary").text())
                .isEqualTo(303);
        String id =
                orang.get("/organisasi/pegawai/baru?opd=" + opd.lokasi().replaceFirst(".*/", ""))
                        .kirim()
                        .dokumen()
                        .select("[name=opd] option[selected]")
                        .val();
        var pegawai =
                orang.post("/organisasi/pegawai/baru")
                        .isian("nip", "198503032010012004")
                        .isian("nama", "Maria Lontoh")
                        .isian("opd", id)
                        .isian("status", "PNS")
                        .kirim();
        assertThat(pegawai.status())
                .as(pegawai.dokumen().select(".govuk-error-summary").text())
                .isEqualTo(303);
        assertThat(orang.get("/akun?q=lontoh&keadaan=tanpa-akun").kirim().teks())
                .contains("Maria Lontoh");
    }

    private static Peramban.Jawaban masuk(Peramban p, String nama, String sandi) {
        return p.post("/masuk").isian("username", nama).isian("password", sandi).kirim();
    }

    private static Peramban.Jawaban pasangSandi(Peramban p, String tautan, String sandi) {
        String t = tautan.substring(tautan.indexOf('=') + 1);
        return p.post("/masuk/baru").isian("t", t).isian("baru", sandi).kirim();
    }

    private static String tautan(Hasil hasil) {
        var cocok = TAUTAN.matcher(hasil.keluar());
        assertThat(cocok.find()).as(hasil.keluar() + hasil.galat()).isTrue();
        return cocok.group(1);
    }

    private static Hasil jalankan(Path data, String... argumen) throws Exception {
        return jalankan(data, Map.of(), argumen);
    }

    private static Hasil jalankan(Path data, Map<String, String> lingkungan, String... argumen)
            throws Exception {
        var perintah = java(PerintahPemda.class);
        perintah.addAll(List.of(argumen));
        var pembangun = proses(perintah, data);
        pembangun.environment().putAll(lingkungan);
        var proses = pembangun.start();
        String keluar = new String(proses.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String galat = new String(proses.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Hasil(proses.waitFor(), keluar, galat);
    }

    private static List<String> java(Class<?> utama) {
        var perintah = new ArrayList<String>();
        perintah.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        perintah.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        perintah.add(System.getProperty("java.class.path"));
        perintah.add(utama.getName());
        return perintah;
    }

    private static ProcessBuilder proses(List<String> perintah, Path data) {
        var pembangun = new ProcessBuilder(perintah);
        pembangun.environment().keySet().removeIf(k -> k.startsWith("PENDOPO_"));
        pembangun.environment().put("PENDOPO_DATA", data.toString());
        return pembangun;
    }

    /** A production installation as its administrator starts it. */
    private static final class Pendopo implements AutoCloseable {

        private static final Pattern SIAP =
                Pattern.compile("Pendopo siap: http://localhost:(\\d+)");

        private final Process proses;
        private final int port;

        Pendopo(Path data) throws IOException {
            var pembangun = proses(java(PendopoApplication.class), data).redirectErrorStream(true);
            pembangun.environment().put("PENDOPO_DEMO", "false");
            pembangun.environment().put("PENDOPO_PORT", "0");
            proses = pembangun.start();
            var baca =
                    new BufferedReader(
                            new InputStreamReader(proses.getInputStream(), StandardCharsets.UTF_8));
            port = tunggu(baca);
            // what it says later must not fill the pipe
            Thread.ofVirtual().start(() -> baca.lines().forEach(b -> {}));
        }

        private static int tunggu(BufferedReader baca) throws IOException {
            var semua = new StringBuilder();
            for (String b = baca.readLine(); b != null; b = baca.readLine()) {
                var cocok = SIAP.matcher(b);
                if (cocok.find()) {
                    return Integer.parseInt(cocok.group(1));
                }
                semua.append(b).append('\n');
            }
            throw new IllegalStateException(semua.toString());
        }

        @Override
        public void close() throws Exception {
            proses.destroy();
            proses.waitFor();
        }
    }
}
