package id.pendopo.platform.langsung;

import java.util.UUID;

/** Something under this topic changed for this pemda. Carries no data: who listens reads anew. */
public record Perubahan(UUID pemda, String topik) {

    String muatan() {
        return pemda + " " + topik;
    }

    static Perubahan dari(String muatan) {
        int spasi = muatan.indexOf(' ');
        return new Perubahan(
                UUID.fromString(muatan.substring(0, spasi)), muatan.substring(spasi + 1));
    }
}
