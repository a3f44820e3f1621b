package id.pendopo.presensi.atur;

import id.pendopo.organisasi.KalenderService;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is set and what is not, of some units. */
@Service
@Transactional(readOnly = true)
public class RingkasanQueries {

    private static final int CONTOH = 12;

    private final SqlPemda db;
    private final KalenderService kalender;

    RingkasanQueries(SqlPemda db, KalenderService kalender) {
        this.db = db;
        this.kalender = kalender;
    }

    /**
     * @param pola patterns of the whole pemda: anybody's unit may follow them
     * @param tempat places in use for these units or their people, and those for everybody
     * @param unitBergiliran those of these units that work in shifts
     * @param tanpaTempat units with people where none of them has a place
     * @param tanpaJam people of units with a roster who have neither roster nor pattern this month
     * @param tahunTanpaLibur years whose national list is not known
     * @param tahunTanpaRamadan years whose Ramadan is not set
     */
    public record Ringkasan(
            int pola,
            int tempat,
            int unitBergiliran,
            List<String> tanpaTempat,
            int banyakTanpaTempat,
            List<String> tanpaJam,
            int banyakTanpaJam,
            List<Integer> tahunTanpaLibur,
            List<Integer> tahunTanpaRamadan) {}

    public Ringkasan untuk(List<UnitQueries.Unit> unit, LocalDate hari) {
        var tanpa = tanpaTempat(unit, hari);
        var lingkup = unit.stream().map(UnitQueries.Unit::id).toArray(UUID[]::new);
        var tanpaJam = tanpaJam(lingkup, hari);
        var tahun = new ArrayList<Integer>();
        tahun.add(hari.getYear());
        if (hari.getMonthValue() >= 10) {
            tahun.add(hari.getYear() + 1);
        }
        return new Ringkasan(
                banyakPola(),
                banyakTempat(lingkup, hari),
                banyakBergiliran(lingkup),
                tanpa.stream().limit(CONTOH).toList(),
                tanpa.size(),
                tanpaJam.stream().limit(CONTOH).toList(),
                tanpaJam.size(),
                tahun.stream().filter(t -> !kalender.tahunDiketahui(t)).toList(),
                tahun.stream().filter(t -> !adaRamadan(t)).toList());
    }

    private int banyakPola() {
        return db.sql("select count(*) from presensi.pola where pemda_id = :pemda and aktif")
                .query(Integer.class)
                .single();
    }

    private int banyakTempat(UUID[] lingkup, LocalDate hari) {
        return db.sql(
                        """
                        select count(distinct t.id) from presensi.tempat_untuk u
                        join presensi.tempat t on t.pemda_id = u.pemda_id and t.id = u.tempat_id
                        left join organisasi.pegawai p on p.pemda_id = u.pemda_id
                            and p.id = u.pegawai_id
                        where u.pemda_id = :pemda
                            and (u.berlaku_sampai is null or u.berlaku_sampai >= :hari)
                            and (t.berlaku_sampai is null or t.berlaku_sampai >= :hari)
                            and (coalesce(u.opd_id, p.opd_id) = any(:lingkup)
                                or (u.opd_id is null and u.pegawai_id is null))
                        """)
                .param("lingkup", lingkup)
                .param("hari", hari)
                .query(Integer.class)
                .single();
    }

    private int banyakBergiliran(UUID[] lingkup) {
        return db.sql(
                        """
                        select count(distinct opd_id) from presensi.jenis_giliran
                        where pemda_id = :pemda and aktif and opd_id = any(:lingkup)
                        """)
                .param("lingkup", lingkup)
                .query(Integer.class)
                .single();
    }

    private boolean adaRamadan(int tahun) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.masa where pemda_id = :pemda and masa = 'RAMADAN'
                            and dari <= :akhir and sampai >= :awal)
                        """)
                .param("awal", LocalDate.of(tahun, 1, 1))
                .param("akhir", LocalDate.of(tahun, 12, 31))
                .query(Boolean.class)
                .single();
    }

    private List<String> tanpaTempat(List<UnitQueries.Unit> unit, LocalDate hari) {
        Set<UUID> berTempat = new HashSet<>();
        boolean[] umum = new boolean[1];
        db.sql(
                        """
                        select u.opd_id from presensi.tempat_untuk u
                        join presensi.tempat t on t.pemda_id = u.pemda_id and t.id = u.tempat_id
                        where u.pemda_id = :pemda and u.pegawai_id is null
                            and (u.berlaku_sampai is null or u.berlaku_sampai >= :hari)
                            and (t.berlaku_sampai is null or t.berlaku_sampai >= :hari) limit 20000
                        """)
                .param("hari", hari)
                .query(
                        rs -> {
                            UUID o = rs.getObject("opd_id", UUID.class);
                            if (o == null) {
                                umum[0] = true;
                            } else {
                                berTempat.add(o);
                            }
                        });
        if (umum[0]) {
            return List.of();
        }
        Map<UUID, UUID> induk = new HashMap<>();
        db.sql(
                        """
                        select id, induk_id from organisasi.opd
                        where pemda_id = :pemda and induk_id is not null limit 20000
                        """)
                .query(
                        rs -> {
                            induk.put(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("induk_id", UUID.class));
                        });
        return unit.stream()
                .filter(u -> u.orang() > 0)
                .filter(
                        u -> {
                            for (UUID o = u.id(); o != null; o = induk.get(o)) {
                                if (berTempat.contains(o)) {
                                    return false;
                                }
                            }
                            return true;
                        })
                .map(UnitQueries.Unit::nama)
                .toList();
    }

    /**
     * In a unit with shifts who stands on no roster of the month works by the ordinary hours,
     * likely unmeant.
     */
    private List<String> tanpaJam(UUID[] lingkup, LocalDate hari) {
        return db.sql(
                        """
                        select p.nama from organisasi.pegawai p
                        where p.pemda_id = :pemda and p.aktif and p.opd_id = any(:lingkup)
                            and exists (select 1 from presensi.jenis_giliran j
                                where j.pemda_id = :pemda and j.opd_id = p.opd_id and j.aktif)
                            and not exists (select 1 from presensi.giliran g where g.pemda_id = :pemda
                                and g.pegawai_id = p.id and g.hari between :awal and :akhir)
                            and not exists (select 1 from presensi.penetapan_pola t where t.pemda_id = :pemda
                                and t.pegawai_id = p.id and t.berlaku_sejak <= :hari
                                and (t.berlaku_sampai is null or t.berlaku_sampai >= :hari))
                        order by p.nama limit 2000
                        """)
                .param("lingkup", lingkup)
                .param("hari", hari)
                .param("awal", hari.withDayOfMonth(1))
                .param("akhir", hari.withDayOfMonth(hari.lengthOfMonth()))
                .query(String.class)
                .list();
    }
}
