package id.pendopo.akun;

import id.pendopo.platform.orang.Pengguna;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module keeps of a person, for his own copy (UU 27/2022 art. 7 and 13). */
public interface SumberDataDiri {

    /** Of whom: officials and citizens are kept apart, and so is what is kept of them. */
    default Pengguna.Jenis untuk() {
        return Pengguna.Jenis.PEGAWAI;
    }

    List<Bagian> dataDiri(Pengguna orang);

    /**
     * A table of what is kept.
     *
     * @param nama in the file, never translated
     * @param kunciJudul message key of its title
     * @param baris one value for each column: text, number, boolean, Instant, LocalDate, {@link
     *     Istilah} or null
     */
    record Bagian(
            String nama, String kunciJudul, List<Kolom> kolom, List<List<@Nullable Object>> baris) {

        /** Of this module: the keys of its texts follow from the names. */
        public static Bagian dari(
                String nama, List<String> kolom, List<List<@Nullable Object>> baris) {
            return new Bagian(
                    nama,
                    "akun.saya.bagian." + nama,
                    kolom.stream().map(k -> new Kolom(k, "akun.saya.kolom." + k)).toList(),
                    baris);
        }

        public static List<@Nullable Object> baris(@Nullable Object... nilai) {
            return Arrays.asList(nilai);
        }
    }

    /**
     * A value of a fixed list: itself in the file, in words on the page.
     *
     * @param kunci message key of its words
     */
    record Istilah(String nilai, String kunci) {
        @Override
        public String toString() {
            return nilai;
        }
    }

    /** A column: its name in the file, and the message key of its label. */
    record Kolom(String nama, String kunciLabel) {}
}
