package id.pendopo.presensi.sinyal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be odd about a punch. The weight of each is a dated parameter. */
public enum KodeSinyal {
    /** the same coordinates, to the last digit, on several days */
    SAMA_HARI,
    /** the same coordinates as other people at about the same time */
    SAMA_ORANG,
    /** a sequence of places seen before, of himself or of somebody else */
    RUTE_ULANG,
    /** the accuracy never changes */
    AKURASI_TETAP,
    /** only round accuracies */
    AKURASI_BULAT,
    /** an accuracy that no phone reaches */
    AKURASI_MUSTAHIL,
    /** nobody travels that fast */
    KECEPATAN,
    /** a device of several people */
    PERANGKAT_BERSAMA,
    /** his first punch from this device */
    PERANGKAT_BARU,
    /** a device that came and went, the next of many, or a new one at an hour unlike him */
    PERANGKAT_SILIH,
    /** a network on which nobody of his office is, or which belongs to an office far away */
    JARINGAN,
    /** a network of another part of the world */
    JARINGAN_ASING,
    /** scatters less than any receiver does */
    GUNCANGAN,
    /** scatters evenly within a box, as chance made by a program does */
    KOTAK,
    /** all on one straight line */
    SEGARIS,
    /** coordinates with few decimals */
    ANGKA_BULAT,
    /** on the very centre of the place where one may check in */
    PUSAT,
    /** a group of people all moved by exactly the same step */
    GESER_BERSAMA,
    /** at the same second of the day, day after day */
    JAM_TEPAT,
    /** an old ticket, or a phone clock that was changed */
    JAM_TIKET;

    /** As it stands in addresses, parameters and keys of texts. */
    public String kode() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it shows by comparing people: found also about those of whom little was read. */
    boolean antarorang() {
        return switch (this) {
            case SAMA_ORANG, GESER_BERSAMA, JARINGAN -> true;
            default -> false;
        };
    }

    /** Key of its name. */
    public String kunci() {
        return "presensi.sinyal.kode." + kode();
    }

    public static Optional<KodeSinyal> dengan(String kode) {
        return Arrays.stream(values()).filter(k -> k.kode().equals(kode)).findFirst();
    }
}
