package id.pendopo.aduan;

import id.pendopo.kernel.PeristiwaPemda;
import java.util.UUID;

/** A moderator has shown a report, taken it down, or changed one of its photos. */
public record AduanDimoderasi(UUID pemdaId, UUID aduanId) implements PeristiwaPemda {}
