package id.pendopo.presensi.apel;

import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Check-ins at the place of an apel within its time, and which of them were found invalid. */
@Service
@Transactional(readOnly = true)
class AbsenApelQueries {

    private final SqlPemda db;

    AbsenApelQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A check-in at the place within the time.
     *
     * @param gugur the decision that it is not valid; null where it counts
     */
    record Absen(Instant waktu, @Nullable AbsenGugur gugur) {}

    Map<UUID, Absen> di(JadwalApel j, LocalDate hari, List<UUID> siapa) {
        var hasil = new HashMap<UUID, Absen>();
        if (j.tempat() == null) {
            return hasil;
        }
        db.sql(
                        """
                        select k.pegawai_id, k.waktu, p.oleh_nama, p.pada
                        from presensi.ketukan k
                        left join lateral (
                            select hasil, oleh_nama, pada from presensi.putusan p
                            where p.pemda_id = k.pemda_id and p.hari = k.hari
                                and p.pegawai_id = k.pegawai_id and p.arah = k.arah
                            order by p.pada desc, p.id desc limit 1) p on p.hasil = 'TIDAK_SAH'
                        where k.pemda_id = :pemda and k.hari = :hari and k.pegawai_id = any(:siapa)
                            and k.arah = 'MASUK' and k.tempat_id = :tempat
                            and k.waktu between :mulai and :sampai
                        limit 2000
                        """)
                .param("hari", hari)
                .param("siapa", siapa.toArray(UUID[]::new))
                .param("tempat", j.tempat())
                .param("mulai", Timestamp.from(DaftarApelQueries.saat(hari, j.mulai())))
                .param("sampai", Timestamp.from(DaftarApelQueries.saat(hari, j.sampai())))
                .query(
                        rs -> {
                            Timestamp pada = rs.getTimestamp("pada");
                            hasil.put(
                                    rs.getObject("pegawai_id", UUID.class),
                                    new Absen(
                                            rs.getTimestamp("waktu").toInstant(),
                                            pada == null
                                                    ? null
                                                    : new AbsenGugur(
                                                            rs.getString("oleh_nama"),
                                                            pada.toInstant())));
                        });
        return hasil;
    }
}
