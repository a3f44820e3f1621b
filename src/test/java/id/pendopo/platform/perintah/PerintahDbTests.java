package id.pendopo.platform.perintah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code ./pendopo db} as its user meets it: a process that prints an address. */
class PerintahDbTests {

    private static final Pattern ALAMAT =
            Pattern.compile(
                    "postgresql://(baca_[0-9a-f]+):([0-9a-f]+)@(127\\.0\\.0\\.1:\\d+/pendopo)");

    private record Hasil(int kode, String keluar, String galat) {}

    @Test
    void alamat_hanya_menampilkan_pemda_yang_diminta() throws Exception {
        UUID opdA = OrangUji.opd(BasisDataUji.A, "Dinas Milik A");
        UUID opdB = OrangUji.opd(BasisDataUji.B, "Dinas Milik B");
        try (var c = masuk(jalankan(BasisDataUji.folder(), "--pemda", "99.71"))) {
            assertThat(hitung(c, "select count(*) from organisasi.opd where id = '" + opdA + "'"))
                    .isOne();
            assertThat(hitung(c, "select count(*) from organisasi.opd where id = '" + opdB + "'"))
                    .isZero();
            c.createStatement().execute("set app.pemda_id = '" + BasisDataUji.B.id() + "'");
            assertThat(hitung(c, "select count(*) from organisasi.opd where id = '" + opdB + "'"))
                    .isZero();
        }
    }

    @Test
    void alamat_tidak_membuka_kredensial_orang_dan_tidak_dapat_menulis() throws Exception {
        try (var c = masuk(jalankan(BasisDataUji.folder(), "--pemda", "99.71"))) {
            for (String tabel :
                    new String[] {
                        "akun.akun",
                        "akun.sesi",
                        "akun.totp",
                        "akun.kode_pemulihan",
                        "akun.kunci_sandi",
                        "akun.perangkat_dikenal",
                        "organisasi.pegawai",
                        "audit.jejak",
                        "mesin.event_publication"
                    }) {
                assertThatThrownBy(() -> hitung(c, "select count(*) from " + tabel))
                        .as(tabel)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
            c.createStatement().execute("set default_transaction_read_only = off");
            assertThatThrownBy(
                            () ->
                                    c.createStatement()
                                            .execute("update organisasi.opd set nama = 'x'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void tanpa_pendopo_yang_berjalan_berkata_begitu() throws Exception {
        var hasil = jalankan(Path.of("target", "uji", "tidak-ada"));
        assertThat(hasil.kode()).isEqualTo(2);
        assertThat(hasil.galat()).contains("Tidak ada Pendopo yang berjalan");
        assertThat(hasil.keluar()).isEmpty();
    }

    private static Connection masuk(Hasil hasil) throws SQLException {
        assertThat(hasil.kode()).as(hasil.galat()).isZero();
        var cocok = ALAMAT.matcher(hasil.keluar().strip());
        assertThat(cocok.matches()).as(hasil.keluar()).isTrue();
        return DriverManager.getConnection(
                "jdbc:postgresql://" + cocok.group(3), cocok.group(1), cocok.group(2));
    }

    private static long hitung(Connection c, String sql) throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private static Hasil jalankan(Path data, String... argumen)
            throws IOException, InterruptedException {
        BasisDataUji.basisData();
        var perintah = new java.util.ArrayList<String>();
        perintah.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        perintah.add("-cp");
        perintah.add(System.getProperty("java.class.path"));
        perintah.add(PerintahDb.class.getName());
        perintah.addAll(java.util.List.of(argumen));
        var pembangun = new ProcessBuilder(perintah);
        pembangun.environment().put("PENDOPO_DATA", data.toString());
        pembangun.environment().remove("PENDOPO_DB_URL");
        var proses = pembangun.start();
        String keluar = new String(proses.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String galat = new String(proses.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Hasil(proses.waitFor(), keluar, galat);
    }
}
