package id.pendopo.aduan.lapor;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.Resi;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes down what a citizen said at the counter, on the phone or in a letter. */
@Service
public class LoketService {

    /** What an official may say it came by. */
    public static final Set<Kanal> KANAL =
            EnumSet.of(
                    Kanal.LOKET,
                    Kanal.TELEPON,
                    Kanal.SMS,
                    Kanal.WHATSAPP,
                    Kanal.SUREL,
                    Kanal.SURAT,
                    Kanal.MEDIA_SOSIAL);

    /** Later than this it needs a reason. */
    static final Duration WAJAR = Duration.ofHours(1);

    /** Older than this it cannot be dated back: the clocks would be over before anybody saw it. */
    static final Duration TERLAMA = Duration.ofDays(7);

    private static final int ALASAN_TERPENDEK = 10;

    private final LaporService lapor;
    private final Jejak jejak;
    private final Waktu waktu;

    LoketService(LaporService lapor, Jejak jejak, Waktu waktu) {
        this.lapor = lapor;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * When and how it was said; both clocks start at that moment.
     *
     * @param alasan why it is written down so late; may be empty within an hour
     */
    public record Asal(Kanal kanal, Instant diterima, String alasan) {}

    /**
     * @throws AturanDilanggar {@code aduan.loket.waktu-nanti}, {@code aduan.loket.waktu-lama},
     *     {@code aduan.loket.alasan}, and what {@link LaporService#kirim} throws
     * @throws TidakDitemukan when it is not his to do
     */
    public Tanda catat(
            Pengguna oleh,
            UUID kunci,
            Isian isian,
            Pemeriksa.Hasil hasil,
            List<byte[]> foto,
            Asal asal) {
        if (!oleh.boleh(IzinAduan.LOKET)) {
            throw new TidakDitemukan(IzinAduan.KODE_LOKET);
        }
        periksa(asal);
        var jalur =
                new LaporService.Jalur(
                        asal.kanal(),
                        oleh.pelaku(),
                        null,
                        asal.diterima(),
                        r -> jejak(oleh, r, asal),
                        Pelapor.BAHASA);
        return lapor.kirim(kunci, isian, hasil, foto, jalur, oleh.akunId().toString());
    }

    /** What is wrong with the time it was said, before anything is written. */
    public void periksa(Asal asal) {
        Instant kini = waktu.sekarangUrusan();
        if (!KANAL.contains(asal.kanal())) {
            throw new AturanDilanggar("aduan.loket.kanal");
        }
        // the minute it is typed in is the minute it was said
        if (asal.diterima().isAfter(kini.plus(Duration.ofMinutes(1)))) {
            throw new AturanDilanggar("aduan.loket.waktu-nanti");
        }
        if (asal.diterima().isBefore(kini.minus(TERLAMA))) {
            throw new AturanDilanggar("aduan.loket.waktu-lama", TERLAMA.toDays());
        }
        if (asal.diterima().isBefore(kini.minus(WAJAR))
                && asal.alasan().length() < ALASAN_TERPENDEK) {
            throw new AturanDilanggar("aduan.loket.alasan", ALASAN_TERPENDEK);
        }
    }

    private void jejak(Pengguna oleh, Resi resi, Asal asal) {
        jejak.catat(
                oleh.pelaku(),
                "aduan.dicatat",
                new Jejak.Objek("aduan", resi.aduanId().toString(), resi.nomor()),
                null,
                Map.of("kanal", asal.kanal().name(), "diterima", asal.diterima().toString()),
                asal.alasan().isEmpty() ? null : asal.alasan());
    }
}
