package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the forms of this one page may end beside this site: at an application that the visitor
 * signs in for. Everything else about the policy stays as it is.
 */
public final class FormulirKeluar {

    private static final String KUNCI = FormulirKeluar.class.getName();

    /** A scheme with or without host, as a source of a content security policy. */
    private static final Pattern ASAL =
            Pattern.compile("[a-z][a-z0-9+.-]*:(//[A-Za-z0-9.:\\[\\]-]+)?");

    private FormulirKeluar() {}

    /** What is no plain origin is left out: nothing may slip into the policy through it. */
    public static void izinkan(HttpServletRequest minta, Collection<String> asal) {
        String teks =
                String.join(" ", asal.stream().filter(a -> ASAL.matcher(a).matches()).toList());
        if (!teks.isEmpty()) {
            minta.setAttribute(KUNCI, teks);
        }
    }

    static @Nullable String dari(HttpServletRequest minta) {
        return (String) minta.getAttribute(KUNCI);
    }
}
