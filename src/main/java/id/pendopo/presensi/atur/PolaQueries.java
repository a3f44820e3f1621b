package id.pendopo.presensi.atur;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Patterns, who follows them, and Ramadan. */
@Service
@Transactional(readOnly = true)
public class PolaQueries {

    private final SqlPemda db;
    private final ParameterQueries parameter;

    PolaQueries(SqlPemda db, ParameterQueries parameter) {
        this.db = db;
        this.parameter = parameter;
    }

    /** Minutes of a week of five days, ordinary and in Ramadan, as the country says. */
    public record Seharusnya(int biasa, int ramadan) {}

    /** Perpres 21/2023 Pasal 4 and 8: 37 h 30 min, in Ramadan 32 h 30 min. */
    public Seharusnya seharusnya(LocalDate hari) {
        var n = parameter.pada("presensi.jam-kerja", hari).nilai();
        return new Seharusnya(
                4 * jam(n, "masuk", "pulang", "istirahat")
                        + jam(n, "masuk", "pulang_jumat", "istirahat_jumat"),
                4 * jam(n, "ramadan_masuk", "ramadan_pulang", "ramadan_istirahat")
                        + jam(
                                n,
                                "ramadan_masuk",
                                "ramadan_pulang_jumat",
                                "ramadan_istirahat_jumat"));
    }

    private static LocalTime jam(JsonNode n) {
        return LocalTime.parse(n.asString().replace('.', ':'));
    }

    private static int jam(JsonNode n, String masuk, String pulang, String istirahat) {
        return new JamKerja(jam(n.get(masuk)), jam(n.get(pulang)), n.get(istirahat).asInt())
                .menit();
    }

    /**
     * @param biasa hours by day of the week, 1 is Monday
     * @param ramadan what differs in Ramadan
     * @param penetapan how many assignments name it
     */
    public record Pola(
            UUID id,
            String nama,
            int toleransi,
            boolean ikutLibur,
            String dasar,
            boolean aktif,
            int versi,
            int penetapan,
            Map<Integer, JamKerja> biasa,
            Map<Integer, JamKerja> ramadan) {

        public int menitSepekan() {
            return biasa.values().stream().mapToInt(JamKerja::menit).sum();
        }

        /** As the day book counts: without hours of their own the ordinary ones stay. */
        public int menitRamadan() {
            return biasa.keySet().stream()
                    .mapToInt(h -> ramadan.getOrDefault(h, biasa.get(h)).menit())
                    .sum();
        }
    }

    /** Who follows a pattern. */
    public record Penetapan(
            UUID id,
            UUID polaId,
            String pola,
            @Nullable UUID opdId,
            @Nullable UUID pegawaiId,
            String untuk,
            LocalDate sejak,
            @Nullable LocalDate sampai) {

        public boolean sudahMulai(LocalDate hari) {
            return !sejak.isAfter(hari);
        }

        public boolean selesai(LocalDate hari) {
            return sampai != null && sampai.isBefore(hari);
        }
    }

    /** A season such as Ramadan. */
    public record Masa(UUID id, LocalDate dari, LocalDate sampai, String dasar) {}

    public List<Pola> semua() {
        return baca(null);
    }

    public Pola satu(UUID id) {
        return baca(id).stream().findFirst().orElseThrow(() -> new TidakDitemukan("pola"));
    }

    private List<Pola> baca(@Nullable UUID id) {
        Map<UUID, Pola> hasil = new LinkedHashMap<>();
        db.sql(
                        """
                        select p.id, p.nama, p.toleransi_menit, p.ikut_libur, p.dasar, p.aktif, p.versi,
                            (select count(*) from presensi.penetapan_pola t
                             where t.pemda_id = p.pemda_id and t.pola_id = p.id) as penetapan,
                            h.masa, h.hari, h.masuk, h.pulang, h.istirahat_menit
                        from presensi.pola p left join presensi.pola_hari h
                            on h.pemda_id = p.pemda_id and h.pola_id = p.id
                        where p.pemda_id = :pemda and (:id::uuid is null or p.id = :id)
                        order by p.aktif desc, p.nama, h.masa, h.hari limit 10000
                        """)
                .param("id", id)
                .query(
                        rs -> {
                            var p =
                                    hasil.computeIfAbsent(
                                            rs.getObject("id", UUID.class), i -> pola(i, rs));
                            if (rs.getString("masa") != null) {
                                (rs.getString("masa").equals("RAMADAN") ? p.ramadan() : p.biasa())
                                        .put(
                                                rs.getInt("hari"),
                                                new JamKerja(
                                                        rs.getObject("masuk", LocalTime.class),
                                                        rs.getObject("pulang", LocalTime.class),
                                                        rs.getInt("istirahat_menit")));
                            }
                        });
        return new ArrayList<>(hasil.values());
    }

    private static Pola pola(UUID id, ResultSet rs) {
        try {
            return new Pola(
                    id,
                    rs.getString("nama"),
                    rs.getInt("toleransi_menit"),
                    rs.getBoolean("ikut_libur"),
                    rs.getString("dasar"),
                    rs.getBoolean("aktif"),
                    rs.getInt("versi"),
                    rs.getInt("penetapan"),
                    new TreeMap<>(),
                    new TreeMap<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String PENETAPAN =
            """
            select t.id, t.pola_id, p.nama as pola, t.opd_id, t.pegawai_id, coalesce(o.nama, g.nama) as untuk,
                t.berlaku_sejak, t.berlaku_sampai
            from presensi.penetapan_pola t
            join presensi.pola p on p.pemda_id = t.pemda_id and p.id = t.pola_id
            left join organisasi.opd o on o.pemda_id = t.pemda_id and o.id = t.opd_id
            left join organisasi.pegawai g on g.pemda_id = t.pemda_id and g.id = t.pegawai_id
            """;

    /** Of this pattern, those that still count first. */
    public List<Penetapan> penetapan(UUID pola, LocalDate hari, int banyak) {
        return db.sql(
                        PENETAPAN
                                + """
                                where t.pemda_id = :pemda and t.pola_id = :pola
                                order by coalesce(t.berlaku_sampai >= :hari, true) desc, t.berlaku_sejak desc, untuk
                                limit :banyak
                                """)
                .param("pola", pola)
                .param("hari", hari)
                .param("banyak", banyak)
                .query(PolaQueries::penetapan)
                .list();
    }

    public Penetapan satuPenetapan(UUID id) {
        return db.sql(PENETAPAN + "where t.pemda_id = :pemda and t.id = :id limit 1")
                .param("id", id)
                .query(PolaQueries::penetapan)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("penetapan"));
    }

    private static Penetapan penetapan(ResultSet rs, int n) throws SQLException {
        return new Penetapan(
                rs.getObject("id", UUID.class),
                rs.getObject("pola_id", UUID.class),
                rs.getString("pola"),
                rs.getObject("opd_id", UUID.class),
                rs.getObject("pegawai_id", UUID.class),
                rs.getString("untuk"),
                rs.getObject("berlaku_sejak", LocalDate.class),
                rs.getObject("berlaku_sampai", LocalDate.class));
    }

    /**
     * People who would follow an assignment to this OPD: all below it but for those with one of
     * their own.
     */
    public int terkena(UUID opd, LocalDate sejak) {
        return db.sql(
                        """
                        with recursive bawah as (
                            select o.id from organisasi.opd o where o.pemda_id = :pemda and o.id = :opd
                            union
                            select o.id from organisasi.opd o join bawah b on o.induk_id = b.id
                            where o.pemda_id = :pemda and not exists (
                                select 1 from presensi.penetapan_pola t
                                where t.pemda_id = :pemda and t.opd_id = o.id and t.berlaku_sejak <= :sejak
                                    and (t.berlaku_sampai is null or t.berlaku_sampai >= :sejak)))
                        select count(*) from organisasi.pegawai p join bawah b on b.id = p.opd_id
                        where p.pemda_id = :pemda and p.aktif and not exists (
                            select 1 from presensi.penetapan_pola t
                            where t.pemda_id = :pemda and t.pegawai_id = p.id and t.berlaku_sejak <= :sejak
                                and (t.berlaku_sampai is null or t.berlaku_sampai >= :sejak))
                        """)
                .param("opd", opd)
                .param("sejak", sejak)
                .query(Integer.class)
                .single();
    }

    /** People who follow a pattern on a day. */
    public int pengikut(UUID pola, LocalDate hari) {
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
        Map<UUID, UUID> perOpd = new HashMap<>();
        Map<UUID, UUID> perOrang = new HashMap<>();
        db.sql(
                        """
                        select pola_id, opd_id, pegawai_id from presensi.penetapan_pola
                        where pemda_id = :pemda and berlaku_sejak <= :hari
                            and (berlaku_sampai is null or berlaku_sampai >= :hari)
                        order by berlaku_sejak limit 200000
                        """)
                .param("hari", hari)
                .query(
                        rs -> {
                            UUID orang = rs.getObject("pegawai_id", UUID.class);
                            UUID p = rs.getObject("pola_id", UUID.class);
                            if (orang == null) {
                                perOpd.put(rs.getObject("opd_id", UUID.class), p);
                            } else {
                                perOrang.put(orang, p);
                            }
                        });
        var banyak = new int[1];
        db.sql(
                        "select id, opd_id from organisasi.pegawai where pemda_id = :pemda and aktif limit 200000")
                .query(
                        rs -> {
                            UUID milik = perOrang.get(rs.getObject("id", UUID.class));
                            for (UUID o = rs.getObject("opd_id", UUID.class);
                                    milik == null && o != null;
                                    o = induk.get(o)) {
                                milik = perOpd.get(o);
                            }
                            if (pola.equals(milik)) {
                                banyak[0]++;
                            }
                        });
        return banyak[0];
    }

    public List<Masa> masa() {
        return db.sql(
                        """
                        select id, dari, sampai, dasar from presensi.masa
                        where pemda_id = :pemda and masa = 'RAMADAN' order by dari desc limit 100
                        """)
                .query(
                        (rs, n) ->
                                new Masa(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("dari", LocalDate.class),
                                        rs.getObject("sampai", LocalDate.class),
                                        rs.getString("dasar")))
                .list();
    }
}
