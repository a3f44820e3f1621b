package id.pendopo.organisasi.impor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.organisasi.impor.ImporRepository.Diperiksa;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of agencies and people from files: first a dry run that is kept, then exactly what it
 * showed is applied, and for a day the whole can be taken back.
 */
@Service
public class ImporService {

    private final ImporRepository impor;
    private final PemeriksaImpor pemeriksa;
    private final PenerapOpd opd;
    private final PenerapPegawai pegawai;
    private final JejakImpor jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    ImporService(
            ImporRepository impor,
            PemeriksaImpor pemeriksa,
            PenerapOpd opd,
            PenerapPegawai pegawai,
            JejakImpor jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.impor = impor;
        this.pemeriksa = pemeriksa;
        this.opd = opd;
        this.pegawai = pegawai;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * The dry run: says what every row would do and keeps it. Nothing else changes.
     *
     * @throws id.pendopo.platform.lembar.LembarDitolak when the file cannot be read at all
     */
    public UUID periksa(Pengguna oleh, JenisImpor jenis, String namaBerkas, Path berkas) {
        jenis.harusBoleh(oleh);
        try (var buka = PembacaLembar.buka(berkas, namaBerkas)) {
            var baris = pemeriksa.periksa(jenis, TabelTerbaca.dari(buka, jenis.skema()));
            var baru = new Diperiksa(jenis, namaBerkas, Files.readAllBytes(berkas), baris);
            return transaksi.execute(s -> impor.tambah(baru, oleh, waktu.sekarang()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Applies what the dry run showed, all of it or, when the data moved meanwhile, nothing.
     *
     * @throws TidakDitemukan when there is no such upload, or not for him
     */
    public void terapkan(Pengguna oleh, UUID id) {
        transaksi.executeWithoutResult(
                s -> {
                    var satu = terkunci(oleh, id, Impor.Status.DIPERIKSA);
                    var baris = berlaku(satu);
                    tulis(satu, baris);
                    impor.tandaiDiterapkan(id, waktu.sekarang());
                    jejak.diterapkan(oleh, satu, baris);
                });
    }

    private Impor terkunci(Pengguna oleh, UUID id, Impor.Status harus) {
        var satu = impor.terkunci(id);
        satu.jenis().harusBoleh(oleh);
        if (satu.status() != harus) {
            throw new AturanDilanggar("organisasi.impor.status");
        }
        return satu;
    }

    private List<BarisImpor> berlaku(Impor satu) {
        return impor.baris(satu.id(), Set.of(Keadaan.BARU, Keadaan.BERUBAH), Integer.MAX_VALUE);
    }

    private void tulis(Impor satu, List<BarisImpor> baris) {
        var penerap = penerap(satu.jenis());
        try {
            penerap.tambah(satu, baris);
            semuaKena(penerap.ubah(satu), satu.berubah(), "organisasi.impor.usang", satu);
        } catch (DataIntegrityViolationException e) {
            throw new AturanDilanggar("organisasi.impor.usang", satu.namaBerkas());
        }
    }

    private Penerap penerap(JenisImpor jenis) {
        return switch (jenis) {
            case OPD -> opd;
            case PEGAWAI -> pegawai;
        };
    }

    /** Fewer rows than planned means that somebody was there in between: then nothing changes. */
    private static void semuaKena(int jadi, int rencana, String kode, Impor satu) {
        if (jadi != rencana) {
            throw new AturanDilanggar(kode, satu.namaBerkas());
        }
    }

    /**
     * Takes an applied upload back as a whole, within a day and unless its rows moved on.
     *
     * @throws TidakDitemukan when there is no such upload, or not for him
     */
    public void batalkan(Pengguna oleh, UUID id) {
        transaksi.executeWithoutResult(
                s -> {
                    var satu = terkunci(oleh, id, Impor.Status.DITERAPKAN);
                    Instant batas = satu.batasPembatalan();
                    if (batas == null || batas.isBefore(waktu.sekarang())) {
                        throw new AturanDilanggar("organisasi.impor.lewat-sehari");
                    }
                    tulisKembali(satu);
                    impor.tandaiDibatalkan(id, waktu.sekarang());
                    jejak.dibatalkan(oleh, satu, berlaku(satu));
                });
    }

    private void tulisKembali(Impor satu) {
        var penerap = penerap(satu.jenis());
        String kode = "organisasi.impor.berubah-lagi";
        semuaKena(penerap.pulihkan(satu), satu.berubah(), kode, satu);
        try {
            semuaKena(penerap.hapus(satu), satu.baru(), kode, satu);
        } catch (DataIntegrityViolationException e) {
            throw new AturanDilanggar("organisasi.impor.sudah-dipakai");
        }
    }
}
