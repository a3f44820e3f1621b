package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.pendopo.Peramban;
import id.pendopo.bench.Anak;
import id.pendopo.platform.perintah.PerintahDb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pendopo as a process on a PostgreSQL that is not its own, prepared with the SQL that {@code
 * docs/operasi.md} gives to its administrator.
 */
class BasisDataLuarTests {

    private static final Duration SIAP = Duration.ofMinutes(5);
    private static final String PEMILIK = "pendopo_pemilik";
    private static final String SANDI = "sandi-pemilik-yang-panjang";
    private static final Pattern ALAMAT =
            Pattern.compile("postgresql://(baca_[0-9a-f]+):([0-9a-f]+)@(\\S+)");

    private static PgLuar pg;

    @BeforeAll
    static void mulai() throws SQLException, IOException {
        pg = PgLuar.mulai(PgLuar.programBawaan());
        siapkan(pg);
    }

    @AfterAll
    static void hentikan() {
        pg.close();
    }

    /** Runs the block of SQL in the manual, word by word. */
    private static void siapkan(PgLuar server) throws SQLException, IOException {
        String manual = Files.readString(Path.of("docs", "operasi.md"));
        int awal = manual.indexOf("```sql\n") + "```sql\n".length();
        String sql = manual.substring(awal, manual.indexOf("```", awal));
        try (var c = server.admin("postgres");
                var st = c.createStatement()) {
            for (String pernyataan : sql.replace("GANTI-SANDI-INI", SANDI).split(";\n")) {
                st.execute(pernyataan);
            }
        }
    }

    @Test
    void tulisan_bertahan_melewati_mulai_ulang_dan_pagarnya_berdiri() throws Exception {
        Path data = Anak.folderBaru("luar");
        Path data2 = Anak.folderBaru("luar-kedua");
        int port = Anak.portBebas();
        try {
            UUID sub;
            try (var anak = Anak.mulai(data, port, setelan(), Anak.LEKAS)) {
                anak.tungguSiap(SIAP);
                assertThat(data.resolve("basisdata")).doesNotExist();
                sub = simpanSatuLaporan(port);
                periksaPagar();
                periksaPerintahDb();
            }
            // another node that shares only the files, after the owner got a new password: the
            // roles
            // follow it
            sandiPemilik("sandi-yang-baru");
            var setelan = setelan();
            setelan.put("PENDOPO_DB_PASSWORD", "sandi-yang-baru");
            setelan.put("PENDOPO_FILES", data.resolve("berkas").toString());
            try (var anak = Anak.mulai(data2, port, setelan, Anak.LEKAS)) {
                anak.tungguSiap(SIAP);
                masuk(port, "kepala.pupr");
            }
            sandiPemilik(SANDI);
            assertThat(nilai(sub)).isEqualTo("12345");
        } finally {
            sandiPemilik(SANDI);
            Anak.hapus(data);
            Anak.hapus(data2);
        }
    }

    private static void sandiPemilik(String sandi) throws SQLException {
        try (var c = pg.admin("postgres");
                var st = c.createStatement()) {
            st.execute("alter role pendopo_pemilik password '" + sandi + "'");
        }
    }

    @Test
    void sandi_salah_dikatakan() {
        var setelan = setelan();
        setelan.put("PENDOPO_DB_PASSWORD", "bukan-itu");
        ditolak(setelan, "pengguna pendopo_pemilik ditolak", "Periksa PENDOPO_DB_USER");
    }

    @Test
    void server_yang_tidak_menjawab_dikatakan() {
        var setelan = setelan();
        setelan.put(
                "PENDOPO_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/pendopo?password=rahasia"
                        .formatted(Anak.portBebas()));
        ditolak(setelan, "server itu tidak menjawab", "Periksa alamat di PENDOPO_DB_URL");
    }

    @Test
    void alamat_yang_bukan_jdbc_postgresql_dikatakan() {
        var setelan = setelan();
        setelan.put("PENDOPO_DB_URL", "postgresql://127.0.0.1/pendopo");
        ditolak(setelan, "bukan alamat JDBC PostgreSQL", "Isi PENDOPO_DB_URL seperti");
    }

    @Test
    void superuser_ditolak_sebagai_pemilik() {
        var setelan = setelan();
        setelan.put("PENDOPO_DB_USER", PgLuar.ADMIN);
        setelan.put("PENDOPO_DB_PASSWORD", PgLuar.SANDI_ADMIN);
        ditolak(setelan, "pagar antarpemda tidak berlaku", "Pakai peran biasa.");
    }

    @Test
    void peran_aplikasi_yang_melewati_pagar_ditolak() throws SQLException {
        try (var c = pg.admin("postgres");
                var st = c.createStatement()) {
            st.execute("create role kuat_aplikasi login bypassrls password 'x'");
            st.execute("grant kuat_aplikasi to pendopo_pemilik with admin option");
        }
        var setelan = setelan();
        setelan.put("PENDOPO_DB_ROLE_PREFIX", "kuat_");
        ditolak(setelan, "peran kuat_aplikasi superuser, BYPASSRLS", "Pakai peran biasa.");
    }

    @Test
    void server_yang_boleh_kehilangan_tulisan_ditolak() throws Exception {
        try (var lengah = PgLuar.mulai(PgLuar.programBawaan(), "fsync=off")) {
            siapkan(lengah);
            var setelan = setelan();
            setelan.put("PENDOPO_DB_URL", lengah.url("pendopo"));
            ditolak(setelan, "fsync = off", "Nyalakan fsync");
        }
    }

    @Test
    void postgresql_debian_yang_lebih_tua_ditolak() throws Exception {
        var program = PgLuar.programDebian(15);
        assumeTrue(program.isPresent(), "PostgreSQL 15 Debian tidak terpasang");
        try (var tua = PgLuar.mulai(program.orElseThrow())) {
            siapkan(tua);
            var setelan = setelan();
            setelan.put("PENDOPO_DB_URL", tua.url("pendopo"));
            ditolak(setelan, "PostgreSQL 15 terlalu tua", "PostgreSQL 18 atau lebih baru");
        }
    }

    /** Two sentences, no stack trace, nothing secret, and an exit code that says failure. */
    private static void ditolak(Map<String, String> setelan, String masalah, String saran) {
        Path data = Anak.folderBaru("luar-ditolak");
        try (var anak = Anak.mulai(data, Anak.portBebas(), setelan, Anak.LEKAS)) {
            assertThat(anak.tungguBerhenti(Duration.ofSeconds(90))).isTrue();
            assertThat(anak.kodeKeluar()).isNotZero();
            assertThat(anak.ekor())
                    .contains("Pendopo tidak dapat dimulai. Basis data luar ")
                    .contains(masalah)
                    .contains(saran)
                    .doesNotContain("\tat ")
                    .doesNotContain("rahasia");
        } finally {
            Anak.hapus(data);
        }
    }

    private static Map<String, String> setelan() {
        return new HashMap<>(
                Map.of(
                        "PENDOPO_DB_URL",
                        pg.url("pendopo"),
                        "PENDOPO_DB_USER",
                        PEMILIK,
                        "PENDOPO_DB_PASSWORD",
                        SANDI,
                        "PENDOPO_DB_ROLE_PREFIX",
                        "pd_"));
    }

    private static UUID simpanSatuLaporan(int port) throws SQLException {
        UUID sub;
        String kode;
        int tahun;
        int bulan;
        try (var c = sebagaiPemilik();
                var st = c.createStatement();
                var rs = st.executeQuery(BELUM_LAPOR)) {
            rs.next();
            sub = rs.getObject("id", UUID.class);
            kode = rs.getString("kode");
            tahun = rs.getInt("tahun");
            var kini = LocalDate.now(ZoneId.of("Asia/Jakarta"));
            bulan = kini.getYear() == tahun ? kini.getMonthValue() : 12;
        }
        var jawab =
                masuk(port, "operator.pupr")
                        .post("/pelaporan/pupr/%d-%02d/%s".formatted(tahun, bulan, kode))
                        .terimaJson()
                        .isian("fisik", 10)
                        .isian("realisasi", 12345)
                        .kirim();
        assertThat(jawab.status()).isEqualTo(204);
        return sub;
    }

    private static final String BELUM_LAPOR =
            """
            select s.id, s.kode, s.tahun from perencanaan.sub_kegiatan s
            join organisasi.opd o on o.pemda_id = s.pemda_id and o.id = s.opd_id
            join anggaran.berlaku b on b.pemda_id = s.pemda_id and b.tahun = s.tahun
            where o.slug = 'pupr'
                and exists (select 1 from anggaran.pagu p where p.pemda_id = s.pemda_id
                    and p.sub_kegiatan_id = s.id and p.versi_id = b.versi_id)
                and not exists (select 1 from pelaporan.laporan l where l.pemda_id = s.pemda_id
                    and l.sub_kegiatan_id = s.id and l.bulan > 9)
            order by s.tahun desc, s.kode limit 1
            """;

    private static Peramban masuk(int port, String nama) {
        var p = new Peramban(port, "localhost");
        var jawab =
                p.post("/masuk").isian("username", nama).isian("password", "pendopo-demo").kirim();
        assertThat(jawab.status()).isEqualTo(303);
        return p;
    }

    private static String nilai(UUID sub) throws SQLException {
        try (var c = sebagaiPemilik();
                var st =
                        c.prepareStatement(
                                """
                                select nilai_realisasi::bigint from pelaporan.laporan
                                where sub_kegiatan_id = ? and status = 'DRAF'
                                order by bulan desc limit 1
                                """)) {
            st.setObject(1, sub);
            try (var rs = st.executeQuery()) {
                return rs.next() ? rs.getString(1) : "tidak ada";
            }
        }
    }

    /** The owner stands behind the row policies too: without a pemda it would see nothing. */
    private static Connection sebagaiPemilik() throws SQLException {
        var c = DriverManager.getConnection(pg.url("pendopo"), PEMILIK, SANDI);
        try (var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                "select pemda_id from referensi.pemda_host where host = 'localhost'")) {
            rs.next();
            String pemda = rs.getString(1);
            try (var st2 = c.createStatement()) {
                st2.execute("set app.pemda_id = '" + pemda + "'");
            }
        }
        return c;
    }

    private static void periksaPagar() throws SQLException {
        try (var c = pg.admin("pendopo")) {
            assertThat(
                            daftar(
                                    c,
                                    """
                                    select rolname || ' ' || rolsuper || ' ' || rolbypassrls || ' ' || rolcreaterole
                                    from pg_roles
                                    where rolname in ('pendopo_pemilik', 'pd_aplikasi', 'pd_pembaca') order by 1
                                    """))
                    .containsExactly(
                            "pd_aplikasi false false false",
                            "pd_pembaca false false false",
                            "pendopo_pemilik false false true");
            assertThat(
                            daftar(
                                    c,
                                    """
                                    select c.oid::regclass::text from pg_class c
                                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'pemda_id'
                                    join pg_namespace n on n.oid = c.relnamespace
                                    where c.relkind in ('r', 'p') and n.nspname not in ('referensi', 'mesin')
                                        and not (c.relrowsecurity and c.relforcerowsecurity)
                                    """))
                    .isEmpty();
            assertThat(
                            daftar(
                                    c,
                                    "select distinct usename from pg_stat_activity where application_name = 'pendopo'"))
                    .containsExactly("pd_aplikasi");
            assertThat(
                            daftar(
                                    c,
                                    """
                                    select distinct pg_get_userbyid(c.relowner)::text from pg_class c
                                    join pg_namespace n on n.oid = c.relnamespace
                                    where n.nspname in ('organisasi', 'pelaporan', 'mesin', 'referensi')
                                    """))
                    .containsExactly(PEMILIK);
        }
    }

    private static void periksaPerintahDb() throws Exception {
        var pembangun =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Anak.LEKAS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PerintahDb.class.getName());
        pembangun.environment().putAll(setelan());
        var proses = pembangun.redirectErrorStream(true).start();
        String keluar = new String(proses.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(proses.waitFor()).as(keluar).isZero();
        var cocok = ALAMAT.matcher(keluar.strip());
        assertThat(cocok.matches()).as(keluar).isTrue();
        try (var c =
                DriverManager.getConnection(
                        "jdbc:postgresql://" + cocok.group(3), cocok.group(1), cocok.group(2))) {
            assertThat(daftar(c, "select slug from organisasi.opd where slug = 'pupr'"))
                    .containsExactly("pupr");
        }
    }

    private static List<String> daftar(Connection c, String sql) throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            var hasil = new java.util.ArrayList<String>();
            while (rs.next()) {
                hasil.add(rs.getString(1));
            }
            return hasil;
        }
    }
}
