package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A punch as the detectors see it.
 *
 * @param berlaku the one that counts; false for what came after it and is only evidence
 * @param yakin its time is sure enough to reckon a speed with
 * @param akurasi metres, as the phone says; null with the place
 * @param pusat centre of the nearest place where he may check in; null where it is not asked for
 * @param alasan what was known at once
 */
public record Titik(
        KunciKetukan kunci,
        boolean berlaku,
        Instant waktu,
        boolean yakin,
        UUID opd,
        @Nullable Koordinat letak,
        @Nullable Float akurasi,
        @Nullable UUID perangkat,
        @Nullable String jaringan,
        @Nullable Koordinat pusat,
        List<String> alasan) {

    private static final double METER_PER_DERAJAT = 111_195;
    private static final int TERKASAR = 4;
    private static final int TERHALUS = 8;

    /** A decimal fraction is none in binary. */
    private static final double GALAT_BINER = 1e-6;

    UUID pegawai() {
        return kunci.pegawai();
    }

    /** Metres to the east of the meridian, on a plane that is true nearby. */
    double x() {
        return letak.bujur() * METER_PER_DERAJAT * Math.cos(Math.toRadians(letak.lintang()));
    }

    /** Metres to the north of the equator. */
    double y() {
        return letak.lintang() * METER_PER_DERAJAT;
    }

    /** Decimals of the finer of the two coordinates, between four and eight. */
    int desimal() {
        return Math.max(desimal(letak.lintang()), desimal(letak.bujur()));
    }

    /** Four for all that have fewer, eight for all that have more than seven. */
    private static int desimal(double derajat) {
        double satuan = 1e4;
        for (int n = TERKASAR; n < TERHALUS; n++) {
            double kali = derajat * satuan;
            if (Math.abs(kali - Math.rint(kali)) < GALAT_BINER) {
                return n;
            }
            satuan *= 10;
        }
        return TERHALUS;
    }
}
