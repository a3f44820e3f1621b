package id.pendopo.presensi.mesin.web;

import id.pendopo.presensi.mesin.Unggahan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an upload, in the order in which one asks for them; those that are 0 and say nothing
 * are left out.
 *
 * @param kunci message key of its name
 * @param penjelasan message key of what it means, null when the name says it
 */
public record RincianUnggahan(String kunci, int banyak, @Nullable String penjelasan) {

    private static final String AWAL = "presensi.mesin.h.";

    public static List<RincianUnggahan> dari(Unggahan u) {
        var h = u.hitungan();
        if (h == null) {
            return List.of();
        }
        var hasil = new ArrayList<RincianUnggahan>();
        hasil.add(new RincianUnggahan(AWAL + "terbaca", h.terbaca(), null));
        tambah(hasil, "ganda", u.ganda());
        tambah(hasil, "log", h.diLog());
        tambah(hasil, "ulang", h.berulang());
        tambah(hasil, "depan", h.depan());
        tambah(hasil, "purba", h.purba());
        tambah(hasil, "tunggal", h.tunggal());
        tambah(hasil, "sama", h.sama());
        tambah(hasil, "bukti", h.bukti());
        tambah(hasil, "baik", h.lebihBaik());
        tambah(hasil, "ganti", h.ganti());
        tambah(hasil, "menunggu", h.menunggu());
        tambah(hasil, "beku", h.beku());
        tambah(hasil, "sebelum", h.sebelum());
        tambah(hasil, "lama", h.lama());
        return hasil;
    }

    private static void tambah(List<RincianUnggahan> hasil, String nama, int banyak) {
        if (banyak > 0) {
            hasil.add(new RincianUnggahan(AWAL + nama, banyak, AWAL + nama + ".arti"));
        }
    }
}
