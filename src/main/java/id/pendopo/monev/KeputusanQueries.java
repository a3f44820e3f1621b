package id.pendopo.monev;

import id.pendopo.pelaporan.JadwalQueries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Perlu keputusan Anda": at most seven things, the most pressing first. */
@Service
@Transactional(readOnly = true)
public class KeputusanQueries {

    static final int PALING_BANYAK = 7;
    private static final int LEWAT_TERBANYAK = 2;

    private final CapaianQueries capaian;
    private final MonevQueries monev;
    private final JadwalQueries jadwal;

    KeputusanQueries(CapaianQueries capaian, MonevQueries monev, JadwalQueries jadwal) {
        this.capaian = capaian;
        this.monev = monev;
        this.jadwal = jadwal;
    }

    public List<Keputusan> untuk(Potret potret, Penilaian ukuran) {
        var bulan = YearMonth.of(potret.tahun(), potret.bulan());
        LocalDate kini = monev.hariIni();
        List<Keputusan> lewat = lewat(potret, bulan, kini);
        List<Keputusan> menunggu = menunggu(potret, bulan, kini);
        List<Keputusan> hasil = new ArrayList<>();
        int sisa = PALING_BANYAK - lewat.size() - menunggu.size();
        hasil.addAll(kritis(bulan, ukuran, sisa));
        hasil.addAll(lewat);
        hasil.addAll(menunggu);
        return hasil;
    }

    /** Sub kegiatan below the last band; among them the costliest delay stands first. */
    private List<Keputusan> kritis(YearMonth bulan, Penilaian ukuran, int batas) {
        return capaian.sub(bulan, null).stream()
                .filter(s -> s.rekap().lapor() && s.rekap().deviasi() != null)
                .filter(s -> s.rekap().deviasi().compareTo(ukuran.batasKritis()) < 0)
                .sorted(
                        Comparator.comparing(
                                (CapaianQueries.Sub s) ->
                                        s.rekap().bobotFisik().subtract(s.rekap().bobotRencana())))
                .limit(batas)
                .map(
                        s ->
                                new Keputusan(
                                        Keputusan.Jenis.KRITIS,
                                        s.nama(),
                                        s.slug(),
                                        s.singkatan(),
                                        s.kode(),
                                        s.rekap().deviasi(),
                                        s.rekap().fisik(),
                                        s.rekap().rencana(),
                                        1,
                                        1,
                                        0,
                                        s.kendala()))
                .toList();
    }

    private List<Keputusan> lewat(Potret potret, YearMonth bulan, LocalDate kini) {
        LocalDate batas = jadwal.untuk(bulan).batas();
        if (!kini.isAfter(batas)) {
            return List.of();
        }
        return potret.belumLengkap().stream()
                .limit(LEWAT_TERBANYAK)
                .map(
                        o ->
                                tentangOpd(
                                        Keputusan.Jenis.LEWAT,
                                        o,
                                        o.pada(potret.bulan()).belumLapor(),
                                        o.pada(potret.bulan()).jumlahSub(),
                                        ChronoUnit.DAYS.between(batas, kini)))
                .toList();
    }

    private List<Keputusan> menunggu(Potret potret, YearMonth bulan, LocalDate kini) {
        LocalDate sebelum = kini.minusDays(monev.hariVerifikasi(bulan.atEndOfMonth()));
        var perId =
                potret.opd().stream()
                        .collect(
                                Collectors.<Potret.Opd, UUID, Potret.Opd>toMap(
                                        Potret.Opd::id, Function.identity()));
        return monev.menungguVerifikasi(potret.tahun(), potret.bulan(), sebelum).stream()
                .filter(m -> perId.containsKey(m.opdId()))
                .limit(1)
                .map(
                        m ->
                                tentangOpd(
                                        Keputusan.Jenis.MENUNGGU,
                                        perId.get(m.opdId()),
                                        m.banyak(),
                                        m.banyak(),
                                        ChronoUnit.DAYS.between(m.sejak(), kini)))
                .toList();
    }

    private static Keputusan tentangOpd(
            Keputusan.Jenis jenis, Potret.Opd o, int banyak, int dari, long hari) {
        return new Keputusan(
                jenis,
                o.nama(),
                o.slug(),
                o.singkatan(),
                null,
                null,
                null,
                null,
                banyak,
                dari,
                hari,
                null);
    }
}
