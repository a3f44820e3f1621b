package id.pendopo.kernel;

import java.util.Arrays;

/**
 * A rule of the government was about to be broken. Carries a code such as {@code
 * aduan.sudah-ditutup}, never a wording.
 */
public final class AturanDilanggar extends RuntimeException implements Berkode {

    private static final long serialVersionUID = 1L;

    private final String kode;
    private final transient Object[] argumen;

    public AturanDilanggar(String kode, Object... argumen) {
        super(argumen.length == 0 ? kode : kode + " " + Arrays.toString(argumen));
        this.kode = kode;
        this.argumen = argumen.clone();
    }

    @Override
    public String kode() {
        return kode;
    }

    @Override
    public Object[] argumen() {
        return argumen.clone();
    }
}
