package id.pendopo.organisasi;

/** How a post is held: by right, or by standing in (Permendagri 1/2023). */
public enum JenisPenugasan {
    DEFINITIF(""),
    /** the post is vacant */
    PLT("Plt. "),
    /** the holder is away for a short time */
    PLH("Plh. "),
    /** head of a region appointed for the time between */
    PJ("Pj. ");

    private final String awalan;

    JenisPenugasan(String awalan) {
        this.awalan = awalan;
    }

    public String awalan() {
        return awalan;
    }
}
