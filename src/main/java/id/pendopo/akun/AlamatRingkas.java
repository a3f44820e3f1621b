package id.pendopo.akun;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A network address as far as it tells the office, not the desk. */
public final class AlamatRingkas {

    private AlamatRingkas() {}

    /** {@code 10.20.•.•}, {@code 2001:db8:1:•}; a dash when none is known. */
    public static String dari(@Nullable String alamat) {
        if (alamat == null || alamat.isBlank()) {
            return "–";
        }
        if (alamat.contains(":")) {
            String awal =
                    Arrays.stream(alamat.split(":"))
                            .takeWhile(x -> !x.isEmpty())
                            .limit(3)
                            .collect(Collectors.joining(":"));
            return awal.isEmpty() ? "::•" : awal + ":•";
        }
        String[] bagian = alamat.split("\\.");
        return bagian.length == 4 ? bagian[0] + "." + bagian[1] + ".•.•" : "–";
    }
}
