package id.pendopo.aduan.petugas;

import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a canned reply: {nomor}, {judul}, {opd}, {tenggat}. */
final class TempatBalasan {

    private static final Pattern TEMPAT = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> DIKENAL = Set.of("nomor", "judul", "opd", "tenggat");

    /** Citizens are written to in Indonesian. */
    private static final DateTimeFormatter TANGGAL =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    private TempatBalasan() {}

    /**
     * @throws AturanDilanggar {@code aduan.petugas.balasan-tempat} when it names another place
     */
    static void periksa(String isi) {
        Matcher m = TEMPAT.matcher(isi);
        while (m.find()) {
            if (!DIKENAL.contains(m.group(1))) {
                throw new AturanDilanggar("aduan.petugas.balasan-tempat", m.group());
            }
        }
    }

    static String isi(String templat, Rincian r) {
        var nilai =
                Map.of(
                        "nomor", r.nomor(),
                        "judul", r.judul(),
                        "opd", r.opdNama() == null ? "" : r.opdNama(),
                        "tenggat",
                                TANGGAL.format(
                                        // the due moment is the midnight that ends the due day
                                        r.batasTindak()
                                                .minusSeconds(1)
                                                .atZone(KonteksPemda.wajib().zona())));
        return TEMPAT.matcher(templat)
                .replaceAll(
                        m -> Matcher.quoteReplacement(nilai.getOrDefault(m.group(1), m.group())));
    }
}
