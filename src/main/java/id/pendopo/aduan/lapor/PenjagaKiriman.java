package id.pendopo.aduan.lapor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts what comes from one address and how often the same text comes, in memory only and under a
 * salt that nobody keeps beyond the day: nothing here can be asked later who sent what.
 */
@Component
class PenjagaKiriman {

    /** One address may be an office, a school or a whole cell of a telephone network. */
    static final String SEALAMAT = "120";

    /** So often the same words come by themselves; beyond that a person should look. */
    static final int SETEKS = 3;

    private static final long JENDELA_DETIK = 600;
    private static final int TERBANYAK = 50_000;

    private final Waktu waktu;
    private final int sealamat;
    private final Map<String, Integer> alamat = new HashMap<>();
    private final Map<String, Integer> teks = new HashMap<>();
    private String garam = "";
    private LocalDate hari = LocalDate.MIN;
    private long jendela;

    /**
     * @param sealamat reports that one address may send within ten minutes
     */
    PenjagaKiriman(Waktu waktu, @Value("${pendopo.aduan.sealamat:" + SEALAMAT + "}") int sealamat) {
        this.waktu = waktu;
        this.sealamat = sealamat;
    }

    /**
     * @throws AturanDilanggar {@code aduan.lapor.terlalu-sering}
     */
    synchronized void harusBoleh(String dari) {
        segarkan();
        if (tambah(alamat, dari) > sealamat) {
            throw new AturanDilanggar("aduan.lapor.terlalu-sering");
        }
    }

    /** Whether these words came too often today. */
    synchronized boolean berulang(String isi) {
        segarkan();
        String rapi = isi.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return tambah(teks, KonteksPemda.wajib().id() + " " + rapi) > SETEKS;
    }

    private void segarkan() {
        var kini = waktu.sekarang();
        LocalDate hariIni = LocalDate.ofInstant(kini, ZoneOffset.UTC);
        if (!hariIni.equals(hari)) {
            hari = hariIni;
            garam = HexFormat.of().formatHex(Sidik.acak(32));
            alamat.clear();
            teks.clear();
        }
        long ini = kini.getEpochSecond() / JENDELA_DETIK;
        if (ini != jendela) {
            jendela = ini;
            alamat.clear();
        }
    }

    private int tambah(Map<String, Integer> hitung, String apa) {
        if (hitung.size() >= TERBANYAK) {
            hitung.clear();
        }
        return hitung.merge(ringkas(apa), 1, Integer::sum);
    }

    private String ringkas(String apa) {
        return Long.toHexString(ByteBuffer.wrap(Sidik.dari(garam + apa)).getLong());
    }
}
