package id.pendopo.presensi.rekap;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.rekap.PemeriksaBulan.Temuan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closed months, what is open in others, and supplements. */
@Service
@Transactional(readOnly = true)
public class BekuQueries {

    private final SqlPemda db;
    private final List<PemeriksaBulan> pemeriksa;
    private final Waktu waktu;

    BekuQueries(SqlPemda db, List<PemeriksaBulan> pemeriksa, Waktu waktu) {
        this.db = db;
        this.pemeriksa = List.copyOf(pemeriksa);
        this.waktu = waktu;
    }

    /** Who closed it when. */
    public record Beku(YearMonth bulan, Instant pada, String nama) {}

    /** A supplement of a closed month. */
    public record Susulan(
            UUID id,
            UUID pegawai,
            String nama,
            YearMonth asal,
            YearMonth bulan,
            BigDecimal semula,
            BigDecimal seharusnya,
            BigDecimal selisih,
            String rujukan,
            String alasan,
            String oleh,
            Instant pada) {}

    public Optional<Beku> beku(YearMonth bulan) {
        return db.sql(
                        """
                        select bulan, dibekukan_pada, dibekukan_nama from presensi.bulan
                        where pemda_id = :pemda and bulan = :bulan
                        """)
                .param("bulan", bulan.atDay(1))
                .query(
                        (rs, n) ->
                                new Beku(
                                        bulan,
                                        rs.getTimestamp("dibekukan_pada").toInstant(),
                                        rs.getString("dibekukan_nama")))
                .optional();
    }

    /** Whether its last shift is over: the day after its last day has come to noon. */
    public boolean usai(YearMonth bulan) {
        var akhir =
                bulan.plusMonths(1)
                        .atDay(1)
                        .atTime(12, 0)
                        .atZone(KonteksPemda.wajib().zona())
                        .toInstant();
        return !waktu.sekarangUrusan().isBefore(akhir);
    }

    /** The first month from this one on that is not closed. */
    public YearMonth terbukaSejak(YearMonth bulan) {
        var m = bulan;
        while (beku(m).isPresent()) {
            m = m.plusMonths(1);
        }
        return m;
    }

    /** What is open in this month; punches that nobody has looked at come first. */
    public List<Temuan> temuan(YearMonth bulan) {
        var hasil = new ArrayList<Temuan>();
        int tinjau = belumDitinjau(bulan);
        if (tinjau > 0) {
            hasil.add(new Temuan("presensi.rekap.beku.tinjau", tinjau, "/presensi/tinjau"));
        }
        int banding = belumDijawab(bulan);
        if (banding > 0) {
            hasil.add(
                    new Temuan("presensi.rekap.beku.banding", banding, "/presensi/tinjau/banding"));
        }
        pemeriksa.forEach(p -> hasil.addAll(p.periksa(bulan)));
        return hasil;
    }

    private int belumDitinjau(YearMonth bulan) {
        return db.sql(
                        """
                        select count(*) from presensi.ketukan k
                        where k.pemda_id = :pemda and k.hari between :dari and :sampai
                            and k.alasan is not null
                            and not exists (select 1 from presensi.putusan p
                                where p.pemda_id = k.pemda_id and p.hari = k.hari
                                    and p.pegawai_id = k.pegawai_id and p.arah = k.arah)
                        """)
                .param("dari", bulan.atDay(1))
                .param("sampai", bulan.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    private int belumDijawab(YearMonth bulan) {
        return db.sql(
                        """
                        select count(*) from presensi.banding
                        where pemda_id = :pemda and hasil is null and hari between :dari and :sampai
                        """)
                .param("dari", bulan.atDay(1))
                .param("sampai", bulan.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    /** Supplements about a closed month of one person, oldest first. */
    public List<Susulan> susulanAsal(YearMonth asal, UUID pegawai) {
        return susulan("s.bulan_asal = :bulan and s.pegawai_id = :pegawai", asal, pegawai);
    }

    /** Supplements that count in this month. */
    public List<Susulan> susulanDalam(YearMonth bulan) {
        return susulan("s.bulan = :bulan and (:pegawai::uuid is null or true)", bulan, null);
    }

    private List<Susulan> susulan(String saring, YearMonth bulan, @Nullable UUID pegawai) {
        return db.sql(
                        "select s.*, p.nama from presensi.susulan s join organisasi.pegawai p"
                                + " on p.pemda_id = s.pemda_id and p.id = s.pegawai_id"
                                + " where s.pemda_id = :pemda and "
                                + saring
                                + " order by s.pada limit 20000")
                .param("bulan", bulan.atDay(1))
                .param("pegawai", pegawai)
                .query(
                        (rs, n) ->
                                new Susulan(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("pegawai_id", UUID.class),
                                        rs.getString("nama"),
                                        YearMonth.from(rs.getObject("bulan_asal", LocalDate.class)),
                                        YearMonth.from(rs.getObject("bulan", LocalDate.class)),
                                        rs.getBigDecimal("semula"),
                                        rs.getBigDecimal("seharusnya"),
                                        rs.getBigDecimal("selisih"),
                                        rs.getString("rujukan"),
                                        rs.getString("alasan"),
                                        rs.getString("oleh_nama"),
                                        rs.getTimestamp("pada").toInstant()))
                .list();
    }
}
