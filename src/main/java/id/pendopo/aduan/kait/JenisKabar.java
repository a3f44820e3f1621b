package id.pendopo.aduan.kait;

import id.pendopo.aduan.AduanEvent;
import java.util.Arrays;
import java.util.Optional;

/** What may be told. */
public enum JenisKabar {
    DIAJUKAN("aduan.diajukan"),
    DITERUSKAN("aduan.diteruskan"),
    DIJAWAB("aduan.dijawab"),
    BERLANJUT("aduan.berlanjut"),
    BERAKHIR("aduan.berakhir"),
    DIBUKA_LAGI("aduan.dibuka-lagi");

    private final String kode;

    JenisKabar(String kode) {
        this.kode = kode;
    }

    /** As the payload and the register name it. */
    public String kode() {
        return kode;
    }

    public static Optional<JenisKabar> dari(String kode) {
        return Arrays.stream(values()).filter(j -> j.kode.equals(kode)).findFirst();
    }

    static JenisKabar dari(AduanEvent peristiwa) {
        return switch (peristiwa) {
            case AduanEvent.Diajukan _ -> DIAJUKAN;
            case AduanEvent.Diteruskan _ -> DITERUSKAN;
            case AduanEvent.Dijawab _ -> DIJAWAB;
            case AduanEvent.Berlanjut _ -> BERLANJUT;
            case AduanEvent.Berakhir _ -> BERAKHIR;
            case AduanEvent.DibukaLagi _ -> DIBUKA_LAGI;
        };
    }

    /** Key of its text. */
    public String kunci() {
        return "aduan.kait." + kode.substring(kode.indexOf('.') + 1);
    }
}
