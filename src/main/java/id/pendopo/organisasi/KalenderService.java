package id.pendopo.organisasi;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Working days of the pemda: the days of the week it works, without national holidays, collective
 * leave and holidays of its own. Deadlines, attendance and fines count by it.
 */
@Service
@Transactional(readOnly = true)
public class KalenderService {

    private static final List<String> NAMA_HARI =
            List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu");

    /** Beyond this a deadline is a slip of the finger. */
    private static final int TERJAUH = 3_660;

    private final SqlPemda db;
    private final ParameterQueries parameter;

    KalenderService(SqlPemda db, ParameterQueries parameter) {
        this.db = db;
        this.parameter = parameter;
    }

    /** What kind of day off it is. */
    public enum JenisLibur {
        NASIONAL,
        CUTI_BERSAMA,
        DAERAH
    }

    /**
     * A day off with its name and legal basis.
     *
     * @param belumPasti the date was still expected when the national list was made
     */
    public record Libur(
            LocalDate tanggal, String nama, JenisLibur jenis, String dasar, boolean belumPasti) {}

    public boolean hariKerja(LocalDate hari) {
        return jumlahHariKerja(hari, hari) == 1;
    }

    /**
     * The working day that many working days later; earlier when negative. Zero gives the day
     * itself, also when nobody works on it.
     */
    public LocalDate tambahHariKerja(LocalDate dari, int banyak) {
        if (Math.abs(banyak) > TERJAUH) {
            throw new IllegalArgumentException("terlalu jauh: " + banyak);
        }
        int langkah = Integer.signum(banyak);
        int sisa = Math.abs(banyak);
        LocalDate hari = dari;
        while (sisa > 0) {
            // two thirds of the days are working days: this piece is enough more often than not
            int potong = sisa * 2 + 14;
            LocalDate ujung = hari.plusDays((long) langkah * potong);
            var kerja = kerja(langkah > 0 ? hari : ujung, langkah > 0 ? ujung : hari);
            for (int i = 0; i < potong && sisa > 0; i++) {
                hari = hari.plusDays(langkah);
                sisa -= kerja.contains(hari) ? 1 : 0;
            }
        }
        return hari;
    }

    /**
     * Working days from this day to that, both included; 0 when the second lies before the first.
     */
    public int jumlahHariKerja(LocalDate dari, LocalDate sampai) {
        return sampai.isBefore(dari) ? 0 : kerja(dari, sampai).size();
    }

    private Set<LocalDate> kerja(LocalDate dari, LocalDate sampai) {
        var libur = libur(dari, sampai).stream().map(Libur::tanggal).collect(Collectors.toSet());
        var pola = pola(dari, sampai);
        return dari.datesUntil(sampai.plusDays(1))
                .filter(h -> !libur.contains(h))
                .filter(h -> pola.floorEntry(h).getValue().contains(h.getDayOfWeek()))
                .collect(Collectors.toSet());
    }

    /** The pattern on the first day and on every day on which it changes. */
    private TreeMap<LocalDate, Set<DayOfWeek>> pola(LocalDate dari, LocalDate sampai) {
        var hasil = new TreeMap<LocalDate, Set<DayOfWeek>>();
        hasil.put(dari, hariKerjaPekan(dari));
        db.sql(
                        """
                        select berlaku_sejak as hari from organisasi.pola_kerja
                        where pemda_id = :pemda and berlaku_sejak > :dari and berlaku_sejak <= :sampai
                        union
                        select berlaku_sampai + 1 from organisasi.pola_kerja
                        where pemda_id = :pemda and berlaku_sampai >= :dari and berlaku_sampai < :sampai
                        union
                        select berlaku_sejak from organisasi.parameter
                        where pemda_id = :pemda and kode = 'kerja.hari' and berlaku_sejak > :dari
                            and berlaku_sejak <= :sampai
                        union
                        select berlaku_sampai + 1 from organisasi.parameter
                        where pemda_id = :pemda and kode = 'kerja.hari' and berlaku_sampai >= :dari
                            and berlaku_sampai < :sampai
                        limit 1000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(LocalDate.class)
                .list()
                .forEach(h -> hasil.put(h, hariKerjaPekan(h)));
        return hasil;
    }

    /** The days of the week on which the pemda works, on this day's rule. */
    public Set<DayOfWeek> hariKerjaPekan(LocalDate pada) {
        return db.sql(
                        """
                        select array_to_string(hari, ',') from organisasi.pola_kerja
                        where pemda_id = :pemda and berlaku_sejak <= :hari
                            and (berlaku_sampai is null or berlaku_sampai >= :hari)
                        order by berlaku_sejak desc, id limit 1
                        """)
                .param("hari", pada)
                .query(String.class)
                .optional()
                .map(KalenderService::pekan)
                .orElseGet(() -> pekan(parameter.pada("kerja.hari", pada).nilai()));
    }

    private static Set<DayOfWeek> pekan(String nomor) {
        var hasil = EnumSet.noneOf(DayOfWeek.class);
        for (String satu : nomor.split(",")) {
            hasil.add(DayOfWeek.of(Integer.parseInt(satu)));
        }
        return hasil;
    }

    private static Set<DayOfWeek> pekan(JsonNode nilai) {
        var hasil = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < NAMA_HARI.size(); i++) {
            if (nilai.get(NAMA_HARI.get(i)).asInt() == 1) {
                hasil.add(DayOfWeek.of(i + 1));
            }
        }
        return hasil;
    }

    /** All days off between these days, both included, in order. */
    public List<Libur> libur(LocalDate dari, LocalDate sampai) {
        return db.sql(
                        """
                        select tanggal, nama, case jenis when 'cuti_bersama' then 'CUTI_BERSAMA'
                            else 'NASIONAL' end as jenis, dasar, belum_pasti
                        from referensi.hari_libur where tanggal between :dari and :sampai
                        union all
                        select tanggal, nama, jenis, dasar, false from organisasi.hari_libur
                        where pemda_id = :pemda and tanggal between :dari and :sampai
                        order by tanggal, jenis desc limit 5000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(
                        (rs, n) ->
                                new Libur(
                                        rs.getObject("tanggal", LocalDate.class),
                                        rs.getString("nama"),
                                        JenisLibur.valueOf(rs.getString("jenis")),
                                        rs.getString("dasar"),
                                        rs.getBoolean("belum_pasti")))
                .list();
    }

    /**
     * False when the national list of this year is not known: what counts working days must then
     * say so.
     */
    public boolean tahunDiketahui(int tahun) {
        return db.sql(
                                """
                                select (select count(*) from referensi.hari_libur
                                        where tanggal between :dari and :sampai)
                                    + (select count(*) from organisasi.hari_libur
                                        where pemda_id = :pemda and jenis <> 'DAERAH'
                                            and tanggal between :dari and :sampai)
                                """)
                        .param("dari", Year.of(tahun).atDay(1))
                        .param("sampai", LocalDate.of(tahun, 12, 31))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
