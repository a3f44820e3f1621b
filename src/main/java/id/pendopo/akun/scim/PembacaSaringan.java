package id.pendopo.akun.scim;

import id.pendopo.akun.scim.Saringan.Atau;
import id.pendopo.akun.scim.Saringan.Banding;
import id.pendopo.akun.scim.Saringan.Bukan;
import id.pendopo.akun.scim.Saringan.Dan;
import id.pendopo.akun.scim.Saringan.Operator;
import id.pendopo.akun.scim.Saringan.Unsur;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads filters and paths by the grammar of RFC 7644 (figure 1): {@code not} binds closer than
 * {@code and}, that closer than {@code or}. Length, depth and the number of comparisons are
 * bounded, for a filter is the work that a stranger gives to the database.
 */
final class PembacaSaringan {

    static final int TERPANJANG = 2_000;
    static final int TERDALAM = 16;
    static final int TERBANYAK = 40;

    private static final Pattern NAMA =
            Pattern.compile(
                    "(?:urn:[A-Za-z0-9:._-]+:)?[A-Za-z$][A-Za-z0-9_$-]*(?:\\.[A-Za-z$][A-Za-z0-9_$-]*)?");

    private static final Pattern KATA = Pattern.compile("[A-Za-z]+");
    private static final Pattern ANGKA =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String teks;
    private int di;
    private int dalam;
    private int banyak;

    private PembacaSaringan(String teks) {
        this.teks = teks;
    }

    /**
     * @throws ScimGalat {@code invalidFilter} that names the place where it cannot be read
     */
    static Saringan baca(String teks) {
        if (teks.length() > TERPANJANG) {
            throw ScimGalat.saringan("saringan-panjang", TERPANJANG);
        }
        var pembaca = new PembacaSaringan(teks);
        Saringan hasil = pembaca.atau(false);
        pembaca.lewati();
        if (pembaca.di < teks.length()) {
            throw pembaca.salah();
        }
        return hasil;
    }

    /**
     * @throws ScimGalat {@code invalidPath}, or {@code invalidFilter} for the filter in it
     */
    static Jalur jalur(String teks) {
        if (teks.length() > TERPANJANG) {
            throw ScimGalat.saringan("saringan-panjang", TERPANJANG);
        }
        String bersih = teks.strip();
        if (!bersih.contains("[")) {
            if (bersih.equalsIgnoreCase(Skema.PERUSAHAAN)) {
                return new Jalur(Jalur.baku(bersih), null, null);
            }
            if (!NAMA.matcher(bersih).matches()) {
                throw ScimGalat.jalur(teks);
            }
            return new Jalur(Jalur.baku(bersih), null, null);
        }
        var pembaca = new PembacaSaringan(bersih);
        String nama = pembaca.cocok(NAMA);
        if (nama == null || !pembaca.ambil('[')) {
            throw ScimGalat.jalur(teks);
        }
        Saringan isi = pembaca.atau(true);
        if (!pembaca.ambil(']')) {
            throw pembaca.salah();
        }
        String anak = null;
        if (pembaca.ambil('.')) {
            anak = pembaca.cocok(NAMA);
            if (anak == null) {
                throw ScimGalat.jalur(teks);
            }
        }
        if (pembaca.di < bersih.length()) {
            throw ScimGalat.jalur(teks);
        }
        return new Jalur(Jalur.baku(nama), isi, anak == null ? null : Jalur.baku(anak));
    }

    /**
     * @param dalamUnsur inside brackets, where no further brackets may stand
     */
    private Saringan atau(boolean dalamUnsur) {
        if (++dalam > TERDALAM) {
            throw ScimGalat.saringan("saringan-dalam", TERDALAM);
        }
        Saringan hasil = dan(dalamUnsur);
        while (kata("or")) {
            hasil = new Atau(hasil, dan(dalamUnsur));
        }
        dalam--;
        return hasil;
    }

    private Saringan dan(boolean dalamUnsur) {
        Saringan hasil = satu(dalamUnsur);
        while (kata("and")) {
            hasil = new Dan(hasil, satu(dalamUnsur));
        }
        return hasil;
    }

    private Saringan satu(boolean dalamUnsur) {
        lewati();
        int awal = di;
        if (kata("not")) {
            lewati();
            if (ambil('(')) {
                return new Bukan(tutup(dalamUnsur));
            }
            di = awal;
        }
        if (ambil('(')) {
            return tutup(dalamUnsur);
        }
        String nama = cocok(NAMA);
        if (nama == null) {
            throw salah();
        }
        if (!dalamUnsur && ambil('[')) {
            Saringan isi = atau(true);
            lewati();
            if (!ambil(']')) {
                throw salah();
            }
            return new Unsur(Jalur.baku(nama), isi);
        }
        return banding(Jalur.baku(nama));
    }

    private Saringan tutup(boolean dalamUnsur) {
        Saringan isi = atau(dalamUnsur);
        lewati();
        if (!ambil(')')) {
            throw salah();
        }
        return isi;
    }

    private Banding banding(String atribut) {
        if (++banyak > TERBANYAK) {
            throw ScimGalat.saringan("saringan-banyak", TERBANYAK);
        }
        jarak();
        int awal = di;
        String kata = cocok(KATA);
        Operator operator = kata == null ? null : Operator.dari(kata).orElse(null);
        if (operator == null) {
            di = awal;
            throw salah();
        }
        if (operator == Operator.PR) {
            return new Banding(atribut, operator, null);
        }
        jarak();
        return new Banding(atribut, operator, nilai());
    }

    private @Nullable Object nilai() {
        int awal = di;
        if (di < teks.length() && teks.charAt(di) == '"') {
            return kutipan();
        }
        String angka = cocok(ANGKA);
        if (angka != null) {
            return Double.valueOf(angka);
        }
        String kata = cocok(KATA);
        if ("true".equals(kata) || "false".equals(kata)) {
            return Boolean.valueOf(kata);
        }
        if ("null".equals(kata)) {
            return null;
        }
        di = awal;
        throw salah();
    }

    /** A JSON text; its end is the first quotation mark without a backslash before it. */
    private String kutipan() {
        int awal = di++;
        while (di < teks.length() && teks.charAt(di) != '"') {
            di += teks.charAt(di) == '\\' ? 2 : 1;
        }
        if (di >= teks.length()) {
            di = awal;
            throw salah();
        }
        di++;
        try {
            JsonNode isi = JSON.readTree(teks.substring(awal, di));
            if (isi.isString() && isi.asString().indexOf('\0') < 0) {
                return isi.asString();
            }
        } catch (JacksonException e) {
            // answered below, with the place instead of the words of a library
        }
        di = awal;
        throw salah();
    }

    /** A word by itself, in any case; moves on only when it is there. */
    private boolean kata(String yang) {
        lewati();
        int akhir = di + yang.length();
        boolean ada =
                teks.regionMatches(true, di, yang, 0, yang.length())
                        && (akhir >= teks.length()
                                || teks.charAt(akhir) == ' '
                                || teks.charAt(akhir) == '(');
        if (ada) {
            di = akhir;
        }
        return ada;
    }

    private boolean ambil(char huruf) {
        boolean ada = di < teks.length() && teks.charAt(di) == huruf;
        if (ada) {
            di++;
        }
        return ada;
    }

    private @Nullable String cocok(Pattern pola) {
        Matcher m = pola.matcher(teks).region(di, teks.length());
        if (!m.lookingAt()) {
            return null;
        }
        di = m.end();
        return m.group();
    }

    private void jarak() {
        int awal = di;
        lewati();
        if (di == awal) {
            throw salah();
        }
    }

    private void lewati() {
        while (di < teks.length() && teks.charAt(di) == ' ') {
            di++;
        }
    }

    private ScimGalat salah() {
        return ScimGalat.saringan("saringan-salah", di + 1);
    }
}
