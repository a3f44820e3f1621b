package id.pendopo.kernel;

import java.util.UUID;

/**
 * Identity of one local government: the tenant, first column of every business key. The pattern of
 * all typed ids.
 */
public record PemdaId(UUID nilai) {

    public static PemdaId baru() {
        return new PemdaId(Uuid7.baru());
    }

    public static PemdaId of(String teks) {
        // UUID.fromString accepts "1-1-1-1-1"; an id that comes from outside has to be a whole one
        if (teks.length() != 36) {
            throw new MasukanSalah("id.bentuk", teks, "UUID 36 karakter");
        }
        try {
            return new PemdaId(UUID.fromString(teks));
        } catch (IllegalArgumentException e) {
            throw new MasukanSalah("id.bentuk", teks, "UUID 36 karakter");
        }
    }

    @Override
    public String toString() {
        return nilai.toString();
    }
}
