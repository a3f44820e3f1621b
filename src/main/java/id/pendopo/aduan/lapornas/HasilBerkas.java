package id.pendopo.aduan.lapornas;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.BarisTerbaca;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file.
 *
 * @param uji whether it was only tried: nothing of it is here
 * @param impor number under which it can be taken back; null where it cannot
 */
public record HasilBerkas(
        int baru, int sama, List<Ditolak> ditolak, boolean uji, @Nullable String impor) {

    /** A row that could not be taken, and why: the code of its text and what belongs in it. */
    public record Ditolak(int baris, String nomor, String sebab, List<Object> argumen) {}

    /** Counts while a file is read: a row that is refused holds up no other. */
    static final class Hitungan {

        private int baru;
        private int sama;
        private final List<Ditolak> ditolak = new ArrayList<>();

        /** Why the row was refused; empty when it was not. */
        Optional<Ditolak> coba(BarisTerbaca r, Supplier<Boolean> kerja) {
            try {
                if (Boolean.TRUE.equals(kerja.get())) {
                    baru++;
                } else {
                    sama++;
                }
                return Optional.empty();
            } catch (AturanDilanggar | MasukanSalah e) {
                var kode = (Berkode) e;
                String nomor = r.teks("nomor");
                var satu =
                        new Ditolak(
                                r.nomor(),
                                nomor == null ? "" : nomor,
                                kode.kode(),
                                List.of(kode.argumen()));
                ditolak.add(satu);
                return Optional.of(satu);
            }
        }

        HasilBerkas hasil(boolean uji, @Nullable String impor) {
            return new HasilBerkas(baru, sama, List.copyOf(ditolak), uji, impor);
        }
    }
}
