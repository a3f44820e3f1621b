package id.pendopo.akun.perintah;

/** A command that cannot be done, with what its author reads and the exit code. */
final class PerintahDitolak extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Wrong use, or a code or host that is none. */
    static final int SALAH_TULIS = 64;

    /** The area is unknown, or has no government of its own. */
    static final int WILAYAH = 65;

    /** The pemda or the host is there already. */
    static final int SUDAH_ADA = 73;

    private final int kode;

    PerintahDitolak(int kode, String pesan) {
        super(pesan);
        this.kode = kode;
    }

    int kode() {
        return kode;
    }
}
