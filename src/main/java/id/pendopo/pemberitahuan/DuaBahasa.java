package id.pendopo.pemberitahuan;

import java.util.Locale;
import java.util.function.Function;

/** A finished text in both languages of the house. */
public record DuaBahasa(String id, String en) {

    private static final Locale INDONESIA = Locale.of("id", "ID");

    public static DuaBahasa dari(Function<Locale, String> tulis) {
        return new DuaBahasa(tulis.apply(INDONESIA), tulis.apply(Locale.ENGLISH));
    }

    public static DuaBahasa sama(String teks) {
        return new DuaBahasa(teks, teks);
    }

    public String dalam(String bahasa) {
        return bahasa.equals("en") ? en : id;
    }
}
