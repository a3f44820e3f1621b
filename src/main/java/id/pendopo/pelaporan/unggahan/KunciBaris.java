package id.pendopo.pelaporan.unggahan;

import id.pendopo.pelaporan.PelaporanQueries.Baris;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which report a row of a template is.
 *
 * @param versi version of the report when the template was made; null when there was none
 */
record KunciBaris(UUID subKegiatan, @Nullable Integer versi) {

    private static final Pattern BENTUK =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(baru|\\d{1,6})");

    static KunciBaris dari(Baris b) {
        return new KunciBaris(b.subKegiatanId(), b.versi());
    }

    /** What came back in the hidden column; nothing when somebody wrote something else there. */
    static Optional<KunciBaris> baca(String teks) {
        var cocok = BENTUK.matcher(teks);
        return cocok.matches()
                ? Optional.of(
                        new KunciBaris(
                                UUID.fromString(cocok.group(1)),
                                cocok.group(2).equals("baru")
                                        ? null
                                        : Integer.valueOf(cocok.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return subKegiatan + "_" + (versi == null ? "baru" : versi);
    }
}
