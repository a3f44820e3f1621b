package id.pendopo.presensi.rekap;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.presensi.AturanPotongan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A deduction table as somebody wants to have it: bands without gap or overlap, and what a missing
 * punch, a day without reason and a missed ceremony cost.
 *
 * @param tl bands of lateness, the lowest first
 * @param psw bands of leaving early
 */
public record TabelPotongan(
        List<Pita> tl,
        List<Pita> psw,
        BigDecimal tam,
        BigDecimal tap,
        BigDecimal tk,
        BigDecimal apel) {

    public static final int PITA_TERBANYAK = 4;
    private static final int DESIMAL = 2;
    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    /**
     * A band.
     *
     * @param sampai minutes, included; null = and more
     */
    public record Pita(int dari, @Nullable Integer sampai, BigDecimal persen) {}

    /**
     * @throws AturanDilanggar naming the band that is wrong
     */
    public TabelPotongan {
        tl = List.copyOf(tl);
        psw = List.copyOf(psw);
        periksa("TL", tl);
        periksa("PSW", psw);
        Map.of("TAM", tam, "TAP", tap, "TK", tk, "APEL", apel)
                .forEach(TabelPotongan::periksaPersen);
    }

    private static void periksa(String awalan, List<Pita> pita) {
        if (pita.isEmpty()) {
            throw new AturanDilanggar("presensi.rekap.potongan.kosong", awalan + "1");
        }
        for (int i = 0; i < pita.size(); i++) {
            String kode = awalan + (i + 1);
            Pita p = pita.get(i);
            periksaPersen(kode, p.persen());
            if (p.dari() < 1 || p.sampai() != null && p.sampai() < p.dari()) {
                throw new AturanDilanggar("presensi.rekap.potongan.terbalik", kode);
            }
            boolean akhir = i == pita.size() - 1;
            if (akhir && p.sampai() != null) {
                throw new AturanDilanggar("presensi.rekap.potongan.terbuka", kode, p.sampai());
            }
            if (!akhir) {
                periksaSambung(kode, p, awalan + (i + 2), pita.get(i + 1));
            }
        }
    }

    private static void periksaSambung(String kode, Pita p, String berikut, Pita q) {
        if (p.sampai() == null || q.dari() <= p.sampai()) {
            throw new AturanDilanggar(
                    "presensi.rekap.potongan.tumpang",
                    kode,
                    berikut,
                    q.dari(),
                    p.sampai() == null ? "…" : p.sampai().toString());
        }
        if (q.dari() > p.sampai() + 1) {
            throw new AturanDilanggar(
                    "presensi.rekap.potongan.celah", kode, berikut, p.sampai() + 1, q.dari() - 1);
        }
    }

    private static void periksaPersen(String kode, BigDecimal persen) {
        if (persen.signum() < 0
                || persen.compareTo(SERATUS) > 0
                || persen.stripTrailingZeros().scale() > DESIMAL) {
            throw new AturanDilanggar("presensi.rekap.potongan.persen", kode);
        }
    }

    /** The same as rows of the table, by code. */
    Map<String, AturanPotongan.Baris> baris() {
        var hasil = new TreeMap<String, AturanPotongan.Baris>();
        tambah(hasil, "TL", tl);
        tambah(hasil, "PSW", psw);
        Map.of("TAM", tam, "TAP", tap, "TK", tk, "APEL", apel)
                .forEach(
                        (kode, persen) ->
                                hasil.put(kode, new AturanPotongan.Baris(kode, 0, null, persen)));
        return hasil;
    }

    private static void tambah(
            Map<String, AturanPotongan.Baris> hasil, String awalan, List<Pita> pita) {
        for (int i = 0; i < pita.size(); i++) {
            Pita p = pita.get(i);
            String kode = awalan + (i + 1);
            hasil.put(kode, new AturanPotongan.Baris(kode, p.dari(), p.sampai(), p.persen()));
        }
    }

    /** What judges a day by this table. */
    AturanPotongan aturan() {
        return new AturanPotongan(new ArrayList<>(baris().values()));
    }
}
