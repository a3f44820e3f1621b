package id.pendopo.aduan.lacak;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts what was refused, in memory only: per number and per network address, the latter as a
 * digest with a salt that lives one day and is never written anywhere. What succeeds does not
 * count.
 *
 * <p>A number that others guess at stays open to its owner: only who has himself been refused there
 * is turned away.
 */
@Component
public class BatasTebakan {

    /** One office, one address (decision 20). */
    private static final int PER_ALAMAT = 300;

    private static final Duration JENDELA_ALAMAT = Duration.ofMinutes(5);
    private static final int PER_NOMOR = 10;
    private static final Duration JENDELA_NOMOR = Duration.ofMinutes(15);
    private static final int TERBANYAK = 100_000;

    private final Waktu waktu;
    private final Map<String, Deque<Instant>> hitungan = new ConcurrentHashMap<>();
    private volatile Garam garam = new Garam(LocalDate.MIN, "");

    BatasTebakan(Waktu waktu) {
        this.waktu = waktu;
    }

    private record Garam(LocalDate hari, String isi) {}

    /**
     * @throws AturanDilanggar {@code aduan.lacak.terlalu-sering}
     */
    void harusBoleh(String nomor, String alamat) {
        String siapa = siapa(alamat);
        boolean penuh =
                banyak("alamat " + siapa, JENDELA_ALAMAT) >= PER_ALAMAT
                        || banyak("nomor " + nomor(nomor), JENDELA_NOMOR) >= PER_NOMOR
                                && banyak(nomor(nomor) + " " + siapa, JENDELA_NOMOR) > 0;
        if (penuh) {
            throw new AturanDilanggar("aduan.lacak.terlalu-sering");
        }
    }

    void gagal(String nomor, String alamat) {
        String siapa = siapa(alamat);
        catat("alamat " + siapa);
        catat("nomor " + nomor(nomor));
        catat(nomor(nomor) + " " + siapa);
    }

    /**
     * Counts an act of this kind; for those that write to people, whatever becomes of it.
     *
     * @throws AturanDilanggar {@code aduan.lacak.terlalu-sering} at the next one above {@code
     *     batas}
     */
    public void satuLagi(String jenis, String apa, int batas, Duration jendela) {
        String kunci = jenis + " " + KonteksPemda.wajib().id() + " " + acak(apa);
        if (banyak(kunci, jendela) >= batas) {
            throw new AturanDilanggar("aduan.lacak.terlalu-sering");
        }
        catat(kunci);
    }

    private int banyak(String kunci, Duration jendela) {
        Deque<Instant> ada = hitungan.get(kunci);
        if (ada == null) {
            return 0;
        }
        Instant batas = waktu.sekarang().minus(jendela);
        synchronized (ada) {
            return (int) ada.stream().filter(s -> s.isAfter(batas)).count();
        }
    }

    private void catat(String kunci) {
        if (hitungan.size() > TERBANYAK) {
            hitungan.clear();
        }
        Deque<Instant> ada = hitungan.computeIfAbsent(kunci, k -> new ArrayDeque<>());
        synchronized (ada) {
            ada.addLast(waktu.sekarang());
            if (ada.size() > PER_ALAMAT) {
                ada.removeFirst();
            }
        }
    }

    /** What is typed for a number may be anything, of any length. */
    private String nomor(String nomor) {
        return KonteksPemda.wajib().id() + " n" + acak(nomor.strip());
    }

    private String siapa(String alamat) {
        return KonteksPemda.wajib().id() + " " + acak(alamat);
    }

    private String acak(String apa) {
        return HexFormat.of().formatHex(Sidik.dari(garam().isi() + apa));
    }

    /** The salt of today; with yesterday's goes all that was counted under it. */
    private synchronized Garam garam() {
        LocalDate hari = LocalDate.ofInstant(waktu.sekarang(), ZoneOffset.UTC);
        if (!garam.hari().equals(hari)) {
            garam = new Garam(hari, Sidik.baru());
            hitungan.clear();
        }
        return garam;
    }
}
