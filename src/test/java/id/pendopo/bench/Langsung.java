package id.pendopo.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.pendopo.Peramban;
import id.pendopo.layar.Layar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long after the answer to an approval the figure changes on two pages that are open in a real
 * browser: the leader's, and the public one of an anonymous visitor. On a full demo, in a process
 * with the flags of the launcher.
 *
 * <p>Argument: repeats (15).
 */
final class Langsung {

    private static final String HOST = "localhost";
    private static final String SANDI = "pendopo-demo";
    private static final double BATAS_MS = 1000;

    /** The exact rupiah behind the tile of money: one approval moves it, rounding hides nothing. */
    private static final String AMATI =
            """
            () => {
              const angka = () => document.querySelectorAll('.ubin__nilai')[1].title
              let dulu = angka()
              new MutationObserver(() => {
                if (angka() === dulu) return
                dulu = angka()
                document.body.dataset.berubah = Date.now()
              }).observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true })
            }
            """;

    private final Ukuran ukuran = new Ukuran("langsung");
    private final int port;

    private record Laporan(Peramban kepala, String dasar, String kode) {}

    private Langsung(int port) {
        this.port = port;
    }

    public static void main(String[] args) {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        int ulang = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        Path folder = Anak.folderBaru("bench-langsung");
        int port = Anak.portBebas();
        try (var anak = Anak.mulai(folder.resolve("data"), port)) {
            anak.tungguSiap(Duration.ofMinutes(5));
            new Langsung(port).ukur(ulang);
        } finally {
            Layar.akhiri();
            Anak.hapus(folder);
        }
    }

    private void ukur(int ulang) {
        List<Laporan> diajukan = ajukan(ulang + 2);
        String bulan =
                diajukan.getFirst().dasar().replaceAll(".*/(\\d+)-0?(\\d+)$", "?tahun=$1&bulan=$2");
        try (var pimpinan = Layar.di(HOST, port).buka();
                var warga = Layar.di(HOST, port).lebar(360).buka()) {
            pimpinan.ke("/masuk");
            pimpinan.cari("#username").fill("walikota");
            pimpinan.cari("#password").fill(SANDI);
            pimpinan.klik("main button[type=submit]");
            pimpinan.keLangsung("/pimpinan" + bulan);
            warga.keLangsung("/capaian" + bulan);
            List<Page> terbuka = List.of(pimpinan.halaman(), warga.halaman());
            terbuka.forEach(p -> p.evaluate(AMATI));
            for (int i = 0; i < diajukan.size(); i++) {
                double[] ms = setujui(diajukan.get(i), terbuka);
                if (i >= 2) { // the first two warm up
                    ukuran.catat("persetujuan→/pimpinan ms", ms[0]);
                    ukuran.catat("persetujuan→/capaian ms", ms[1]);
                    ukuran.catat("persetujuan→keduanya ms", Math.max(ms[0], ms[1]));
                }
            }
        }
        double terlama = ukuran.terbesar("persetujuan→keduanya ms");
        ukuran.hasil("ulang", ulang);
        ukuran.hasil("terlama_ms", terlama);
        ukuran.hasil("batas_ms", BATAS_MS);
        ukuran.hasil("lulus", terlama <= BATAS_MS);
        ukuran.cetak();
    }

    private static double[] setujui(Laporan l, List<Page> terbuka) {
        terbuka.forEach(p -> p.evaluate("() => { delete document.body.dataset.berubah }"));
        wajib303(l.kepala().post(l.dasar() + "/persetujuan").isian("kode", l.kode()).kirim());
        double dijawab = System.currentTimeMillis();
        return terbuka.stream()
                .mapToDouble(
                        p -> {
                            var badan = p.locator("body[data-berubah]");
                            badan.waitFor(
                                    new Locator.WaitForOptions()
                                            .setState(WaitForSelectorState.ATTACHED));
                            return Double.parseDouble(badan.getAttribute("data-berubah")) - dijawab;
                        })
                .toArray();
    }

    /** Hands in this many reports of the month that is open, spread over the OPDs of the demo. */
    private List<Laporan> ajukan(int banyak) {
        var hasil = new ArrayList<Laporan>();
        var umum = new Peramban(port, HOST);
        for (var tautan : umum.get("/capaian").kirim().dokumen().select("main tbody th a")) {
            String slug = tautan.attr("href").replaceAll("^/capaian/|\\?.*", "");
            if (hasil.size() < banyak) {
                ajukan(slug, Math.min(3, banyak - hasil.size()), hasil);
            }
        }
        if (hasil.size() < banyak) {
            throw new IllegalStateException("Hanya " + hasil.size() + " laporan dapat diajukan");
        }
        return hasil;
    }

    private void ajukan(String slug, int banyak, List<Laporan> hasil) {
        var operator = masuk("operator." + slug);
        var kepala = masuk("kepala." + slug);
        if (operator.kue("pendopo").isEmpty() || kepala.kue("pendopo").isEmpty()) {
            return; // stood in for by somebody else
        }
        var daftar = operator.get("/pelaporan/" + slug + "?status=belum").kirim().dokumen();
        var tautan = daftar.select("main tbody th a");
        for (var a : tautan.subList(0, Math.min(banyak, tautan.size()))) {
            String url = a.attr("href");
            var jawab =
                    operator.post(url)
                            .isian(
                                    "versi",
                                    operator.get(url)
                                            .kirim()
                                            .dokumen()
                                            .select("input[name=versi]")
                                            .val())
                            .isian("fisik", "100")
                            .isian("realisasi", "1.000")
                            .isian("langkah", "ajukan")
                            .kirim();
            if (jawab.status() == 303) {
                int potong = url.lastIndexOf('/');
                hasil.add(new Laporan(kepala, url.substring(0, potong), url.substring(potong + 1)));
            }
        }
    }

    private Peramban masuk(String nama) {
        var peramban = new Peramban(port, HOST);
        peramban.post("/masuk").isian("username", nama).isian("password", SANDI).kirim();
        return peramban;
    }

    private static void wajib303(Peramban.Jawaban jawab) {
        if (jawab.status() != 303) {
            throw new IllegalStateException(jawab.status() + " " + jawab.dokumen().title());
        }
    }
}
