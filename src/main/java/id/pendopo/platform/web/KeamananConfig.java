package id.pendopo.platform.web;

import id.pendopo.platform.orang.PembacaSesi;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the browser is told on every answer, and the token without which no form is accepted. Who
 * may use a route is decided by {@link PenjagaRute}; who somebody is, by the module of accounts.
 */
@Configuration(proxyBeanMethods = false)
class KeamananConfig {

    private static final String KEBIJAKAN = "Content-Security-Policy";

    static final String CSP =
            String.join(
                    "; ",
                    List.of(
                            "default-src 'none'",
                            "script-src 'self'",
                            "style-src 'self'",
                            "img-src 'self' data: blob:",
                            "font-src 'self'",
                            "connect-src 'self'",
                            "manifest-src 'self'",
                            "worker-src 'self'",
                            "form-action 'self'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'"));

    @Bean
    SecurityFilterChain keamanan(HttpSecurity http, ObjectProvider<PembacaSesi> pembaca)
            throws Exception {
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(c -> c.disable())
                .requestCache(c -> c.disable())
                .anonymous(a -> a.disable())
                .logout(l -> l.disable())
                .csrf(
                        c ->
                                c.csrfTokenRepository(new KueCsrf())
                                        .csrfTokenRequestHandler(
                                                new CsrfTokenRequestAttributeHandler())
                                        .ignoringRequestMatchers(KeamananConfig::untukAplikasi))
                .headers(
                        h ->
                                h.addHeaderWriter(KeamananConfig::kebijakan)
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .permissionsPolicyHeader(
                                                p ->
                                                        p.policy(
                                                                "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()"))
                                        .cacheControl(c -> c.disable())
                                        .httpStrictTransportSecurity(
                                                s ->
                                                        s.includeSubDomains(false)
                                                                .maxAgeInSeconds(31_536_000)))
                .exceptionHandling(e -> e.accessDeniedHandler(ditolak()))
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .addFilterBefore(new PembacaFilter(pembaca), CsrfFilter.class)
                .build();
    }

    /** An answer that set a stricter policy of its own, such as an uploaded file, keeps it. */
    private static void kebijakan(HttpServletRequest minta, HttpServletResponse jawab) {
        if (jawab.containsHeader(KEBIJAKAN)) {
            return;
        }
        String keluar = FormulirKeluar.dari(minta);
        jawab.setHeader(
                KEBIJAKAN,
                keluar == null
                        ? CSP
                        : CSP.replace("form-action 'self'", "form-action 'self' " + keluar));
    }

    /**
     * Called by applications, which hold no token of a form: what they may do rests on a token of
     * their own, or on a hint that this server signed, never on the cookie. So it is with routes
     * where the cookie was taken away.
     */
    private static boolean untukAplikasi(HttpServletRequest minta) {
        String jalur = minta.getRequestURI();
        return AnonimFilter.anonim(minta)
                || jalur.startsWith("/api/")
                || jalur.startsWith("/open311/v2/")
                || jalur.equals("/userinfo")
                || jalur.equals("/connect/logout")
                // RFC 8058: posted by a mail program, on a secret of its own
                || jalur.startsWith("/aduan/ikut/lepas/");
    }

    private static AccessDeniedHandler ditolak() {
        return (minta, jawab, sebab) -> jawab.sendError(HttpServletResponse.SC_FORBIDDEN, "csrf");
    }

    /** There are no accounts of the framework's own: without this it would invent one. */
    @Bean
    UserDetailsService tanpaAkunBawaan() {
        return nama -> {
            throw new UsernameNotFoundException(nama);
        };
    }

    private static final class PembacaFilter extends OncePerRequestFilter {
        private final ObjectProvider<PembacaSesi> pembaca;
        private volatile @Nullable PembacaSesi ada;

        PembacaFilter(ObjectProvider<PembacaSesi> pembaca) {
            this.pembaca = pembaca;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
                throws ServletException, IOException {
            PembacaSesi siap = ada == null ? cari() : ada;
            if (siap != null) {
                PenggunaKini.siapkan(minta, siap);
            }
            rantai.doFilter(minta, jawab);
        }

        /** Asked of the context once: each asking goes through all its beans. */
        private @Nullable PembacaSesi cari() {
            ada = pembaca.getIfAvailable();
            return ada;
        }
    }
}
