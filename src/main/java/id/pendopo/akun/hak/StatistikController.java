package id.pendopo.akun.hak;

import id.pendopo.akun.NamaPerangkat.Bentuk;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.grafik.BatangJumlah;
import id.pendopo.platform.grafik.Cincin;
import id.pendopo.platform.grafik.Nada;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How sign-in was used in the last thirty days, for who looks after it. */
@Controller
@Izinkan(IzinHak.KODE_STATISTIK)
class StatistikController {

    private static final int HARI = 30;

    private final StatistikQueries statistik;
    private final Waktu waktu;

    StatistikController(StatistikQueries statistik, Waktu waktu) {
        this.statistik = statistik;
        this.waktu = waktu;
    }

    /** Sessions live by the true time, and so do their sums. */
    private record Masa(LocalDate dari, LocalDate sampai) {}

    private Masa masa() {
        var hariIni = LocalDate.ofInstant(waktu.sekarang(), KonteksPemda.wajib().zona());
        return new Masa(hariIni.minusDays(HARI - 1), hariIni);
    }

    @GetMapping("/akun/statistik")
    ModelAndView lihat(Bingkai b) {
        var m = masa();
        var perangkat = statistik.perangkat(m.dari(), m.sampai());
        return new ModelAndView("akun/hak/statistik")
                .addObject("harian", harian(b, statistik.harian(m.dari(), m.sampai())))
                .addObject("jam", jam(b, statistik.perJam(m.dari(), m.sampai())))
                .addObject("perangkat", perangkat(b, perangkat))
                .addObject(
                        "opd",
                        statistik.opd(m.dari(), m.sampai()).stream().map(BarisOpd::dari).toList());
    }

    private static BatangJumlah harian(Bingkai b, List<StatistikQueries.Hari> hari) {
        return new BatangJumlah(
                "masuk-harian",
                b.s("akun.hak.statistik.harian"),
                b.s("akun.hak.hari"),
                b.s("akun.hak.statistik.masuk"),
                b.s("akun.hak.statistik.gagal"),
                hari.stream()
                        .map(
                                h ->
                                        new BatangJumlah.Batang(
                                                h.hari().getDayOfMonth()
                                                        + "/"
                                                        + h.hari().getMonthValue(),
                                                b.tanggal(h.hari()),
                                                h.masuk(),
                                                h.gagal()))
                        .toList());
    }

    private static BatangJumlah jam(Bingkai b, List<Integer> jam) {
        return new BatangJumlah(
                "masuk-jam",
                b.s("akun.hak.statistik.jam"),
                b.s("akun.hak.statistik.pukul"),
                b.s("akun.hak.statistik.masuk"),
                null,
                IntStream.range(0, jam.size())
                        .mapToObj(
                                j ->
                                        new BatangJumlah.Batang(
                                                Integer.toString(j),
                                                "%02d.00–%02d.59".formatted(j, j),
                                                jam.get(j),
                                                0))
                        .toList());
    }

    private static Cincin perangkat(Bingkai b, Map<Bentuk, Integer> jumlah) {
        int semua = jumlah.values().stream().mapToInt(Integer::intValue).sum();
        return Cincin.dari(
                "masuk-perangkat",
                b.s("akun.hak.statistik.perangkat"),
                Arrays.stream(Bentuk.values())
                        .map(
                                p ->
                                        new Cincin.Bagian(
                                                b.s(kunci(p)),
                                                BigDecimal.valueOf(jumlah.getOrDefault(p, 0)),
                                                b.angka(jumlah.getOrDefault(p, 0)),
                                                nada(p)))
                        .toList(),
                b.angka(semua));
    }

    private static String kunci(Bentuk p) {
        return "akun.hak.statistik." + p.name().toLowerCase(Locale.ROOT);
    }

    private static Nada nada(Bentuk p) {
        return switch (p) {
            case KOMPUTER -> Nada.UTAMA;
            case PONSEL -> Nada.WASPADA;
            case TABLET -> Nada.BAIK;
            case LAIN -> Nada.NETRAL;
        };
    }

    /** All the sums of the page in one table: kind, place, figures. */
    @GetMapping("/akun/statistik.csv")
    void csv(Bingkai b, HttpServletResponse jawab) throws IOException {
        var m = masa();
        var harian = statistik.harian(m.dari(), m.sampai());
        var jam = statistik.perJam(m.dari(), m.sampai());
        var perangkat = statistik.perangkat(m.dari(), m.sampai());
        var opd = statistik.opd(m.dari(), m.sampai());
        Unduhan.kirim(
                "statistik-masuk-" + m.sampai() + ".csv",
                jawab,
                ke -> {
                    try (var csv = PenulisCsv.ke(ke).denganBom()) {
                        csv.baris(
                                b.s("akun.hak.statistik.jenis"),
                                b.s("akun.hak.statistik.rincian"),
                                b.s("akun.hak.statistik.masuk"),
                                b.s("akun.hak.statistik.gagal"),
                                b.s("akun.hak.statistik.akun"),
                                b.s("akun.hak.statistik.belum"));
                        harian.forEach(
                                h ->
                                        csv.baris(
                                                b.s("akun.hak.statistik.harian"),
                                                h.hari(),
                                                h.masuk(),
                                                h.gagal(),
                                                null,
                                                null));
                        for (int j = 0; j < jam.size(); j++) {
                            csv.baris(
                                    b.s("akun.hak.statistik.jam"), j, jam.get(j), null, null, null);
                        }
                        perangkat.forEach(
                                (p, n) ->
                                        csv.baris(
                                                b.s("akun.hak.statistik.perangkat"),
                                                b.s(kunci(p)),
                                                n,
                                                null,
                                                null,
                                                null));
                        opd.forEach(
                                o ->
                                        csv.baris(
                                                b.s("akun.hak.statistik.opd"),
                                                o.nama(),
                                                o.tertutup() ? null : o.masuk(),
                                                null,
                                                o.akun(),
                                                o.tertutup() ? null : o.belumPernah()));
                    }
                });
    }
}
