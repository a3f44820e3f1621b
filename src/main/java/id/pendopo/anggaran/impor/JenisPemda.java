package id.pendopo.anggaran.impor;

import id.pendopo.platform.pemda.KonteksPemda;

/** Whose part of the nomenclature applies. */
enum JenisPemda {
    PROV,
    KABKOT;

    static JenisPemda kini() {
        return KonteksPemda.wajib().sebutan().equals("Provinsi") ? PROV : KABKOT;
    }
}
