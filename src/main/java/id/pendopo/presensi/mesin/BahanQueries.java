package id.pendopo.presensi.mesin;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.JadwalQueries;
import id.pendopo.presensi.mesin.BahanOrang.Ada;
import id.pendopo.presensi.mesin.BahanOrang.Kunci;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is needed to judge presses of some people, in a handful of queries. */
@Service
@Transactional(readOnly = true)
class BahanQueries {

    private static final int TERBANYAK = 2_000_000;

    /** A press belongs to a day at most so far from its own; days beside those are asked too. */
    private static final int TEPI_HARI = 4;

    private final SqlPemda db;
    private final JadwalQueries jadwal;
    private final BulanQueries bulan;

    BahanQueries(SqlPemda db, JadwalQueries jadwal, BulanQueries bulan) {
        this.db = db;
        this.jadwal = jadwal;
        this.bulan = bulan;
    }

    /** The first day for which working hours are known, with room for the shifts around it. */
    LocalDate sejak() {
        return db.sql(
                        """
                        select max(awal) + :tepi from (select min(berlaku_sejak) as awal
                            from referensi.parameter_nasional
                            where kode in ('presensi.jam-kerja', 'kerja.hari')
                                and :pemda::uuid is not null
                            group by kode) x
                        """)
                .param("tepi", TEPI_HARI + 1)
                .query(LocalDate.class)
                .single();
    }

    /** Both days included. Until the transaction of the caller ends no month of these is closed. */
    BahanOrang untuk(UUID unggahan, List<UUID> orang, LocalDate dari, LocalDate sampai) {
        var larik = orang.toArray(UUID[]::new);
        // named one by one: of a span the planner reads what everybody did in it
        var hari =
                dari.datesUntil(sampai.plusDays(1)).map(LocalDate::toString).toArray(String[]::new);
        var opd = new HashMap<UUID, UUID>();
        var menjabat = new HashMap<UUID, LocalDate>();
        bacaOrang(larik, opd, menjabat);
        return new BahanOrang(
                jadwal.untuk(orang, dari.minusDays(TEPI_HARI), sampai.plusDays(TEPI_HARI)),
                opd,
                menjabat,
                ada(larik, hari),
                bukti(larik, hari),
                selesai(unggahan, larik, hari),
                bulan.tertutup(dari, sampai));
    }

    private void bacaOrang(UUID[] orang, Map<UUID, UUID> opd, Map<UUID, LocalDate> menjabat) {
        db.sql(
                        """
                        select p.id, p.opd_id, (select min(t.mulai) from organisasi.penugasan t
                            where t.pemda_id = :pemda and t.pegawai_id = p.id) as mulai
                        from organisasi.pegawai p where p.pemda_id = :pemda and p.id = any(:orang)
                        limit 200000
                        """)
                .param("orang", orang)
                .query(
                        rs -> {
                            UUID id = rs.getObject("id", UUID.class);
                            opd.put(id, rs.getObject("opd_id", UUID.class));
                            LocalDate mulai = rs.getObject("mulai", LocalDate.class);
                            if (mulai != null) {
                                menjabat.put(id, mulai);
                            }
                        });
    }

    private Map<Kunci, Ada> ada(UUID[] orang, String[] hari) {
        var hasil = new HashMap<Kunci, Ada>();
        db.sql(
                        """
                        select k.pegawai_id, k.hari, k.arah, k.kunci, k.waktu,
                            k.cara = 'MESIN' and exists (select 1 from presensi.mesin_hasil h
                                join presensi.mesin_unggahan u on u.pemda_id = h.pemda_id and u.id = h.unggahan_id
                                where h.pemda_id = :pemda and h.kunci = k.kunci and h.nasib = 'DICATAT'
                                    and u.status = 'DITARIK')
                                and (select p.hasil from presensi.putusan p
                                    where p.pemda_id = :pemda and p.hari = k.hari and p.pegawai_id = k.pegawai_id
                                        and p.arah = k.arah
                                    order by p.pada desc, p.id desc limit 1) = 'TIDAK_SAH' as ditarik,
                            k.cara = 'MESIN' and exists (select 1 from presensi.koreksi c
                                where c.pemda_id = :pemda and c.hari = k.hari and c.pegawai_id = k.pegawai_id
                                    and c.arah = k.arah) as dikoreksi
                        from presensi.ketukan k
                        where k.pemda_id = :pemda and k.hari = any(:hari::date[])
                            and k.pegawai_id = any(:orang)
                        limit :terbanyak
                        """)
                .param("orang", orang)
                .param("hari", hari)
                .param("terbanyak", TERBANYAK)
                .query(
                        rs -> {
                            hasil.put(
                                    new Kunci(
                                            rs.getObject("pegawai_id", UUID.class),
                                            rs.getObject("hari", LocalDate.class),
                                            Arah.valueOf(rs.getString("arah"))),
                                    new Ada(
                                            rs.getObject("kunci", UUID.class),
                                            rs.getTimestamp("waktu").toInstant(),
                                            rs.getBoolean("ditarik"),
                                            rs.getBoolean("dikoreksi")));
                        });
        return hasil;
    }

    private Set<UUID> bukti(UUID[] orang, String[] hari) {
        return new HashSet<>(
                db.sql(
                                """
                                select kunci from presensi.ketukan_lain
                                where pemda_id = :pemda and hari = any(:hari::date[])
                                    and pegawai_id = any(:orang) and cara = 'MESIN'
                                limit :terbanyak
                                """)
                        .param("orang", orang)
                        .param("hari", hari)
                        .param("terbanyak", TERBANYAK)
                        .query(UUID.class)
                        .list());
    }

    private Set<UUID> selesai(UUID unggahan, UUID[] orang, String[] hari) {
        return new HashSet<>(
                db.sql(
                                """
                                select kunci from presensi.mesin_hasil
                                where pemda_id = :pemda and unggahan_id = :unggahan
                                    and hari = any(:hari::date[]) and pegawai_id = any(:orang)
                                limit :terbanyak
                                """)
                        .param("unggahan", unggahan)
                        .param("orang", orang)
                        .param("hari", hari)
                        .param("terbanyak", TERBANYAK)
                        .query(UUID.class)
                        .list());
    }
}
