package id.pendopo.akun.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each host is an issuer of its own. */
final class KonteksFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        Penerbit.pasang(minta);
        try {
            rantai.doFilter(minta, jawab);
        } finally {
            SecurityContextHolder.clearContext();
            Penerbit.lepas();
        }
    }
}
