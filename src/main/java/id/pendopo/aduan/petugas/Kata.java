package id.pendopo.aduan.petugas;

import id.pendopo.kernel.Berkode;
import id.pendopo.platform.web.Bingkai;
import java.util.Arrays;

/** A broken rule in words; what it names by key is put into words as well. */
final class Kata {

    private Kata() {}

    static String dari(Bingkai b, Berkode e) {
        Object[] argumen =
                Arrays.stream(e.argumen())
                        .map(a -> a instanceof String s && s.startsWith("aduan.") ? b.s(s) : a)
                        .toArray();
        return b.s(e.kode(), argumen);
    }
}
