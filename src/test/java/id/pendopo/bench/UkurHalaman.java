package id.pendopo.bench;

import id.pendopo.Peramban;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A live page of a full demo against its own queries run by pgbench, in turns.
 *
 * @param batasMs the p95 in milliseconds that is good enough by itself
 * @param batasKali the multiple of the p95 of pgbench that is good enough too
 */
record UkurHalaman(
        Ukuran ukuran, Anak anak, int babak, int detik, double batasMs, double batasKali) {

    /** Seconds until the compiler of the JVM is done on two busy cores. */
    static final int PEMANASAN = 15;

    private static final int PEMBACA = 8;

    /** Somebody of the demo, signed in. */
    static Peramban masuk(Anak anak, String namaPengguna) {
        var peramban = new Peramban(anak.port(), "localhost");
        harus(
                303,
                peramban.post("/masuk")
                        .isian("username", namaPengguna)
                        .isian("password", "pendopo-demo"));
        return peramban;
    }

    static void harus(int status, Peramban.Permintaan permintaan) {
        int dapat = permintaan.kirim().status();
        if (dapat != status) {
            throw new IllegalStateException("Status " + dapat + ", bukan " + status);
        }
    }

    /**
     * @param kue the cookie that the readers send
     * @throws IllegalStateException when a reader gets anything but the page
     */
    void ukur(String nama, String jalur, Peramban peramban, String kue) throws SQLException {
        var kueri = new KueriHalaman(anak);
        List<String> naskah = kueri.rekam(() -> harus(200, peramban.get(jalur)));
        Ukuran.cetak("%s: %d pernyataan SQL", jalur, naskah.size());
        String url = "http://127.0.0.1:" + anak.port() + jalur;
        var kepala = Map.of("Host", "localhost", "Cookie", kue);
        Wrk.jalankan(url, PEMBACA, PEMANASAN, kepala);
        for (int i = 0; i < babak; i++) {
            catatPgbench(nama, kueri.pgbench(naskah, PEMBACA, detik));
            Wrk w = Wrk.jalankan(url, PEMBACA, detik, kepala);
            if (w.gagal() > 0) {
                throw new IllegalStateException(jalur + ": " + w);
            }
            ukuran.catat(nama + " p50 ms", w.p50());
            ukuran.catat(nama + " p95 ms", w.p95());
            catatPgbench(nama, kueri.pgbench(naskah, PEMBACA, detik));
        }
        double rasio = ukuran.rasio(nama + " p95 ms", nama + " pgbench p95 ms");
        double p95 = ukuran.median(nama + " p95 ms");
        ukuran.hasil(nama + "_p95_ms", p95);
        ukuran.hasil(nama + "_p95_banding_pgbench", rasio);
        ukuran.hasil(nama + "_lulus", putusan(p95, rasio));
    }

    private String putusan(double p95, double rasio) {
        if (p95 <= batasMs) {
            return "p95 <= %.0f ms".formatted(batasMs);
        }
        return rasio <= batasKali ? "<= %.0fx pgbench".formatted(batasKali) : "tidak";
    }

    private void catatPgbench(String nama, long[] mikro) {
        ukuran.catat(nama + " pgbench p50 ms", Ukuran.persentil(mikro, 0.5) / 1000);
        ukuran.catat(nama + " pgbench p95 ms", Ukuran.persentil(mikro, 0.95) / 1000);
    }
}
