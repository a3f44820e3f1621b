package id.pendopo.platform.lembar;

/**
 * Finds the separator of a csv from its first lines. Indonesian Excel writes semicolons, because
 * the comma is the decimal sign; the right separator is the one that cuts most lines into the same
 * number of fields.
 */
final class PemisahCsv {

    private static final String CALON = ";\t,|";
    private static final int BARIS_MAKS = 200;

    private PemisahCsv() {}

    static char kenali(CharSequence contoh) {
        var hitung = new int[CALON.length()][BARIS_MAKS];
        int baris = 0;
        boolean dikutip = false;
        boolean berisi = false;
        for (int i = 0; i < contoh.length() && baris < BARIS_MAKS; i++) {
            char huruf = contoh.charAt(i);
            if (huruf == '"') {
                dikutip = !dikutip;
                berisi = true;
            } else if ((huruf == '\n' || huruf == '\r') && !dikutip) {
                baris += berisi ? 1 : 0;
                berisi = false;
            } else {
                int calon = CALON.indexOf(huruf);
                if (calon >= 0 && !dikutip) {
                    hitung[calon][baris]++;
                }
                berisi |= !Character.isWhitespace(huruf) || calon >= 0;
            }
        }
        // the last line may be cut off by the end of the sample, so it counts only when it is the
        // only one
        return terbaik(hitung, Math.max(baris, 1));
    }

    private static char terbaik(int[][] hitung, int baris) {
        char terbaik = ',';
        int nilaiTerbaik = 0;
        for (int calon = 0; calon < CALON.length(); calon++) {
            int nilai = nilai(hitung[calon], baris);
            if (nilai > nilaiTerbaik) {
                nilaiTerbaik = nilai;
                terbaik = CALON.charAt(calon);
            }
        }
        return terbaik;
    }

    /** Lines that share the most common count above zero, and that count as the tie-breaker. */
    private static int nilai(int[] hitung, int baris) {
        int terbaik = 0;
        for (int i = 0; i < baris; i++) {
            if (hitung[i] == 0) {
                continue;
            }
            int sama = 0;
            for (int j = 0; j < baris; j++) {
                sama += hitung[j] == hitung[i] ? 1 : 0;
            }
            terbaik = Math.max(terbaik, sama * 1_000 + Math.min(hitung[i], 999));
        }
        return terbaik;
    }
}
