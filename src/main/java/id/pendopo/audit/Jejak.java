package id.pendopo.audit;

import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the trail. Entries can be added, never changed: the application has no such
 * grant.
 */
@Service
public class Jejak {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int SEKALI = 1_000;

    private final JdbcClient jdbc;
    private final Waktu waktu;

    Jejak(JdbcClient jdbc, Waktu waktu) {
        this.jdbc = jdbc;
        this.waktu = waktu;
    }

    /** The thing that was changed: kind, id and the label that people know it by. */
    public record Objek(String jenis, String id, String label) {}

    /** One line of the trail. */
    public record Entri(
            UUID id,
            Instant pada,
            String nama,
            String peran,
            String tindakan,
            Objek objek,
            @Nullable String sebelum,
            @Nullable String sesudah,
            @Nullable String alasan) {}

    /**
     * Records a change inside the transaction that makes it.
     *
     * @param sebelum values before, null for something new
     * @param sesudah values after, null for something ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void catat(
            Pelaku pelaku,
            String tindakan,
            Objek objek,
            @Nullable Map<String, ?> sebelum,
            @Nullable Map<String, ?> sesudah,
            @Nullable String alasan) {
        jdbc.sql(
                        """
                        insert into audit.jejak (pemda_id, id, pada, akun_id, nama, peran, tindakan,
                            objek_jenis, objek_id, objek_label, sebelum, sesudah, alasan)
                        values (:pemda, :id, :pada, :akun, :nama, :peran, :tindakan,
                            :jenis, :objek, :label, :sebelum::jsonb, :sesudah::jsonb, :alasan)
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("id", Uuid7.baru())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .param("akun", pelaku.akunId())
                .param("nama", pelaku.nama())
                .param("peran", pelaku.peran())
                .param("tindakan", tindakan)
                .param("jenis", objek.jenis())
                .param("objek", objek.id())
                .param("label", objek.label())
                .param("sebelum", sebelum == null ? null : JSON.writeValueAsString(sebelum))
                .param("sesudah", sesudah == null ? null : JSON.writeValueAsString(sesudah))
                .param("alasan", alasan)
                .update();
    }

    /** What was done to one of many things; see {@link #catatSemua}. */
    public record Langkah(
            String tindakan,
            Objek objek,
            @Nullable Map<String, ?> sebelum,
            @Nullable Map<String, ?> sesudah) {}

    /** Records the changes that an import made, each as an entry of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void catatSemua(Pelaku pelaku, List<Langkah> langkah, @Nullable String alasan) {
        for (int dari = 0; dari < langkah.size(); dari += SEKALI) {
            catatSebagian(
                    pelaku, langkah.subList(dari, Math.min(langkah.size(), dari + SEKALI)), alasan);
        }
    }

    private void catatSebagian(Pelaku pelaku, List<Langkah> langkah, @Nullable String alasan) {
        var isi =
                langkah.stream()
                        .map(
                                l -> {
                                    var m = new HashMap<String, @Nullable Object>();
                                    m.put("id", Uuid7.baru());
                                    m.put("tindakan", l.tindakan());
                                    m.put("jenis", l.objek().jenis());
                                    m.put("objek", l.objek().id());
                                    m.put("label", l.objek().label());
                                    m.put("sebelum", l.sebelum());
                                    m.put("sesudah", l.sesudah());
                                    return m;
                                })
                        .toList();
        jdbc.sql(
                        """
                        insert into audit.jejak (pemda_id, id, pada, akun_id, nama, peran, tindakan,
                            objek_jenis, objek_id, objek_label, sebelum, sesudah, alasan)
                        select :pemda, x.id, :pada, :akun, :nama, :peran, x.tindakan, x.jenis, x.objek,
                            x.label, nullif(x.sebelum, 'null'), nullif(x.sesudah, 'null'), :alasan
                        from jsonb_to_recordset(:isi::jsonb) as x(id uuid, tindakan text, jenis text,
                            objek text, label text, sebelum jsonb, sesudah jsonb)
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .param("akun", pelaku.akunId())
                .param("nama", pelaku.nama())
                .param("peran", pelaku.peran())
                .param("alasan", alasan)
                .param("isi", JSON.writeValueAsString(isi))
                .update();
    }

    /**
     * What of the trail is looked for; empty texts and nulls look for everything.
     *
     * @param orang part of the name of who did it
     * @param tindakan beginning of the code of what was done
     * @param objek part of the label of what it was done to
     * @param dari first moment, included
     * @param sampai last moment, not included
     */
    public record Saringan(
            String orang,
            String tindakan,
            String objek,
            @Nullable Instant dari,
            @Nullable Instant sampai) {}

    /**
     * Entries from the newest on.
     *
     * @param sebelum the last one of the page before, null for the first page
     */
    @Transactional(readOnly = true)
    public List<Entri> cari(Saringan s, @Nullable UUID sebelum, int banyak) {
        return jdbc.sql(
                        KOLOM
                                + """
                                where pemda_id = :pemda
                                    and (:orang = '' or nama ilike :polaOrang)
                                    and (:tindakan = '' or tindakan like :polaTindakan)
                                    and (:objek = '' or objek_label ilike :polaObjek)
                                    and (:dari::timestamptz is null or pada >= :dari)
                                    and (:sampai::timestamptz is null or pada < :sampai)
                                    and (:sebelum::uuid is null or (pada, id) < (
                                        select a.pada, a.id from audit.jejak a
                                        where a.pemda_id = :pemda and a.id = :sebelum::uuid))
                                order by pada desc, id desc limit :banyak
                                """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("orang", s.orang())
                .param("polaOrang", Pola.memuat(s.orang()))
                .param("tindakan", s.tindakan())
                .param("polaTindakan", Pola.berawal(s.tindakan()))
                .param("objek", s.objek())
                .param("polaObjek", Pola.memuat(s.objek()))
                .param("dari", s.dari() == null ? null : Timestamp.from(s.dari()))
                .param("sampai", s.sampai() == null ? null : Timestamp.from(s.sampai()))
                .param("sebelum", sebelum)
                .param("banyak", banyak)
                .query(Jejak::entri)
                .list();
    }

    private static final String KOLOM =
            """
            select id, pada, nama, peran, tindakan, objek_jenis, objek_id, objek_label,
                sebelum::text as sebelum, sesudah::text as sesudah, alasan
            from audit.jejak
            """;

    /** The newest entries about one thing, newest first. */
    @Transactional(readOnly = true)
    public List<Entri> tentang(String jenis, String id, int batas) {
        return jdbc.sql(
                        KOLOM
                                + """
                                where pemda_id = :pemda and objek_jenis = :jenis and objek_id = :id
                                order by id desc limit :batas
                                """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("jenis", jenis)
                .param("id", id)
                .param("batas", batas)
                .query(Jejak::entri)
                .list();
    }

    static Entri entri(ResultSet rs, int n) throws SQLException {
        return new Entri(
                rs.getObject("id", UUID.class),
                rs.getTimestamp("pada").toInstant(),
                rs.getString("nama"),
                rs.getString("peran"),
                rs.getString("tindakan"),
                new Objek(
                        rs.getString("objek_jenis"),
                        rs.getString("objek_id"),
                        rs.getString("objek_label")),
                rs.getString("sebelum"),
                rs.getString("sesudah"),
                rs.getString("alasan"));
    }
}
