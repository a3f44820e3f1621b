package id.pendopo.akun.oidc;

import id.pendopo.platform.orang.Pengguna;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A signed-in person as the protocol sees him: the subject is the id of his account, and with it
 * goes the very session he signed in with, not just any of his.
 */
final class OrangMasuk extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final UUID akun;
    private final UUID sesi;
    private final Instant masukPada;
    private final List<String> cara;

    /**
     * @param masukPada when he proved who he is, for {@code auth_time}
     * @param cara how, in words of RFC 8176, for {@code amr}
     */
    OrangMasuk(UUID akun, UUID sesi, Instant masukPada, List<String> cara) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.akun = akun;
        this.sesi = sesi;
        this.masukPada = masukPada;
        this.cara = List.copyOf(cara);
        setAuthenticated(true);
    }

    static OrangMasuk dari(Pengguna orang, SesiMasuk sesi) {
        return new OrangMasuk(orang.akunId(), orang.sesiId(), sesi.masukPada(), sesi.cara());
    }

    UUID akun() {
        return akun;
    }

    UUID sesi() {
        return sesi;
    }

    Instant masukPada() {
        return masukPada;
    }

    List<String> cara() {
        return cara;
    }

    /** The level that these methods reach, see {@link Acr}. */
    String acr() {
        return Acr.dari(cara);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return akun;
    }

    @Override
    public String getName() {
        return akun.toString();
    }
}
