package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One punch in the queue: itself, its signals, what was decided about it. */
@Service
@Transactional(readOnly = true)
public class BuktiQueries {

    private final SqlPemda db;
    private final LingkupTinjau lingkup;

    BuktiQueries(SqlPemda db, LingkupTinjau lingkup) {
        this.db = db;
        this.lingkup = lingkup;
    }

    /** The punch itself. */
    public record Perkara(
            KunciKetukan kunci,
            UUID opdId,
            String nama,
            String opd,
            Instant waktu,
            Instant diterima,
            String cara,
            String keyakinan,
            @Nullable Koordinat letak,
            @Nullable Float akurasi,
            @Nullable Float jarak,
            @Nullable String jaringan,
            @Nullable UUID perangkatId,
            @Nullable String perangkat,
            @Nullable String keadaanPerangkat,
            List<String> alasan,
            double skor,
            boolean diputus) {}

    /** A signal with the figures of its sentence. */
    public record Tanda(KodeSinyal kode, double bobot, List<String> bukti) {}

    /** A decision, the newest first. */
    public record Putusan(Hasil hasil, String alasan, String nama, Instant pada) {}

    /**
     * @throws TidakDitemukan when it is not in the queue, or none of his
     */
    public Perkara satu(Pengguna orang, KunciKetukan k) {
        var p =
                dengan(
                                """
                        select t.hari, t.pegawai_id, t.arah, t.opd_id, g.nama, o.nama as opd, k.waktu,
                            k.diterima_pada, k.cara, k.keyakinan, k.lintang, k.bujur, k.akurasi, k.jarak_m,
                            k.jaringan, k.perangkat_id, d.nama as perangkat, d.keadaan as keadaan_perangkat,
                            t.alasan, t.skor, t.keadaan = 'DIPUTUS' as diputus
                        from presensi.tinjauan t
                        join presensi.ketukan k on k.pemda_id = t.pemda_id and k.hari = t.hari
                            and k.pegawai_id = t.pegawai_id and k.arah = t.arah
                        join organisasi.pegawai g on g.pemda_id = t.pemda_id and g.id = t.pegawai_id
                        join organisasi.opd o on o.pemda_id = t.pemda_id and o.id = t.opd_id
                        left join presensi.perangkat d on d.pemda_id = k.pemda_id and d.id = k.perangkat_id
                        where t.pemda_id = :pemda and t.hari = :hari and t.pegawai_id = :pegawai
                            and t.arah = :arah
                        limit 1
                        """,
                                k)
                        .query((rs, n) -> perkara(rs))
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("tinjauan " + k.teks()));
        lingkup.harus(orang, p.opdId());
        return p;
    }

    private StatementSpec dengan(String sql, KunciKetukan k) {
        return db.sql(sql)
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name());
    }

    private static Perkara perkara(ResultSet rs) throws SQLException {
        return new Perkara(
                BandingQueries.kunci(rs),
                rs.getObject("opd_id", UUID.class),
                rs.getString("nama"),
                rs.getString("opd"),
                rs.getTimestamp("waktu").toInstant(),
                rs.getTimestamp("diterima_pada").toInstant(),
                rs.getString("cara"),
                rs.getString("keyakinan"),
                letak(rs),
                rs.getObject("akurasi", Float.class),
                rs.getObject("jarak_m", Float.class),
                rs.getString("jaringan"),
                rs.getObject("perangkat_id", UUID.class),
                rs.getString("perangkat"),
                rs.getString("keadaan_perangkat"),
                TitikQueries.daftar(rs.getArray("alasan")),
                rs.getDouble("skor"),
                rs.getBoolean("diputus"));
    }

    static @Nullable Koordinat letak(ResultSet rs) throws SQLException {
        return rs.getObject("lintang") == null
                ? null
                : new Koordinat(rs.getDouble("lintang"), rs.getDouble("bujur"));
    }

    /** Also for the person himself: he sees what is held against him. */
    public List<Tanda> tanda(KunciKetukan k) {
        return dengan(
                        """
                        select kode, bobot, bukti from presensi.sinyal
                        where pemda_id = :pemda and hari = :hari and pegawai_id = :pegawai and arah = :arah
                        order by bobot desc, kode limit 40
                        """,
                        k)
                .query(
                        (rs, n) ->
                                new Tanda(
                                        KodeSinyal.valueOf(rs.getString("kode")),
                                        rs.getDouble("bobot"),
                                        TitikQueries.daftar(rs.getArray("bukti"))))
                .list();
    }

    public List<Putusan> putusan(KunciKetukan k) {
        return dengan(
                        """
                        select hasil, alasan, oleh_nama, pada from presensi.putusan
                        where pemda_id = :pemda and hari = :hari and pegawai_id = :pegawai and arah = :arah
                        order by pada desc, id desc limit 40
                        """,
                        k)
                .query(
                        (rs, n) ->
                                new Putusan(
                                        Hasil.valueOf(rs.getString("hasil")),
                                        rs.getString("alasan"),
                                        rs.getString("oleh_nama"),
                                        rs.getTimestamp("pada").toInstant()))
                .list();
    }
}
