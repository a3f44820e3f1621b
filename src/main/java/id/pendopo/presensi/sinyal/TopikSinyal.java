package id.pendopo.presensi.sinyal;

/** What the live pages of the queue listen to. */
public final class TopikSinyal {

    /** Something came into the queue, was decided, or was appealed. */
    public static final String TINJAUAN = "presensi-tinjauan";

    private TopikSinyal() {}
}
