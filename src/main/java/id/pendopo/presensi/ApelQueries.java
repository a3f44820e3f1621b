package id.pendopo.presensi;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who missed which apel, as the closed lists say; few do, so that a month of them fits anywhere.
 */
@Service
@Transactional(readOnly = true)
public class ApelQueries {

    private final SqlPemda db;

    ApelQueries(SqlPemda db) {
        this.db = db;
    }

    /** Of one person, both days included. */
    public Map<KehadiranQueries.Kunci, List<ApelTerlewat>> milik(
            UUID pegawai, LocalDate dari, LocalDate sampai) {
        return baca(pegawai, dari, sampai);
    }

    /** Of everybody. */
    public Map<KehadiranQueries.Kunci, List<ApelTerlewat>> semua(LocalDate dari, LocalDate sampai) {
        return baca(null, dari, sampai);
    }

    private record Baris(KehadiranQueries.Kunci kunci, ApelTerlewat apel) {}

    /**
     * A check-in at the place that came after the list was closed, such as from a phone without
     * signal, still counts where the rule says so, unless it was found invalid.
     */
    private Map<KehadiranQueries.Kunci, List<ApelTerlewat>> baca(
            @Nullable UUID pegawai, LocalDate dari, LocalDate sampai) {
        return db
                .sql(
                        """
                        select c.pegawai_id, c.hari, c.apel_id, a.nama, d.mulai, d.sampai, d.jeda_menit,
                            d.bersama_tk, d.oleh_nama
                        from presensi.apel_catatan c
                        join presensi.apel_daftar d on d.pemda_id = c.pemda_id and d.apel_id = c.apel_id
                            and d.hari = c.hari and d.opd_id = c.opd_id and d.versi = c.versi
                        join presensi.apel a on a.pemda_id = c.pemda_id and a.id = c.apel_id
                        where c.pemda_id = :pemda and c.hari between :dari and :sampai
                            and c.keadaan = 'TIDAK' and (:pegawai::uuid is null or c.pegawai_id = :pegawai)
                            and d.tutup
                            and not exists (select 1 from presensi.apel_daftar n
                                where n.pemda_id = d.pemda_id and n.apel_id = d.apel_id and n.hari = d.hari
                                    and n.opd_id = d.opd_id and n.versi > d.versi)
                            and not (d.otomatis and exists (select 1 from presensi.ketukan k
                                where k.pemda_id = c.pemda_id and k.hari = c.hari
                                    and k.pegawai_id = c.pegawai_id and k.arah = 'MASUK'
                                    and k.tempat_id = d.tempat_id and k.waktu between d.mulai and d.sampai
                                    and (select p.hasil from presensi.putusan p
                                        where p.pemda_id = k.pemda_id and p.hari = k.hari
                                            and p.pegawai_id = k.pegawai_id and p.arah = k.arah
                                        order by p.pada desc, p.id desc limit 1)
                                        is distinct from 'TIDAK_SAH'))
                        order by c.hari, d.mulai, c.apel_id limit 1000000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .param("pegawai", pegawai)
                .query(
                        (rs, n) -> {
                            var hari = rs.getObject("hari", LocalDate.class);
                            return new Baris(
                                    new KehadiranQueries.Kunci(
                                            rs.getObject("pegawai_id", UUID.class), hari),
                                    new ApelTerlewat(
                                            rs.getObject("apel_id", UUID.class),
                                            rs.getString("nama"),
                                            hari,
                                            rs.getTimestamp("mulai").toInstant(),
                                            rs.getTimestamp("sampai").toInstant(),
                                            Duration.ofMinutes(rs.getInt("jeda_menit")),
                                            rs.getBoolean("bersama_tk"),
                                            rs.getString("oleh_nama")));
                        })
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Baris::kunci,
                                Collectors.mapping(Baris::apel, Collectors.toList())));
    }
}
