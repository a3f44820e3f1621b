package id.pendopo.bench;

import id.pendopo.akun.orang.BanyakOrang;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The administration of accounts with 20,000 people in 500 units: list, search and the page of a
 * person, beside their own queries run by pgbench.
 *
 * <p>Arguments: rounds (3), seconds a measurement (5).
 */
final class Orang {

    private static final double BATAS_MS = 100;
    private static final double BATAS_KALI = 5;

    private final Ukuran ukuran = new Ukuran("orang");
    private final int babak;
    private final int detik;

    private Orang(int babak, int detik) {
        this.babak = babak;
        this.detik = detik;
    }

    public static void main(String[] args) throws SQLException {
        Alat.perlu("wrk", "wrk");
        Alat.perlu("pgbench", "postgresql-contrib");
        Path folder = Anak.folderBaru("bench-orang");
        var bench =
                new Orang(
                        args.length > 0 ? Integer.parseInt(args[0]) : 3,
                        args.length > 1 ? Integer.parseInt(args[1]) : 5);
        try {
            int port = Anak.portBebas();
            try (var pertama = Anak.mulai(folder.resolve("data"), port)) {
                pertama.tungguSiap(Duration.ofMinutes(5));
                KueriHalaman.siapkan(pertama);
            }
            try (var anak = Anak.mulai(folder.resolve("data"), port)) {
                anak.tungguSiap(Duration.ofMinutes(2));
                bench.ukur(anak);
            }
            bench.ukuran.cetak();
        } finally {
            Anak.hapus(folder);
        }
    }

    private void ukur(Anak anak) throws SQLException {
        String nama = isi(anak);
        var kominfo = UkurHalaman.masuk(anak, "kominfo");
        String masuk = "pendopo=" + kominfo.kue("pendopo").orElseThrow();
        var halaman = new UkurHalaman(ukuran, anak, babak, detik, BATAS_MS, BATAS_KALI);
        halaman.ukur("daftar", "/akun", kominfo, masuk);
        halaman.ukur("cari_banyak", "/akun?q=santoso", kominfo, masuk);
        halaman.ukur("cari_satu", "/akun?q=" + kode(satu(anak)), kominfo, masuk);
        halaman.ukur("belum_masuk", "/akun?keadaan=belum-masuk", kominfo, masuk);
        halaman.ukur("orang", "/akun/" + nama, kominfo, masuk);
    }

    /** Adds the people to the first pemda of the demo; gives a user name among them. */
    private static String isi(Anak anak) throws SQLException {
        try (var c = anak.admin()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(c, true));
            UUID pemda =
                    sql.sql("select pemda_id from referensi.pemda_host where host = 'localhost'")
                            .query(UUID.class)
                            .single();
            BanyakOrang.isi(sql, pemda);
            sql.sql("vacuum analyze").update();
            return sql.sql(
                            """
                            select nama_pengguna from akun.akun
                            where aktif and masuk_terakhir is not null and nama_pengguna ~ '^[0-9]{18}$'
                            order by nama_pengguna limit 1
                            """)
                    .query(String.class)
                    .single();
        }
    }

    /** A name that only one person has: the whole register is looked through for it. */
    private static String satu(Anak anak) throws SQLException {
        try (var c = anak.admin()) {
            return JdbcClient.create(new SingleConnectionDataSource(c, true))
                    .sql(
                            "select nama from organisasi.pegawai where nama like 'Wahyu %' order by id limit 1")
                    .query(String.class)
                    .single();
        }
    }

    private static String kode(String teks) {
        return URLEncoder.encode(teks, StandardCharsets.UTF_8);
    }
}
