package id.pendopo.akun;

import id.pendopo.kernel.PeristiwaPemda;
import java.time.Instant;
import java.util.UUID;

/** What happened to a citizen's account; told inside the transaction. */
public sealed interface WargaEvent extends PeristiwaPemda {

    UUID wargaId();

    /**
     * He deleted his account. Who keeps something of his that must stay (a complaint, a permit)
     * takes his name off it; the id stays and leads to nobody any more.
     */
    record Dihapus(UUID pemdaId, UUID wargaId, Instant pada) implements WargaEvent {}
}
