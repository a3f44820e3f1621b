package id.pendopo.presensi.atur;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.presensi.atur.GiliranService.Kunci;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a spreadsheet holds them: the number (NIP) or the name of a person, then a code a day
 * from the first on; columns between the name and the days may be there or not. A row of day
 * numbers above them says where the days begin. Of two people of one name only the number tells.
 */
final class Tempelan {

    private static final int TERBANYAK = 2_000;

    /** Columns in which the number or the name is looked for. */
    private static final int KOLOM_ORANG = 4;

    private final YearMonth bulan;
    private final Map<String, UUID> perNip = new HashMap<>();
    private final Map<String, @Nullable UUID> perNama = new HashMap<>();
    private final Map<Kunci, String> isi = new HashMap<>();

    /** Where the days begin; below 0 until a row of day numbers says it. */
    private int awal = -1;

    Tempelan(List<UnitQueries.Orang> orang, YearMonth bulan) {
        this.bulan = bulan;
        for (var o : orang) {
            perNip.put(o.nip(), o.id());
            perNama.merge(o.nama().toLowerCase(Locale.ROOT), o.id(), (a, b) -> null);
        }
    }

    /**
     * @throws AturanDilanggar {@code presensi.atur.giliran.tempel} with the row that is not
     *     understood
     */
    Map<Kunci, String> baca(List<List<String>> baris) {
        if (baris.size() > TERBANYAK) {
            throw new AturanDilanggar("presensi.atur.giliran.banyak", TERBANYAK);
        }
        for (int n = 0; n < baris.size(); n++) {
            List<String> b = baris.get(n);
            int hariPertama = mulaiHari(b);
            if (hariPertama >= 0) {
                awal = hariPertama;
            } else {
                satu(n + 1, b);
            }
        }
        if (isi.isEmpty()) {
            throw new AturanDilanggar("presensi.atur.giliran.tempel-kosong");
        }
        return isi;
    }

    private void satu(int nomor, List<String> b) {
        UUID orang = null;
        int letak = 0;
        for (int i = 0; i < Math.min(b.size(), KOLOM_ORANG) && orang == null; i++) {
            orang = orang(b.get(i).strip());
            letak = i;
        }
        if (orang == null) {
            if (awal < 0 || b.stream().allMatch(String::isBlank)) {
                return;
            }
            throw new AturanDilanggar("presensi.atur.giliran.tempel", nomor, b.getFirst());
        }
        int mulai = awal >= 0 ? awal : lewatiNama(b, letak + 1);
        for (int d = 1; d <= bulan.lengthOfMonth() && mulai + d - 1 < b.size(); d++) {
            isi.put(new Kunci(orang, bulan.atDay(d)), b.get(mulai + d - 1));
        }
    }

    private @Nullable UUID orang(String teks) {
        return perNip.getOrDefault(
                teks.replaceAll("[\\s']", ""), perNama.get(teks.toLowerCase(Locale.ROOT)));
    }

    private int lewatiNama(List<String> b, int dari) {
        int i = dari;
        while (i < b.size()
                && (perNip.containsKey(b.get(i).strip())
                        || perNama.containsKey(b.get(i).strip().toLowerCase(Locale.ROOT)))) {
            i++;
        }
        return i;
    }

    /** Where "1, 2, 3" begins in a row; -1 when it is no row of day numbers. */
    private static int mulaiHari(List<String> b) {
        for (int i = 0; i + 2 < b.size(); i++) {
            if (b.get(i).strip().equals("1")
                    && b.get(i + 1).strip().equals("2")
                    && b.get(i + 2).strip().equals("3")) {
                return i;
            }
        }
        return -1;
    }
}
