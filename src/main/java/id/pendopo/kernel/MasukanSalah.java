package id.pendopo.kernel;

/**
 * A text or number that cannot become a value: says what was found and what was expected. Argument
 * {0} of its message is what was found. Personal numbers are never repeated in it.
 */
public final class MasukanSalah extends IllegalArgumentException implements Berkode {

    private static final long serialVersionUID = 1L;

    private final String kode;
    private final String ditemukan;
    private final String diharapkan;

    public MasukanSalah(String kode, Object ditemukan, String diharapkan) {
        super("ditemukan \"" + ringkas(ditemukan) + "\", diharapkan " + diharapkan);
        this.kode = kode;
        this.ditemukan = ringkas(ditemukan);
        this.diharapkan = diharapkan;
    }

    @Override
    public String kode() {
        return kode;
    }

    public String ditemukan() {
        return ditemukan;
    }

    public String diharapkan() {
        return diharapkan;
    }

    @Override
    public Object[] argumen() {
        return new Object[] {ditemukan};
    }

    /** A pasted page must not become an error message. */
    private static String ringkas(Object ditemukan) {
        String teks = ditemukan.toString();
        return teks.length() <= 60 ? teks : teks.substring(0, 60) + "…";
    }
}
