package id.pendopo.aduan.jam;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * By the step; one that is not known is left out.
     *
     * @param langkah steps of the complaints beside them
     */
    Map<UUID, Perihal> dari(List<UUID> aduan, List<UUID> langkah) {
        var hasil = new HashMap<UUID, Perihal>();
        db.sql(
                        """
                        select a.nomor,
                            a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES') as terbuka,
                            a.pelapor_pelanggaran, a.opd_id, o.singkatan as opd_nama,
                            a.dijawab_pada is not null as terjawab, a.batas_jawab,
                            l.id as langkah_id, l.pada as langkah_pada
                        from unnest(:aduan::uuid[], :langkah::uuid[]) as d (aduan, langkah)
                        join aduan.aduan a on a.pemda_id = :pemda and a.id = d.aduan
                        join aduan.langkah l on l.pemda_id = a.pemda_id and l.id = d.langkah
                        left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
                        """)
                .param("aduan", aduan.toArray(UUID[]::new))
                .param("langkah", langkah.toArray(UUID[]::new))
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("langkah_id", UUID.class),
                                    new Perihal(
                                            rs.getString("nomor"),
                                            rs.getBoolean("terbuka"),
                                            rs.getBoolean("pelapor_pelanggaran"),
                                            rs.getObject("opd_id", UUID.class),
                                            rs.getString("opd_nama"),
                                            rs.getBoolean("terjawab"),
                                            rs.getTimestamp("batas_jawab").toInstant(),
                                            rs.getTimestamp("langkah_pada").toInstant()));
                        });
        return hasil;
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
