package id.pendopo.pelaporan.unggahan;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.pelaporan.unggahan.BarisUnggahan.Hasil;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of uploads. */
@Service
@Transactional(readOnly = true)
public class UnggahanQueries {

    private final UnggahanRepository unggahan;

    UnggahanQueries(UnggahanRepository unggahan) {
        this.unggahan = unggahan;
    }

    /** An upload with its rows. */
    public record Rincian(Unggahan unggahan, List<Baris> baris) {

        public long jumlah(Hasil hasil) {
            return baris.stream().filter(b -> b.isi().hasil() == hasil).count();
        }

        public long jumlah(Penerapan penerapan) {
            return baris.stream().filter(b -> b.penerapan() == penerapan).count();
        }

        /** Rows that applying would write without overwriting anybody. */
        public long siap() {
            return jumlah(Hasil.BARU) + jumlah(Hasil.BERUBAH);
        }
    }

    /**
     * A row and what became of it.
     *
     * @param pesan message key of why it was not applied or not taken back
     */
    public record Baris(BarisUnggahan isi, Penerapan penerapan, @Nullable String pesan) {}

    /**
     * @throws TidakDitemukan when this OPD has no such upload for the month
     */
    public Rincian rincian(UUID opd, YearMonth bulan, String nomor) {
        Unggahan u =
                unggahan.satu(opd, bulan, nomor)
                        .orElseThrow(() -> new TidakDitemukan("unggahan " + nomor));
        return new Rincian(
                u,
                unggahan.baris(u.id()).stream()
                        .map(b -> new Baris(b.baris(), b.penerapan(), b.pesan()))
                        .toList());
    }

    /** The last uploads of an OPD's month, newest first. */
    public List<Unggahan> terbaru(UUID opd, YearMonth bulan) {
        return unggahan.terbaru(opd, bulan);
    }
}
