package id.pendopo.aduan.jam;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the figures: sums of sums, never of complaints. */
@Service
@Transactional(readOnly = true)
public class AngkaQueries {

    private static final UUID TANPA_OPD = new UUID(0, 0);

    private final ParameterQueries parameter;
    private final SqlPemda db;
    private final Waktu waktu;

    AngkaQueries(ParameterQueries parameter, SqlPemda db, Waktu waktu) {
        this.parameter = parameter;
        this.db = db;
        this.waktu = waktu;
    }

    /** The query of the table, for whoever wants to see its plan. */
    public static final String PER_BULAN =
            """
            select s.bulan, s.opd_id, o.nama, o.singkatan, o.slug, s.masuk, s.terbuka, s.dihitung,
                s.dijawab, s.jawab_tepat, s.jawab_lewat, s.tindak_tepat, s.tindak_lewat, s.tuntas,
                s.ditolak, s.dibuka_lagi, s.nilai_jumlah, s.nilai_banyak
            from aduan.angka s
            left join organisasi.opd o on o.pemda_id = s.pemda_id and o.id = s.opd_id
            where s.pemda_id = :pemda and s.bulan between :dari and :sampai and s.masuk > 0
            order by s.bulan, s.opd_id limit 50000
            """;

    private record Kunci(UUID opd, YearMonth bulan) {}

    private record Sel(
            Kunci kunci,
            @Nullable String nama,
            @Nullable String singkatan,
            @Nullable String slug,
            Angka angka) {}

    /** The response table of these months, both included. */
    public Kinerja kinerja(YearMonth dari, YearMonth sampai) {
        var ember = ember(dari, sampai);
        var sel =
                db.sql(PER_BULAN)
                        .param("dari", dari.atDay(1))
                        .param("sampai", sampai.atDay(1))
                        .query((rs, n) -> sel(rs, ember))
                        .list();
        var perBulan = new TreeMap<YearMonth, Angka>();
        for (YearMonth b = dari; !b.isAfter(sampai); b = b.plusMonths(1)) {
            perBulan.put(b, Angka.KOSONG);
        }
        var perOpd = new HashMap<UUID, Kinerja.Baris>();
        for (Sel s : sel) {
            perBulan.merge(s.kunci().bulan(), s.angka(), Angka::tambah);
            perOpd.merge(s.kunci().opd(), baris(s), AngkaQueries::gabung);
        }
        return new Kinerja(
                dari,
                sampai,
                perOpd.values().stream().sorted(URUT).toList(),
                Angka.jumlah(perBulan.values()),
                perBulan,
                waktu.sekarangUrusan());
    }

    private static final Comparator<Kinerja.Baris> URUT =
            Comparator.comparing(
                    Kinerja.Baris::nama, Comparator.nullsLast(Comparator.naturalOrder()));

    private Map<Kunci, SortedMap<Integer, Integer>> ember(YearMonth dari, YearMonth sampai) {
        var hasil = new HashMap<Kunci, SortedMap<Integer, Integer>>();
        db.sql(
                        """
                        select bulan, opd_id, ember, jumlah from aduan.angka_jawab
                        where pemda_id = :pemda and bulan between :dari and :sampai and jumlah > 0
                        limit 500000
                        """)
                .param("dari", dari.atDay(1))
                .param("sampai", sampai.atDay(1))
                .query(
                        rs -> {
                            hasil.computeIfAbsent(kunci(rs), k -> new TreeMap<>())
                                    .put(rs.getInt("ember"), rs.getInt("jumlah"));
                        });
        return hasil;
    }

    private static Kunci kunci(ResultSet rs) throws SQLException {
        return new Kunci(
                rs.getObject("opd_id", UUID.class),
                YearMonth.from(rs.getObject("bulan", LocalDate.class)));
    }

    private static Sel sel(ResultSet rs, Map<Kunci, SortedMap<Integer, Integer>> ember)
            throws SQLException {
        Kunci kunci = kunci(rs);
        return new Sel(
                kunci,
                rs.getString("nama"),
                rs.getString("singkatan"),
                rs.getString("slug"),
                new Angka(
                        rs.getInt("masuk"),
                        rs.getInt("terbuka"),
                        rs.getInt("dihitung"),
                        rs.getInt("dijawab"),
                        rs.getInt("jawab_tepat"),
                        rs.getInt("jawab_lewat"),
                        rs.getInt("tindak_tepat"),
                        rs.getInt("tindak_lewat"),
                        rs.getInt("tuntas"),
                        rs.getInt("ditolak"),
                        rs.getInt("dibuka_lagi"),
                        rs.getInt("nilai_jumlah"),
                        rs.getInt("nilai_banyak"),
                        ember.getOrDefault(kunci, new TreeMap<>())));
    }

    private static Kinerja.Baris baris(Sel s) {
        return new Kinerja.Baris(
                s.kunci().opd().equals(TANPA_OPD) ? null : s.kunci().opd(),
                s.nama(),
                s.singkatan(),
                s.slug(),
                s.angka(),
                new TreeMap<>(Map.of(s.kunci().bulan(), s.angka())));
    }

    private static Kinerja.Baris gabung(Kinerja.Baris a, Kinerja.Baris b) {
        var bulan = new TreeMap<>(a.bulan());
        b.bulan().forEach((k, v) -> bulan.merge(k, v, Angka::tambah));
        return new Kinerja.Baris(
                a.opdId(), a.nama(), a.singkatan(), a.slug(), a.angka().tambah(b.angka()), bulan);
    }

    /** Open ones of all months, and how many of them are late. */
    public Kini kini() {
        return db.sql(
                        """
                        select coalesce(sum(terbuka), 0)::int as terbuka,
                            coalesce(sum(masuk), 0)::int as masuk
                        from aduan.angka where pemda_id = :pemda
                        """)
                .query(Kini.class)
                .single();
    }

    /** How many there are at this moment. */
    public record Kini(int terbuka, int masuk) {}

    /** What part has to be answered in time, in per cent, on this day's rule. */
    public int sasaran() {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return parameter.pada("aduan.sasaran-tepat", hari).bulat();
    }

    /** Years in which complaints came, the newest first. */
    public List<Integer> tahun() {
        return db.sql(
                        """
                        select distinct extract(year from bulan)::int from aduan.angka
                        where pemda_id = :pemda and masuk > 0 order by 1 desc limit 50
                        """)
                .query(Integer.class)
                .list();
    }
}
