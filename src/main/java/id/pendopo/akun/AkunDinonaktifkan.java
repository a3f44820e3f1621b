package id.pendopo.akun;

import id.pendopo.kernel.PeristiwaPemda;
import java.time.Instant;
import java.util.UUID;

/**
 * An account may no longer be used; told inside the transaction that says so. Its sessions here
 * have ended already; whoever gave out tokens in its name ends them.
 */
public record AkunDinonaktifkan(UUID pemdaId, UUID akunId, Instant pada)
        implements PeristiwaPemda {}
