package id.pendopo.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A log of a million lines of an attendance machine from the upload to its taking back, beside
 * {@code \copy} of the same lines, and of the same punches, by psql into tables with the same keys.
 * The heap is that of the launcher; the highest memory of each stage is printed.
 *
 * <pre>./pendopo bench logmesin [lines] [people]</pre>
 */
final class LogMesin {

    private static final int BARIS = 1_000_000;
    private static final int ORANG = 2_000;
    private static final long TENGOK = 250_000_000;
    private static final double KIB_SEMEGA = 1024;

    private final Ukuran ukuran = new Ukuran("logmesin");
    private final Map<String, Double> detik = new LinkedHashMap<>();
    private final Anak anak;
    private final Path folder;
    private final int orang;
    private final int hari;
    private int dicatat;

    private LogMesin(Anak anak, Path folder, int baris, int orang) {
        this.anak = anak;
        this.folder = folder;
        this.orang = orang;
        this.hari = Math.max(1, baris / orang / MesinBesar.TEKAN_SEHARI);
    }

    public static void main(String[] args) throws SQLException {
        Alat.perlu("psql", "postgresql-client");
        int baris = args.length > 0 ? Integer.parseInt(args[0]) : BARIS;
        int orang = args.length > 1 ? Integer.parseInt(args[1]) : ORANG;
        Path folder = Anak.folderBaru("bench-log");
        try (var anak = Anak.mulai(folder.resolve("data"), Anak.portBebas())) {
            anak.tungguSiap(Duration.ofMinutes(5));
            new LogMesin(anak, folder, baris, orang).ukur();
        } finally {
            Anak.hapus(folder);
        }
    }

    private void ukur() throws SQLException {
        var mesin = MesinBesar.pasang(anak, orang);
        Path log = folder.resolve("1_attlog.dat");
        mesin.tulisLog(log, hari);
        String[] u = {""};
        tahap("unggah", () -> u[0] = mesin.kirim(log));
        tahap("periksa", () -> mesin.tunggu(u[0], "DIPERIKSA"));
        tahap(
                "terapkan",
                () -> {
                    mesin.terapkan(u[0]);
                    mesin.tunggu(u[0], "DITERAPKAN");
                });
        tahap("halaman", () -> mesin.lihat(u[0] + "?apa=bukti"));
        salin(u[0]);
        periksaHasil(mesin, u[0]);
        bukti(mesin, log);
        tahap(
                "tarik",
                () -> {
                    mesin.tarik(u[0]);
                    mesin.tunggu(u[0], "DITARIK");
                });
        long putusan =
                mesin.banyak(
                        """
                        presensi.mesin_hasil h join presensi.putusan p on p.pemda_id = h.pemda_id
                            and p.hari = h.hari and p.pegawai_id = h.pegawai_id and p.arah = h.arah
                        where h.unggahan_id = ? and h.nasib = 'DICATAT'
                        """,
                        u[0]);
        harus("putusan", dicatat, putusan);
        lapor();
    }

    /** The same presses on a machine whose clock is slow: everybody came before he came. */
    private void bukti(MesinBesar mesin, Path log) throws SQLException {
        var kedua = mesin.kedua(120);
        String[] u = {""};
        tahap(
                "unggah dan periksa yang kedua",
                () -> {
                    u[0] = kedua.kirim(log);
                    kedua.tunggu(u[0], "DIPERIKSA");
                });
        tahap(
                "terapkan bukti",
                () -> {
                    kedua.terapkan(u[0]);
                    kedua.tunggu(u[0], "DITERAPKAN");
                });
        harus(
                "bukti",
                ketukan() / 2,
                kedua.banyak(
                        "presensi.mesin_hasil where unggahan_id = ? and nasib = 'BUKTI'", u[0]));
    }

    private int baris() {
        return orang * hari * MesinBesar.TEKAN_SEHARI;
    }

    private int ketukan() {
        return orang * hari * 2;
    }

    /** Runs it, and prints how long it took and how much memory was needed meanwhile. */
    private void tahap(String nama, Runnable kerja) {
        var java = new AtomicLong();
        var basisData = new AtomicLong();
        var tengok =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    while (!Thread.currentThread().isInterrupted()) {
                                        java.accumulateAndGet(
                                                Ukuran.pss(anak.java().pid()), Math::max);
                                        basisData.accumulateAndGet(pssBasisData(), Math::max);
                                        LockSupport.parkNanos(TENGOK);
                                    }
                                });
        long mulai = System.nanoTime();
        kerja.run();
        double lama = (System.nanoTime() - mulai) / 1e9;
        tengok.interrupt();
        detik.put(nama, lama);
        ukuran.catat("puncak java MB", java.get() / KIB_SEMEGA);
        ukuran.catat("puncak basis data MB", basisData.get() / KIB_SEMEGA);
        Ukuran.cetak(
                "%-32s %8.1f dtk   %9.0f baris/dtk   puncak java %4.0f MB, basis data %4.0f MB",
                nama, lama, baris() / lama, java.get() / KIB_SEMEGA, basisData.get() / KIB_SEMEGA);
    }

    private long pssBasisData() {
        long jumlah = 0;
        for (var p : anak.semuaBasisData()) {
            try {
                jumlah += Ukuran.pss(p.pid());
            } catch (java.io.UncheckedIOException | java.util.NoSuchElementException e) {
                continue; // it has just ended
            }
        }
        return jumlah;
    }

    /** What psql alone needs for the same lines, and for the punches that came of them. */
    private void salin(String unggahan) {
        UUID id = MesinBesar.id(unggahan);
        MesinBesar.ubah(
                anak, "create table mesin.bench_log (like presensi.mesin_log including indexes)");
        MesinBesar.ubah(
                anak, "create table mesin.bench_ketukan (like presensi.ketukan including indexes)");
        Path log = folder.resolve("log.csv");
        Path ketukan = folder.resolve("ketukan.csv");
        psql("\\copy (select * from presensi.mesin_log where unggahan_id = '%s') to '%s'", id, log);
        psql(
                "\\copy (select k.* from presensi.mesin_hasil h join presensi.ketukan k on k.pemda_id = h.pemda_id"
                        + " and k.kunci = h.kunci where h.unggahan_id = '%s') to '%s'",
                id, ketukan);
        tahap("salin baris (psql)", () -> psql("\\copy mesin.bench_log from '%s'", log));
        tahap("salin ketukan (psql)", () -> psql("\\copy mesin.bench_ketukan from '%s'", ketukan));
        MesinBesar.ubah(anak, "drop table mesin.bench_log, mesin.bench_ketukan");
    }

    private void psql(String perintah, Object... isi) {
        Alat.jalankan(
                600,
                Map.of("PGPASSWORD", anak.sandi("postgres")),
                "psql",
                "-q",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(anak.portBasisData()),
                "-U",
                "postgres",
                "-d",
                "pendopo",
                "-c",
                perintah.formatted(isi));
    }

    private void periksaHasil(MesinBesar mesin, String u) {
        harus("log", baris(), mesin.banyak("presensi.mesin_log where unggahan_id = ?", u));
        harus("baris tersisa", 0, mesin.banyak("presensi.mesin_baris where unggahan_id = ?", u));
        // who left on the last day may have pressed once more after the log was taken
        dicatat = ketukan() - mesin.tentang(Integer.class, "(hitungan->>'menunggu')::int", u);
        harus(
                "ketukan",
                dicatat,
                mesin.banyak(
                        """
                        presensi.mesin_hasil h join presensi.ketukan k on k.pemda_id = h.pemda_id
                            and k.kunci = h.kunci where h.unggahan_id = ? and h.nasib = 'DICATAT'
                        """,
                        u));
    }

    private void harus(String apa, long harap, long ada) {
        if (harap != ada) {
            Ukuran.cetak("TIDAK TERCAPAI: %s %d, bukan %d", apa, ada, harap);
        }
        ukuran.hasil(apa.replace(' ', '_') + "_benar", harap == ada);
    }

    private void lapor() {
        ukuran.hasil("baris", baris());
        ukuran.hasil("orang", orang);
        ukuran.hasil("hari", hari);
        detik.forEach((apa, lama) -> ukuran.hasil(apa.replaceAll("\\W+", "_") + "_detik", lama));
        double kerja = detik.get("unggah") + detik.get("periksa") + detik.get("terapkan");
        double dasar = detik.get("salin baris (psql)") + detik.get("salin ketukan (psql)");
        ukuran.hasil("baris_per_detik", baris() / kerja);
        ukuran.hasil("kali_salin", kerja / dasar);
        ukuran.hasil("puncak_java_mb", ukuran.terbesar("puncak java MB"));
        ukuran.hasil("puncak_basis_data_mb", ukuran.terbesar("puncak basis data MB"));
        ukuran.cetak();
    }
}
