package id.pendopo.aduan;

import id.pendopo.kernel.PeristiwaPemda;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a complaint; the pemda stands first. Events carry no text and nothing of the
 * reporter: listeners read what they may.
 */
public sealed interface AduanEvent extends PeristiwaPemda {

    UUID aduanId();

    /** The step of the timeline that tells it. */
    UUID langkahId();

    /**
     * It came in; with its OPD when a rule knew one.
     *
     * @param berpelapor whether anything is known by which its reporter could be told
     */
    record Diajukan(
            UUID pemdaId, UUID aduanId, UUID langkahId, @Nullable UUID opdId, boolean berpelapor)
            implements AduanEvent {}

    /** It now lies with this OPD. */
    record Diteruskan(UUID pemdaId, UUID aduanId, UUID langkahId, UUID opdId)
            implements AduanEvent {}

    /**
     * The owner has answered.
     *
     * @param pertama whether this stopped the first clock
     */
    record Dijawab(UUID pemdaId, UUID aduanId, UUID langkahId, boolean pertama)
            implements AduanEvent {}

    /** Something was done or said that the reporter may see. */
    record Berlanjut(UUID pemdaId, UUID aduanId, UUID langkahId) implements AduanEvent {}

    /** Done, refused, merged, passed on, withdrawn or closed: nobody owes anything now. */
    record Berakhir(UUID pemdaId, UUID aduanId, UUID langkahId, StatusAduan status)
            implements AduanEvent {}

    /** The reporter said "belum selesai": it goes one level up. */
    record DibukaLagi(UUID pemdaId, UUID aduanId, UUID langkahId, int tingkat)
            implements AduanEvent {}
}
