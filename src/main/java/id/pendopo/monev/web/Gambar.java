package id.pendopo.monev.web;

import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Rekap;
import id.pendopo.platform.grafik.BatangGanda;
import id.pendopo.platform.grafik.GarisMini;
import id.pendopo.platform.grafik.KurvaS;
import id.pendopo.platform.grafik.Nada;
import id.pendopo.platform.grafik.Peringkat;
import id.pendopo.platform.grafik.PetaPanas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Charts made of sums. */
final class Gambar {

    private static final int ATAS = 5;
    private static final int BAWAH = 3;

    private Gambar() {}

    /** Realised only to the month looked at, and only where something is published. */
    static KurvaS kurva(List<Potret.Titik> deret, int bulan) {
        boolean adaRencana = deret.stream().anyMatch(t -> t.rekap().bobotRencana().signum() > 0);
        return new KurvaS(
                "kurva-s",
                null,
                deret.stream()
                        .map(
                                t ->
                                        new KurvaS.Titik(
                                                t.bulan(),
                                                adaRencana ? t.rekap().rencana() : null,
                                                t.bulan() <= bulan && t.rekap().lapor()
                                                        ? t.rekap().fisik()
                                                        : null))
                        .toList(),
                bulan - 1);
    }

    /** Spending month by month, out of cumulative sums. */
    static BatangGanda uang(List<Potret.Titik> deret, int bulan) {
        List<BatangGanda.Bulan> hasil = new ArrayList<>();
        Rekap lalu = Rekap.KOSONG;
        for (Potret.Titik t : deret) {
            boolean tampil = t.bulan() <= bulan && t.rekap().lapor();
            hasil.add(
                    new BatangGanda.Bulan(
                            t.bulan(),
                            t.rekap().kas().subtract(lalu.kas()),
                            tampil ? t.rekap().realisasi().subtract(lalu.realisasi()) : null,
                            t.selesai() && t.bulan() <= bulan));
            lalu = t.rekap();
        }
        return BatangGanda.dari(hasil);
    }

    /**
     * @param tautan false on the wall, where rows are too low to be touched
     */
    static PetaPanas panas(Potret potret, Penilaian ukuran, int awal, boolean tautan) {
        List<PetaPanas.Baris> baris =
                potret.opd().stream()
                        .map(
                                o ->
                                        new PetaPanas.Baris(
                                                o.singkatan(),
                                                tautan ? alamat(potret, o, potret.bulan()) : null,
                                                sel(potret, o, tautan)))
                        .toList();
        var ambang = ukuran.deviasi();
        return PetaPanas.dari(
                        baris, new PetaPanas.Ambang(ambang.get(0), ambang.get(1), ambang.get(2)))
                .awal(awal);
    }

    private static List<PetaPanas.Sel> sel(Potret potret, Potret.Opd o, boolean tautan) {
        boolean tanpaRencana = o.pada(12).bobotRencana().signum() == 0;
        List<PetaPanas.Sel> sel = new ArrayList<>();
        for (int b = 1; b <= potret.bulan(); b++) {
            Rekap r = o.pada(b);
            BigDecimal deviasi = r.lapor() && !tanpaRencana ? r.deviasi() : null;
            boolean belum = !r.lapor() && r.jumlahSub() > 0 && potret.selesai(b);
            if (deviasi != null || belum) {
                sel.add(new PetaPanas.Sel(b, deviasi, tautan ? alamat(potret, o, b) : null));
            }
        }
        return sel;
    }

    static Peringkat peringkat(Potret potret, Penilaian ukuran, boolean semua) {
        List<Peringkat.Peserta> peserta =
                potret.peringkat(ukuran).stream()
                        .map(
                                t ->
                                        new Peringkat.Peserta(
                                                t.opd().singkatan(),
                                                t.indeks(),
                                                t.tempatLalu(),
                                                alamat(potret, t.opd(), potret.bulan())))
                        .toList();
        return Peringkat.dari(
                peserta, semua ? peserta.size() : ATAS, semua ? 0 : BAWAH, batasLemah(ukuran));
    }

    /** Below the second band of performance a score is shown as weak. */
    private static BigDecimal batasLemah(Penilaian ukuran) {
        return ukuran.predikat().stream()
                .skip(1)
                .map(Penilaian.Pita::mulai)
                .filter(m -> m != null)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    static GarisMini tren(
            List<Potret.Titik> deret,
            int bulan,
            Function<Rekap, @Nullable BigDecimal> nilai,
            Nada nada) {
        return GarisMini.dari(
                        deret.stream()
                                .filter(t -> t.bulan() <= bulan)
                                .<@Nullable BigDecimal>map(
                                        t -> t.rekap().lapor() ? nilai.apply(t.rekap()) : null)
                                .toList())
                .bernada(nada);
    }

    static String alamat(Potret potret, Potret.Opd o, int bulan) {
        return "/capaian/%s?tahun=%d&bulan=%d".formatted(o.slug(), potret.tahun(), bulan);
    }
}
