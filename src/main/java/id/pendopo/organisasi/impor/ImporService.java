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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of agencies, posts, people and rules from files: first a dry run that is kept, then exactly
 * what it showed is applied, and for a day the whole can be taken back.
 */
@Service
public class ImporService {

    private final ImporRepository impor;
    private final PemeriksaImpor pemeriksa;
    private final BerkasImpor berkas;
    private final PenerapOpd opd;
    private final PenerapPegawai pegawai;
    private final PenerapJabatan jabatan;
    private final PenerapParameter parameter;
    private final JejakImpor jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    ImporService(
            ImporRepository impor,
            PemeriksaImpor pemeriksa,
            BerkasImpor berkas,
            PenerapOpd opd,
            PenerapPegawai pegawai,
            PenerapJabatan jabatan,
            PenerapParameter parameter,
            JejakImpor jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.impor = impor;
        this.pemeriksa = pemeriksa;
        this.berkas = berkas;
        this.opd = opd;
        this.pegawai = pegawai;
        this.jabatan = jabatan;
        this.parameter = parameter;
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
            var baris = pemeriksa.periksa(oleh, jenis, TabelTerbaca.dari(buka, jenis.skema()));
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
                    penerap(satu.jenis()).kunci(satu, baris);
                    masihSama(oleh, satu, baris);
                    tulis(oleh, satu, baris);
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

    /**
     * The same look once more, by whoever applies it now: what would come out differently is not
     * what was shown.
     */
    private void masihSama(Pengguna oleh, Impor satu, List<BarisImpor> rencana) {
        Map<Integer, BarisImpor> kini =
                berkas.tabel(satu, t -> pemeriksa.periksa(oleh, satu.jenis(), t)).stream()
                        .collect(Collectors.toMap(BarisImpor::nomor, Function.identity()));
        for (BarisImpor lalu : rencana) {
            BarisImpor lagi = kini.get(lalu.nomor());
            if (lagi == null || !lagi.sama(lalu)) {
                throw new AturanDilanggar(
                        lagi == null
                                ? "organisasi.impor.usang"
                                : lagi.terlarang().orElse("organisasi.impor.usang"),
                        satu.namaBerkas());
            }
        }
    }

    private void tulis(Pengguna oleh, Impor satu, List<BarisImpor> baris) {
        var penerap = penerap(satu.jenis());
        try {
            penerap.tambah(oleh, satu, baris);
            semuaKena(penerap.ubah(satu, baris), "organisasi.impor.usang", satu);
        } catch (DataIntegrityViolationException e) {
            throw new AturanDilanggar("organisasi.impor.usang", satu.namaBerkas());
        }
    }

    private Penerap penerap(JenisImpor jenis) {
        return switch (jenis) {
            case OPD -> opd;
            case PEGAWAI -> pegawai;
            case JABATAN -> jabatan;
            case PARAMETER -> parameter;
        };
    }

    /** Fewer rows than planned means that somebody was there in between: then nothing changes. */
    private static void semuaKena(boolean semua, String kode, Impor satu) {
        if (!semua) {
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
                    var baris = berlaku(satu);
                    tulisKembali(oleh, satu, baris);
                    impor.tandaiDibatalkan(id, waktu.sekarang());
                    jejak.dibatalkan(oleh, satu, baris);
                });
    }

    private void tulisKembali(Pengguna oleh, Impor satu, List<BarisImpor> baris) {
        var penerap = penerap(satu.jenis());
        String kode = "organisasi.impor.berubah-lagi";
        penerap.kunci(satu, baris);
        penerap.bolehMembatalkan(oleh, satu, baris);
        try {
            semuaKena(penerap.pulihkan(satu, baris), kode, satu);
            semuaKena(penerap.hapus(satu, baris), kode, satu);
        } catch (DataIntegrityViolationException e) {
            throw new AturanDilanggar("organisasi.impor.sudah-dipakai");
        }
    }
}
