package id.pendopo.akun.saya;

import id.pendopo.platform.web.Bagian.Nada;
import java.util.Locale;

/** Where a request for correction stands. */
public enum StatusKoreksi {
    DIAJUKAN(Nada.INFO),
    DIPERBAIKI(Nada.BAIK),
    DITOLAK(Nada.BURUK);

    private final Nada nada;

    StatusKoreksi(Nada nada) {
        this.nada = nada;
    }

    public Nada nada() {
        return nada;
    }

    /** Only what waits can be answered, and only by an answer. */
    boolean boleh(StatusKoreksi berikut) {
        return this == DIAJUKAN && berikut != DIAJUKAN;
    }

    /** Key of its name. */
    public String kunci() {
        return "akun.saya.status." + name().toLowerCase(Locale.ROOT);
    }
}
