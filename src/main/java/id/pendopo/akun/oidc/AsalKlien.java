package id.pendopo.akun.oidc;

import id.pendopo.platform.web.FormulirKeluar;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that ends at an application: browsers hold a page to its {@code form-action} through all
 * redirects that follow, so a sign-in for an application must name where it may end. Only the
 * registered addresses of that application are named.
 */
@Component
class AsalKlien extends OncePerRequestFilter {

    private final KlienTerdaftar klien;

    AsalKlien(KlienTerdaftar klien) {
        this.klien = klien;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest minta) {
        return !minta.getRequestURI().startsWith("/masuk");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        String lanjut = minta.getParameter("lanjut");
        if (lanjut != null && lanjut.startsWith(PintuOtorisasi.JALUR + "?")) {
            clientId(lanjut)
                    .flatMap(klien::klien)
                    .ifPresent(k -> FormulirKeluar.izinkan(minta, semua(k)));
        }
        rantai.doFilter(minta, jawab);
    }

    private static Optional<String> clientId(String lanjut) {
        try {
            return Optional.ofNullable(
                    UriComponentsBuilder.fromUriString(lanjut)
                            .build()
                            .getQueryParams()
                            .getFirst("client_id"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Origins of the addresses an application may be answered at, as a policy names them. */
    static Collection<String> semua(Klien k) {
        return asal(k.redirectUri());
    }

    static Collection<String> asal(Collection<String> semua) {
        Set<String> hasil = new LinkedHashSet<>();
        for (String alamat : semua) {
            URI uri = URI.create(alamat);
            boolean web = List.of("http", "https").contains(uri.getScheme());
            hasil.add(web ? uri.getScheme() + "://" + uri.getAuthority() : uri.getScheme() + ":");
        }
        return hasil;
    }
}
