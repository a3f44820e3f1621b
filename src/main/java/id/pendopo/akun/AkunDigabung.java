package id.pendopo.akun;

import id.pendopo.kernel.PeristiwaPemda;
import java.util.UUID;

/**
 * Two accounts were one human: one is closed, told inside the transaction. Taking it back is not
 * told, so what moves with it must do no harm where it is.
 */
public record AkunDigabung(UUID pemdaId, UUID tutup, UUID tetap) implements PeristiwaPemda {}
