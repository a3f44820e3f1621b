package id.pendopo.platform.grafik;

/** Which end of a text stands on its x coordinate. */
public enum Jangkar {
    AWAL("start"),
    TENGAH("middle"),
    AKHIR("end");

    private final String svg;

    Jangkar(String svg) {
        this.svg = svg;
    }

    public String svg() {
        return svg;
    }
}
