package id.pendopo.organisasi.impor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The two things that a row of posts may do: to the post, and to the holding of it. */
final class BagianJabatan {

    private static final List<String> TUGAS =
            List.of("nip", "pegawai", "jenis", "mulai", "akhir", "dasarSk");

    private BagianJabatan() {}

    static boolean posBaru(BarisImpor b) {
        return ada(b.sesudah(), "nama") && !ada(b.sebelum(), "nama");
    }

    static boolean posDiubah(BarisImpor b) {
        return ada(b.sebelum(), "nama");
    }

    static boolean tugasBaru(BarisImpor b) {
        return ada(b.sesudah(), "nip") && !ada(b.sebelum(), "nip");
    }

    static boolean tugasDiakhiri(BarisImpor b) {
        return ada(b.sebelum(), "nip");
    }

    private static boolean ada(@Nullable Map<String, @Nullable Object> isi, String kunci) {
        return isi != null && isi.get(kunci) != null;
    }

    static int jumlah(List<BarisImpor> baris, Predicate<BarisImpor> yang) {
        return (int) baris.stream().filter(yang).count();
    }

    /** The part of a row that speaks of the post, or of the holding; null when there is none. */
    static @Nullable Map<String, @Nullable Object> potong(
            @Nullable Map<String, @Nullable Object> isi, boolean tugas) {
        if (!ada(isi, tugas ? "nip" : "nama")) {
            return null;
        }
        var hasil = new LinkedHashMap<String, @Nullable Object>();
        isi.forEach(
                (k, v) -> {
                    if (TUGAS.contains(k) == tugas) {
                        hasil.put(k, v);
                    }
                });
        return hasil;
    }
}
