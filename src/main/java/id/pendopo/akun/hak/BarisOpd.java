package id.pendopo.akun.hak;

/**
 * Sign-in of an agency on screen.
 *
 * @param tertutup true where so few have an account that figures would tell who it is
 */
public record BarisOpd(String nama, int akun, int masuk, int belumPernah, boolean tertutup) {

    static BarisOpd dari(StatistikQueries.Opd o) {
        return o.tertutup()
                ? new BarisOpd(o.nama(), o.akun(), 0, 0, true)
                : new BarisOpd(o.nama(), o.akun(), o.masuk(), o.belumPernah(), false);
    }
}
