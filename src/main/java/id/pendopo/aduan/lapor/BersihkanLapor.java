package id.pendopo.aduan.lapor;

import id.pendopo.platform.basisdata.Pembersih;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forgets photos of reports that were never sent, and keys that nobody repeats any more. */
@Component
public class BersihkanLapor {

    static final Duration UMUR_DRAF = Duration.ofDays(1);

    /** As long as any key is kept (decision 10). */
    static final Duration UMUR_KUNCI = Duration.ofDays(7);

    private static final List<Pembersih.Umur> ATURAN =
            List.of(
                    new Pembersih.Umur(
                            UMUR_DRAF,
                            "delete from aduan.draf_foto where pemda_id = :pemda and dibuat_pada < :batas"),
                    new Pembersih.Umur(
                            UMUR_KUNCI,
                            "delete from aduan.kiriman where pemda_id = :pemda and dibuat_pada < :batas"));

    private final Pembersih pembersih;

    BersihkanLapor(Pembersih pembersih) {
        this.pembersih = pembersih;
    }

    /** How many rows were forgotten. */
    public int bersihkan() {
        return pembersih.bersihkan(ATURAN);
    }
}
