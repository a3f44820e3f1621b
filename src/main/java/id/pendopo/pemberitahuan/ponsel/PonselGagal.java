package id.pendopo.pemberitahuan.ponsel;

/** A message was not taken. */
public final class PonselGagal extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tetap;

    /**
     * @param tetap true when another attempt is worth nothing: nobody has this number
     */
    public PonselGagal(boolean tetap, Throwable asal) {
        super(asal.getClass().getSimpleName(), asal);
        this.tetap = tetap;
    }

    public boolean tetap() {
        return tetap;
    }
}
