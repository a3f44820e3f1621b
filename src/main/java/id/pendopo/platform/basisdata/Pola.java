package id.pendopo.platform.basisdata;

/** Patterns for {@code like}: what people type is looked for as it stands, without wildcards. */
public final class Pola {

    private Pola() {}

    /** Texts that hold this somewhere. */
    public static String memuat(String kata) {
        return "%" + harfiah(kata) + "%";
    }

    /** Texts that begin with this. */
    public static String berawal(String kata) {
        return harfiah(kata) + "%";
    }

    private static String harfiah(String kata) {
        return kata.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
