package id.pendopo.platform.grafik;

/**
 * Estimates the width of a text in the house typeface (bold). Slightly generous: a label dropped
 * for nothing costs less than one printed over another.
 */
public final class LebarTeks {

    private static final String SANGAT_SEMPIT = "ijlI.,:;'!|·";
    private static final String SEMPIT = "frt()-−/ ";
    private static final String LEBAR = "mwMW%";

    private LebarTeks() {}

    public static double taksir(String teks, double huruf) {
        double em = 0;
        for (int i = 0; i < teks.length(); i++) {
            char c = teks.charAt(i);
            if (SANGAT_SEMPIT.indexOf(c) >= 0) {
                em += 0.29;
            } else if (SEMPIT.indexOf(c) >= 0) {
                em += 0.4;
            } else if (LEBAR.indexOf(c) >= 0) {
                em += 0.9;
            } else if (Character.isUpperCase(c)) {
                em += 0.7;
            } else {
                em += 0.61;
            }
        }
        return em * huruf;
    }
}
