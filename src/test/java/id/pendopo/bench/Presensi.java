package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The morning rush: durable check-ins over HTTP, each with ticket, living session, fence and
 * duplicate rule, beside one row a commit by pgbench into a table of the same shape, and beside the
 * same application with a commit for each; the launch day of 4,800 and of 15,000 people; {@code
 * kill -9} in the middle of it.
 *
 * <p>Arguments: staff (50,000), rounds (3), seconds a measurement (5), seconds of the launch day of
 * 15,000 (600).
 */
final class Presensi {

    private static final int PEMDA_BESAR = 10_000;
    private static final int KLIEN = 32;
    private static final int RAMAI = 128;
    private static final int PEMANASAN = 4;
    private static final int KALI_PANAS = 5;
    private static final String JALUR = "/presensi/ketuk";

    private final Ukuran ukuran = new Ukuran("presensi");
    private final int babak;
    private final int detik;
    private final AtomicInteger urut = new AtomicInteger();

    private Presensi(int babak, int detik) {
        this.babak = babak;
        this.detik = detik;
    }

    public static void main(String[] args) throws SQLException, InterruptedException {
        Alat.perlu("wrk", "wrk");
        Alat.perlu("pgbench", "postgresql-contrib");
        int banyak = angka(args, 0, 50_000);
        var bench = new Presensi(angka(args, 1, 3), angka(args, 2, 5));
        int peluncuran = angka(args, 3, 600);
        Path folder = Anak.folderBaru("bench-presensi");
        Path data = folder.resolve("data");
        try {
            int port = Anak.portBebas();
            PegawaiHadir pegawai;
            PenulisHadir hadir;
            try (var pertama = Anak.mulai(data, port)) {
                pertama.tungguSiap(Duration.ofMinutes(5));
                pegawai = PegawaiHadir.isi(pertama, PEMDA_BESAR);
                siapkanBanding(pertama);
            }
            try (var anak = Anak.mulai(data, port)) {
                anak.tungguSiap(Duration.ofMinutes(3));
                bench.papan(anak);
                bench.peluncuran(anak, 4_800, Math.min(60, peluncuran));
                pegawai = pegawai.tambah(anak, banyak);
            }
            try (var anak = Anak.mulai(data, port)) {
                anak.tungguSiap(Duration.ofMinutes(3));
                var orang = pegawai.tiket(anak);
                bench.laju(anak, orang);
                bench.peluncuran(anak, 15_000, peluncuran);
                hadir = bench.dibunuh(anak, orang);
            }
            // the same application, one transaction a request
            try (var anak =
                    Anak.mulai(
                            data,
                            port,
                            "-Dpendopo.presensi.sekelompok=1",
                            "-Dpendopo.presensi.penulis=8")) {
                anak.tungguSiap(Duration.ofMinutes(3));
                bench.ukuran.hasil("kill9_diterima", hadir.diterima());
                bench.ukuran.hasil("kill9_hilang", hadir.hilang(anak));
                bench.satuan(anak, pegawai.tiket(anak));
            }
            bench.ukuran.hasil(
                    "kelompok_banding_satuan",
                    bench.ukuran.median("ketukan/dtk") / bench.ukuran.median("satuan/dtk"));
            bench.ukuran.cetak();
        } finally {
            Anak.hapus(folder);
        }
    }

    private static int angka(String[] args, int ke, int bawaan) {
        return args.length > ke ? Integer.parseInt(args[ke]) : bawaan;
    }

    private static void siapkanBanding(Anak anak) throws SQLException {
        try (var c = anak.admin();
                var st = c.createStatement()) {
            st.execute("create table bench_ketukan (like presensi.ketukan including all)");
            st.execute("grant insert on bench_ketukan to aplikasi");
        }
    }

    private static void kosongkan(Anak anak) throws SQLException {
        try (var c = anak.admin();
                var st = c.createStatement()) {
            st.execute("truncate bench_ketukan");
            // what was decided or examined about them goes with them
            st.execute("truncate presensi.ketukan cascade");
            st.execute("checkpoint");
        }
    }

    /** The live board, read by eight while a launch day of 4,800 in a minute goes on. */
    private void papan(Anak anak) throws SQLException, InterruptedException {
        var ramai = Thread.ofVirtual().start(() -> hadirSemua(anak, 4_800, 60));
        PapanHadir.ukur(ukuran, anak, babak, detik);
        ramai.join();
        var walikota = PapanHadir.pimpinan(anak);
        for (int i = 1; i <= 20; i++) {
            int nomor = 4_900 + i;
            var orang = PegawaiHadir.tiket(anak, nomor);
            ukuran.catat(
                    "segar ms",
                    PapanHadir.segarMs(
                            anak, walikota, "Hadir " + nomor, () -> ketuk(anak, nomor, orang)));
        }
        ukuran.hasil("papan_segar_ms_terlama", ukuran.terbesar("segar ms"));
    }

    private void ketuk(Anak anak, int nomor, PegawaiHadir.Orang orang) {
        UkurHalaman.harus(
                200,
                PegawaiHadir.masuk(anak, nomor)
                        .post(JALUR)
                        .tanpaCsrf()
                        .json(orang.kiriman("MASUK", urut.incrementAndGet())));
    }

    private void laju(Anak anak, List<PegawaiHadir.Orang> orang) throws SQLException {
        panaskan(anak, orang);
        for (int i = 0; i < babak; i++) {
            kosongkan(anak);
            ukuran.catat("pgbench satu baris/dtk", pgbench(anak));
            kosongkan(anak);
            Wrk w = wrk(anak, orang, KLIEN, detik);
            tunjuk("32 sambungan", w);
            ukuran.catat("ketukan/dtk", w.perDetik());
            kosongkan(anak);
            ukuran.catat("pgbench satu baris/dtk", pgbench(anak));
            kosongkan(anak);
            Wrk ramai = wrk(anak, orang, RAMAI, detik);
            tunjuk("128 sambungan", ramai);
            ukuran.catat("ramai ketukan/dtk", ramai.perDetik());
            ukuran.catat("ramai p99 ms", ramai.p99());
        }
        ukuran.hasil(
                "ketukan_banding_pgbench", ukuran.rasio("ketukan/dtk", "pgbench satu baris/dtk"));
        ukuran.hasil("p99_ms_128", ukuran.median("ramai p99 ms"));
    }

    /** As warm as a server is that has not been started this very minute. */
    private void panaskan(Anak anak, List<PegawaiHadir.Orang> orang) throws SQLException {
        for (int i = 0; i < KALI_PANAS; i++) {
            kosongkan(anak);
            wrk(anak, orang, KLIEN, PEMANASAN);
        }
    }

    private static void tunjuk(String apa, Wrk w) {
        Ukuran.cetak(
                "%s: %.0f/dtk p50 %.1f p99 %.1f ms, gagal %d, beban %.1f",
                apa, w.perDetik(), w.p50(), w.p99(), w.gagal(), Ukuran.beban());
    }

    private void satuan(Anak anak, List<PegawaiHadir.Orang> orang) throws SQLException {
        panaskan(anak, orang);
        for (int i = 0; i < babak; i++) {
            kosongkan(anak);
            Wrk w = wrk(anak, orang, KLIEN, detik);
            tunjuk("satu transaksi tiap permintaan", w);
            ukuran.catat("satuan/dtk", w.perDetik());
        }
    }

    /** Each line is sent once; a rush that used them all would be told so. */
    private Wrk wrk(Anak anak, List<PegawaiHadir.Orang> orang, int sambungan, int lama) {
        Path isi = anak.data().resolveSibling("kiriman.txt");
        try (var tulis = Files.newBufferedWriter(isi)) {
            for (String arah : List.of("MASUK", "PULANG")) {
                for (var o : orang) {
                    tulis.write(o.kiriman(arah, urut.incrementAndGet()));
                    tulis.newLine();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var w =
                Wrk.jalankan(
                        "http://127.0.0.1:" + anak.port() + JALUR,
                        sambungan,
                        lama,
                        Map.of("Host", "localhost"),
                        """
                        local isi = {}
                        for baris in io.lines("%s") do isi[#isi + 1] = baris end
                        local ke = 0
                        wrk.method = "POST"
                        wrk.headers["Content-Type"] = "application/json"
                        request = function()
                          ke = ke + 1
                          if ke > #isi then ke = 1 end
                          return wrk.format(nil, nil, nil, isi[ke])
                        end
                        """
                                .formatted(isi));
        if (w.gagal() > 0) {
            throw new IllegalStateException("gagal: " + w);
        }
        if (w.perDetik() * lama > 2.0 * orang.size()) {
            Ukuran.cetak("Kurang pegawai: %.0f kiriman", w.perDetik() * lama);
        }
        return w;
    }

    private static double pgbench(Anak anak, int detik) {
        try {
            Path naskah = anak.data().resolveSibling("ketukan.sql");
            Files.writeString(
                    naskah,
                    """
                    insert into bench_ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu, diterima_pada, cara,
                        opd_id, tempat_id, lintang, bujur, akurasi, jarak_m, keyakinan)
                    values ('019a0000-0000-7000-8000-00000000000a', '2026-11-09', gen_random_uuid(), 'MASUK',
                        gen_random_uuid(), now(), now(), 'DARING', '019a0000-0000-7000-8000-00000000000b',
                        '019a0000-0000-7000-8000-00000000000c', -3.43, 104.23, 12, 0, 'PENUH')
                    on conflict do nothing;
                    """);
            String keluar =
                    Alat.jalankan(
                            detik + 30,
                            Map.of("PGPASSWORD", anak.sandi("aplikasi")),
                            "pgbench",
                            "-n",
                            "-M",
                            "prepared",
                            "-h",
                            "127.0.0.1",
                            "-p",
                            Integer.toString(anak.portBasisData()),
                            "-U",
                            "aplikasi",
                            "-c",
                            Integer.toString(KLIEN),
                            "-j",
                            "2",
                            "-T",
                            Integer.toString(detik),
                            "-f",
                            naskah.toString(),
                            "pendopo");
            return keluar.lines()
                    .filter(l -> l.startsWith("tps = "))
                    .mapToDouble(l -> Double.parseDouble(l.split(" ")[2]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(keluar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double pgbench(Anak anak) {
        double laju = pgbench(anak, detik);
        Ukuran.cetak("pgbench satu baris tiap commit: %.0f/dtk", laju);
        return laju;
    }

    /** So many people open the page, take a ticket and check in within so many seconds. */
    private void peluncuran(Anak anak, int orang, int lama) throws SQLException {
        if (lama == 0) {
            return;
        }
        kosongkan(anak);
        var hasil = hadirSemua(anak, orang, lama);
        double p99 = Ukuran.persentil(hasil.mikro(), 0.99) / 1000;
        Ukuran.cetak(
                "%d orang dalam %d dtk: gagal %d, tercatat %d, ketukan p99 %.0f ms",
                orang, lama, hasil.gagal(), tercatat(anak), p99);
        ukuran.hasil("peluncuran_" + orang + "_gagal", hasil.gagal());
        ukuran.hasil("peluncuran_" + orang + "_tercatat", tercatat(anak));
        ukuran.hasil("peluncuran_" + orang + "_p99_ms", p99);
    }

    /** What came of a launch day; times of the check-ins alone, microseconds. */
    private record Hadir(int gagal, long[] mikro) {}

    private Hadir hadirSemua(Anak anak, int orang, int lama) {
        var gagal = new AtomicInteger();
        var waktu = new ConcurrentHashMap<Integer, Long>();
        long mulai = System.nanoTime();
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= orang; i++) {
                long saat = mulai + (long) ((double) i / orang * lama * 1e9);
                while (System.nanoTime() < saat) {
                    LockSupport.parkNanos(saat - System.nanoTime());
                }
                int nomor = i;
                benang.submit(
                        () -> {
                            try {
                                waktu.put(nomor, hadir(anak, nomor));
                            } catch (RuntimeException e) {
                                if (gagal.incrementAndGet() == 1) {
                                    Ukuran.cetak("gagal: %s%n%s", e, anak.ekor());
                                }
                            }
                        });
            }
        }
        return new Hadir(gagal.get(), waktu.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** Microseconds of the check-in alone. */
    private long hadir(Anak anak, int nomor) {
        var peramban = PegawaiHadir.masuk(anak, nomor);
        UkurHalaman.harus(200, peramban.get("/presensi"));
        var orang = PegawaiHadir.tiket(anak, nomor);
        long mulai = System.nanoTime();
        ketuk(anak, nomor, orang);
        return (System.nanoTime() - mulai) / 1000;
    }

    private static int tercatat(Anak anak) throws SQLException {
        try (var c = anak.admin()) {
            return JdbcClient.create(new SingleConnectionDataSource(c, true))
                    .sql("select count(*) from presensi.ketukan")
                    .query(Integer.class)
                    .single();
        }
    }

    /** Everything is killed while people check in. */
    private PenulisHadir dibunuh(Anak anak, List<PegawaiHadir.Orang> orang)
            throws SQLException, InterruptedException {
        kosongkan(anak);
        var hadir = new PenulisHadir(anak.port(), orang);
        hadir.mulai(KLIEN, 0);
        while (hadir.diterima() < 2_000) {
            LockSupport.parkNanos(1_000_000);
        }
        anak.bunuhSemua();
        hadir.tunggu();
        return hadir;
    }
}
