package id.pendopo.bench;

import id.pendopo.Peramban;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Public pages against nginx serving the very same bytes, and the live pages of a full demo against
 * their own queries run by pgbench.
 *
 * <p>Arguments: rounds (3), seconds a measurement (5).
 */
final class Halaman {

    private static final int SAMBUNGAN = 64;
    private static final double BATAS_MS = 50;
    private static final double BATAS_KALI = 4;

    private final Ukuran ukuran = new Ukuran("halaman");
    private final int babak;
    private final int detik;

    private Halaman(int babak, int detik) {
        this.babak = babak;
        this.detik = detik;
    }

    public static void main(String[] args) throws IOException, SQLException {
        Alat.perlu("nginx", "nginx-light");
        Alat.perlu("wrk", "wrk");
        Alat.perlu("pgbench", "postgresql-contrib");
        Path folder = Anak.folderBaru("bench-halaman");
        var bench =
                new Halaman(
                        args.length > 0 ? Integer.parseInt(args[0]) : 3,
                        args.length > 1 ? Integer.parseInt(args[1]) : 5);
        try {
            int port = Anak.portBebas();
            try (var pertama = Anak.mulai(folder.resolve("data"), port)) {
                pertama.tungguSiap(Duration.ofMinutes(5));
                KueriHalaman.siapkan(pertama);
            }
            try (var anak =
                    Anak.mulai(folder.resolve("data"), port, "-Dspring.profiles.active=bench")) {
                anak.tungguSiap(Duration.ofMinutes(2));
                bench.lawanNginx(anak, folder);
                bench.lawanPgbench(anak);
            }
            bench.ukuran.cetak();
        } finally {
            Anak.hapus(folder);
        }
    }

    private void lawanNginx(Anak anak, Path folder) throws IOException {
        String pendopo = "http://127.0.0.1:" + anak.port();
        var host = Map.of("Host", "localhost");
        // any cookie that may say who somebody is leads past the stored pages
        var dihitung = Map.of("Host", "localhost", "Cookie", "lain=1");
        var gzip = Map.of("Host", "localhost", "Accept-Encoding", "gzip");
        var pengunjung = new Peramban(anak.port(), "localhost");
        byte[] isi = pengunjung.get("/capaian").kirim().isi();
        UkurHalaman.harus(200, pengunjung.get("/bench/capaian")); // reads its figures, once
        Path www = Files.createDirectories(folder.resolve("nginx"));
        Files.write(www.resolve("capaian"), isi);
        Alat.jalankan(20, Map.of(), "gzip", "-9", "-k", www.resolve("capaian").toString());
        ukuran.hasil("byte_halaman", isi.length);
        try (var nginx = Nginx.mulai(www)) {
            wrk("", pendopo + "/capaian", UkurHalaman.PEMANASAN, host);
            for (String jalur : List.of("/bench/capaian", "/capaian")) {
                wrk("", pendopo + jalur, UkurHalaman.PEMANASAN, dihitung);
            }
            for (int i = 0; i < babak; i++) {
                wrk("nginx /detik", nginx.url("capaian"), detik, Map.of());
                wrk("a tersimpan /detik", pendopo + "/capaian", detik, host);
                wrk(
                        "b dilukis, tanpa basis data /detik",
                        pendopo + "/bench/capaian",
                        detik,
                        dihitung);
                wrk("c dengan basis data /detik", pendopo + "/capaian", detik, dihitung);
                wrk("nginx gzip /detik", nginx.url("capaian"), detik, gzip);
                wrk("a tersimpan gzip /detik", pendopo + "/capaian", detik, gzip);
                wrk("nginx /detik", nginx.url("capaian"), detik, Map.of());
            }
        }
        ukuran.hasil("a_banding_nginx", ukuran.rasio("a tersimpan /detik", "nginx /detik"));
        ukuran.hasil(
                "a_gzip_banding_nginx_gzip",
                ukuran.rasio("a tersimpan gzip /detik", "nginx gzip /detik"));
        ukuran.hasil(
                "b_banding_nginx",
                ukuran.rasio("b dilukis, tanpa basis data /detik", "nginx /detik"));
        ukuran.hasil("c_banding_nginx", ukuran.rasio("c dengan basis data /detik", "nginx /detik"));
    }

    private Wrk wrk(String apa, String url, int lama, Map<String, String> kepala) {
        Wrk hasil = Wrk.jalankan(url, SAMBUNGAN, lama, kepala);
        if (hasil.gagal() > 0) {
            throw new IllegalStateException(url + ": " + hasil);
        }
        if (!apa.isEmpty()) {
            ukuran.catat(apa, hasil.perDetik());
            Ukuran.cetak(
                    "%-40s %9.0f/dtk %8.1f MB/dtk  p50 %7.2f  p99 %8.2f ms  beban %.1f",
                    apa,
                    hasil.perDetik(),
                    hasil.muatanMb(),
                    hasil.p50(),
                    hasil.p99(),
                    Ukuran.beban());
        }
        return hasil;
    }

    private void lawanPgbench(Anak anak) throws SQLException {
        var walikota = UkurHalaman.masuk(anak, "walikota");
        String masuk = "pendopo=" + walikota.kue("pendopo").orElseThrow();
        var pengunjung = new Peramban(anak.port(), "localhost").pasangKue("lain", "1");
        var halaman = new UkurHalaman(ukuran, anak, babak, detik, BATAS_MS, BATAS_KALI);
        halaman.ukur("pimpinan", "/pimpinan", walikota, masuk);
        halaman.ukur("capaian", "/capaian", pengunjung, "lain=1");
    }
}
