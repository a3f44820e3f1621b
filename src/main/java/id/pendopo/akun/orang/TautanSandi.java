package id.pendopo.akun.orang;

/**
 * A new link to a new password.
 *
 * @param jalur path that opens it; shown once, kept nowhere
 * @param sidik what is kept of it
 */
public record TautanSandi(String jalur, byte[] sidik) {

    public static TautanSandi baru() {
        String rahasia = Rahasia.tautan();
        return new TautanSandi("/masuk/baru?t=" + rahasia, Rahasia.hashTautan(rahasia));
    }
}
