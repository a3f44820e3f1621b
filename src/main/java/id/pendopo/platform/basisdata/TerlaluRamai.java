package id.pendopo.platform.basisdata;

/** More are waiting than can be answered soon. */
public final class TerlaluRamai extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TerlaluRamai() {
        super("antrean penuh", null, false, false);
    }
}
