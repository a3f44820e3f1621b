package id.pendopo.akun.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A grant that looks something up and then writes it down, in one transaction instead of two. A
 * refusal commits as well: that a family ended because its token came twice must stay.
 */
final class SatuTransaksi implements AuthenticationProvider {

    private final AuthenticationProvider asli;
    private final Kunci kunci;
    private final TransactionTemplate tulis;

    SatuTransaksi(AuthenticationProvider asli, Kunci kunci, TransactionTemplate tulis) {
        this.asli = asli;
        this.kunci = kunci;
        this.tulis = tulis;
    }

    private record Jawaban(
            @Nullable Authentication hasil, @Nullable AuthenticationException ditolak) {}

    @Override
    public @Nullable Authentication authenticate(Authentication tanda) {
        kunci.siapkan(); // a first key is made in a transaction of its own
        Jawaban jawaban = tulis.execute(s -> jawab(tanda));
        if (jawaban.ditolak() != null) {
            throw jawaban.ditolak();
        }
        return jawaban.hasil();
    }

    private Jawaban jawab(Authentication tanda) {
        try {
            return new Jawaban(asli.authenticate(tanda), null);
        } catch (AuthenticationException e) {
            return new Jawaban(null, e);
        }
    }

    @Override
    public boolean supports(Class<?> jenis) {
        return asli.supports(jenis);
    }
}
