package id.pendopo.akun;

import id.pendopo.kernel.PeristiwaPemda;
import java.util.UUID;

/**
 * Somebody's request to correct his data was answered; told inside the transaction of the answer.
 *
 * @param akunId who had asked
 * @param diperbaiki false when it was refused
 */
public record KoreksiDijawab(
        UUID pemdaId, UUID koreksiId, UUID akunId, String nomor, boolean diperbaiki, String jawaban)
        implements PeristiwaPemda {}
