package id.pendopo.presensi;

import id.pendopo.presensi.HasilHari.Keadaan;
import id.pendopo.presensi.HasilHari.Potongan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a day comes to (domain.md §7.2): a pure function of working hours, punches, explanations and
 * the deductions of that day, so that every result can be derived again.
 */
public final class PenilaiHari {

    private PenilaiHari() {}

    /**
     * @param keterangan those that cover this day, in any order
     * @param kini a day is judged as far as it has come
     */
    public static HasilHari nilai(
            JadwalHari jadwal,
            Kehadiran hadir,
            List<Keterangan> keterangan,
            AturanPotongan aturan,
            Instant kini) {
        if (!jadwal.kerja()) {
            return polos(jadwal, Keadaan.LIBUR, null);
        }
        KodeKeterangan kode = terkuat(keterangan);
        if (kode != null && !kode.tetapMengetuk()) {
            return polos(jadwal, Keadaan.BERKETERANGAN, kode);
        }
        boolean usai = !kini.isBefore(jadwal.pulang());
        if (!hadir.ada()) {
            return kosong(jadwal, kode, aturan, usai, kini);
        }
        return dinilai(jadwal, hadir, kode, aturan, usai);
    }

    /**
     * The same with the apel that closed lists say he missed. What explains the day explains them
     * too: leave, duty, work from home, a free day, a shift at other hours. A day absent without
     * reason costs them only where the rule says so.
     */
    public static HasilHari nilai(
            JadwalHari jadwal,
            Kehadiran hadir,
            List<Keterangan> keterangan,
            List<ApelTerlewat> apel,
            AturanPotongan aturan,
            Instant kini) {
        HasilHari hasil = nilai(jadwal, hadir, keterangan, aturan, kini);
        var kena = yangMemotong(hasil, jadwal, apel);
        if (kena.isEmpty()) {
            return hasil;
        }
        var biaya = new ArrayList<>(hasil.potongan());
        kena.forEach(a -> biaya.addAll(potongan(aturan, AturanPotongan.APEL)));
        return new HasilHari(
                hasil.hari(),
                hasil.keadaan(),
                hasil.keterangan(),
                hasil.telat(),
                hasil.cepat(),
                biaya);
    }

    /** Those of these apel that nothing explains. */
    public static List<ApelTerlewat> yangMemotong(
            HasilHari hasil, JadwalHari jadwal, List<ApelTerlewat> apel) {
        if (apel.isEmpty() || hasil.keterangan() != null) {
            return List.of();
        }
        boolean tanpa = hasil.keadaan() == Keadaan.TANPA_KETERANGAN;
        return apel.stream().filter(a -> a.wajib(jadwal) && (!tanpa || a.bersamaTk())).toList();
    }

    private static HasilHari kosong(
            JadwalHari jadwal,
            @Nullable KodeKeterangan kode,
            AturanPotongan aturan,
            boolean usai,
            Instant kini) {
        if (usai) {
            return new HasilHari(
                    jadwal.hari(),
                    Keadaan.TANPA_KETERANGAN,
                    kode,
                    0,
                    0,
                    potongan(aturan, AturanPotongan.TANPA_KETERANGAN));
        }
        int telat = menit(jadwal.masuk().plusSeconds(60L * jadwal.toleransi()), kini);
        return new HasilHari(jadwal.hari(), Keadaan.BELUM, kode, telat, 0, List.of());
    }

    private static HasilHari dinilai(
            JadwalHari jadwal,
            Kehadiran hadir,
            @Nullable KodeKeterangan kode,
            AturanPotongan aturan,
            boolean usai) {
        var biaya = new ArrayList<Potongan>();
        int telat = 0;
        if (hadir.masuk() == null) {
            biaya.addAll(potongan(aturan, AturanPotongan.TANPA_MASUK));
        } else {
            telat = lewat(jadwal.masuk(), hadir.masuk(), jadwal.toleransi());
            aturan.telat(telat).ifPresent(b -> biaya.add(new Potongan(b.kode(), b.persen())));
        }
        int cepat = 0;
        if (hadir.pulang() != null) {
            cepat = menit(hadir.pulang(), jadwal.pulang());
            aturan.pulangCepat(cepat).ifPresent(b -> biaya.add(new Potongan(b.kode(), b.persen())));
        } else if (usai) {
            biaya.addAll(potongan(aturan, AturanPotongan.TANPA_PULANG));
        }
        boolean lengkap = hadir.masuk() != null && (hadir.pulang() != null || !usai);
        Keadaan keadaan =
                !lengkap || telat > 0 || cepat > 0
                        ? Keadaan.TIDAK_PENUH
                        : hadir.pulang() == null ? Keadaan.BEKERJA : Keadaan.HADIR;
        return new HasilHari(jadwal.hari(), keadaan, kode, telat, cepat, biaya);
    }

    /** Late minutes; within the tolerance none, after it all of them. */
    private static int lewat(Instant seharusnya, Instant nyatanya, int toleransi) {
        int menit = menit(seharusnya, nyatanya);
        return menit <= toleransi ? 0 : menit;
    }

    /** Whole minutes from the one to the other; 0 when the other is not later. */
    private static int menit(Instant dari, Instant sampai) {
        return (int) Math.max(0, Duration.between(dari, sampai).toMinutes());
    }

    private static List<Potongan> potongan(AturanPotongan aturan, String kode) {
        return aturan.kode(kode)
                .map(b -> List.of(new Potongan(b.kode(), b.persen())))
                .orElseGet(List::of);
    }

    /** Where two letters cover one day, the one that needs no punch. */
    private static @Nullable KodeKeterangan terkuat(List<Keterangan> semua) {
        KodeKeterangan hasil = null;
        for (Keterangan k : semua) {
            if (hasil == null || hasil.tetapMengetuk()) {
                hasil = k.kode();
            }
        }
        return hasil;
    }

    private static HasilHari polos(
            JadwalHari jadwal, Keadaan keadaan, @Nullable KodeKeterangan kode) {
        return new HasilHari(jadwal.hari(), keadaan, kode, 0, 0, List.of());
    }
}
