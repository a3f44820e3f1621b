package id.pendopo.monev.web;

import id.pendopo.monev.Keadaan;
import id.pendopo.platform.web.Bagian.Nada;

/** The colour that repeats what the word of a state says. */
public final class NadaKeadaan {

    private NadaKeadaan() {}

    public static Nada dari(Keadaan keadaan) {
        return switch (keadaan) {
            case SESUAI -> Nada.BAIK;
            case WASPADA, TERLAMBAT -> Nada.WASPADA;
            case KRITIS -> Nada.BURUK;
            case BELUM_LAPOR, BERJALAN, TANPA_RENCANA -> Nada.NETRAL;
        };
    }
}
