package id.pendopo.kernel.port;

/** A permission. Each module lists its own in an enum; roles are sets of their codes. */
public interface Izin {

    /** Stable code, module first: {@code monev.verifikasi}. */
    String kode();
}
