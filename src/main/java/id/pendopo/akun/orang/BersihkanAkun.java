package id.pendopo.akun.orang;

import id.pendopo.akun.PerangkatDikenal;
import id.pendopo.platform.basisdata.Pembersih;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forgets what no longer opens or counts anything, pemda by pemda. */
@Component
public class BersihkanAkun {

    /** The longest window in which failures count is an hour; a day is kept for questions. */
    private static final Duration UMUR_GAGAL = Duration.ofDays(31);

    /** The trail keeps who was given a way; the way itself is worth nothing once it is closed. */
    private static final Duration UMUR_JALAN = Duration.ofDays(30);

    /** Far longer than the question itself is good. */
    private static final Duration UMUR_TANTANGAN = Duration.ofDays(1);

    private static final List<Pembersih.Umur> ATURAN =
            List.of(
                    new Pembersih.Umur(
                            UMUR_JALAN,
                            "delete from akun.jalan_sandi where pemda_id = :pemda and habis_pada < :batas"),
                    new Pembersih.Umur(
                            PerangkatDikenal.INGAT,
                            "delete from akun.perangkat_dikenal where pemda_id = :pemda and terakhir_pada < :batas"),
                    new Pembersih.Umur(
                            UMUR_TANTANGAN,
                            "delete from akun.tantangan_terpakai where pemda_id = :pemda and pada < :batas"),
                    new Pembersih.Umur(
                            UMUR_GAGAL,
                            "delete from akun.gagal_masuk where pemda_id = :pemda and pada < :batas"));

    private final Pembersih pembersih;

    BersihkanAkun(Pembersih pembersih) {
        this.pembersih = pembersih;
    }

    /** How many rows were forgotten. */
    public int bersihkan() {
        return pembersih.bersihkan(ATURAN);
    }
}
