package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PenandaTanganQueries;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Unduhan;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.GiliranQueries;
import id.pendopo.presensi.atur.UnitQueries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A roster on paper, with who signs it, and as a spreadsheet. */
@Controller
@RequestMapping(GiliranController.AWAL)
@Izinkan({IzinPresensi.KODE_GILIRAN, IzinPresensi.KODE_ATUR})
class CetakGiliranController {

    private final GiliranQueries giliran;
    private final UnitQueries unit;
    private final PenandaTanganQueries penanda;
    private final Waktu waktu;

    CetakGiliranController(
            GiliranQueries giliran, UnitQueries unit, PenandaTanganQueries penanda, Waktu waktu) {
        this.giliran = giliran;
        this.unit = unit;
        this.penanda = penanda;
        this.waktu = waktu;
    }

    @GetMapping("/{slug}/" + GiliranController.BULAN + "/cetak")
    ModelAndView cetak(@PathVariable String slug, @PathVariable String bulan, Pengguna orang) {
        var u = unit.denganSlug(orang, slug);
        var kini = GiliranController.bulan(bulan);
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        var semua = unit.orangDari(u.id());
        return new ModelAndView("presensi/atur/cetak_giliran")
                .addObject("unit", u)
                .addObject("bulan", kini)
                .addObject("semuaOrang", semua)
                .addObject("sel", sel(semua, kini))
                .addObject("kepala", penanda.kepala(u.id(), hari).orElse(null))
                .addObject("hariIni", hari)
                .addObject("jenis", giliran.jenis(u.id()));
    }

    @GetMapping("/{slug}/" + GiliranController.BULAN + "/giliran.xlsx")
    void unduh(
            @PathVariable String slug,
            @PathVariable String bulan,
            Pengguna orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var u = unit.denganSlug(orang, slug);
        var kini = GiliranController.bulan(bulan);
        var semua = unit.orangDari(u.id());
        var sel = sel(semua, kini);
        Unduhan.kirim(
                "giliran-" + slug + "-" + bulan + ".xlsx",
                jawab,
                ke -> {
                    try (var buku = PenulisLembar.ke(ke)) {
                        var kolom = new ArrayList<KolomTulis>();
                        kolom.add(KolomTulis.kode("NIP"));
                        kolom.add(KolomTulis.teks(b.s("presensi.atur.nama-orang")));
                        for (int d = 1; d <= kini.lengthOfMonth(); d++) {
                            kolom.add(KolomTulis.kode(Integer.toString(d)).denganLebar(5));
                        }
                        var lembar = buku.lembar(bulan).kolom(kolom);
                        for (var o : semua) {
                            var baris = new ArrayList<@Nullable Object>(List.of(o.nip(), o.nama()));
                            var milik = sel.getOrDefault(o.id(), new TreeMap<>());
                            for (int d = 1; d <= kini.lengthOfMonth(); d++) {
                                var s = milik.get(kini.atDay(d));
                                baris.add(s == null ? "" : s.kode());
                            }
                            lembar.baris(baris);
                        }
                    }
                });
    }

    private Map<UUID, TreeMap<LocalDate, GiliranQueries.Sel>> sel(
            List<UnitQueries.Orang> orang, YearMonth bulan) {
        return giliran.sel(
                orang.stream().map(UnitQueries.Orang::id).toList(),
                bulan.atDay(1),
                bulan.atEndOfMonth());
    }
}
