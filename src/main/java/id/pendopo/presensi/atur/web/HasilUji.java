package id.pendopo.presensi.atur.web;

import id.pendopo.kernel.Koordinat;

/**
 * Whether a point is inside of a place.
 *
 * @param jarak metres outside of it, 0 within
 */
public record HasilUji(Koordinat titik, double jarak) {

    public boolean didalam() {
        return jarak <= 0;
    }
}
