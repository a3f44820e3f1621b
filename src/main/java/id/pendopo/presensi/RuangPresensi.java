package id.pendopo.presensi;

import id.pendopo.platform.orang.Pengguna;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rooms of attendance, in the order of the tabs. */
public enum RuangPresensi {
    SAYA("/presensi", IzinPresensi.HADIR),
    MOHON("/presensi/mohon", IzinPresensi.HADIR),
    PAPAN("/presensi/papan", IzinPresensi.LIHAT),
    DAFTAR("/presensi/daftar", IzinPresensi.DAFTAR),
    APEL("/presensi/apel", IzinPresensi.DAFTAR, IzinPresensi.ATUR),
    TINJAU("/presensi/tinjau", IzinPresensi.TINJAU),
    PERSETUJUAN("/presensi/persetujuan", IzinPresensi.SETUJU, IzinPresensi.TERBIT),
    REKAP("/presensi/rekap", IzinPresensi.LIHAT),
    ATURAN("/presensi/aturan", IzinPresensi.GILIRAN, IzinPresensi.ATUR);

    private final String url;
    private final List<IzinPresensi> izin;

    RuangPresensi(String url, IzinPresensi... izin) {
        this.url = url;
        this.izin = List.of(izin);
    }

    public String url() {
        return url;
    }

    public String kunci() {
        return "presensi.ruang." + name().toLowerCase(Locale.ROOT);
    }

    /** Those that this person may enter. */
    public static List<RuangPresensi> untuk(Pengguna orang) {
        return Arrays.stream(values()).filter(r -> r.izin.stream().anyMatch(orang::boleh)).toList();
    }
}
