package id.pendopo.presensi.sinyal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a supervisor decides about a punch. */
public enum Hasil {
    SAH,
    TIDAK_SAH;

    public static Optional<Hasil> dengan(String nama) {
        return Arrays.stream(values()).filter(h -> h.name().equals(nama)).findFirst();
    }

    /** Key of its name. */
    public String kunci() {
        return "presensi.sinyal.hasil." + name().toLowerCase(Locale.ROOT);
    }
}
