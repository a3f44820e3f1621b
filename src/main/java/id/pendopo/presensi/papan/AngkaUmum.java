package id.pendopo.presensi.papan;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What everybody may know: rates of each OPD with its units, nobody's name, and nothing of groups
 * below {@value #PALING_SEDIKIT} people.
 */
@Service
public class AngkaUmum {

    public static final int PALING_SEDIKIT = 5;

    private final PapanKini papan;
    private final AngkaHariQueries angka;
    private final PohonQueries pohon;
    private final Waktu waktu;

    AngkaUmum(PapanKini papan, AngkaHariQueries angka, PohonQueries pohon, Waktu waktu) {
        this.papan = papan;
        this.angka = angka;
        this.pohon = pohon;
        this.waktu = waktu;
    }

    /**
     * An OPD.
     *
     * @param hari null where there are too few people, or nobody had to work
     * @param bulan the days of the month that are over; null likewise
     */
    public record Baris(
            String nama, String singkatan, @Nullable Hitung hari, @Nullable Hitung bulan) {}

    /**
     * The rates of a day and of its month.
     *
     * @param hariBulan how many days of the month are counted
     * @param semua of everybody on that day; null as in {@link Baris}
     */
    public record Tabel(
            LocalDate hari,
            boolean hariIni,
            Instant per,
            int hariBulan,
            List<Baris> baris,
            @Nullable Hitung semua,
            @Nullable Hitung semuaBulan) {}

    /** Of today so far, or of a day that is over and was counted. */
    public Tabel pada(@Nullable LocalDate diminta) {
        LocalDate kini = waktu.hariIni(KonteksPemda.wajib().zona());
        LocalDate hari = diminta == null || diminta.isAfter(kini) ? kini : diminta;
        boolean hariIni = hari.equals(kini);
        var bulan = angka.jumlah(hari.withDayOfMonth(1), hariIni ? kini.minusDays(1) : hari);
        if (hariIni) {
            // a day on which nobody has checked in at all says nothing yet
            PotretHari p = papan.hariIni();
            return tabel(hari, true, p.kini(), p.mulai() ? p.jumlah() : Map.of(), p.pohon(), bulan);
        }
        var satu = angka.jumlah(hari, hari);
        Pohon po = pohon.pada(hari);
        Instant per = satu.dihitung() == null ? waktu.sekarangUrusan() : satu.dihitung();
        return tabel(hari, false, per, naik(po, satu.perOpd()), po, bulan);
    }

    private static Tabel tabel(
            LocalDate hari,
            boolean hariIni,
            Instant per,
            Map<UUID, Hitung> satu,
            Pohon pohon,
            AngkaHariQueries.Jumlah bulan) {
        var sebulan = naik(pohon, bulan.perOpd());
        var puncak =
                pohon.simpul().values().stream()
                        .filter(s -> s.induk() == null || !pohon.simpul().containsKey(s.induk()))
                        .toList();
        var baris =
                puncak.stream()
                        .filter(s -> satu.containsKey(s.id()) || sebulan.containsKey(s.id()))
                        .map(
                                s ->
                                        new Baris(
                                                s.nama(),
                                                s.singkatan(),
                                                cukup(satu.get(s.id()), 1),
                                                cukup(sebulan.get(s.id()), bulan.hari())))
                        .sorted(Comparator.comparing(Baris::nama, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        Hitung semua = Hitung.NOL;
        Hitung semuaBulan = Hitung.NOL;
        for (var s : puncak) {
            semua = semua.tambah(satu.getOrDefault(s.id(), Hitung.NOL));
            semuaBulan = semuaBulan.tambah(sebulan.getOrDefault(s.id(), Hitung.NOL));
        }
        return new Tabel(
                hari,
                hariIni,
                per,
                bulan.hari(),
                baris,
                cukup(semua, 1),
                cukup(semuaBulan, bulan.hari()));
    }

    /** People, or people a day: a month of few people is not many people. */
    public static @Nullable Hitung cukup(@Nullable Hitung h, int hari) {
        return h == null || hari == 0 || h.wajib() < PALING_SEDIKIT * hari ? null : h;
    }

    /** Of each OPD with the units below it. */
    public static Map<UUID, Hitung> naik(Pohon pohon, Map<UUID, Hitung> sendiri) {
        var hasil = new HashMap<UUID, Hitung>();
        sendiri.forEach((opd, h) -> HariPapan.naikkan(pohon, opd, h, hasil));
        return hasil;
    }
}
