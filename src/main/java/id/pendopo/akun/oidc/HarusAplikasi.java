package id.pendopo.akun.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody comes to these endpoints without saying who he is: the framework relies on it. */
final class HarusAplikasi extends OncePerRequestFilter {
    private final RequestMatcher jalur;

    HarusAplikasi(RequestMatcher jalur) {
        this.jalur = jalur;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        if (jalur.matches(minta)
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            GalatToken.jawab(
                    minta,
                    jawab,
                    new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
            return;
        }
        rantai.doFilter(minta, jawab);
    }
}
