package id.pendopo.akun;

import java.util.List;
import java.util.UUID;

/**
 * Sessions of a person were ended, by himself or by somebody who may. Published inside the
 * transaction that ends them: what follows from it is decided with it.
 */
public record SesiBerakhir(UUID akunId, List<UUID> sesi) {}
