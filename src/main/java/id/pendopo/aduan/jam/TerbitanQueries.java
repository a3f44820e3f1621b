package id.pendopo.aduan.jam;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints as the public sees them, piece by piece for a whole file. */
@Service
@Transactional(readOnly = true)
public class TerbitanQueries {

    private final SqlPemda db;

    TerbitanQueries(SqlPemda db) {
        this.db = db;
    }

    /** A complaint that everybody may read; nothing of who sent it. */
    public record Terbitan(
            UUID id,
            Instant dibuatPada,
            String nomor,
            LocalDate masuk,
            String kanal,
            String jenis,
            @Nullable String kategori,
            String judul,
            String isi,
            @Nullable String kodeWilayah,
            @Nullable String opd,
            String status,
            @Nullable Integer menitJawab,
            @Nullable LocalDate selesai,
            int dukungan) {}

    /** The next ones, the newest first. */
    public List<Terbitan> potong(@Nullable Terbitan sesudah, int banyak) {
        return db.sql(
                        """
                        select a.id, a.dibuat_pada, a.nomor, (a.dibuat_pada at time zone :zona)::date as masuk,
                            a.kanal, a.jenis, k.nama_id as kategori, a.judul, a.isi, a.kode_wilayah,
                            o.nama as opd, a.status,
                            floor(extract(epoch from w.pada - a.dibuat_pada) / 60)::int as menit_jawab,
                            (a.selesai_pada at time zone :zona)::date as selesai, a.dukungan
                        from aduan.aduan a
                        left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
                        left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
                        left join aduan.jam_tercapai w on w.pemda_id = a.pemda_id and w.aduan_id = a.id
                            and w.jenis = 'JAWAB' and w.putaran = 0
                        where a.pemda_id = :pemda and a.tayang = 'TAYANG' and not a.pelapor_pelanggaran
                            and a.dibuat_pada <= :saat and (a.dibuat_pada, a.id) < (:saat, :id)
                        order by a.dibuat_pada desc, a.id desc limit :banyak
                        """)
                .param("zona", KonteksPemda.wajib().zona().getId())
                .param(
                        "saat",
                        Timestamp.from(
                                sesudah == null
                                        ? Instant.parse("9999-01-01T00:00:00Z")
                                        : sesudah.dibuatPada()))
                .param("id", sesudah == null ? new UUID(-1, -1) : sesudah.id())
                .param("banyak", banyak)
                .query(
                        (rs, n) ->
                                new Terbitan(
                                        rs.getObject("id", UUID.class),
                                        rs.getTimestamp("dibuat_pada").toInstant(),
                                        rs.getString("nomor"),
                                        rs.getObject("masuk", LocalDate.class),
                                        rs.getString("kanal"),
                                        rs.getString("jenis"),
                                        rs.getString("kategori"),
                                        rs.getString("judul"),
                                        rs.getString("isi"),
                                        rs.getString("kode_wilayah"),
                                        rs.getString("opd"),
                                        rs.getString("status"),
                                        rs.getObject("menit_jawab", Integer.class),
                                        rs.getObject("selesai", LocalDate.class),
                                        rs.getInt("dukungan")))
                .list();
    }
}
