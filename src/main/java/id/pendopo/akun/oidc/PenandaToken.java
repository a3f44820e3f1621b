package id.pendopo.akun.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimNames;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncodingException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs tokens with the key of the current pemda that is due. */
@Component
class PenandaToken {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Kunci kunci;

    PenandaToken(Kunci kunci) {
        this.kunci = kunci;
    }

    /**
     * @param klaim with {@code iat} and {@code exp}; moments as {@link Instant}
     */
    Jwt tanda(String alg, JOSEObjectType jenis, Map<String, Object> klaim) {
        Kunci.Penanda penanda = kunci.penanda(alg);
        JWSHeader kepala = penanda.kepala(jenis);
        String isi = BASE64.encodeToString(JSON.writeValueAsBytes(isi(klaim)));
        var jwt = new JWSObject(kepala, new Payload(new Base64URL(isi)));
        try {
            jwt.sign(penanda.tangan());
        } catch (JOSEException e) {
            throw new JwtEncodingException("Token tidak dapat ditandatangani", e);
        }
        return new Jwt(
                jwt.serialize(),
                (Instant) klaim.get(JWTClaimNames.ISSUED_AT),
                (Instant) klaim.get(JWTClaimNames.EXPIRATION_TIME),
                kepala.toJSONObject(),
                klaim);
    }

    /** Moments as the seconds that RFC 7519 counts, a single audience by itself. */
    private static Map<String, Object> isi(Map<String, Object> klaim) {
        var hasil = new LinkedHashMap<String, Object>();
        klaim.forEach(
                (nama, nilai) ->
                        hasil.put(
                                nama,
                                switch (nilai) {
                                    case Instant i -> i.getEpochSecond();
                                    case List<?> l
                                            when l.size() == 1
                                                    && nama.equals(JWTClaimNames.AUDIENCE) ->
                                            l.getFirst();
                                    default -> nilai;
                                }));
        return hasil;
    }
}
