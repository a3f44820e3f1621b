package id.pendopo.aduan.umum;

import id.pendopo.aduan.StatusAduan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a report stands, in the few words that a reader needs; every status belongs to one. */
public enum KeadaanUmum {
    MENUNGGU(StatusAduan.BARU, StatusAduan.DITERUSKAN),
    DIKERJAKAN(StatusAduan.DIJAWAB, StatusAduan.DIPROSES),
    SELESAI(StatusAduan.SELESAI, StatusAduan.DITUTUP),
    DITOLAK(StatusAduan.DITOLAK),
    LAIN(StatusAduan.DUPLIKAT, StatusAduan.DIALIHKAN, StatusAduan.DICABUT);

    private final Set<StatusAduan> status;

    KeadaanUmum(StatusAduan... status) {
        this.status = Set.of(status);
    }

    public static KeadaanUmum dari(StatusAduan status) {
        return Arrays.stream(values())
                .filter(k -> k.status.contains(status))
                .findFirst()
                .orElseThrow();
    }

    /** The one with this code; empty for anything else that stood in an address. */
    static Optional<KeadaanUmum> denganKode(String kode) {
        return Arrays.stream(values()).filter(k -> k.kode().equals(kode)).findFirst();
    }

    List<String> status() {
        return status.stream().map(Enum::name).sorted().toList();
    }

    /** Somebody still owes something. */
    public boolean terbuka() {
        return this == MENUNGGU || this == DIKERJAKAN;
    }

    /** As addresses name it. */
    public String kode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its text. */
    public String kunci() {
        return "aduan.umum.keadaan." + kode();
    }
}
