package id.pendopo.aduan.lapornas;

import java.io.OutputStream;
import java.util.List;

/**
 * The way to SP4N-LAPOR!. The default writes files that an officer carries over; a client of its
 * programming interface, once a pemda has an account for it, takes the place of this.
 */
public interface SaluranLapor {

    /** Formats of the file. */
    enum Bentuk {
        XLSX,
        CSV,
        JSON
    }

    void tulis(List<Serahan> isi, Bentuk bentuk, OutputStream ke);
}
