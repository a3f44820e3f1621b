package id.pendopo.akun.oidc;

import id.pendopo.platform.web.Bercakupan;
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
    static final String API_BACA = Bercakupan.API_BACA;

    /** Writing through {@code /api/v1}. */
    static final String API_TULIS = Bercakupan.API_TULIS;

    /** Reading accounts and groups through {@code /scim/v2}. */
    static final String SCIM_BACA = Bercakupan.SCIM_BACA;

    /** Making and closing accounts through {@code /scim/v2}. */
    static final String SCIM_TULIS = Bercakupan.SCIM_TULIS;

    static final List<String> ORANG =
            List.of(OPENID, PROFIL, SUREL, TELEPON, ALAMAT, LURING, PEGAWAI, API_BACA, API_TULIS);

    /** A screen shows things; it changes nothing and outlives no session. */
    static final List<String> LAYAR = List.of(OPENID, PROFIL, PEGAWAI, API_BACA);

    static final List<String> MESIN = List.of(API_BACA, API_TULIS, SCIM_BACA, SCIM_TULIS);

    static final List<String> SEMUA =
            List.of(
                    OPENID,
                    PROFIL,
                    SUREL,
                    TELEPON,
                    ALAMAT,
                    LURING,
                    PEGAWAI,
                    API_BACA,
                    API_TULIS,
                    SCIM_BACA,
                    SCIM_TULIS);

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
