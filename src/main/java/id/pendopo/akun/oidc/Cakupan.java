package id.pendopo.akun.oidc;

import java.util.List;

/** The scopes that an application may ask for. */
final class Cakupan {

    static final String OPENID = "openid";
    static final String PROFIL = "profile";
    static final String SUREL = "email";
    static final String TELEPON = "phone";
    static final String ALAMAT = "address";

    /** Refresh tokens that outlive the session. */
    static final String LURING = "offline_access";

    /** NIP, OPD, post, kind of assignment, roles and area code of a civil servant. */
    static final String PEGAWAI = "pegawai";

    /** Reading through {@code /api/v1}. */
    static final String API_BACA = "api.baca";

    /** Writing through {@code /api/v1}. */
    static final String API_TULIS = "api.tulis";

    /** Accounts and groups through {@code /scim/v2}. */
    static final String SCIM = "scim";

    static final List<String> ORANG =
            List.of(OPENID, PROFIL, SUREL, TELEPON, ALAMAT, LURING, PEGAWAI, API_BACA, API_TULIS);

    /** A screen shows things; it changes nothing and outlives no session. */
    static final List<String> LAYAR = List.of(OPENID, PROFIL, PEGAWAI, API_BACA);

    static final List<String> MESIN = List.of(API_BACA, API_TULIS, SCIM);

    static final List<String> SEMUA =
            List.of(
                    OPENID, PROFIL, SUREL, TELEPON, ALAMAT, LURING, PEGAWAI, API_BACA, API_TULIS,
                    SCIM);

    private Cakupan() {}

    /** What an application of this kind may ask for. */
    static List<String> untuk(Klien.Jenis jenis) {
        return switch (jenis) {
            case WEB, PUBLIK -> ORANG;
            case LAYAR -> LAYAR;
            case MESIN -> MESIN;
        };
    }
}
