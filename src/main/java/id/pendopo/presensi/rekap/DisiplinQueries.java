package id.pendopo.presensi.rekap;

import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.rekap.Disiplin.Hari;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the thresholds of PP 94/2021 propose in a year, from the months as they are kept. */
@Service
@Transactional(readOnly = true)
public class DisiplinQueries {

    private static final int TERBANYAK = 2_000;

    private final SqlPemda db;
    private final ParameterQueries parameter;

    DisiplinQueries(SqlPemda db, ParameterQueries parameter) {
        this.db = db;
        this.parameter = parameter;
    }

    /**
     * A proposal.
     *
     * @param jenjang code of the measure
     * @param kontrak not a civil servant: his contract says what follows
     */
    public record Usulan(
            UUID pegawai,
            String nama,
            String nip,
            UUID opdId,
            String opd,
            boolean kontrak,
            String jenjang,
            Disiplin.Jumlah jumlah,
            KeadaanDisiplin keadaan) {}

    /** What somebody did with a proposal. */
    public record Langkah(
            String jenjang,
            int urut,
            KeadaanDisiplin keadaan,
            @Nullable String nomor,
            String alasan,
            String oleh,
            Instant pada) {}

    private record Calon(
            UUID pegawai, String nama, String nip, UUID opdId, String opd, String status) {}

    /** The rule as it is at the end of that year, or today in the running one. */
    public Disiplin aturan(LocalDate pada) {
        var p = parameter.pada("presensi.disiplin", pada);
        return Disiplin.dari(p.nilai(), p.dasarHukum());
    }

    /** The gravest first. */
    public List<Usulan> semua(int tahun, LocalDate pada) {
        return susun(tahun, pada, null);
    }

    public Optional<Usulan> satu(int tahun, UUID pegawai, LocalDate pada) {
        return susun(tahun, pada, pegawai).stream().findFirst();
    }

    private List<Usulan> susun(int tahun, LocalDate pada, @Nullable UUID hanya) {
        var aturan = aturan(pada);
        var calon = calon(tahun, aturan, hanya);
        var hari = hari(tahun, calon.stream().map(Calon::pegawai).toList());
        var keadaan = keadaan(tahun);
        var hasil = new ArrayList<Usulan>();
        for (Calon c : calon) {
            var jumlah = aturan.jumlah(hari.getOrDefault(c.pegawai(), List.of()));
            String jenjang = aturan.usulan(jumlah);
            if (jenjang != null) {
                hasil.add(
                        new Usulan(
                                c.pegawai(),
                                c.nama(),
                                c.nip(),
                                c.opdId(),
                                c.opd(),
                                !c.status().equals("PNS"),
                                jenjang,
                                jumlah,
                                keadaan.getOrDefault(
                                        c.pegawai() + " " + jenjang, KeadaanDisiplin.DIUSULKAN)));
            }
        }
        hasil.sort(
                Comparator.comparingInt((Usulan u) -> u.jumlah().hari())
                        .reversed()
                        .thenComparing(Usulan::nama));
        return hasil;
    }

    /** Those whose sums reach the lowest threshold; read from an index alone. */
    private List<Calon> calon(int tahun, Disiplin aturan, @Nullable UUID hanya) {
        return db.sql(
                        """
                        with bulanan as (
                            select distinct on (pegawai_id, bulan) pegawai_id, alpa,
                                telat_menit + cepat_menit as menit
                            from presensi.rekap_bulan
                            where pemda_id = :pemda and bulan between :dari and :sampai
                                and (:hanya::uuid is null or pegawai_id = :hanya)
                            order by pegawai_id, bulan, versi desc
                        ), jumlah as (
                            select pegawai_id from bulanan group by pegawai_id
                            having sum(alpa) * :menitHari + sum(menit) >= :terendah
                        )
                        select p.id as pegawai, p.nama, p.nip, o.id as opd_id, o.nama as opd, p.status_kepegawaian as status
                        from jumlah j
                        join organisasi.pegawai p on p.pemda_id = :pemda and p.id = j.pegawai_id
                        join organisasi.opd o on o.pemda_id = :pemda and o.id = p.opd_id
                        limit :terbanyak
                        """)
                .param("dari", LocalDate.of(tahun, 1, 1))
                .param("sampai", LocalDate.of(tahun, 12, 1))
                .param("hanya", hanya)
                .param("menitHari", aturan.menitHari())
                .param("terendah", aturan.menitTerendah())
                .param("terbanyak", TERBANYAK)
                .query(Calon.class)
                .list();
    }

    /** Every working day of these people in that year. */
    public Map<UUID, List<Hari>> hari(int tahun, List<UUID> pegawai) {
        var hasil = new HashMap<UUID, List<Hari>>();
        db.sql(
                        """
                        select r.pegawai_id, d.h, d.k = 'TANPA_KETERANGAN' as alpa,
                            coalesce(d.t, 0) + coalesce(d.c, 0) as menit
                        from unnest(:pegawai::uuid[]) o (id)
                        cross join lateral (select distinct on (bulan) pegawai_id, harian
                            from presensi.rekap_bulan
                            where pemda_id = :pemda and pegawai_id = o.id
                                and bulan between :dari and :sampai
                            order by bulan, versi desc) r
                        cross join lateral jsonb_to_recordset(r.harian) as d(h date, k text, t int, c int)
                        order by r.pegawai_id, d.h limit 1000000
                        """)
                .param("pegawai", pegawai.toArray(UUID[]::new))
                .param("dari", LocalDate.of(tahun, 1, 1))
                .param("sampai", LocalDate.of(tahun, 12, 1))
                .query(
                        rs -> {
                            hasil.computeIfAbsent(
                                            rs.getObject("pegawai_id", UUID.class),
                                            p -> new ArrayList<>())
                                    .add(
                                            new Hari(
                                                    rs.getObject("h", LocalDate.class),
                                                    rs.getBoolean("alpa"),
                                                    rs.getInt("menit")));
                        });
        return hasil;
    }

    private Map<String, KeadaanDisiplin> keadaan(int tahun) {
        var hasil = new HashMap<String, KeadaanDisiplin>();
        db.sql(
                        """
                        select distinct on (pegawai_id, jenjang) pegawai_id, jenjang, keadaan
                        from presensi.disiplin
                        where pemda_id = :pemda and tahun = :tahun
                        order by pegawai_id, jenjang, urut desc limit 200000
                        """)
                .param("tahun", tahun)
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getString("pegawai_id") + " " + rs.getString("jenjang"),
                                    KeadaanDisiplin.valueOf(rs.getString("keadaan")));
                        });
        return hasil;
    }

    /** What was done about a person in a year, oldest first. */
    public List<Langkah> langkah(int tahun, UUID pegawai) {
        return db.sql(
                        """
                        select jenjang, urut, keadaan, nomor, alasan, oleh_nama as oleh, pada
                        from presensi.disiplin
                        where pemda_id = :pemda and tahun = :tahun and pegawai_id = :pegawai
                        order by pada, urut limit 200
                        """)
                .param("tahun", tahun)
                .param("pegawai", pegawai)
                .query(
                        (rs, n) ->
                                new Langkah(
                                        rs.getString("jenjang"),
                                        rs.getInt("urut"),
                                        KeadaanDisiplin.valueOf(rs.getString("keadaan")),
                                        rs.getString("nomor"),
                                        rs.getString("alasan"),
                                        rs.getString("oleh"),
                                        rs.getTimestamp("pada").toInstant()))
                .list();
    }
}
