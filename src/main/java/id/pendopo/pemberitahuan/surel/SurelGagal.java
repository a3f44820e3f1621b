package id.pendopo.pemberitahuan.surel;

/** A letter was not taken. */
public final class SurelGagal extends Exception {

    private static final long serialVersionUID = 1L;

    /** What another attempt is worth. */
    public enum Sebab {
        /** refused for good: nobody lives there */
        DITOLAK,
        /** not now: this letter later */
        DITUNDA,
        /** nobody answers: all letters later */
        SERVER
    }

    private final Sebab sebab;

    public SurelGagal(Sebab sebab, Throwable asal) {
        super(asal.getMessage(), asal);
        this.sebab = sebab;
    }

    public Sebab sebab() {
        return sebab;
    }
}
