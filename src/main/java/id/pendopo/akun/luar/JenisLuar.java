package id.pendopo.akun.luar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why somebody from outside has an account. */
public enum JenisLuar {
    KONTRAKTOR,
    PEMERIKSA,
    VENDOR,
    /** made from the shell with a new pemda, before it has a staff */
    PENGELOLA_AWAL;

    /** Those that an administrator may choose. */
    public static List<JenisLuar> pilihan() {
        return Arrays.stream(values()).filter(j -> j != PENGELOLA_AWAL).toList();
    }

    public String kunci() {
        return "akun.luar.jenis." + name().toLowerCase(Locale.ROOT);
    }
}
