package id.pendopo.akun;

import id.pendopo.platform.orang.Pengguna;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** The sessions of citizens, kept apart from those of officials; their secrets say which it is. */
public interface SesiWarga {

    /** How the secret of a citizen's session begins. */
    String AWALAN = "w.";

    Optional<Pengguna> baca(String rahasia, HttpServletRequest minta);

    /** Ends this one session on the server. */
    void akhiri(Pengguna warga);

    /** Somebody still sits before the page; returns when the session ends now. */
    Instant perpanjang(Pengguna warga);
}
