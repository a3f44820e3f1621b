package id.pendopo.platform.orang;

import id.pendopo.kernel.port.Izin;
import java.util.List;

/**
 * The permissions of one module, published as a bean so that roles can be computed from all of
 * them.
 */
public record KatalogIzin(List<? extends Izin> isi) {

    public static KatalogIzin dari(Izin... izin) {
        return new KatalogIzin(List.of(izin));
    }
}
