package id.pendopo.akun.warga;

import id.pendopo.platform.basisdata.Pembersih;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forgets what of citizens no longer opens or counts anything, pemda by pemda. */
@Component
public class BersihkanWarga {

    /** The longest window in which codes count is a day. */
    private static final Duration UMUR_KODE = Duration.ofDays(2);

    private static final Duration UMUR_SESI = Duration.ofDays(31);

    private static final List<Pembersih.Umur> ATURAN =
            List.of(
                    new Pembersih.Umur(
                            UMUR_KODE,
                            "delete from akun.warga_kode where pemda_id = :pemda and dibuat_pada < :batas"),
                    new Pembersih.Umur(
                            PerangkatWarga.INGAT,
                            "delete from akun.warga_perangkat where pemda_id = :pemda and terakhir_pada < :batas"),
                    new Pembersih.Umur(
                            UMUR_SESI,
                            "delete from akun.warga_sesi where pemda_id = :pemda and mutlak_pada < :batas"));

    private final Pembersih pembersih;

    BersihkanWarga(Pembersih pembersih) {
        this.pembersih = pembersih;
    }

    /** How many rows were forgotten. */
    public int bersihkan() {
        return pembersih.bersihkan(ATURAN);
    }
}
