package id.pendopo.aduan;

import java.time.Instant;
import java.util.UUID;

/**
 * What the reporter gets in his hand.
 *
 * @param kode the secret he follows it with; kept nowhere else
 * @param batasJawab until when the head owes an answer
 * @param batasTindak until when it should be done, unless it waits for the reporter
 */
public record Resi(
        UUID aduanId, String nomor, String kode, Instant batasJawab, Instant batasTindak) {}
