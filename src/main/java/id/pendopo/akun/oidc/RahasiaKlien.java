package id.pendopo.akun.oidc;

import id.pendopo.platform.rahasia.Sidik;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Secrets of applications are random, so a plain digest is as strong as they are; a password hash
 * would cost fifty milliseconds for every token.
 */
final class RahasiaKlien implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence rahasia) {
        return HexFormat.of().formatHex(Sidik.dari(String.valueOf(rahasia)));
    }

    @Override
    public boolean matches(@Nullable CharSequence rahasia, @Nullable String sidik) {
        return rahasia != null
                && sidik != null
                && Sidik.cocok(rahasia.toString(), HexFormat.of().parseHex(sidik));
    }
}
