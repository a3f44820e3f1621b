package id.pendopo.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in official in a role, a signed-in citizen, the system itself, or someone who
 * chose to stay unknown.
 */
public record Pelaku(@Nullable UUID akunId, String nama, String peran, Jenis jenis) {

    /** Kind of actor. */
    public enum Jenis {
        ORANG,
        WARGA,
        SISTEM,
        ANONIM
    }

    /** Someone whose name the system must not know; it holds nothing to trace. */
    public static final Pelaku ANONIM = new Pelaku(null, "Anonim", "anonim", Jenis.ANONIM);

    public Pelaku {
        if ((jenis == Jenis.ORANG || jenis == Jenis.WARGA) != (akunId != null)) {
            throw new IllegalArgumentException(
                    "An actor has an account if and only if it is a person: " + jenis);
        }
    }

    public static Pelaku orang(UUID akunId, String nama, String peran) {
        return new Pelaku(akunId, nama, peran, Jenis.ORANG);
    }

    /**
     * A citizen, under a name that only his account can dissolve: what he did stays in a trail that
     * nobody can change, and must tell nothing of him once he has left.
     */
    public static Pelaku warga(UUID akunId) {
        String teks = akunId.toString();
        return new Pelaku(
                akunId, "Warga " + teks.substring(teks.length() - 8), "warga", Jenis.WARGA);
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
