package id.pendopo.pelaporan.unggahan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.Isian;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.LaporanService;
import id.pendopo.pelaporan.LaporanService.Alamat;
import id.pendopo.pelaporan.PelaporanQueries;
import id.pendopo.pelaporan.unggahan.BarisUnggahan.Hasil;
import id.pendopo.pelaporan.unggahan.PemeriksaLembar.Pemeriksaan;
import id.pendopo.pelaporan.unggahan.UnggahanRepository.BarisTerap;
import id.pendopo.platform.berkas.JenisBerkas;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.orang.Pengguna;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a filled-in sheet through its dry run, applies it and takes it back. Each row is a
 * transaction of its own, outside that of the request: a row that is refused holds up no other, and
 * what was written stays written.
 */
@Service
public class UnggahanService {

    private static final Set<Hasil> TANPA_RAGU = EnumSet.of(Hasil.BARU, Hasil.BERUBAH);
    private static final int NAMA_TERPANJANG = 200;

    private final UnggahanRepository unggahan;
    private final Penomoran penomoran;
    private final PemeriksaLembar pemeriksa;
    private final PelaporanQueries pelaporan;
    private final JadwalQueries jadwal;
    private final LaporanService laporan;
    private final PenyimpananBerkas berkas;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final TransactionTemplate sendiri;

    UnggahanService(
            UnggahanRepository unggahan,
            Penomoran penomoran,
            PemeriksaLembar pemeriksa,
            PelaporanQueries pelaporan,
            JadwalQueries jadwal,
            LaporanService laporan,
            PenyimpananBerkas berkas,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.unggahan = unggahan;
        this.penomoran = penomoran;
        this.pemeriksa = pemeriksa;
        this.pelaporan = pelaporan;
        this.jadwal = jadwal;
        this.laporan = laporan;
        this.berkas = berkas;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
        this.sendiri = new TransactionTemplate(transaksi);
        this.sendiri.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The dry run: no report changes.
     *
     * @return number of the upload
     * @throws id.pendopo.platform.lembar.LembarDitolak when the file cannot be read at all
     * @throws AturanDilanggar {@code unggahan.*} when it is the template of something else
     */
    public String periksa(
            Pengguna oleh, PerangkatDaerah opd, YearMonth bulan, Path isi, String nama) {
        oleh.harusBoleh(IzinPelaporan.ISI, opd.id());
        jadwal.harusTerbuka(bulan, opd.id());
        var hasil = pemeriksa.periksa(isi, nama, opd, bulan, pelaporan.daftar(opd.id(), bulan));
        String sidik = hasil.csv() ? null : simpanBerkas(isi);
        return transaksi.execute(s -> catat(oleh, opd, bulan, hasil, sidik, nama));
    }

    private String simpanBerkas(Path isi) {
        try (var masuk = Files.newInputStream(isi)) {
            return berkas.simpan(masuk, EnumSet.of(JenisBerkas.XLSX)).sidik();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String catat(
            Pengguna oleh,
            PerangkatDaerah opd,
            YearMonth bulan,
            Pemeriksaan hasil,
            @Nullable String sidik,
            String nama) {
        var u =
                new Unggahan(
                        Uuid7.baru(),
                        "U-" + penomoran.berikut("unggahan", bulan.getYear()),
                        opd.id(),
                        bulan.getYear(),
                        bulan.getMonthValue(),
                        nama.substring(0, Math.min(nama.length(), NAMA_TERPANJANG)),
                        sidik,
                        hasil.bertanda(),
                        Unggahan.Status.DIPERIKSA,
                        oleh.nama(),
                        waktu.sekarang(),
                        null);
        unggahan.tambah(u, oleh);
        unggahan.tambah(u.id(), hasil.baris());
        return u.nomor();
    }

    /**
     * Writes the drafts.
     *
     * @param timpa also rows that somebody changed after the template was downloaded
     * @param ajukan hands in what is complete afterwards
     */
    public void terapkan(
            Pengguna oleh, UUID opd, YearMonth bulan, String nomor, boolean timpa, boolean ajukan) {
        oleh.harusBoleh(IzinPelaporan.ISI, opd);
        jadwal.harusTerbuka(bulan, opd);
        Unggahan u =
                mulai(opd, bulan, nomor, Unggahan.Status.DIPERIKSA, Unggahan.Status.DITERAPKAN);
        for (BarisTerap b : baris(u)) {
            var isi = b.baris();
            var alamat = new Alamat(opd, bulan, isi.kode());
            boolean tulis =
                    TANPA_RAGU.contains(isi.hasil()) || timpa && isi.hasil() == Hasil.BENTROK;
            boolean tertulis =
                    tulis
                            && coba(
                                    u,
                                    isi.baris(),
                                    Penerapan.YA,
                                    Penerapan.GAGAL,
                                    () -> laporan.simpan(oleh, alamat, isiannya(isi), isi.versi()));
            boolean adaDraf = tertulis || isi.hasil() == Hasil.SAMA && isi.lama() != null;
            if (ajukan && adaDraf && isiannya(isi).lengkap()) {
                ajukan(oleh, u, isi, alamat, tertulis);
            }
        }
    }

    private static Isian isiannya(BarisUnggahan b) {
        return b.isian() == null ? Isian.KOSONG : b.isian();
    }

    /** A row that was the same already may have been handed in long ago: that is no failure. */
    private void ajukan(
            Pengguna oleh, Unggahan u, BarisUnggahan isi, Alamat alamat, boolean tertulis) {
        if (!tertulis && !draf(alamat)) {
            return;
        }
        coba(
                u,
                isi.baris(),
                Penerapan.DIAJUKAN,
                tertulis ? Penerapan.YA : Penerapan.BELUM,
                () -> {
                    laporan.ajukan(oleh, alamat);
                    return -1;
                });
    }

    private boolean draf(Alamat alamat) {
        return pelaporan
                .satu(alamat.opd(), alamat.bulan(), alamat.kode())
                .filter(PelaporanQueries.Baris::bisaDiisi)
                .isPresent();
    }

    /**
     * Gives the drafts back what they had, where nobody has worked on them since. What did not
     * exist before becomes empty.
     *
     * @throws AturanDilanggar {@code unggahan.lewat-batas} after 24 hours
     */
    public void batalkan(Pengguna oleh, UUID opd, YearMonth bulan, String nomor) {
        oleh.harusBoleh(IzinPelaporan.ISI, opd);
        jadwal.harusTerbuka(bulan, opd);
        var kini = satu(opd, bulan, nomor);
        if (kini.status() == Unggahan.Status.DITERAPKAN && !kini.bisaDibatalkan(waktu.sekarang())) {
            throw new AturanDilanggar("unggahan.lewat-batas");
        }
        Unggahan u =
                mulai(opd, bulan, nomor, Unggahan.Status.DITERAPKAN, Unggahan.Status.DIBATALKAN);
        for (BarisTerap b : baris(u)) {
            if (b.penerapan() == Penerapan.YA || b.penerapan() == Penerapan.DIAJUKAN) {
                var isi = b.baris();
                Isian lama = isi.lama() == null ? Isian.KOSONG : isi.lama();
                var alamat = new Alamat(opd, bulan, isi.kode());
                coba(
                        u,
                        isi.baris(),
                        Penerapan.DIPULIHKAN,
                        Penerapan.TETAP,
                        () -> laporan.simpan(oleh, alamat, lama, b.versiTerap()));
            }
        }
    }

    private Unggahan mulai(
            UUID opd, YearMonth bulan, String nomor, Unggahan.Status dari, Unggahan.Status ke) {
        Unggahan u = satu(opd, bulan, nomor);
        boolean boleh = sendiri.execute(s -> unggahan.pindah(u.id(), dari, ke, waktu.sekarang()));
        if (!boleh) {
            throw new AturanDilanggar("unggahan.sudah-diproses");
        }
        return u;
    }

    private Unggahan satu(UUID opd, YearMonth bulan, String nomor) {
        return sendiri.execute(s -> unggahan.satu(opd, bulan, nomor))
                .orElseThrow(() -> new TidakDitemukan("unggahan " + nomor));
    }

    private List<BarisTerap> baris(Unggahan u) {
        return sendiri.execute(s -> unggahan.baris(u.id()));
    }

    /** Runs one step of a row with its mark in one transaction; what is refused is marked too. */
    private boolean coba(
            Unggahan u, int baris, Penerapan berhasil, Penerapan gagal, IntSupplier langkah) {
        try {
            sendiri.executeWithoutResult(
                    s -> {
                        int versi = langkah.getAsInt();
                        unggahan.tandai(u.id(), baris, berhasil, versi < 0 ? null : versi, null);
                    });
            return true;
        } catch (AturanDilanggar e) {
            tolak(u, baris, gagal, gagal == Penerapan.TETAP ? "laporan.tetap" : e.kode());
        } catch (DuplicateKeyException e) {
            // somebody made the same report between the dry run and now
            tolak(u, baris, gagal, "laporan.bentrok");
        }
        return false;
    }

    private void tolak(Unggahan u, int baris, Penerapan gagal, String kode) {
        String pesan = "unggahan.tolak." + kode.substring(kode.indexOf('.') + 1);
        sendiri.executeWithoutResult(s -> unggahan.tandai(u.id(), baris, gagal, null, pesan));
    }
}
