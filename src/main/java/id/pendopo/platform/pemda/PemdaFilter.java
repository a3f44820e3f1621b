package id.pendopo.platform.pemda;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds each request to the pemda of its host; a host that nobody answers on is a plain 404. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PemdaFilter extends OncePerRequestFilter {

    private static final byte[] TIDAK_DIKENAL =
            """
            <!doctype html><html lang="id"><meta charset="utf-8"><title>Tidak dikenal</title>
            <h1>Alamat ini tidak dikenal</h1>
            <p>Tidak ada pemerintah daerah yang memakai alamat ini. Periksa ejaannya.</p></html>
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final DaftarPemda daftar;

    PemdaFilter(DaftarPemda daftar) {
        this.daftar = daftar;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        if (minta.getRequestURI().startsWith("/actuator/health")) {
            rantai.doFilter(minta, jawab);
            return;
        }
        var pemda = daftar.diHost(minta.getServerName());
        if (pemda.isEmpty()) {
            jawab.setStatus(HttpServletResponse.SC_NOT_FOUND);
            jawab.setContentType("text/html;charset=utf-8");
            jawab.getOutputStream().write(TIDAK_DIKENAL);
            return;
        }
        try {
            KonteksPemda.<Void, Exception>panggil(
                    pemda.get(),
                    () -> {
                        rantai.doFilter(minta, jawab);
                        return null;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
