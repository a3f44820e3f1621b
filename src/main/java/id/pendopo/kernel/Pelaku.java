package id.pendopo.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person in a role, the system itself, or someone who chose to stay unknown.
 */
public record Pelaku(@Nullable UUID akunId, String nama, String peran, Jenis jenis) {

    /** Kind of actor. */
    public enum Jenis {
        ORANG,
        SISTEM,
        ANONIM
    }

    /** Someone whose name the system must not know; it holds nothing to trace. */
    public static final Pelaku ANONIM = new Pelaku(null, "Anonim", "anonim", Jenis.ANONIM);

    public Pelaku {
        if ((jenis == Jenis.ORANG) != (akunId != null)) {
            throw new IllegalArgumentException(
                    "An actor has an account if and only if it is a person: " + jenis);
        }
    }

    public static Pelaku orang(UUID akunId, String nama, String peran) {
        return new Pelaku(akunId, nama, peran, Jenis.ORANG);
    }

    /** A job or an import, by its name. */
    public static Pelaku sistem(String nama) {
        return new Pelaku(null, nama, "sistem", Jenis.SISTEM);
    }

    /** A registered application that speaks for itself; its name may change, its client id not. */
    public static Pelaku aplikasi(String nama, String clientId) {
        return new Pelaku(null, nama, "aplikasi " + clientId, Jenis.SISTEM);
    }
}
