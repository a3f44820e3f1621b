package id.pendopo.aduan;

import id.pendopo.organisasi.ParameterQueries.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From how much of a clock on each level is told: 50 is half of it, 100 the due moment, 101 the
 * first working day after, 102 the second. The due moment is always told, and from there on every
 * working day.
 *
 * @param sejak version of the parameter
 */
public record Eskalasi(int kepalaOpd, int asisten, int sekda, int kepalaDaerah, LocalDate sejak) {

    /** Code of the parameter. */
    public static final String KODE = "aduan.eskalasi";

    /** The due moment. */
    public static final int PENUH = 100;

    public static Eskalasi dari(Parameter p) {
        var n = p.nilai();
        return new Eskalasi(
                paling(n.path("kepala_opd").asInt()),
                paling(n.path("asisten").asInt()),
                paling(n.path("sekda").asInt()),
                paling(n.path("kepala_daerah").asInt()),
                p.sejak());
    }

    private static int paling(int persen) {
        return Math.max(1, persen);
    }

    /** The marks up to the due moment, in their order. */
    public List<Integer> tanda() {
        var hasil = new TreeSet<>(List.of(kepalaOpd, asisten, sekda, kepalaDaerah, PENUH));
        return List.copyOf(hasil.headSet(PENUH, true));
    }

    /** The first mark of all. */
    int pertama() {
        return tanda().getFirst();
    }

    /**
     * The highest level that is told: 0 head of the OPD, 1 asisten, 2 sekda, 3 head of the pemda.
     */
    public int tingkat(int persen) {
        var per = new TreeMap<Integer, Integer>();
        per.put(0, 0);
        per.merge(asisten, 1, Math::max);
        per.merge(sekda, 2, Math::max);
        per.merge(kepalaDaerah, 3, Math::max);
        return per.headMap(persen, true).values().stream().max(Integer::compare).orElse(0);
    }
}
