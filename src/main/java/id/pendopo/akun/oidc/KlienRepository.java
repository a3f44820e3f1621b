package id.pendopo.akun.oidc;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of {@code akun.klien}. */
@Repository
class KlienRepository {

    private static final String KOLOM =
            """
            select id, client_id, nama, keterangan, beranda, jenis, rahasia_hash, redirect_uri, post_logout_uri,
                backchannel_uri, cakupan, wajib_pkce, perlu_persetujuan, alg_id_token, opd_id, aktif
            from akun.klien where pemda_id = :pemda
            """;

    private final SqlPemda db;

    KlienRepository(SqlPemda db) {
        this.db = db;
    }

    List<Klien> semua() {
        return db.sql(KOLOM + " order by lower(nama), client_id limit 1000")
                .query(KlienRepository::klien)
                .list();
    }

    Optional<Klien> dengan(String clientId) {
        return db.sql(KOLOM + " and client_id = :client")
                .param("client", clientId)
                .query(KlienRepository::klien)
                .optional();
    }

    boolean tambah(Klien k, Instant kini) {
        return parameter(
                                db.sql(
                                        """
                                        insert into akun.klien (pemda_id, id, client_id, nama, keterangan, beranda, jenis,
                                            rahasia_hash, redirect_uri, post_logout_uri, backchannel_uri, cakupan,
                                            wajib_pkce, perlu_persetujuan, alg_id_token, opd_id, aktif, dibuat_pada)
                                        values (:pemda, :id, :client, :nama, :keterangan, :beranda, :jenis, :rahasia,
                                            :redirect, :logout, :backchannel, :cakupan, :pkce, :persetujuan, :alg, :opd,
                                            :aktif, :kini)
                                        on conflict (pemda_id, client_id) do nothing
                                        """),
                                k)
                        .param("client", k.clientId())
                        .param("jenis", k.jenis().name().toLowerCase(Locale.ROOT))
                        .param("kini", Timestamp.from(kini))
                        .update()
                == 1;
    }

    /** Everything but its name in the protocol and its kind, which others rely on. */
    void ubah(Klien k) {
        parameter(
                        db.sql(
                                """
                                update akun.klien set nama = :nama, keterangan = :keterangan, beranda = :beranda,
                                    rahasia_hash = :rahasia, redirect_uri = :redirect, post_logout_uri = :logout,
                                    backchannel_uri = :backchannel, cakupan = :cakupan, wajib_pkce = :pkce,
                                    perlu_persetujuan = :persetujuan, alg_id_token = :alg, opd_id = :opd,
                                    aktif = :aktif, versi = versi + 1
                                where pemda_id = :pemda and id = :id
                                """),
                        k)
                .update();
    }

    private static StatementSpec parameter(StatementSpec sql, Klien k) {
        return sql.param("id", k.id())
                .param("nama", k.nama())
                .param("keterangan", k.keterangan())
                .param("beranda", k.beranda())
                .param("rahasia", k.rahasiaHash())
                .param("redirect", k.redirectUri().toArray(String[]::new))
                .param("logout", k.postLogoutUri().toArray(String[]::new))
                .param("backchannel", k.backchannelUri())
                .param("cakupan", k.cakupan().toArray(String[]::new))
                .param("pkce", k.wajibPkce())
                .param("persetujuan", k.perluPersetujuan())
                .param("alg", k.algIdToken())
                .param("opd", k.opdId())
                .param("aktif", k.aktif());
    }

    private static Klien klien(ResultSet rs, int n) throws SQLException {
        return new Klien(
                rs.getObject("id", UUID.class),
                rs.getString("client_id"),
                rs.getString("nama"),
                rs.getString("keterangan"),
                rs.getString("beranda"),
                Klien.Jenis.valueOf(rs.getString("jenis").toUpperCase(Locale.ROOT)),
                rs.getBytes("rahasia_hash"),
                teks(rs.getArray("redirect_uri")),
                teks(rs.getArray("post_logout_uri")),
                rs.getString("backchannel_uri"),
                teks(rs.getArray("cakupan")),
                rs.getBoolean("wajib_pkce"),
                rs.getBoolean("perlu_persetujuan"),
                rs.getString("alg_id_token"),
                rs.getObject("opd_id", UUID.class),
                rs.getBoolean("aktif"));
    }

    static List<String> teks(@Nullable Array larik) throws SQLException {
        return larik == null ? List.of() : List.of((String[]) larik.getArray());
    }
}
