package id.pendopo.aduan.petugas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a complaint may be refused; the head says the rest in his own words. */
public enum AlasanTolak {
    BUKAN_WEWENANG,
    DI_LUAR_WILAYAH,
    SUDAH_DITANGANI,
    TIDAK_TERBUKTI,
    KETERANGAN_KURANG,
    TIDAK_DIRENCANAKAN,
    BUKAN_PENGADUAN;

    static Optional<AlasanTolak> dengan(String nama) {
        return Arrays.stream(values()).filter(a -> a.name().equals(nama)).findFirst();
    }

    /** Key of its text. */
    public String kunci() {
        return "aduan.petugas.alasan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
