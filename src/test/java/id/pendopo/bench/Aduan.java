package id.pendopo.bench;

import id.pendopo.Peramban;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Complaints with a million of them stored: lives of complaints in the bursts that a peer failed
 * in, list, search and map beside their own queries, the interfaces for machines, intake with a
 * photo beside the least that keeps one.
 *
 * <p>Arguments: complaints stored (1,000,000), rounds (3), seconds a measurement (5).
 */
final class Aduan {

    /** Lives a second in the load of the peer, which answered 4 to 5 of 100 within 36 s. */
    private static final double[] IRAMA = {1, 15, 1, 25, 2, 35, 10};

    private static final double BATAS_HALAMAN_MS = 150;
    private static final double BATAS_DEKAT_MS = 100;
    private static final double BATAS_DAUR_MS = 250;
    private static final int SEKALIGUS = 8;
    private static final int RAMAI = 32;
    private static final int PEMANASAN_DAUR = 60;
    private static final int SISI_FOTO = 560;
    private static final String TITIK = "-3.43&long=104.23";

    private final Ukuran ukuran = new Ukuran("aduan");
    private final int babak;
    private final int detik;

    private Aduan(int babak, int detik) {
        this.babak = babak;
        this.detik = detik;
    }

    public static void main(String[] args) throws SQLException {
        Alat.perlu("wrk", "wrk");
        Alat.perlu("pgbench", "postgresql-contrib");
        int banyak = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        var bench =
                new Aduan(
                        args.length > 1 ? Integer.parseInt(args[1]) : 3,
                        args.length > 2 ? Integer.parseInt(args[2]) : 5);
        Path folder = Anak.folderBaru("bench-aduan");
        try {
            int port = Anak.portBebas();
            UUID opd;
            try (var pertama = Anak.mulai(folder.resolve("data"), port)) {
                pertama.tungguSiap(Duration.ofMinutes(5));
                KueriHalaman.siapkan(pertama);
                opd = isi(pertama, banyak);
            }
            // one machine sends what ten thousand people would
            try (var anak =
                    Anak.mulai(
                            folder.resolve("data"), port, "-Dpendopo.aduan.sealamat=100000000")) {
                anak.tungguSiap(Duration.ofMinutes(3));
                bench.daur(anak, opd);
                bench.halaman(anak);
                bench.mesin(anak);
                bench.foto(anak);
            }
            bench.ukuran.cetak();
        } finally {
            Anak.hapus(folder);
        }
    }

    /** Adds the store to the first pemda of the demo; gives the OPD that the lives go to. */
    private static UUID isi(Anak anak, int banyak) throws SQLException {
        try (var c = anak.admin()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(c, true));
            UUID pemda =
                    sql.sql("select pemda_id from referensi.pemda_host where host = 'localhost'")
                            .query(UUID.class)
                            .single();
            long mulai = System.nanoTime();
            BanyakAduan.isi(sql, pemda, banyak);
            sql.sql("create table bench_foto (id uuid primary key, nama text)").update();
            sql.sql("grant insert on bench_foto to aplikasi").update();
            Ukuran.cetak(
                    "%d aduan diisi dalam %.0f dtk", banyak, (System.nanoTime() - mulai) / 1e9);
            return sql.sql(
                            "select id from organisasi.opd where pemda_id = ? and slug = 'disperkim'")
                    .param(pemda)
                    .query(UUID.class)
                    .single();
        }
    }

    private void daur(Anak anak, UUID opd) throws SQLException {
        var daur = new DaurAduan(anak, opd, "disperkim");
        // as warm as a server is that has not been started this very minute
        daur.terus(2 * SEKALIGUS, PEMANASAN_DAUR);
        tungguTerhitung(anak);
        int semua = 0;
        int gagal = 0;
        for (double irama : IRAMA) {
            var h = daur.irama(irama, 2 * detik);
            Ukuran.cetak(
                    "%4.0f daur/dtk: %d selesai, %d gagal, p95 %.0f ms",
                    irama, h.daur(), h.gagal(), h.p95Ms());
            ukuran.catat("irama p95 ms", h.p95Ms());
            semua += h.daur() + h.gagal();
            gagal += h.gagal();
        }
        var tetap = daur.terus(2 * SEKALIGUS, 3 * detik);
        ukuran.hasil("irama_berhasil_persen", 100.0 * (semua - gagal) / semua);
        ukuran.hasil("irama_p95_ms_terburuk", ukuran.terbesar("irama p95 ms"));
        ukuran.hasil("irama_lulus", ukuran.terbesar("irama p95 ms") <= BATAS_DAUR_MS && gagal == 0);
        ukuran.hasil("tetap_daur_per_detik", tetap.perDetik());
        ukuran.hasil("tetap_p95_ms", tetap.p95Ms());
        ukuran.hasil("tetap_gagal", tetap.gagal());
    }

    /** The first change folds the whole queue of what was stored without the application. */
    private static void tungguTerhitung(Anak anak) throws SQLException {
        try (var c = anak.admin()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(c, true));
            long mulai = System.nanoTime();
            while (sql.sql("select exists (select 1 from aduan.hitungan_antre)")
                    .query(Boolean.class)
                    .single()) {
                LockSupport.parkNanos(100_000_000L);
            }
            Ukuran.cetak("Hitungan genap sesudah %.0f dtk", (System.nanoTime() - mulai) / 1e9);
        }
    }

    private void halaman(Anak anak) throws SQLException {
        // a cookie of somebody else's: nothing comes from the shelf of finished pages
        var umum = new Peramban(anak.port(), "localhost").pasangKue("x", "1");
        var daftar = new UkurHalaman(ukuran, anak, babak, detik, BATAS_HALAMAN_MS, 1);
        daftar.ukur("daftar", "/aduan?kategori=jalan-rusak&status=selesai", umum, "x=1");
        daftar.ukur("cari", "/aduan?q=selokan+mampet+lumpur", umum, "x=1");
        daftar.ukur("cari_satu", "/aduan?q=2021x4711", umum, "x=1");
        daftar.ukur("wilayah", "/aduan?wilayah=16.74.01&masa=2024", umum, "x=1");
        daftar.ukur("peta", "/aduan/peta", umum, "x=1");
        daftar.ukur("peta_saring", "/aduan/peta?kategori=sampah-menumpuk&masa=2024", umum, "x=1");
        new UkurHalaman(ukuran, anak, babak, detik, BATAS_DEKAT_MS, 1)
                .ukur(
                        "serupa",
                        "/aduan/lapor/serupa?kategori=jalan-rusak&lintang=-3.43&bujur=104.23",
                        umum,
                        "x=1");
    }

    private void mesin(Anak anak) throws SQLException {
        laju(
                anak,
                "open311_daftar",
                "/open311/v2/requests.json?start_date=2025-10-10T00:00:00Z&end_date=2025-12-31T00:00:00Z");
        laju(
                anak,
                "open311_dekat",
                "/open311/v2/requests.json?page_size=20&radius=2000&lat=" + TITIK);
    }

    /** Answers a second beside the same query by pgbench. */
    private void laju(Anak anak, String nama, String jalur) throws SQLException {
        var umum = new Peramban(anak.port(), "localhost");
        var kueri = new KueriHalaman(anak);
        var naskah = kueri.rekam(() -> UkurHalaman.harus(200, umum.get(jalur)));
        String url = "http://127.0.0.1:" + anak.port() + jalur;
        var kepala = Map.of("Host", "localhost");
        Wrk.jalankan(url, SEKALIGUS, UkurHalaman.PEMANASAN, kepala);
        for (int i = 0; i < babak; i++) {
            ukuran.catat(
                    nama + " pgbench/dtk",
                    (double) kueri.pgbench(naskah, SEKALIGUS, detik).length / detik);
            Wrk w = Wrk.jalankan(url, SEKALIGUS, detik, kepala);
            ukuran.catat(nama + "/dtk", w.perDetik());
            ukuran.catat(nama + " p95 ms", w.p95());
        }
        ukuran.hasil(nama + "_banding_pgbench", ukuran.rasio(nama + "/dtk", nama + " pgbench/dtk"));
    }

    /** At as many at once as in the morning rush, and at few; both sides alike. */
    private void foto(Anak anak) throws SQLException {
        byte[] contoh = FotoUji.unik(SISI_FOTO, 0);
        Ukuran.cetak("foto %d KB", contoh.length / 1024);
        FotoMasuk.laju(anak, RAMAI, PEMANASAN_DAUR, SISI_FOTO);
        for (int i = 0; i < babak; i++) {
            foto(anak, RAMAI);
            foto(anak, SEKALIGUS);
        }
        for (int sekaligus : new int[] {RAMAI, SEKALIGUS}) {
            ukuran.hasil(
                    "masuk_berfoto_banding_batas_" + sekaligus,
                    ukuran.rasio(
                            "masuk berfoto/dtk " + sekaligus,
                            "berkas+fsync+baris/dtk " + sekaligus));
        }
    }

    private void foto(Anak anak, int sekaligus) throws SQLException {
        ukuran.catat(
                "berkas+fsync+baris/dtk " + sekaligus,
                FotoTahanMati.laju(anak, sekaligus, detik, SISI_FOTO));
        ukuran.catat(
                "masuk berfoto/dtk " + sekaligus,
                FotoMasuk.laju(anak, sekaligus, detik, SISI_FOTO));
    }
}
