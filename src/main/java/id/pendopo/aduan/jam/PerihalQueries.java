package id.pendopo.aduan.jam;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a notice has to know of a complaint: nothing of its text, nothing of who sent it. */
@Service
@Transactional(readOnly = true)
class PerihalQueries {

    private final SqlPemda db;

    PerihalQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A complaint, and when the step in question was taken.
     *
     * @param terjawab the first clock of this round stands
     */
    record Perihal(
            String nomor,
            boolean terbuka,
            boolean pelaporPelanggaran,
            @Nullable UUID opdId,
            @Nullable String opdNama,
            boolean terjawab,
            Instant batasJawab,
            Instant langkahPada) {}

    Perihal dari(UUID aduan, UUID langkah) {
        return db.sql(
                        """
                        select a.nomor,
                            a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES') as terbuka,
                            a.pelapor_pelanggaran, a.opd_id, o.singkatan as opd_nama,
                            a.dijawab_pada is not null as terjawab, a.batas_jawab,
                            l.pada as langkah_pada
                        from aduan.aduan a
                        join aduan.langkah l on l.pemda_id = a.pemda_id and l.id = :langkah
                        left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
                        where a.pemda_id = :pemda and a.id = :aduan
                        """)
                .param("aduan", aduan)
                .param("langkah", langkah)
                .query(
                        (rs, n) ->
                                new Perihal(
                                        rs.getString("nomor"),
                                        rs.getBoolean("terbuka"),
                                        rs.getBoolean("pelapor_pelanggaran"),
                                        rs.getObject("opd_id", UUID.class),
                                        rs.getString("opd_nama"),
                                        rs.getBoolean("terjawab"),
                                        rs.getTimestamp("batas_jawab").toInstant(),
                                        rs.getTimestamp("langkah_pada").toInstant()))
                .single();
    }

    /** Short name of an OPD; null while there is none. */
    @Nullable String opd(@Nullable UUID id) {
        return id == null
                ? null
                : db.sql(
                                "select singkatan from organisasi.opd where pemda_id = :pemda and id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
