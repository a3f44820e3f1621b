package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads what on a day, read once; and what people are called. */
@Service
@Transactional(readOnly = true)
public class PejabatQueries {

    private final SqlPemda db;

    PejabatQueries(SqlPemda db) {
        this.db = db;
    }

    public Pejabat pada(LocalDate hari) {
        var kepala = new HashMap<UUID, Set<UUID>>();
        var semua = new EnumMap<Peran, Set<UUID>>(Peran.class);
        db.sql(
                        """
                        select j.peran, j.opd_id, t.pegawai_id
                        from organisasi.jabatan j
                        join organisasi.penugasan t on t.pemda_id = j.pemda_id and t.jabatan_id = j.id
                        join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
                            and p.aktif
                        where j.pemda_id = :pemda and j.peran in ('KEPALA_OPD', 'SEKRETARIS_DAERAH',
                            'KEPALA_DAERAH', 'WAKIL_KEPALA_DAERAH', 'KEPEGAWAIAN') and
                        """
                                + OrganisasiQueries.BERLAKU
                                + " limit 20000")
                .param("pada", hari)
                .query(
                        rs -> {
                            var siapa = rs.getObject("pegawai_id", UUID.class);
                            var peran = Peran.valueOf(rs.getString("peran"));
                            UUID opd = rs.getObject("opd_id", UUID.class);
                            if (peran != Peran.KEPALA_OPD) {
                                semua.computeIfAbsent(peran, x -> new HashSet<>()).add(siapa);
                            } else if (opd != null) {
                                kepala.computeIfAbsent(opd, x -> new HashSet<>()).add(siapa);
                            }
                        });
        return new Pejabat(
                kepala,
                induk(),
                semua.getOrDefault(Peran.SEKRETARIS_DAERAH, Set.of()),
                semua.getOrDefault(Peran.KEPALA_DAERAH, Set.of()),
                semua.getOrDefault(Peran.WAKIL_KEPALA_DAERAH, Set.of()),
                semua.getOrDefault(Peran.KEPEGAWAIAN, Set.of()));
    }

    private Map<UUID, @Nullable UUID> induk() {
        var hasil = new HashMap<UUID, @Nullable UUID>();
        db.sql("select id, induk_id from organisasi.opd where pemda_id = :pemda limit 20000")
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("induk_id", UUID.class));
                        });
        return hasil;
    }

    /** These OPD with all their units. */
    public List<UUID> denganUnit(Collection<UUID> opd) {
        return opd.isEmpty()
                ? List.of()
                : db.sql(
                                """
                                with recursive turun as (
                                    select id from organisasi.opd where pemda_id = :pemda and id in (:opd)
                                    union
                                    select o.id from organisasi.opd o
                                    join turun t on o.induk_id = t.id where o.pemda_id = :pemda
                                )
                                select id from turun limit 20000
                                """)
                        .param("opd", opd)
                        .query(UUID.class)
                        .list();
    }

    /** The active accounts of these people. */
    Set<UUID> akun(Collection<UUID> pegawai) {
        return pegawai.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        db.sql(
                                        """
                                        select id from akun.akun
                                        where pemda_id = :pemda and aktif and pegawai_id in (:pegawai)
                                        limit 1000
                                        """)
                                .param("pegawai", pegawai)
                                .query(UUID.class)
                                .list());
    }

    /** Whose account it is. */
    Optional<UUID> pegawai(UUID akun) {
        return db.sql("select pegawai_id from akun.akun where pemda_id = :pemda and id = :akun")
                .param("akun", akun)
                .query((rs, n) -> Optional.ofNullable(rs.getObject("pegawai_id", UUID.class)))
                .optional()
                .flatMap(x -> x);
    }

    /** Whose accounts these are, for those who are of the staff. */
    Map<UUID, UUID> pegawai(Collection<UUID> akun) {
        var hasil = new HashMap<UUID, UUID>();
        db.sql(
                        """
                        select id, pegawai_id from akun.akun
                        where pemda_id = :pemda and id = any(:akun) and pegawai_id is not null
                        limit 1000
                        """)
                .param("akun", akun.toArray(UUID[]::new))
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("pegawai_id", UUID.class));
                        });
        return hasil;
    }

    /**
     * Somebody of the staff.
     *
     * @param jabatan post he holds today, null when none
     */
    public record Orang(
            UUID id,
            String nip,
            String nama,
            UUID opdId,
            String opd,
            String status,
            @Nullable String golongan,
            @Nullable String jabatan) {}

    public Optional<Orang> orang(UUID pegawai, LocalDate hari) {
        return orang(List.of(pegawai), hari).stream().findFirst();
    }

    /** In the order of their names. */
    public List<Orang> orang(Collection<UUID> pegawai, LocalDate hari) {
        return db.sql(
                        """
                        select p.id, p.nip, p.nama, p.opd_id, o.nama as opd, p.status_kepegawaian,
                            p.golongan,
                            (select case t.jenis when 'PLT' then 'Plt. ' when 'PLH' then 'Plh. '
                                when 'PJ' then 'Pj. ' else '' end || j.nama
                             from organisasi.penugasan t
                             join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                             where t.pemda_id = p.pemda_id and t.pegawai_id = p.id and
                        """
                                + OrganisasiQueries.BERLAKU
                                + """
                                order by case t.jenis when 'DEFINITIF' then 0 else 1 end, t.mulai limit 1
                                ) as jabatan
                                from organisasi.pegawai p
                                join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
                                where p.pemda_id = :pemda and p.id in (:pegawai)
                                order by p.nama, p.id limit 500
                                """)
                .param("pegawai", pegawai)
                .param("pada", hari)
                .query(
                        (rs, n) ->
                                new Orang(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nip"),
                                        rs.getString("nama"),
                                        rs.getObject("opd_id", UUID.class),
                                        rs.getString("opd"),
                                        rs.getString("status_kepegawaian"),
                                        rs.getString("golongan"),
                                        rs.getString("jabatan")))
                .list();
    }

    /** Active people of these OPD by number or by their whole name, ignoring case. */
    List<Orang> cari(String teks, Collection<UUID> opd, LocalDate hari) {
        var ada =
                opd.isEmpty()
                        ? List.<UUID>of()
                        : db.sql(
                                        """
                                        select id from organisasi.pegawai
                                        where pemda_id = :pemda and aktif and opd_id in (:opd)
                                            and (nip = :angka or lower(nama) = lower(:teks))
                                        limit 10
                                        """)
                                .param("opd", opd)
                                .param("teks", teks)
                                .param("angka", teks.replaceAll("[\\s.']", ""))
                                .query(UUID.class)
                                .list();
        return ada.isEmpty() ? List.of() : orang(ada, hari);
    }
}
