package id.pendopo.presensi.rekap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Thresholds of PP 94/2021 Pasal 9 to 11 as they were on a day: what so many days without a valid
 * reason in a year propose. A pure rule; what follows from it is decided by people.
 *
 * @param menitHari so many minutes late or early count as a day
 * @param beruntun so many working days in a row
 * @param jenjang by rising days
 * @param dasar legal basis of the parameter
 */
public record Disiplin(int menitHari, int beruntun, List<Jenjang> jenjang, String dasar) {

    /** Of who stayed away so many days in a row; the same measure, and pay is stopped. */
    public static final String BERUNTUN = "berhenti-beruntun";

    /** A threshold: from so many days on. */
    public record Jenjang(String kode, int hari) {}

    /** A working day of somebody, in the order of the calendar. */
    public record Hari(LocalDate hari, boolean alpa, int menit) {}

    /** What the days of a year come to. */
    public record Jumlah(int alpa, int menit, int hari, int beruntun) {}

    static Disiplin dari(JsonNode n, String dasar) {
        var jenjang = new ArrayList<Jenjang>();
        for (JsonNode j : n.get("jenjang")) {
            jenjang.add(new Jenjang(j.get("kode").asString(), j.get("hari").asInt()));
        }
        jenjang.sort(Comparator.comparingInt(Jenjang::hari));
        return new Disiplin(
                n.get("menit_hari").asInt(),
                n.get("beruntun").asInt(),
                List.copyOf(jenjang),
                dasar);
    }

    public Jumlah jumlah(List<Hari> semua) {
        int alpa = 0;
        int menit = 0;
        int berturut = 0;
        int terpanjang = 0;
        for (Hari h : semua) {
            menit += h.menit();
            berturut = h.alpa() ? berturut + 1 : 0;
            alpa += h.alpa() ? 1 : 0;
            terpanjang = Math.max(terpanjang, berturut);
        }
        return new Jumlah(alpa, menit, alpa + menit / menitHari, terpanjang);
    }

    /** The highest threshold that is reached; null below all of them. */
    public @Nullable String usulan(Jumlah j) {
        if (j.beruntun() >= beruntun) {
            return BERUNTUN;
        }
        return jenjang.stream()
                .filter(x -> j.hari() >= x.hari())
                .reduce((a, b) -> b)
                .map(Jenjang::kode)
                .orElse(null);
    }

    /** The lowest threshold, in minutes. */
    int menitTerendah() {
        return Math.min(jenjang.getFirst().hari(), beruntun) * menitHari;
    }
}
