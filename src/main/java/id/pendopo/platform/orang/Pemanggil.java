package id.pendopo.platform.orang;

import id.pendopo.kernel.Pelaku;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered application that calls with a token: for itself, or for a person who allowed it.
 *
 * @param opdId the OPD to which a machine is bound; null reaches the whole pemda
 * @param orang whom it acts for, with his rights of today; null when it speaks for itself
 */
public record Pemanggil(
        UUID klienId,
        String clientId,
        String nama,
        Set<String> cakupan,
        @Nullable UUID opdId,
        @Nullable Pengguna orang) {

    public boolean boleh(String yang) {
        return cakupan.contains(yang);
    }

    /** Whether what belongs to this OPD is within reach of a machine. */
    public boolean menjangkau(UUID opd) {
        return opdId == null || opdId.equals(opd);
    }

    public Pelaku pelaku() {
        return orang == null ? Pelaku.aplikasi(nama, clientId) : orang.pelaku();
    }

    /**
     * Stands for him where keys of repeated requests are kept: an application, or it and a person.
     */
    public UUID pemegang() {
        return orang == null
                ? klienId
                : UUID.nameUUIDFromBytes(
                        (klienId + " " + orang.akunId()).getBytes(StandardCharsets.UTF_8));
    }
}
