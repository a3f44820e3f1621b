package id.pendopo.akun.hak;

import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.KatalogIzin;
import id.pendopo.platform.orang.Pengguna;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rights of a day: they follow from the posts held on it (also by who only stands in, or comes
 * from outside for some days) and from the permissions that the roles of these posts carry. Nothing
 * else gives rights, and nobody else computes them: sessions, the page of the inspectorate and the
 * record of the night ask here.
 */
@Service
@Transactional(readOnly = true)
public class HakPadaHari {

    private static final String KOLOM =
            """
            select t.id, t.pegawai_id, null::uuid as akun_luar, p.nama, p.nip, j.id as jabatan_id,
                j.nama as nama_jabatan, j.peran, j.opd_id, o.kode as kode_opd, o.nama as nama_opd,
                o.singkatan as singkatan_opd, t.jenis, t.mulai, t.akhir, t.dasar_sk,
                (select bool_or(a.aktif) from akun.akun a
                    where a.pemda_id = t.pemda_id and a.pegawai_id = t.pegawai_id) as akun_aktif
            """;

    private static final String ASAL =
            """
            from organisasi.penugasan t
            join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
            join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
            left join organisasi.opd o on o.pemda_id = j.pemda_id and o.id = j.opd_id
            """;

    /** The same of people from outside the staff. */
    private static final String KOLOM_LUAR =
            """
            select l.id, null::uuid as pegawai_id, l.akun_id as akun_luar, a.nama, null::text as nip,
                null::uuid as jabatan_id, l.sebagai as nama_jabatan, l.peran, l.opd_id,
                o.kode as kode_opd, o.nama as nama_opd, o.singkatan as singkatan_opd,
                null::text as jenis, l.mulai, l.akhir, l.dasar as dasar_sk, a.aktif as akun_aktif
            """;

    private static final String ASAL_LUAR =
            """
            from akun.penugasan_luar l
            join akun.akun a on a.pemda_id = l.pemda_id and a.id = l.akun_id
            left join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
            """;

    private static final String BERLAKU_LUAR = "l.mulai <= :pada and l.akhir >= :pada";

    private static final String TERSARING =
            "where t.pemda_id = :pemda and "
                    + OrganisasiQueries.BERLAKU
                    + """
                     and (:opd::uuid is null or j.opd_id = :opd::uuid or j.peran = any(:sepemda))
                     and (j.opd_id is not null or j.peran = any(:sepemda))
                     and j.peran = any(:peran)
                     and (:orang = '' or p.nama ilike :polaOrang)
                    """;

    private static final String TERSARING_LUAR =
            "where l.pemda_id = :pemda and "
                    + BERLAKU_LUAR
                    + """
                     and (:opd::uuid is null or l.opd_id = :opd::uuid or l.peran = any(:sepemda))
                     and (l.opd_id is not null or l.peran = any(:sepemda))
                     and l.peran = any(:peranLuar)
                     and (:orang = '' or a.nama ilike :polaOrang)
                    """;

    private final SqlPemda db;
    private final List<Izin> izin;

    HakPadaHari(SqlPemda db, List<KatalogIzin> katalog) {
        this.db = db;
        this.izin = katalog.stream().flatMap(k -> k.isi().stream()).<Izin>map(i -> i).toList();
    }

    /** Every permission there is, in the order of the codes. */
    public List<Izin> katalog() {
        return izin.stream().sorted(Comparator.comparing(Izin::kode)).toList();
    }

    /** What a role carries, in the order of the codes. */
    public List<Izin> izin(Peran peran) {
        return katalog().stream().filter(i -> i.peran().contains(peran)).toList();
    }

    /** What follows from this post, in the order of the codes. */
    public List<Izin> izin(Pegangan p) {
        return p.berhak() ? katalog().stream().filter(i -> membawa(p, i)).toList() : List.of();
    }

    /** The first administrator of a pemda comes from outside too, and has to do everything. */
    private static boolean membawa(Pegangan p, Izin i) {
        return i.peran().contains(p.peran())
                && (!p.luar() || i.untukLuar() || p.peran() == Peran.ADMIN);
    }

    /** What everybody employed in this OPD may do for himself, post or none. */
    public Set<Pengguna.Hak> hakPegawai(UUID opd) {
        return izin.stream()
                .filter(Izin::tiapPegawai)
                .map(i -> new Pengguna.Hak(i.kode(), opd))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What somebody from outside would have with this role, before he has it. */
    public Set<Pengguna.Hak> hakLuar(Peran peran, @Nullable UUID opd) {
        boolean sepemda = peran.lingkup() == Peran.Lingkup.PEMDA;
        return izin.stream()
                .filter(i -> i.peran().contains(peran) && i.untukLuar())
                .map(i -> new Pengguna.Hak(i.kode(), sepemda ? null : opd))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The permissions that follow from these posts, each as far as its role reaches. */
    public Set<Pengguna.Hak> hak(Collection<Pegangan> pegangan) {
        var hasil = new HashSet<Pengguna.Hak>();
        for (var p : pegangan) {
            if (p.berhak()) {
                izin.stream()
                        .filter(i -> membawa(p, i))
                        .forEach(
                                i ->
                                        hasil.add(
                                                new Pengguna.Hak(
                                                        i.kode(),
                                                        p.seluruhPemda() ? null : p.opdId())));
            }
        }
        return Set.copyOf(hasil);
    }

    /** What the owner of an account holds on that day: his posts, or what he does from outside. */
    public List<Pegangan> milik(UUID akun, @Nullable UUID pegawai, LocalDate hari) {
        return pegawai == null ? luar(akun, hari) : seorang(pegawai, hari);
    }

    private List<Pegangan> luar(UUID akun, LocalDate hari) {
        return db.sql(
                        KOLOM_LUAR
                                + ASAL_LUAR
                                + "where l.pemda_id = :pemda and l.akun_id = :akun and "
                                + BERLAKU_LUAR
                                + " order by l.mulai, l.id limit 50")
                .param("akun", akun)
                .param("pada", hari)
                .query(HakPadaHari::pegangan)
                .list();
    }

    /** The posts of one person on that day, those by right first. */
    public List<Pegangan> seorang(UUID pegawai, LocalDate hari) {
        return db.sql(
                        KOLOM
                                + ASAL
                                + "where t.pemda_id = :pemda and t.pegawai_id = :pegawai and "
                                + OrganisasiQueries.BERLAKU
                                + """
                                 order by case t.jenis when 'DEFINITIF' then 0 else 1 end, t.mulai
                                 limit 50
                                """)
                .param("pegawai", pegawai)
                .param("pada", hari)
                .query(HakPadaHari::pegangan)
                .list();
    }

    /** An assignment, whenever it counts. */
    public Optional<Pegangan> satu(UUID penugasan) {
        return db.sql(
                        KOLOM
                                + ASAL
                                + "where t.pemda_id = :pemda and t.id = :id union all "
                                + KOLOM_LUAR
                                + ASAL_LUAR
                                + "where l.pemda_id = :pemda and l.id = :id limit 1")
                .param("id", penugasan)
                .query(HakPadaHari::pegangan)
                .optional();
    }

    /**
     * Whose rights are looked for.
     *
     * @param opd those that count for this OPD: of its own posts, and of posts for the whole pemda
     * @param izin those who hold this permission
     * @param orang part of a name, empty for everybody
     */
    public record Saringan(@Nullable UUID opd, @Nullable Izin izin, String orang) {}

    public int jumlah(Saringan s, LocalDate hari) {
        return tersaring(
                        "select (select count(*) "
                                + ASAL
                                + TERSARING
                                + ") + (select count(*) "
                                + ASAL_LUAR
                                + TERSARING_LUAR
                                + ")",
                        s,
                        hari)
                .query(Integer.class)
                .single();
    }

    /** Posts of that day in the order of agencies and names. */
    public List<Pegangan> cari(Saringan s, LocalDate hari, int lewati, int banyak) {
        return tersaring(
                        KOLOM
                                + ASAL
                                + TERSARING
                                + " union all "
                                + KOLOM_LUAR
                                + ASAL_LUAR
                                + TERSARING_LUAR
                                + """
                                 order by kode_opd nulls first, nama_jabatan, nama, id
                                 limit :banyak offset :lewati
                                """,
                        s,
                        hari)
                .param("banyak", banyak)
                .param("lewati", lewati)
                .query(HakPadaHari::pegangan)
                .list();
    }

    private StatementSpec tersaring(String sql, Saringan s, LocalDate hari) {
        return db.sql(sql)
                .param("pada", hari)
                .param("opd", s.opd())
                .param("peran", peran(s.izin()))
                .param("peranLuar", peranLuar(s.izin()))
                .param("sepemda", nama(sepemda(Arrays.stream(Peran.values()))))
                .param("orang", s.orang())
                .param("polaOrang", Pola.memuat(s.orang()));
    }

    /** The active accounts that hold this permission for this OPD on this day. */
    public List<UUID> akun(Izin izin, UUID opd, LocalDate hari) {
        return tersaring(
                        "select a.id "
                                + ASAL
                                + """
                                join akun.akun a on a.pemda_id = t.pemda_id
                                    and a.pegawai_id = t.pegawai_id and a.aktif
                                """
                                + TERSARING
                                + " union select a.id "
                                + ASAL_LUAR
                                + TERSARING_LUAR
                                + " and a.aktif order by id limit 1000",
                        new Saringan(opd, izin, ""),
                        hari)
                .query(UUID.class)
                .list();
    }

    private String[] peranLuar(@Nullable Izin izin) {
        return izin == null || izin.untukLuar()
                ? peran(izin)
                : nama(izin.peran().stream().filter(p -> p == Peran.ADMIN));
    }

    private String[] peran(@Nullable Izin izin) {
        return nama(izin == null ? Arrays.stream(Peran.values()) : izin.peran().stream());
    }

    private static Stream<Peran> sepemda(Stream<Peran> peran) {
        return peran.filter(p -> p.lingkup() == Peran.Lingkup.PEMDA);
    }

    private static String[] nama(Stream<Peran> peran) {
        return peran.map(Peran::name).toArray(String[]::new);
    }

    private static Pegangan pegangan(ResultSet rs, int n) throws SQLException {
        String nip = rs.getString("nip");
        String jenis = rs.getString("jenis");
        return new Pegangan(
                rs.getObject("id", UUID.class),
                rs.getObject("pegawai_id", UUID.class),
                rs.getObject("akun_luar", UUID.class),
                rs.getString("nama"),
                nip == null ? null : new Nip(nip),
                rs.getObject("jabatan_id", UUID.class),
                rs.getString("nama_jabatan"),
                Peran.valueOf(rs.getString("peran")),
                rs.getObject("opd_id", UUID.class),
                rs.getString("nama_opd"),
                rs.getString("singkatan_opd"),
                jenis == null ? null : JenisPenugasan.valueOf(jenis),
                rs.getObject("mulai", LocalDate.class),
                rs.getObject("akhir", LocalDate.class),
                rs.getString("dasar_sk"),
                (Boolean) rs.getObject("akun_aktif"));
    }
}
