package id.pendopo.platform.referensi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.kernel.KodeNomenklatur;
import id.pendopo.kernel.KodeRekening;
import id.pendopo.kernel.KodeWilayah;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Against a real PostgreSQL, with the roles that production has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PemuatReferensiTests {

    private EmbeddedPostgres pg;

    @BeforeAll
    void nyalakan() throws IOException, SQLException {
        pg = EmbeddedPostgres.builder().start();
        try (Connection pengelola = pg.getPostgresDatabase().getConnection()) {
            for (String peran : List.of("pemilik", "aplikasi_uji", "pembaca_uji")) {
                jalankan(pengelola, "create role " + peran + " login nosuperuser nobypassrls");
            }
        }
    }

    @AfterAll
    void matikan() throws IOException {
        pg.close();
    }

    @BeforeEach
    void bangun_ulang() throws SQLException {
        try (Connection pengelola = pg.getPostgresDatabase().getConnection()) {
            jalankan(pengelola, "drop database if exists uji");
            jalankan(pengelola, "create database uji owner pemilik");
        }
        try (Connection pengelola = sambung("postgres")) {
            jalankan(pengelola, "create extension pg_trgm");
            jalankan(pengelola, "grant create on schema public to pemilik");
        }
        Flyway.configure()
                .dataSource(pg.getJdbcUrl("pemilik", "uji"), "pemilik", "")
                .locations("classpath:db/migration/referensi")
                .placeholders(Map.of("aplikasi", "aplikasi_uji", "pembaca", "pembaca_uji"))
                .load()
                .migrate();
    }

    @Test
    void memuat_semua_himpunan_lalu_start_berikutnya_tidak_memuat_apa_pun() throws Exception {
        try (Connection db = sambung("pemilik")) {
            long mulai = System.nanoTime();
            assertThat(new PemuatReferensi().muat(db))
                    .containsExactly(
                            "wilayah",
                            "wilayah_statistik",
                            "nomenklatur",
                            "rekening_belanja",
                            "sumber_dana",
                            "hari_libur",
                            "batas_wilayah");
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - mulai)).isLessThan(20);
            assertThat(new PemuatReferensi().muat(db)).isEmpty();
            assertThat(db.getAutoCommit()).isTrue();
            isi_sesuai_sumbernya(db);
            kode_terbaca_oleh_kernel_dan_tercetak_sama(db);
            tidak_ada_yatim(db);
        }
        hanya_pemilik_yang_boleh_menulis("aplikasi_uji");
        hanya_pemilik_yang_boleh_menulis("pembaca_uji");
    }

    private static void isi_sesuai_sumbernya(Connection db) throws SQLException {
        assertThat(satu(db, "select count(*) from referensi.wilayah")).isEqualTo("91599");
        assertThat(satu(db, "select nama from referensi.wilayah where kode = '16.74'"))
                .isEqualTo("Kota Prabumulih");
        assertThat(
                        satu(
                                db,
                                "select penduduk_total from referensi.wilayah_statistik where kode = '0'"))
                .isEqualTo("284973643");
        assertThat(
                        satu(
                                db,
                                """
                                select count(*) from referensi.nomenklatur
                                where edisi = 'PEMUTAKHIRAN_2027' and jenis_pemda = 'KABKOT' and tingkat = 'sub_kegiatan'
                                """))
                .isEqualTo("3550");
        assertThat(satu(db, "select dasar from referensi.hari_libur where tanggal = '2024-11-27'"))
                .contains("Keppres 33/2024");
        assertThat(
                        satu(
                                db,
                                "select count(*) from referensi.batas_wilayah where kode like '16.74.%'"))
                .isEqualTo("43");
        assertThat(
                        satu(
                                db,
                                "select kode_induk from referensi.sumber_dana where kode = '1.2.02.02'"))
                .isEqualTo("1.2");
    }

    private static void kode_terbaca_oleh_kernel_dan_tercetak_sama(Connection db)
            throws SQLException {
        for (String kode : semua(db, "select kode from referensi.rekening_belanja")) {
            assertThat(KodeRekening.parse(kode)).hasToString(kode);
        }
        for (EdisiNomenklatur edisi : EdisiNomenklatur.values()) {
            for (String kode :
                    semua(
                            db,
                            "select distinct kode from referensi.nomenklatur where edisi = '"
                                    + edisi
                                    + "'")) {
                assertThat(KodeNomenklatur.parse(kode, edisi)).hasToString(kode);
            }
        }
        for (String kode : semua(db, "select kode from referensi.wilayah")) {
            assertThat(new KodeWilayah(kode)).hasToString(kode);
        }
    }

    private static void tidak_ada_yatim(Connection db) throws SQLException {
        for (String tabel : List.of("wilayah", "rekening_belanja", "sumber_dana")) {
            assertThat(
                            semua(
                                    db,
                                    """
                                    select a.kode from referensi.%1$s a
                                    left join referensi.%1$s b on b.kode = a.kode_induk
                                    where b.kode is null and a.kode like '%%.%%'
                                    """
                                            .formatted(tabel)))
                    .as(tabel)
                    .isEmpty();
        }
        assertThat(
                        semua(
                                db,
                                """
                                select a.kode from referensi.nomenklatur a
                                left join referensi.nomenklatur b on b.edisi = a.edisi
                                    and b.jenis_pemda = a.jenis_pemda and b.kode = a.kode_induk
                                where b.kode is null and a.tingkat <> 'urusan'
                                """))
                .isEmpty();
    }

    private void hanya_pemilik_yang_boleh_menulis(String peran) throws SQLException {
        try (Connection db = sambung(peran)) {
            List<String> tabel =
                    semua(
                            db,
                            "select table_name from information_schema.tables where table_schema = 'referensi'");
            assertThat(tabel).hasSize(9);
            for (String t : tabel) {
                assertThat(satu(db, "select count(*) from referensi." + t)).isNotEqualTo("0");
                for (String hak : List.of("insert", "update", "delete", "truncate")) {
                    assertThat(
                                    satu(
                                            db,
                                            "select has_table_privilege('referensi."
                                                    + t
                                                    + "', '"
                                                    + hak
                                                    + "')"))
                            .isEqualTo("f");
                }
            }
            assertThat(satu(db, "select has_schema_privilege('referensi', 'create')"))
                    .isEqualTo("f");
        }
    }

    @Test
    void memuat_ulang_hanya_himpunan_yang_berubah_dan_menghapus_yang_hilang() throws Exception {
        try (Connection db = sambung("pemilik")) {
            jalankan(
                    db, "create table public.pemakai (kode text references referensi.sumber_dana)");
            assertThat(dana("1,Umum,akun,,", "2,Khusus,akun,,").muat(db))
                    .containsExactly("sumber_dana");
            jalankan(db, "insert into public.pemakai values ('1')");
            assertThat(dana("1,Dana Umum,akun,,", "3,Lain,akun,,").muat(db))
                    .containsExactly("sumber_dana");
            assertThat(
                            semua(
                                    db,
                                    "select kode || ' ' || nama from referensi.sumber_dana order by kode"))
                    .containsExactly("1 Dana Umum", "3 Lain");
            assertThat(satu(db, "select baris from referensi.muatan where nama = 'sumber_dana'"))
                    .isEqualTo("2");
        }
    }

    @Test
    void berkas_rusak_tidak_mengubah_apa_pun() throws Exception {
        try (Connection db = sambung("pemilik")) {
            dana("1,Umum,akun,,").muat(db);
            Map<String, byte[]> rusak =
                    paket(
                            "sumber_dana",
                            "kode,nama,tingkat,kode_induk,keterangan",
                            "2,Lain,akun,,");
            rusak.put(
                    "muatan.csv",
                    teks(rusak.get("muatan.csv"))
                            .replaceAll("[0-9a-f]{64}", "0".repeat(64))
                            .getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> dari(rusak).muat(db)).hasMessageContaining("sha-256");
            Map<String, byte[]> kurang =
                    paket(
                            "sumber_dana",
                            "kode,nama,tingkat,kode_induk,keterangan",
                            "2,Lain,akun,,");
            kurang.put(
                    "muatan.csv",
                    teks(kurang.get("muatan.csv"))
                            .replace(",1,", ",2,")
                            .getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> dari(kurang).muat(db))
                    .hasMessageContaining("rows in the file should be 2, found 1");
            Map<String, byte[]> tertukar =
                    paket(
                            "sumber_dana",
                            "nama,kode,tingkat,kode_induk,keterangan",
                            "Lain,2,akun,,");
            assertThatThrownBy(() -> dari(tertukar).muat(db)).isInstanceOf(SQLException.class);
            assertThat(semua(db, "select nama from referensi.sumber_dana")).containsExactly("Umum");
            assertThat(db.getAutoCommit()).isTrue();
        }
    }

    @Test
    void menolak_daftar_yang_menyelundupkan_sql() throws Exception {
        Map<String, byte[]> jahat = paket("sumber_dana", "kode", "1");
        jahat.put(
                "muatan.csv",
                "nama,baris,sidik\nx; drop table y,1,00\n".getBytes(StandardCharsets.UTF_8));
        try (Connection db = sambung("pemilik")) {
            assertThatThrownBy(() -> dari(jahat).muat(db))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @Timeout(60)
    void dua_node_yang_mulai_bersamaan_memuat_satu_kali() throws Exception {
        List<Integer> dimuat = new CopyOnWriteArrayList<>();
        Runnable node =
                () -> {
                    try (Connection db = sambung("pemilik")) {
                        dimuat.add(dana("1,Umum,akun,,").muat(db).size());
                    } catch (SQLException | IOException e) {
                        throw new IllegalStateException(e);
                    }
                };
        Thread satu = Thread.startVirtualThread(node);
        Thread dua = Thread.startVirtualThread(node);
        satu.join();
        dua.join();
        assertThat(dimuat).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void parameter_nasional_membawa_dasar_hukum_dan_satu_aturan_terbuka() throws Exception {
        try (Connection db = sambung("aplikasi_uji")) {
            assertThat(
                            satu(
                                    db,
                                    """
                                    select string_agg(p ->> 'kode', ' ' order by (p ->> 'lebih_dari')::numeric desc nulls last)
                                    from referensi.parameter_nasional, jsonb_array_elements(nilai) p
                                    where kode = 'evaluasi.predikat'
                                    """))
                    .isEqualTo("ST T S R SR");
            assertThat(
                            satu(
                                    db,
                                    """
                                    select nilai #>> '{}' from referensi.parameter_nasional where kode = 'edisi.nomenklatur'
                                    and date '2026-12-31' between berlaku_sejak and coalesce(berlaku_sampai, 'infinity')
                                    """))
                    .isEqualTo(EdisiNomenklatur.KEPMENDAGRI_900_2023.name());
        }
        try (Connection db = sambung("pemilik")) {
            assertThatThrownBy(
                            () ->
                                    jalankan(
                                            db,
                                            """
                                            insert into referensi.parameter_nasional
                                            select kode, nilai, satuan, date '2030-01-01', null, dasar_hukum, keterangan
                                            from referensi.parameter_nasional where kode = 'laporan.hari-jatuh-tempo'
                                            """))
                    .hasMessageContaining("parameter_nasional_satu_terbuka");
        }
    }

    private static PemuatReferensi dana(String... baris) {
        return dari(paket("sumber_dana", "kode,nama,tingkat,kode_induk,keterangan", baris));
    }

    private static PemuatReferensi dari(Map<String, byte[]> berkas) {
        return new PemuatReferensi(nama -> new ByteArrayInputStream(berkas.get(nama)));
    }

    private static Map<String, byte[]> paket(String nama, String kepala, String... baris) {
        try {
            var padat = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(padat)) {
                gzip.write(
                        (kepala + "\n" + String.join("\n", baris) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
            String sidik =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(padat.toByteArray()));
            Map<String, byte[]> berkas = new HashMap<>();
            berkas.put(nama + ".csv.gz", padat.toByteArray());
            berkas.put(
                    "muatan.csv",
                    ("nama,baris,sidik\n" + nama + "," + baris.length + "," + sidik + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return berkas;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String teks(byte[] isi) {
        return new String(isi, StandardCharsets.UTF_8);
    }

    private Connection sambung(String peran) throws SQLException {
        return DriverManager.getConnection(pg.getJdbcUrl(peran, "uji"));
    }

    private static void jalankan(Connection db, String sql) throws SQLException {
        try (Statement st = db.createStatement()) {
            st.execute(sql);
        }
    }

    private static String satu(Connection db, String sql) throws SQLException {
        return semua(db, sql).getFirst();
    }

    private static List<String> semua(Connection db, String sql) throws SQLException {
        List<String> nilai = new ArrayList<>();
        try (Statement st = db.createStatement();
                ResultSet rs = st.executeQuery(sql)) {
            while (rs.next()) {
                nilai.add(rs.getString(1));
            }
        }
        return nilai;
    }
}
