package id.pendopo.platform.berkas;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.berkas.BerkasSiap.Lembar;
import id.pendopo.platform.berkas.FolderBerkas.Datang;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files under the digest of their content, each pemda's apart. The content is on the disk
 * before its row is written: a crash between the two, or a change that is taken back, leaves a file
 * without row, never a row without file. {@link #sapu} throws such files away.
 */
@Service
public class PenyimpananBerkas {

    /** No upload takes this long: what has no row by then will get none. */
    static final Duration UMUR_YATIM = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(PenyimpananBerkas.class);
    private static final Pattern SIDIK = Pattern.compile("[0-9a-f]{64}");
    private static final int SEKALI = 1000;

    /** A photo that a phone made small before it sent it stays below this. */
    private static final int BATAS_POLOS = 512 * 1024;

    /** Each holds one such photo in memory for as long as it arrives. */
    private static final int POLOS_SEKALIGUS = 64;

    private final Path akar;
    private final BerkasRepository berkas;
    private final PengolahFoto foto;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final Semaphore giliranPolos = new Semaphore(POLOS_SEKALIGUS);

    PenyimpananBerkas(
            SetelanPendopo setelan,
            BerkasRepository berkas,
            PengolahFoto foto,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.akar = setelan.folderBerkas();
        this.berkas = berkas;
        this.foto = foto;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * Keeps a photo: upright, without metadata, with a small one beside it; made anew out of its
     * pixels unless it comes as it is kept ({@link FotoPolos}).
     */
    public Tersimpan simpanFoto(InputStream isi) {
        return simpan(isi, JenisBerkas.semuaFoto());
    }

    /** Keeps a document as it came. */
    public Tersimpan simpanDokumen(InputStream isi) {
        return simpan(isi, JenisBerkas.semuaDokumen());
    }

    /**
     * Keeps a file of one of these kinds. Its row joins the caller's transaction if there is one.
     *
     * @throws AturanDilanggar {@code berkas.*} with a message for the sender when the content is
     *     not accepted
     */
    public Tersimpan simpan(InputStream isi, Set<JenisBerkas> diterima) {
        try (var siap = siapkan(isi, diterima)) {
            return transaksi.execute(s -> catat(siap));
        }
    }

    /**
     * The first half of {@link #simpanFoto}, for who has a transaction of his own to come: all that
     * takes time is done, and nothing is kept yet.
     */
    public BerkasSiap siapkanFoto(InputStream isi) {
        return siapkan(isi, JenisBerkas.semuaFoto());
    }

    private BerkasSiap siapkan(InputStream isi, Set<JenisBerkas> diterima) {
        var folder = folder();
        try {
            if (!diterima.contains(JenisBerkas.JPEG) || !giliranPolos.tryAcquire()) {
                return siapkan(folder, isi, diterima);
            }
            byte[] awal;
            try {
                awal = isi.readNBytes(BATAS_POLOS);
                var polos =
                        awal.length < BATAS_POLOS
                                ? FotoPolos.dari(awal, PengolahFoto.SISI)
                                : Optional.<FotoPolos>empty();
                if (polos.isPresent()) {
                    return siapkanPolos(folder, polos.get());
                }
            } finally {
                giliranPolos.release();
            }
            var seluruhnya = new SequenceInputStream(new ByteArrayInputStream(awal), isi);
            return siapkan(folder, seluruhnya, diterima);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept without decoding it; its thumbnail is made when somebody first asks for it. */
    private BerkasSiap siapkanPolos(FolderBerkas folder, FotoPolos polos) throws IOException {
        var datang = folder.tulis(polos::tulis);
        return siap(
                new Lembar(
                        datang,
                        new Tersimpan(
                                datang.sidik(),
                                JenisBerkas.JPEG,
                                datang.ukuran(),
                                polos.lebar(),
                                polos.tinggi()),
                        null));
    }

    private BerkasSiap siapkan(FolderBerkas folder, InputStream isi, Set<JenisBerkas> diterima)
            throws IOException {
        var datang = folder.terima(isi, batas(diterima));
        boolean dipakai = false;
        try {
            var jenis = PengenalJenis.kenali(datang.letak(), diterima);
            if (datang.ukuran() > jenis.batas()) {
                throw new AturanDilanggar("berkas.terlalu-besar", jenis.sebutan(), jenis.batasMb());
            }
            if (jenis.foto()) {
                return siapkanFoto(folder, datang, jenis);
            }
            dipakai = true;
            var hasil = new Tersimpan(datang.sidik(), jenis, datang.ukuran(), null, null);
            return siap(new Lembar(datang, hasil, null));
        } finally {
            if (!dipakai) {
                Files.deleteIfExists(datang.letak());
            }
        }
    }

    private static long batas(Set<JenisBerkas> diterima) {
        return diterima.stream().mapToLong(JenisBerkas::batas).max().orElseThrow();
    }

    /** Should the second fail for want of space, the sweeper finds the first. */
    private BerkasSiap siapkanFoto(FolderBerkas folder, Datang datang, JenisBerkas jenis)
            throws IOException {
        return foto.olah(
                datang.letak(),
                jenis,
                (gambar, gambarKecil) -> {
                    var besar = folder.tulis(ke -> PengolahFoto.tulis(gambar, jenis, ke));
                    var kecil = folder.tulis(ke -> PengolahFoto.tulis(gambarKecil, jenis, ke));
                    // the small one first: the row of the photo refers to it
                    return siap(
                            new Lembar(kecil, tersimpan(kecil, jenis, gambarKecil), null),
                            new Lembar(besar, tersimpan(besar, jenis, gambar), kecil.sidik()));
                });
    }

    private static Tersimpan tersimpan(Datang datang, JenisBerkas jenis, BufferedImage gambar) {
        return new Tersimpan(
                datang.sidik(), jenis, datang.ukuran(), gambar.getWidth(), gambar.getHeight());
    }

    /** The content is on the disk before anybody's transaction begins. */
    private static BerkasSiap siap(Lembar... semua) throws IOException {
        for (var satu : semua) {
            FolderBerkas.pastikan(satu.datang().letak());
        }
        return new BerkasSiap(List.of(semua));
    }

    /**
     * The second half: gives these files their rows and their names, within the transaction of the
     * caller, which does not commit before the names are on the disk.
     */
    public void catat(Collection<BerkasSiap> siap) {
        var semua = siap.stream().flatMap(b -> b.lembar().stream()).toList();
        if (semua.isEmpty()) {
            return;
        }
        berkas.tambah(semua, waktu.sekarang());
        try {
            var kepastian = folder().letakkan(semua.stream().map(Lembar::datang).toList());
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean hanyaBaca) {
                            kepastian.tunggu();
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tersimpan catat(BerkasSiap siap) {
        catat(List.of(siap));
        return siap.berkas();
    }

    /** What is known of a file of this pemda. */
    public Optional<Tersimpan> cari(String sidik) {
        return SIDIK.matcher(sidik).matches()
                ? transaksi.execute(s -> berkas.dengan(sidik))
                : Optional.empty();
    }

    /** The thumbnail of a photo, at most {@value PengolahFoto#SISI_KECIL} pixels long. */
    public Optional<Tersimpan> gambarKecil(String sidik) {
        if (!SIDIK.matcher(sidik).matches()) {
            return Optional.empty();
        }
        Optional<Tersimpan> ada = transaksi.execute(s -> berkas.kecil(sidik));
        return ada.map(b -> b.sidik().equals(sidik) && b.besar() ? buatKecil(b) : b);
    }

    /** Of a photo that was kept without decoding it. One that cannot be decoded stays as it is. */
    private Tersimpan buatKecil(Tersimpan besar) {
        var folder = folder();
        try {
            var siap =
                    foto.olah(
                            folder.letak(besar.sidik()),
                            besar.jenis(),
                            (b, kecil) -> {
                                var d =
                                        folder.tulis(
                                                ke -> PengolahFoto.tulis(kecil, besar.jenis(), ke));
                                return siap(
                                        new Lembar(d, tersimpan(d, besar.jenis(), kecil), null));
                            });
            try (siap) {
                return transaksi.execute(
                        s -> {
                            var kecil = catat(siap);
                            berkas.namaiKecil(besar.sidik(), kecil.sidik());
                            return kecil;
                        });
            }
        } catch (AturanDilanggar rusak) {
            return besar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws TidakDitemukan when this pemda keeps no such file
     * @throws IllegalStateException when the disk holds less or more than the row says
     */
    public BerkasTerbuka buka(String sidik) {
        var ada = cari(sidik).orElseThrow(() -> new TidakDitemukan("berkas " + sidik));
        Path letak = folder().letak(sidik);
        try {
            if (!FolderBerkas.utuh(letak, ada.ukuran())) {
                throw new IllegalStateException("Berkas " + letak + " hilang atau terpotong");
            }
            return new BerkasTerbuka(ada, letak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FolderBerkas folder() {
        return new FolderBerkas(akar, KonteksPemda.wajib().id());
    }

    /** Throws away files without row that are older than a day, pemda by pemda; says how many. */
    public int sapu() {
        Instant batas = waktu.sekarang().minus(UMUR_YATIM);
        int jumlah = 0;
        for (var pemda : daftar.semua()) {
            jumlah += KonteksPemda.panggil(pemda, () -> sapu(batas));
        }
        return jumlah;
    }

    private int sapu(Instant batas) {
        var folder = folder();
        try {
            int jumlah = folder.buangSementara(batas);
            List<String> tua = folder.lebihTuaDari(batas);
            for (int i = 0; i < tua.size(); i += SEKALI) {
                var sekian = tua.subList(i, Math.min(i + SEKALI, tua.size()));
                jumlah += buangYatim(folder, sekian);
            }
            if (jumlah > 0) {
                LOG.info("{} berkas tanpa catatan dibuang", jumlah);
            }
            return jumlah;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int buangYatim(FolderBerkas folder, Collection<String> nama) throws IOException {
        Set<String> ada = transaksi.execute(s -> berkas.yangAda(nama));
        int jumlah = 0;
        for (String n : nama) {
            if (!ada.contains(n) && Boolean.TRUE.equals(transaksi.execute(s -> buang(folder, n)))) {
                jumlah++;
            }
        }
        return jumlah;
    }

    /** Asked once more under the lock: the same content may be arriving again at this moment. */
    private boolean buang(FolderBerkas folder, String nama) {
        if (!berkas.jagaSendiri(nama) || berkas.dengan(nama).isPresent()) {
            return false;
        }
        try {
            return Files.deleteIfExists(folder.letak(nama));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
