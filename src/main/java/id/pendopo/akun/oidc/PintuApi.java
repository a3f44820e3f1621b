package id.pendopo.akun.oidc;

import id.pendopo.akun.PenggunaHariIni;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.JawabanGalat;
import id.pendopo.platform.web.PemanggilKini;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets applications with a token through to {@code /api/v1} and {@code /scim/v2} (RFC 6750, RFC
 * 9068): issued by this host for this place, its client still registered, the family of a person's
 * token alive and his account active, all as of this moment. A cookie counts for nothing here.
 */
final class PintuApi extends OncePerRequestFilter {

    static final String API = "/api/v1";
    static final String SCIM = "/scim/v2";

    private static final String AWALAN = "Bearer ";

    private final TokenDikenal token;
    private final KlienTerdaftar klien;
    private final PembacaOtorisasi otorisasi;
    private final PenggunaHariIni orang;
    private final JawabanGalat galat;
    private final MessageSource pesan;

    PintuApi(
            TokenDikenal token,
            KlienTerdaftar klien,
            PembacaOtorisasi otorisasi,
            PenggunaHariIni orang,
            JawabanGalat galat,
            MessageSource pesan) {
        this.token = token;
        this.klien = klien;
        this.otorisasi = otorisasi;
        this.orang = orang;
        this.galat = galat;
        this.pesan = pesan;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        List<String> kepala = Collections.list(minta.getHeaders(HttpHeaders.AUTHORIZATION));
        if (kepala.size() > 1) {
            tolak(minta, jawab, HttpStatus.BAD_REQUEST, OAuth2ErrorCodes.INVALID_REQUEST);
            return;
        }
        if (kepala.isEmpty()
                || !kepala.getFirst().regionMatches(true, 0, AWALAN, 0, AWALAN.length())) {
            tolak(minta, jawab, HttpStatus.UNAUTHORIZED, null);
            return;
        }
        Optional<Pemanggil> pemanggil =
                pemanggil(kepala.getFirst().substring(AWALAN.length()).strip(), minta);
        if (pemanggil.isEmpty()) {
            tolak(minta, jawab, HttpStatus.UNAUTHORIZED, OAuth2ErrorCodes.INVALID_TOKEN);
            return;
        }
        PemanggilKini.pasang(minta, pemanggil.get());
        rantai.doFilter(minta, jawab);
    }

    private Optional<Pemanggil> pemanggil(String nilai, HttpServletRequest minta) {
        String penerbit = Penerbit.dari(minta);
        String untuk = penerbit + (minta.getServletPath().startsWith(SCIM) ? SCIM : API);
        Optional<TokenDikenal.Isi> isi;
        Penerbit.pasang(minta);
        try {
            isi = token.baca(nilai, penerbit);
        } finally {
            Penerbit.lepas();
        }
        return isi.filter(i -> i.untuk().contains(untuk))
                .flatMap(i -> klien.klien(i.clientId()).flatMap(k -> pemanggil(i, k)));
    }

    private Optional<Pemanggil> pemanggil(TokenDikenal.Isi i, Klien k) {
        // what was taken from the application since is gone from its tokens as well
        Set<String> cakupan =
                i.cakupan().stream()
                        .filter(k.cakupan()::contains)
                        .collect(Collectors.toUnmodifiableSet());
        if (i.keluarga() == null) {
            boolean mesin = k.jenis() == Klien.Jenis.MESIN && i.subjek().equals(k.clientId());
            // bound anew since: the next token says so
            boolean terikatSama = Objects.equals(i.opd(), k.opdId());
            return mesin && terikatSama
                    ? Optional.of(
                            new Pemanggil(k.id(), k.clientId(), k.nama(), cakupan, k.opdId(), null))
                    : Optional.empty();
        }
        return orang(i, k)
                .map(o -> new Pemanggil(k.id(), k.clientId(), k.nama(), cakupan, null, o));
    }

    private Optional<Pengguna> orang(TokenDikenal.Isi i, Klien k) {
        UUID keluarga = i.keluarga();
        return keluarga == null
                ? Optional.empty()
                : otorisasi
                        .keluarga(keluarga)
                        .filter(o -> o.klienId().equals(k.id()))
                        .filter(o -> o.akunId().toString().equals(i.subjek()))
                        .flatMap(
                                o ->
                                        orang.dengan(
                                                o.akunId(),
                                                new PenggunaHariIni.Masuk(
                                                        o.sesiId(),
                                                        Acr.dari(o.cara()).equals(Acr.DUA_FAKTOR),
                                                        i.habis(),
                                                        false)));
    }

    private void tolak(
            HttpServletRequest minta,
            HttpServletResponse jawab,
            HttpStatus status,
            @Nullable String sebab)
            throws IOException {
        jawab.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                sebab == null
                        ? "Bearer realm=\"pendopo\""
                        : "Bearer realm=\"pendopo\", error=\"" + sebab + "\"");
        String kode = "akun.api." + (sebab == null ? "tanpa-token" : sebab.replace('_', '-'));
        galat.tulis(
                minta,
                jawab,
                status,
                kode,
                pesan.getMessage(kode, null, JawabanGalat.bahasa(minta)));
    }
}
