package id.pendopo.akun.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtEncodingException;
import org.springframework.stereotype.Component;

/** Signs tokens with the key of the current pemda that is due. */
@Component
class PenandaToken implements JwtEncoder {

    private final Kunci kunci;

    PenandaToken(Kunci kunci) {
        this.kunci = kunci;
    }

    @Override
    public Jwt encode(JwtEncoderParameters isi) {
        JwsHeader kepala = isi.getJwsHeader();
        String alg = kepala.getAlgorithm().getName();
        Kunci.Penanda penanda = kunci.penanda(alg);
        var jenis = new JOSEObjectType(kepala.getType());
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.parse(alg))
                                .type(jenis)
                                .keyID(penanda.kid())
                                .build(),
                        klaim(isi));
        try {
            jwt.sign(penanda.tangan());
        } catch (JOSEException e) {
            throw new JwtEncodingException("Token tidak dapat ditandatangani", e);
        }
        return new Jwt(
                jwt.serialize(),
                isi.getClaims().getIssuedAt(),
                isi.getClaims().getExpiresAt(),
                jwt.getHeader().toJSONObject(),
                isi.getClaims().getClaims());
    }

    /** Moments as the seconds that RFC 7519 counts. */
    private static JWTClaimsSet klaim(JwtEncoderParameters isi) {
        var hasil = new JWTClaimsSet.Builder();
        isi.getClaims()
                .getClaims()
                .forEach(
                        (nama, nilai) ->
                                hasil.claim(
                                        nama, nilai instanceof Instant i ? Date.from(i) : nilai));
        return hasil.build();
    }
}
