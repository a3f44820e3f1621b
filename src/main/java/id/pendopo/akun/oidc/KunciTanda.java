package id.pendopo.akun.oidc;

import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signing key of one pemda.
 *
 * @param jwk with its private part
 * @param tandaSejak it signs from here on; it is published before
 * @param terbitSampai published until then; null for the newest of its kind
 */
record KunciTanda(
        UUID id,
        String alg,
        JWK jwk,
        Instant dibuatPada,
        Instant tandaSejak,
        @Nullable Instant terbitSampai) {}
