package id.pendopo.akun;

/** The page one wanted before sign-in came between. */
public final class Lanjut {

    private static final String BAWAAN = "/kantor";

    private Lanjut() {}

    /**
     * Only a path of this site: {@code //elsewhere} and {@code /\elsewhere} are other sites to a
     * browser.
     */
    public static String aman(String lanjut) {
        boolean milikSendiri =
                lanjut.startsWith("/")
                        && !lanjut.startsWith("//")
                        && lanjut.chars().noneMatch(c -> c == '\\' || c < 0x20);
        return milikSendiri ? lanjut : BAWAAN;
    }
}
