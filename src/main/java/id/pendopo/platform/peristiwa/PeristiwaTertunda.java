package id.pendopo.platform.peristiwa;

import java.time.Duration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;

/**
 * Events whose listener failed or was cut off by a crash are told again until it succeeds;
 * listeners bear to hear one twice.
 */
@Component
public class PeristiwaTertunda {

    /** No listener works this long: one that is not done by then was cut off. */
    static final Duration PUTUS = Duration.ofMinutes(5);

    /** For finding out what happened; after that nobody asks. */
    static final Duration SIMPAN_SELESAI = Duration.ofDays(7);

    private static final int SEKALI = 200;

    private final EventPublicationRegistry catatan;
    private final FailedEventPublications gagal;
    private final CompletedEventPublications selesai;

    PeristiwaTertunda(
            EventPublicationRegistry catatan,
            FailedEventPublications gagal,
            CompletedEventPublications selesai) {
        this.catatan = catatan;
        this.gagal = gagal;
        this.selesai = selesai;
    }

    public void kirimUlang() {
        catatan.markStalePublicationsFailed(status -> PUTUS);
        gagal.resubmit(ResubmissionOptions.defaults().withBatchSize(SEKALI));
    }

    public void bersihkan() {
        selesai.deletePublicationsOlderThan(SIMPAN_SELESAI);
    }
}
