package id.pendopo.organisasi.impor;

import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Nip;
import id.pendopo.platform.lembar.BarisTerbaca;
import org.jspecify.annotations.Nullable;

/** A staff number in a cell. */
final class BacaNip {

    private BacaNip() {}

    /** Null when there is none, or none that can be trusted; the row then says why. */
    static @Nullable Nip dari(BarisTerbaca b, String kunci) {
        String teks = b.teks(kunci);
        if (teks == null) {
            return null;
        }
        if (angka(b)) {
            b.galat(kunci, "organisasi.galat.nip-angka");
            return null;
        }
        try {
            return new Nip(teks);
        } catch (MasukanSalah e) {
            b.galat(kunci, e.kode());
            return null;
        }
    }

    /** A number in a cell of numbers has already lost its last digits. */
    private static boolean angka(BarisTerbaca b) {
        return b.peringatan().stream()
                .anyMatch(p -> p.kode().equals("lembar.peringatan.kode-angka"));
    }
}
