package id.pendopo.platform.unggahan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a small form with files, such as a report with its photo, into memory whole. Tomcat looks
 * for the end of each part byte by byte and lays a photo down in a file, from which it is read
 * again: measured, a quarter of what the application does for a report. Whatever is larger, says no
 * length, or comes when memory for this is taken, Tomcat reads as ever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class UnggahanFilter extends OncePerRequestFilter {

    /** Three photos of a phone and the words around them. */
    static final int BATAS = 1024 * 1024;

    /** For all that arrive at the same time. */
    private static final int SEMUA_KIB = 32 * 1024;

    private final Semaphore kib = new Semaphore(SEMUA_KIB);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest minta) {
        String jenis = minta.getContentType();
        long panjang = minta.getContentLengthLong();
        return !minta.getMethod().equals("POST")
                || jenis == null
                || !jenis.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || minta.getQueryString() != null
                || panjang <= 0
                || panjang > BATAS;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        int panjang = (int) minta.getContentLengthLong();
        int butuh = panjang / 1024 + 1;
        if (!kib.tryAcquire(butuh)) {
            rantai.doFilter(minta, jawab);
            return;
        }
        try {
            rantai.doFilter(new Unggahan(minta, panjang), jawab);
        } finally {
            kib.release(butuh);
        }
    }
}
