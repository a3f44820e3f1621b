package id.pendopo.platform.basisdata;

/**
 * Names of the database roles: {@code pemilik} migrates, {@code aplikasi} works under row level
 * security, {@code pembaca} only reads.
 */
public record PeranDb(String pemilik, String aplikasi, String pembaca) {

    static PeranDb tertanam(String prefiks) {
        return new PeranDb(prefiks + "pemilik", prefiks + "aplikasi", prefiks + "pembaca");
    }

    static PeranDb luar(String pemilik, String prefiks) {
        return new PeranDb(pemilik, prefiks + "aplikasi", prefiks + "pembaca");
    }
}
