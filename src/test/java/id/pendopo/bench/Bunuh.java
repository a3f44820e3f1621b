package id.pendopo.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * {@code kill -9} while fifty people write: of the application and its database together, of the
 * application alone, of the database alone. Afterwards it is started as always, and everything it
 * had acknowledged must be there, whole.
 *
 * <p>Argument: rounds of killing both (5).
 */
public final class Bunuh implements AutoCloseable {

    private static final int PENULIS = 50;
    private static final int HADIR = 1_500;
    private static final long JEDA_HADIR = 10_000_000;
    private static final Duration SIAP = Duration.ofMinutes(5);

    private final int pegawai;
    private final String[] opsi;
    private final Path folder = Anak.folderBaru("bench-bunuh");
    private final int port = Anak.portBebas();
    private Anak anak;
    private Penulis penulis;
    private PenulisHadir hadir;
    private LogTerbunuh log;
    private long diakuiSebelum;
    private int nomor;

    /**
     * @param pegawai how many may check in
     * @param opsi further flags for the JVM that is killed
     */
    Bunuh(int pegawai, String... opsi) {
        this.pegawai = pegawai;
        this.opsi = opsi;
    }

    public static void main(String[] args) throws SQLException, InterruptedException {
        int babak = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        var ukuran = new Ukuran("bunuh");
        int hilang = 0;
        int separuh = 0;
        long diakui = 0;
        try (var bench = new Bunuh(HADIR)) {
            bench.mulai();
            for (int i = 0; i < babak; i++) {
                var h =
                        i == 0
                                ? bench.babakLog()
                                : bench.babak("java dan postgres", Anak::bunuhSemua);
                hilang += h.hilang().size();
                separuh += h.separuh().size() + (i == 0 ? bench.logSalah().size() : 0);
                diakui = h.diakui();
            }
            hilang += bench.hadirHilang();
            for (var h :
                    List.of(bench.babak("java saja", Anak::bunuhJava), bench.basisDataSaja())) {
                hilang += h.hilang().size();
                separuh += h.separuh().size();
                diakui = h.diakui();
            }
        }
        ukuran.hasil("babak", babak + 2);
        ukuran.hasil("diakui", diakui);
        ukuran.hasil("hilang", hilang);
        ukuran.hasil("separuh", separuh);
        ukuran.cetak();
        System.exit(hilang + separuh == 0 ? 0 : 1);
    }

    /** Starts Pendopo on an empty folder and signs the people in. */
    public void mulai() throws SQLException {
        anak = Anak.mulai(folder, port, opsi);
        anak.tungguSiap(SIAP);
        penulis = new Penulis(anak, "pupr");
        hadir = new PenulisHadir(port, PegawaiHadir.isi(anak, pegawai).tiket(anak));
        log = LogTerbunuh.kirim(anak, folder);
    }

    /** The first round: a log of a machine is being applied as well when everything dies. */
    public Diakui.Hasil babakLog() throws SQLException, InterruptedException {
        return babak(
                "java dan postgres",
                a -> {
                    log.terapkanSampaiTengah();
                    a.bunuhSemua();
                });
    }

    /** Has the log of that round applied to its end; what of it is not as it should be. */
    public List<String> logSalah() {
        var salah = log.lanjutkan(anak);
        Ukuran.cetak("log mesin: %d ketukan sebelum dibunuh, salah %s", log.sebelum(), salah);
        return salah;
    }

    /** One round: write, kill at a random moment, start again, compare. */
    public Diakui.Hasil babak(String apa, Consumer<Anak> bunuh)
            throws SQLException, InterruptedException {
        penulis.tulis(
                PENULIS,
                () -> {
                    hadir.mulai(8, JEDA_HADIR);
                    tunggu();
                    bunuh.accept(anak);
                });
        hadir.tunggu();
        var dulu = anak;
        anak = Anak.mulai(folder, port, opsi);
        Duration siap = anak.tungguSiap(SIAP);
        if (dulu.hidup()) {
            throw new IllegalStateException("Yang dibunuh masih hidup");
        }
        return lapor(apa, siap);
    }

    /** The database alone dies: the application brings it back without anybody's help. */
    public Diakui.Hasil basisDataSaja() throws SQLException, InterruptedException {
        long[] pulih = {0};
        penulis.tulis(
                PENULIS,
                () -> {
                    tunggu();
                    anak.bunuhBasisData();
                    pulih[0] = System.nanoTime();
                });
        var batas = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!sehat()) {
            if (!anak.hidup() || System.nanoTime() > batas) {
                throw new IllegalStateException("Basis data tidak kembali: " + anak.ekor());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return lapor("postgres saja", Duration.ofNanos(System.nanoTime() - pulih[0]));
    }

    /** Check-ins that were accepted and are not there. */
    int hadirHilang() throws SQLException {
        Ukuran.cetak("presensi: diterima %d", hadir.diterima());
        return hadir.diterima() == 0 ? -1 : hadir.hilang(anak);
    }

    private boolean sehat() {
        try (var c = anak.admin()) {
            return new id.pendopo.Peramban(port, "localhost")
                            .get("/capaian?tahun=2020")
                            .kirim()
                            .status()
                    == 200;
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private Diakui.Hasil lapor(String apa, Duration siap) throws SQLException {
        var hasil = penulis.periksa(anak);
        nomor++;
        Ukuran.cetak(
                "babak %d  %-18s diakui %6d  hilang %d  separuh %d  siap lagi dalam %.1f dtk  beban %.1f",
                nomor,
                apa,
                hasil.diakui() - diakuiSebelum,
                hasil.hilang().size(),
                hasil.separuh().size(),
                siap.toMillis() / 1000.0,
                Ukuran.beban());
        hasil.hilang().stream().limit(20).forEach(h -> Ukuran.cetak("  hilang: %s", h));
        hasil.separuh().stream().limit(20).forEach(h -> Ukuran.cetak("  separuh: %s", h));
        diakuiSebelum = hasil.diakui();
        return hasil;
    }

    private static void tunggu() {
        long acak = ThreadLocalRandom.current().nextLong(2_000_000_000L, 3_500_000_000L);
        long sampai = System.nanoTime() + acak;
        for (long sisa = acak; sisa > 0; sisa = sampai - System.nanoTime()) {
            LockSupport.parkNanos(sisa);
        }
    }

    @Override
    public void close() {
        if (anak != null) {
            anak.close();
        }
        Anak.hapus(folder);
    }
}
