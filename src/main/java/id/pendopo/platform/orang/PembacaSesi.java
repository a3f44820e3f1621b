package id.pendopo.platform.orang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the person behind a request; the module of accounts answers. */
@FunctionalInterface
public interface PembacaSesi {
    Optional<Pengguna> baca(HttpServletRequest permintaan);
}
