package id.pendopo.organisasi.impor;

import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.organisasi.impor.JabatanDikenal.Keadaan;
import id.pendopo.organisasi.impor.JabatanDikenal.Orang;
import id.pendopo.platform.lembar.BarisTerbaca;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of posts with its words read; null where the row says nothing.
 *
 * @param opd code of the agency, null for a post of the pemda itself
 */
record BarisJabatan(
        BarisTerbaca asal,
        @Nullable String opd,
        @Nullable Peran peran,
        @Nullable Boolean tunggal,
        @Nullable Orang orang,
        @Nullable JenisPenugasan jenis) {

    private static final List<String> TUGAS = List.of("jenis", "mulai", "akhir", "dasarSk");

    static BarisJabatan baca(BarisTerbaca b, Keadaan kini) {
        Nip nip = BacaNip.dari(b, "nip");
        Orang orang = nip == null ? null : kini.orang().get(nip.nilai());
        if (nip != null && orang == null) {
            b.galat("nip", "organisasi.galat.pegawai-tak-dikenal");
        }
        if (b.teks("nip") == null && TUGAS.stream().anyMatch(k -> terisi(b, k))) {
            b.galat("nip", "organisasi.galat.tugas-tanpa-nip");
        }
        return new BarisJabatan(
                b,
                OpdDikenal.kode(b, kini.opd()),
                pilih(b, "peran", Peran.values(), "organisasi.galat.peran-tak-dikenal"),
                yaTidak(b),
                orang,
                pilih(b, "jenis", JenisPenugasan.values(), "organisasi.galat.tugas-tak-dikenal"));
    }

    private static boolean terisi(BarisTerbaca b, String kunci) {
        return kunci.equals("mulai") || kunci.equals("akhir")
                ? b.tanggal(kunci) != null
                : b.teks(kunci) != null;
    }

    private static <T extends Enum<T>> @Nullable T pilih(
            BarisTerbaca b, String kunci, T[] semua, String kode) {
        String teks = b.teks(kunci);
        if (teks == null) {
            return null;
        }
        String rapi =
                teks.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_").replaceAll("^_|_$", "");
        var cocok = Arrays.stream(semua).filter(s -> s.name().equals(rapi)).findFirst();
        if (cocok.isEmpty()) {
            b.galat(kunci, kode);
        }
        return cocok.orElse(null);
    }

    private static @Nullable Boolean yaTidak(BarisTerbaca b) {
        String teks = Sebutan.rata(b.teks("tunggal"));
        if (b.teks("tunggal") == null) {
            return null;
        }
        if (Stream.of("ya", "y", "1", "true").anyMatch(teks::equals)) {
            return true;
        }
        if (Stream.of("tidak", "t", "0", "false").noneMatch(teks::equals)) {
            b.galat("tunggal", "organisasi.galat.ya-tidak");
        }
        return false;
    }

    String label() {
        return String.valueOf(nama());
    }

    @Nullable String nama() {
        return rapi("nama");
    }

    /** Text with single spaces. */
    @Nullable String rapi(String kunci) {
        String teks = asal.teks(kunci);
        return teks == null ? null : teks.replaceAll("\\s+", " ").strip();
    }

    @Nullable LocalDate hari(String kunci) {
        return asal.tanggal(kunci);
    }
}
