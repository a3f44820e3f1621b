package id.pendopo.akun.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.pendopo.kernel.Waktu;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.stereotype.Component;

/**
 * Checks tokens that this provider signed itself: only the algorithms and keys of the current
 * pemda, chosen by the key id among those published; a header that brings or names a key of its own
 * is not looked at. The issuer must be the host that is asked.
 */
@Component
class PemeriksaToken {

    static final String TIPE_AKSES = "at+jwt";

    private final Kunci kunci;
    private final Waktu waktu;
    private final DefaultJWSVerifierFactory pabrik = new DefaultJWSVerifierFactory();

    PemeriksaToken(Kunci kunci, Waktu waktu) {
        this.kunci = kunci;
        this.waktu = waktu;
    }

    /**
     * An access token that is genuine and not over. Whether its family lives is another question.
     */
    Optional<Jwt> akses(String token) {
        return bertanda(token)
                .filter(j -> new JOSEObjectType(TIPE_AKSES).equals(j.getHeader().getType()))
                .flatMap(PemeriksaToken::jwt)
                .filter(
                        j ->
                                j.getExpiresAt() != null
                                        && waktu.sekarang().isBefore(j.getExpiresAt()))
                .filter(j -> penerbit().equals(j.getClaimAsString("iss")));
    }

    /** An ID token that this provider issued on this host, even when it is over by now. */
    Optional<Jwt> identitas(String token) {
        return bertanda(token)
                .filter(j -> !new JOSEObjectType(TIPE_AKSES).equals(j.getHeader().getType()))
                .flatMap(PemeriksaToken::jwt)
                .filter(j -> j.hasClaim("azp"))
                .filter(j -> penerbit().equals(j.getClaimAsString("iss")));
    }

    private Optional<SignedJWT> bertanda(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSAlgorithm alg = jwt.getHeader().getAlgorithm();
            String kid = jwt.getHeader().getKeyID();
            if (kid == null || !Kunci.JENIS.contains(alg.getName())) {
                return Optional.empty();
            }
            JWK jwk = kunci.terbit().getKeyByKeyId(kid);
            if (!(jwk instanceof AsymmetricJWK pasangan) || !alg.equals(jwk.getAlgorithm())) {
                return Optional.empty();
            }
            JWSVerifier pemeriksa =
                    KriptoCepat.untuk(
                            pabrik.createJWSVerifier(jwt.getHeader(), pasangan.toPublicKey()));
            return jwt.verify(pemeriksa) ? Optional.of(jwt) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Jwt> jwt(SignedJWT bertanda) {
        try {
            JWTClaimsSet isi = bertanda.getJWTClaimsSet();
            Map<String, Object> klaim = new HashMap<>(isi.getClaims());
            klaim.replaceAll((nama, nilai) -> nilai instanceof Date d ? d.toInstant() : nilai);
            return Optional.of(
                    new Jwt(
                            bertanda.serialize(),
                            saat(isi.getIssueTime()),
                            saat(isi.getExpirationTime()),
                            bertanda.getHeader().toJSONObject(),
                            klaim));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant saat(Date pada) {
        if (pada == null) {
            throw new IllegalArgumentException("Token tanpa waktu");
        }
        return pada.toInstant();
    }

    static List<String> cakupan(Jwt jwt) {
        String isi = jwt.getClaimAsString("scope");
        return isi == null || isi.isBlank() ? List.of() : Arrays.asList(isi.split(" "));
    }

    private static String penerbit() {
        return AuthorizationServerContextHolder.getContext().getIssuer();
    }
}
