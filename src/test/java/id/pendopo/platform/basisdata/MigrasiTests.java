package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.BasisDataUji;
import id.pendopo.bench.Anak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data folders of other versions: an older one is brought up, a newer one is left alone. */
class MigrasiTests {

    private static final Path ASLI = Path.of("src", "main", "resources", "db", "migration");
    private static final String PEMDA = "019a0000-0000-7000-8000-0000000000f1";

    private Path folder;
    private Path naskah;
    private BasisData db;

    /**
     * The server of the first database of a JVM serves all others: that must not be one of these.
     */
    @BeforeAll
    static void bersama() {
        assertThat(BasisDataUji.basisData()).isNotNull();
    }

    @BeforeEach
    void buka() throws IOException {
        folder = Anak.folderBaru("migrasi");
        naskah = folder.resolve("naskah");
        salin();
        db = BasisData.buka(PembukaUji.setelan(folder.resolve("data")));
    }

    @AfterEach
    void tutup() {
        db.close();
        Anak.hapus(folder);
    }

    private void salin() throws IOException {
        try (var semua = Files.walk(ASLI)) {
            for (Path p : semua.toList()) {
                Path ke = naskah.resolve(ASLI.relativize(p).toString());
                if (Files.isDirectory(p)) {
                    Files.createDirectories(ke);
                } else {
                    Files.copy(p, ke);
                }
            }
        }
    }

    /** The schema of an earlier day: the scripts after these are the upgrade. */
    private static final Map<String, Integer> DULU =
            Map.of(
                    "dasar", 1,
                    "referensi", 4,
                    "platform", 2,
                    "audit", 1,
                    "organisasi", 3,
                    "akun", 1,
                    "perencanaan", 1,
                    "anggaran", 1,
                    "pelaporan", 1,
                    "monev", 1);

    private void buangYangBaru() throws IOException {
        for (String modul : Migrasi.MODUL) {
            try (var isi = Files.list(naskah.resolve(modul))) {
                for (Path p : isi.toList()) {
                    String versi = p.getFileName().toString().replaceAll("V(\\d+)__.*", "$1");
                    if (Integer.parseInt(versi) > DULU.getOrDefault(modul, 0)) {
                        Files.delete(p);
                    }
                }
            }
        }
    }

    private void jalankanSalinan() {
        Migrasi.jalankan(db, "filesystem:" + naskah);
    }

    private void tambah(String modul, String nama, String sql) throws IOException {
        Files.writeString(naskah.resolve(modul).resolve(nama), sql);
    }

    @Test
    void folder_lama_naik_dengan_isi_dan_pagarnya() throws Exception {
        buangYangBaru();
        jalankanSalinan();
        var sebelum = bentuk(db);
        try (var c = db.sebagaiPemilik()) {
            isi(c);
        }

        Migrasi.jalankan(db);

        assertThat(bentuk(db)).isNotEqualTo(sebelum).isEqualTo(bentuk(BasisDataUji.basisData()));
        try (var c = db.sebagaiAplikasi()) {
            assertThat(daftar(c, "select nama from organisasi.opd")).isEmpty();
            c.createStatement().execute("set app.pemda_id = '" + PEMDA + "'");
            assertThat(daftar(c, "select nama from organisasi.opd")).containsExactly("Dinas Lama");
            assertThat(daftar(c, "select tindakan from audit.jejak")).containsExactly("lama");
        }
    }

    @Test
    void folder_yang_lebih_baru_ditolak_dan_tidak_disentuh() throws Exception {
        tambah("monev", "V99__nanti.sql", "create table monev.nanti (id int);");
        jalankanSalinan();
        var sebelum = bentuk(db);

        var gagal = catchThrowableOfType(MigrasiDitolak.class, () -> Migrasi.jalankan(db));

        assertThat(gagal)
                .hasMessage(
                        "Data ini dibuat Pendopo yang lebih baru: modul monev sudah memakai migrasi 99, yang tidak dikenal program ini.");
        var laporan = new GagalMulai().analyze(new IllegalStateException(gagal));
        assertThat(laporan.getDescription()).isEqualTo(gagal.getMessage());
        assertThat(laporan.getAction()).contains("Data itu tidak disentuh.");
        assertThat(bentuk(db)).isEqualTo(sebelum);
    }

    @Test
    void modul_yang_belum_dikenal_ditolak() throws Exception {
        jalankanSalinan();
        try (var c = db.sebagaiPemilik()) {
            c.createStatement().execute("create table mesin.riwayat_masa_depan (version text)");
            c.createStatement().execute("update mesin.sidik_migrasi set sidik = 'lain'");
        }

        assertThat(catchThrowableOfType(MigrasiDitolak.class, () -> Migrasi.jalankan(db)))
                .hasMessageContaining("modul masa_depan tidak dikenal program ini");
    }

    @Test
    void migrasi_yang_gagal_membatalkan_semuanya_dan_disebut_namanya() throws Exception {
        jalankanSalinan();
        var sebelum = bentuk(db);
        tambah("organisasi", "V98__baik.sql", "create table organisasi.baik (id int);");
        tambah(
                "monev",
                "V99__gagal.sql",
                "create table monev.separuh (id int);\ncreate table tidak.ada (id int);");

        var gagal = catchThrowableOfType(MigrasiDitolak.class, this::jalankanSalinan);

        assertThat(gagal)
                .hasMessage(
                        "Migrasi monev V99__gagal.sql gagal: ERROR: schema \"tidak\" does not exist.");
        assertThat(bentuk(db)).isEqualTo(sebelum);
        Migrasi.jalankan(db); // the version before it still opens the folder

        tambah("monev", "V99__gagal.sql", "create table monev.utuh (id int);");
        jalankanSalinan();
        assertThat(bentuk(db)).contains("tabel monev.utuh", "tabel organisasi.baik");
    }

    @Test
    void naskah_lama_yang_diubah_ditolak() throws Exception {
        jalankanSalinan();
        Path lama = naskah.resolve("akun").resolve("V1__akun.sql");
        Files.writeString(lama, Files.readString(lama) + "\nselect 1;\n");

        assertThat(catchThrowableOfType(MigrasiDitolak.class, this::jalankanSalinan))
                .hasMessageStartingWith("Migrasi modul akun gagal:");
    }

    private static void isi(Connection c) throws SQLException {
        try (var st = c.createStatement()) {
            st.execute(
                    """
                    insert into referensi.pemda (id, kode_wilayah, sebutan, nama, zona, dibuat_pada)
                    values ('%1$s', '99.99', 'Kota', 'Lama', 'Asia/Jakarta', now());
                    set app.pemda_id = '%1$s';
                    insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis,
                        berlaku_sejak)
                    values ('%1$s', '%1$s', '1', 'Dinas Lama', 'DL', 'dl', 'DINAS', '2020-01-01');
                    insert into audit.jejak (pemda_id, id, pada, nama, peran, tindakan, objek_jenis,
                        objek_id, objek_label)
                    values ('%1$s', '%1$s', now(), 'Siti', 'pengguna', 'lama', 'opd', '1', 'DL')
                    """
                            .formatted(PEMDA));
        }
    }

    /** Tables, columns, policies and grants: what an upgrade must end with. */
    private static List<String> bentuk(BasisData db) throws SQLException {
        try (var c = db.sebagaiPemilik()) {
            return daftar(
                    c,
                    """
                    with milik as (
                        select c.oid, n.nspname || '.' || c.relname as nama, c.relrowsecurity,
                            c.relforcerowsecurity, c.relacl, c.relkind
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname not in ('pg_catalog', 'information_schema', 'public')
                            and n.nspname !~ '^pg_' and c.relkind in ('r', 'p', 'v', 'i', 'S'))
                    select 'tabel ' || nama from milik
                    union all
                    select 'pagar ' || nama || ' ' || relrowsecurity || relforcerowsecurity from milik
                    union all
                    select 'hak ' || nama || ' ' || coalesce(relacl::text, '-') from milik
                    union all
                    select 'kolom ' || nama || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                        || a.attnotnull || coalesce(a.attacl::text, '')
                    from milik join pg_attribute a on a.attrelid = milik.oid and a.attnum > 0
                        and not a.attisdropped
                    union all
                    select 'aturan ' || nama || ' ' || p.polname || p.polcmd::text
                        || coalesce(pg_get_expr(p.polqual, p.polrelid), '')
                    from milik join pg_policy p on p.polrelid = milik.oid
                    union all
                    select 'syarat ' || nama || ' ' || k.conname || pg_get_constraintdef(k.oid)
                    from milik join pg_constraint k on k.conrelid = milik.oid
                    union all
                    select 'parameter ' || kode || berlaku_sejak from referensi.parameter_nasional
                    order by 1
                    """);
        }
    }

    private static List<String> daftar(Connection c, String sql) throws SQLException {
        var hasil = new ArrayList<String>();
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            while (rs.next()) {
                hasil.add(rs.getString(1));
            }
        }
        return hasil;
    }
}
