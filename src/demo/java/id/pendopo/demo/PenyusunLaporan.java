package id.pendopo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Thinks up the reports of the year so far: who reported what when, and who did not. */
final class PenyusunLaporan {

    private static final int LAMBAT_TERLAMA = 15;
    private static final int LALAI_TERLAMA = 20;

    private final Latar latar;
    private final Acak acak;
    private final Susunan susunan;
    private final int hariBatas;

    /**
     * @param hariBatas day of the following month on which reports are due
     */
    PenyusunLaporan(Latar latar, Susunan susunan, int hariBatas) {
        this.latar = latar;
        this.acak = latar.acak("laporan");
        this.susunan = susunan;
        this.hariBatas = hariBatas;
    }

    /** All reports in the order in which they were begun: so they are numbered. */
    List<Naskah> susun(List<Sub> semua, Map<UUID, Kurva> kurva) {
        List<Naskah> hasil = new ArrayList<>();
        for (Sub s : semua) {
            Kurva k = kurva.get(s.id());
            if (k != null) {
                susun(s, k, hasil);
            }
        }
        hasil.sort(
                Comparator.comparing((Naskah n) -> n.jalan().dibuat())
                        .thenComparing(n -> n.sub().id()));
        return hasil;
    }

    private void susun(Sub s, Kurva k, List<Naskah> hasil) {
        var capaian = Capaian.untuk(s, k, acak);
        long dilaporkan = 0;
        for (int m = 1; m <= latar.kalender().bulanTerakhir(); m++) {
            var jalan = jalan(s, m);
            if (jalan == null) {
                continue;
            }
            int fisik = capaian.fisik()[m - 1];
            boolean lengkap = jalan.diajukan() != null;
            hasil.add(
                    new Naskah(
                            s,
                            m,
                            lengkap || acak.persen(50) ? fisik : null,
                            m == 1 ? 0 : capaian.fisik()[m - 2],
                            capaian.realisasi()[m - 1] - dilaporkan,
                            lengkap ? masalah(s, fisik - k.fisik()[m - 1]) : null,
                            jalan));
            if (lengkap) {
                // a month that was left out is made up for by the next one
                dilaporkan = capaian.realisasi()[m - 1];
            }
        }
    }

    /** Null when nobody has begun this report. */
    private @Nullable Perjalanan jalan(Sub s, int bulan) {
        var kalender = latar.kalender();
        var watak = s.unit().contoh().watak();
        int sisa = kalender.bulanTerakhir() - bulan;
        boolean tertinggal = acak.persen(watak.hilang + (sisa == 0 ? 9 : sisa == 1 ? 3 : 0));
        LocalDate hari = hariAjukan(watak, bulan, sisa);
        LocalDate mulai = Kalender.kerjaSebelum(hari.minusDays(acak.antara(0, 3)));
        Instant dibuat = kalender.saat(mulai, LocalTime.of(acak.antara(8, 10), acak.antara(0, 59)));
        if (!dibuat.isBefore(kalender.kini()) || tertinggal && !acak.persen(sisa < 2 ? 40 : 8)) {
            return null;
        }
        var jalan = new Perjalanan(kalender, acak, s.unit(), susunan.bappeda(), dibuat);
        if (!tertinggal) {
            jalan.tempuh(hari);
        }
        return jalan;
    }

    private LocalDate hariAjukan(Watak watak, int bulan, int sisa) {
        LocalDate batas = latar.kalender().batas(bulan, hariBatas);
        if (!acak.persen(watak.terlambat + (sisa == 0 ? 5 : 0))) {
            return Kalender.kerjaSebelum(batas.minusDays(acak.antara(0, 3)));
        }
        int paling = watak == Watak.LALAI ? LALAI_TERLAMA : LAMBAT_TERLAMA;
        LocalDate lambat = batas.plusDays(acak.antara(1, paling));
        LocalDate kerja = Kalender.kerjaSebelum(lambat);
        return kerja.isAfter(batas) ? kerja : Kalender.kerjaSesudah(lambat);
    }

    /** Far behind the plan a reason is asked for; others give one now and then. */
    private @Nullable Masalah masalah(Sub s, int deviasi) {
        int peluang = deviasi <= -1000 ? 100 : deviasi <= -400 ? 60 : 4;
        return acak.persen(peluang) ? Masalah.untuk(s.jenis(), acak) : null;
    }
}
