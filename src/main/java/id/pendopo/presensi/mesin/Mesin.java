package id.pendopo.presensi.mesin;

import java.time.ZoneId;
import java.util.UUID;

/**
 * An attendance machine.
 *
 * @param letak where it hangs
 * @param zona time zone that its clock shows
 * @param geser seconds by which its clock is fast; slow is negative
 */
public record Mesin(
        UUID id,
        UUID opd,
        String namaOpd,
        String nama,
        String letak,
        ZoneId zona,
        int geser,
        boolean aktif,
        int versi) {

    /** What somebody may set. */
    public record Isian(
            UUID opd, String nama, String letak, ZoneId zona, int geser, boolean aktif) {}
}
