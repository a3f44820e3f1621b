package id.pendopo.akun.oidc;

import id.pendopo.platform.web.Bagian.Nada;
import java.util.List;

/**
 * What was looked at of one setting of an application.
 *
 * @param judul key of what the setting is called
 * @param alamat the setting itself, empty where it is not shown
 */
public record HasilPeriksa(String judul, String alamat, List<Butir> butir) {

    /**
     * One thing that was found. Its words stand under {@code akun.oidc.uji.<kode>}; what is wrong
     * also has {@code .harus} and {@code .cara}: what was expected, and how to mend it.
     */
    public record Butir(String kode, Nada nada, Object[] argumen) {

        static Butir baik(String kode, Object... argumen) {
            return new Butir(kode, Nada.BAIK, argumen);
        }

        static Butir buruk(String kode, Object... argumen) {
            return new Butir(kode, Nada.BURUK, argumen);
        }

        /** Cannot be looked at from here, or need not be. */
        static Butir lewat(String kode, Object... argumen) {
            return new Butir(kode, Nada.NETRAL, argumen);
        }

        public boolean salah() {
            return nada == Nada.BURUK;
        }
    }

    public boolean salah() {
        return butir.stream().anyMatch(Butir::salah);
    }
}
