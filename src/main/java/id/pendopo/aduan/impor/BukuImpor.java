package id.pendopo.aduan.impor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down a file whose rows are taken in one by one by somebody else, so that it can be looked
 * at and taken back as any import. Each call belongs to the transaction of its row.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BukuImpor {

    private final ImporRepository repository;
    private final Penomoran penomoran;
    private final Waktu waktu;

    BukuImpor(ImporRepository repository, Penomoran penomoran, Waktu waktu) {
        this.repository = repository;
        this.penomoran = penomoran;
        this.waktu = waktu;
    }

    /** A file that is being read. */
    public record Terbuka(UUID id, String nomor) {}

    /**
     * Opens a file: it counts as applied from its first row on.
     *
     * @param sumber name of where it comes from; with its number it tells whether a report is here
     */
    public Terbuka buka(Pengguna oleh, String nama, String sumber) {
        Instant kini = waktu.sekarang();
        int tahun = waktu.hariIni(KonteksPemda.wajib().zona()).getYear();
        var baru =
                Impor.baru(
                        Uuid7.baru(),
                        "I-" + penomoran.berikut("aduan.impor", tahun),
                        nama,
                        sumber,
                        true,
                        oleh.nama(),
                        kini);
        repository.tambah(baru, oleh);
        repository.pindah(baru.id(), Impor.Status.DIPERIKSA, Impor.Status.DITERAPKAN, kini);
        return new Terbuka(baru.id(), baru.nomor());
    }

    /**
     * A row and what came of it.
     *
     * @param aduan the report it became
     * @throws AturanDilanggar {@code aduan.impor.sudah-diproses.bentrok} when the file was taken
     *     back meanwhile: nothing of it comes after
     */
    public void catat(Terbuka berkas, BarisImpor baris, @Nullable UUID aduan) {
        if (!repository.tambahHitungan(berkas.id(), baris.hasil())) {
            throw new AturanDilanggar("aduan.impor.sudah-diproses.bentrok");
        }
        repository.tambahBaris(berkas.id(), baris, aduan);
    }
}
