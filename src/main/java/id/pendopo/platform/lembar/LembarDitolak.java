package id.pendopo.platform.lembar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file that is not read any further. The code is stable and is the message key in
 * {@code pesan/lembar_*.properties}; the arguments belong to that message.
 */
public final class LembarDitolak extends RuntimeException {

    private final String kode;
    private final transient List<Object> argumen;

    public LembarDitolak(String kode, Object... argumen) {
        this(kode, null, argumen);
    }

    LembarDitolak(String kode, @Nullable Throwable sebab, Object[] argumen) {
        super(kode + " " + List.of(argumen), sebab);
        this.kode = kode;
        this.argumen = List.of(argumen);
    }

    /** Message key, for example {@code lembar.makro}. */
    public String kode() {
        return kode;
    }

    public List<Object> argumen() {
        return argumen;
    }
}
