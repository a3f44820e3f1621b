package id.pendopo.aduan.umum;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Holds off floods of what needs no account. It lives in memory only: an address is mixed with a
 * salt that changes with every window, and forgotten with it.
 */
@Component
public class Banjir {

    static final int TERBANYAK = 60;
    private static final Duration JENDELA = Duration.ofMinutes(10);

    /** A house full of people is one address, a thousand houses are an attack: then all count. */
    private static final int ALAMAT_TERBANYAK = 50_000;

    private final Waktu waktu;
    private final Map<String, Integer> hitungan = new HashMap<>();
    private long jendela = -1;
    private String garam = "";

    Banjir(Waktu waktu) {
        this.waktu = waktu;
    }

    /** Counts this attempt; false when there were too many from there just now. */
    public synchronized boolean boleh(String apa, String alamat) {
        long kini = waktu.sekarang().getEpochSecond() / JENDELA.toSeconds();
        if (kini != jendela) {
            jendela = kini;
            garam = Sidik.baru();
            hitungan.clear();
        }
        if (hitungan.size() >= ALAMAT_TERBANYAK) {
            return false;
        }
        String siapa = HexFormat.of().formatHex(Sidik.dari(garam + apa + alamat), 0, 16);
        return hitungan.merge(siapa, 1, Integer::sum) <= TERBANYAK;
    }
}
