package id.pendopo.bench;

import id.pendopo.Peramban;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The live board while people check in: the page of all OPD and the names of the largest one, read
 * by the leader; and how long after the answer to a punch the board shows it.
 */
final class PapanHadir {

    private static final int PEMBACA = 8;
    private static final double BATAS_MS = 100;
    private static final String PAPAN = "/presensi/papan";

    private static final Duration PALING_LAMA = Duration.ofSeconds(10);

    private PapanHadir() {}

    static Peramban pimpinan(Anak anak) {
        return UkurHalaman.masuk(anak, "walikota");
    }

    /**
     * Eight readers at a time, first of the one page, then of the other; the caller runs the rush
     * meanwhile.
     *
     * @throws IllegalStateException when a reader gets anything but the page
     */
    static void ukur(Ukuran ukuran, Anak anak, int babak, int detik) throws SQLException {
        var orang = pimpinan(anak);
        var kepala =
                Map.of(
                        "Host",
                        "localhost",
                        "Cookie",
                        "pendopo=" + orang.kue("pendopo").orElseThrow());
        var halaman = Map.of("papan", PAPAN, "papan_opd", PAPAN + "/" + terbesar(anak));
        for (var h : halaman.entrySet()) {
            UkurHalaman.harus(200, orang.get(h.getValue()));
            baca(anak, h.getValue(), UkurHalaman.PEMANASAN, kepala);
        }
        for (int i = 0; i < babak; i++) {
            for (var h : halaman.entrySet()) {
                Wrk w = baca(anak, h.getValue(), detik, kepala);
                Ukuran.cetak(
                        "%s: %.0f/dtk p50 %.1f p95 %.1f p99 %.1f ms",
                        h.getValue(), w.perDetik(), w.p50(), w.p95(), w.p99());
                ukuran.catat(h.getKey() + " p50 ms", w.p50());
                ukuran.catat(h.getKey() + " p95 ms", w.p95());
            }
        }
        for (String nama : halaman.keySet()) {
            double p95 = ukuran.median(nama + " p95 ms");
            ukuran.hasil(nama + "_p95_ms", p95);
            ukuran.hasil(nama + "_lulus", p95 <= BATAS_MS);
        }
    }

    private static Wrk baca(Anak anak, String jalur, int detik, Map<String, String> kepala) {
        Wrk w = Wrk.jalankan("http://127.0.0.1:" + anak.port() + jalur, PEMBACA, detik, kepala);
        if (w.gagal() > 0) {
            throw new IllegalStateException(jalur + ": " + w);
        }
        return w;
    }

    /** The OPD with most people, by its name in addresses. */
    private static String terbesar(Anak anak) throws SQLException {
        try (var c = anak.admin()) {
            return JdbcClient.create(new SingleConnectionDataSource(c, true))
                    .sql(
                            """
                            select o.slug from organisasi.opd o
                            join organisasi.pegawai p on p.pemda_id = o.pemda_id and p.opd_id = o.id
                            join referensi.pemda_host h on h.pemda_id = o.pemda_id and h.host = 'localhost'
                            group by o.slug order by count(*) desc, o.slug limit 1
                            """)
                    .query(String.class)
                    .single();
        }
    }

    /**
     * Sends a punch and looks at the board until it is there.
     *
     * @param nama of somebody without any punch of today, and nobody else's name holds it
     * @param ketuk sends it and comes back with its answer
     * @return milliseconds from the answer until the board shows it
     * @throws IllegalStateException when it never does, or he was there before
     */
    static double segarMs(Anak anak, Peramban pimpinan, String nama, Runnable ketuk) {
        String jalur = PAPAN + "?q=" + nama.replace(" ", "%20");
        if (hadir(pimpinan, jalur, nama)) {
            throw new IllegalStateException(nama + " sudah hadir sebelum mengetuk");
        }
        ketuk.run();
        long mulai = System.nanoTime();
        while (!hadir(pimpinan, jalur, nama)) {
            if (System.nanoTime() - mulai > PALING_LAMA.toNanos()) {
                throw new IllegalStateException(nama + " tidak muncul\n" + anak.ekor());
            }
            LockSupport.parkNanos(5_000_000);
        }
        return (System.nanoTime() - mulai) / 1e6;
    }

    private static boolean hadir(Peramban pimpinan, String jalur, String nama) {
        var baris =
                pimpinan.get(jalur).kirim().dokumen().select(".papan-orang tbody tr").stream()
                        .filter(r -> r.select("th").first().ownText().equals(nama))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(nama + " tidak ada di papan"));
        return !baris.select(".papan-jam b").isEmpty();
    }
}
