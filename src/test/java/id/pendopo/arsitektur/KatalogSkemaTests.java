package id.pendopo.arsitektur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wall of the tenants, read from the catalogue: a table, view or function that breaks it fails
 * here.
 */
class KatalogSkemaTests {

    /** Schemas that hold nothing of one pemda, by name; every other table belongs to somebody. */
    private static final String MILIK_PEMDA =
            """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname not in ('referensi', 'mesin', 'public', 'pg_catalog', 'information_schema')
                and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'
            """;

    @Test
    void setiap_tabel_pemda_dikunci_dan_dipaksa() {
        assertThat(
                        teks(
                                "select n.nspname || '.' || c.relname "
                                        + MILIK_PEMDA
                                        + " and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
        assertThat(
                        teks(
                                "select n.nspname || '.' || c.relname "
                                        + MILIK_PEMDA
                                        + """
                                         and c.relkind in ('r', 'p') and not exists (
                                            select 1 from pg_policy p where p.polrelid = c.oid
                                                and pg_get_expr(p.polqual, p.polrelid) like '%app.pemda_id%'
                                                and pg_get_expr(p.polwithcheck, p.polrelid) like '%app.pemda_id%')
                                        """))
                .isEmpty();
    }

    @Test
    void setiap_kunci_dimulai_dengan_pemda() {
        assertThat(
                        teks(
                                """
                                select n.nspname || '.' || t.relname || ' ' || i.relname
                                from pg_index x
                                join pg_class t on t.oid = x.indrelid
                                join pg_class i on i.oid = x.indexrelid
                                join pg_namespace n on n.oid = t.relnamespace
                                join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
                                where x.indisunique and n.nspname not in
                                        ('referensi', 'mesin', 'public', 'pg_catalog', 'information_schema')
                                    and n.nspname not like 'pg_toast%' and a.attname <> 'pemda_id'
                                """))
                .isEmpty();
        assertThat(
                        teks(
                                """
                                select k.conname from pg_constraint k
                                join pg_class t on t.oid = k.conrelid
                                join pg_namespace n on n.oid = t.relnamespace
                                join pg_class r on r.oid = k.confrelid
                                join pg_namespace rn on rn.oid = r.relnamespace
                                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
                                where k.contype = 'f' and n.nspname not in ('referensi', 'mesin')
                                    and a.attname <> 'pemda_id'
                                """))
                .isEmpty();
    }

    @Test
    void pandangan_memakai_hak_pembacanya_dan_fungsi_tidak_meminjam_hak() {
        assertThat(
                        teks(
                                "select n.nspname || '.' || c.relname "
                                        + MILIK_PEMDA
                                        + " and c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)"))
                .isEmpty();
        assertThat(
                        teks(
                                "select n.nspname || '.' || c.relname "
                                        + MILIK_PEMDA
                                        + " and c.relkind = 'm'"))
                .isEmpty();
        assertThat(
                        teks(
                                """
                                select n.nspname || '.' || p.proname from pg_proc p
                                join pg_namespace n on n.oid = p.pronamespace
                                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                                """))
                .isEmpty();
        assertThat(
                        teks(
                                """
                                select t.tgrelid::regclass || ' ' || t.tgname from pg_trigger t
                                where not t.tgisinternal
                                """))
                .isEmpty();
    }

    @Test
    void peran_aplikasi_tidak_memiliki_apa_pun() {
        assertThat(
                        teks(
                                """
                                select rolname from pg_roles
                                where rolname in ('aplikasi', 'pembaca', 'pemilik')
                                    and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)
                                """))
                .isEmpty();
        assertThat(
                        teks(
                                """
                                select relname from pg_class c join pg_roles r on r.oid = c.relowner
                                where r.rolname in ('aplikasi', 'pembaca')
                                """))
                .isEmpty();
        assertThat(
                        teks(
                                """
                                select table_schema || '.' || table_name || ' ' || privilege_type
                                from information_schema.role_table_grants
                                where grantee = 'aplikasi' and (privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')
                                    or table_schema = 'referensi' and privilege_type <> 'SELECT'
                                    or table_schema = 'audit' and privilege_type not in ('SELECT', 'INSERT'))
                                """))
                .isEmpty();
        assertThat(
                        teks(
                                """
                                select table_schema || '.' || table_name
                                from information_schema.role_table_grants
                                where grantee = 'pembaca' and (table_schema = 'mesin' or privilege_type <> 'SELECT')
                                """))
                .isEmpty();
    }

    @Test
    void tanpa_pemda_tidak_ada_baris_dan_pemda_lain_tidak_terlihat() throws SQLException {
        List<String> tabel =
                teks(
                        "select n.nspname || '.' || c.relname "
                                + MILIK_PEMDA
                                + " and c.relkind in ('r', 'p')");
        assertThat(tabel).hasSizeGreaterThan(15);
        var milikA =
                BasisDataUji.dalam(
                        BasisDataUji.A,
                        jdbc ->
                                jdbc.sql(
                                                """
                                                insert into organisasi.opd (pemda_id, id, kode, nama, singkatan,
                                                    slug, jenis, berlaku_sejak)
                                                values (:pemda, gen_random_uuid(), 'katalog', 'Dinas Katalog',
                                                    'Katalog', 'katalog', 'DINAS', '2020-01-01')
                                                on conflict (pemda_id, kode) do update set nama = excluded.nama
                                                returning id
                                                """)
                                        .param("pemda", BasisDataUji.A.id())
                                        .query(java.util.UUID.class)
                                        .single());
        var terlihat = new ArrayList<String>();
        try (var c = BasisDataUji.basisData().sebagaiAplikasi();
                var st = c.createStatement()) {
            for (String t : tabel) {
                try (var rs = st.executeQuery("select count(*) from " + t)) {
                    rs.next();
                    if (rs.getLong(1) > 0) {
                        terlihat.add(t);
                    }
                } catch (SQLException e) {
                    assertThat(e.getSQLState())
                            .as("no grant at all is as good: " + t)
                            .isEqualTo("42501");
                }
            }
        }
        assertThat(terlihat).isEmpty();
        int dariB =
                BasisDataUji.dalam(
                        BasisDataUji.B,
                        jdbc ->
                                jdbc.sql("select count(*) from organisasi.opd where id = ?")
                                        .param(milikA)
                                        .query(Integer.class)
                                        .single());
        assertThat(dariB).isZero();
        int dariA =
                BasisDataUji.dalam(
                        BasisDataUji.A,
                        jdbc ->
                                jdbc.sql("select count(*) from organisasi.opd where id = ?")
                                        .param(milikA)
                                        .query(Integer.class)
                                        .single());
        assertThat(dariA).isOne();
    }

    @Test
    void pemda_lain_tidak_dapat_ditulisi() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                BasisDataUji.jalankanDalam(
                                        BasisDataUji.B,
                                        jdbc ->
                                                jdbc.sql(
                                                                """
                                                                insert into platform.tampilan (pemda_id, warna_utama, warna_aksen)
                                                                values (?, '#000000', '#000000')
                                                                """)
                                                        .param(BasisDataUji.A.id())
                                                        .update()))
                .hasStackTraceContaining("row-level security");
    }

    private static List<String> teks(String sql) {
        return BasisDataUji.sebagaiPemilik(
                (JdbcClient jdbc) -> jdbc.sql(sql).query(String.class).list());
    }
}
