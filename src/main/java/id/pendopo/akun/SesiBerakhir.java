package id.pendopo.akun;

import java.util.List;
import java.util.UUID;

/**
 * Sessions of a person were ended, by himself or by somebody who may. Published inside the
 * transaction that ends them: what follows from it is decided with it.
 *
 * @param semua true when nothing of this person shall go on, not even what outlives a session
 */
public record SesiBerakhir(UUID akunId, List<UUID> sesi, boolean semua) {}
