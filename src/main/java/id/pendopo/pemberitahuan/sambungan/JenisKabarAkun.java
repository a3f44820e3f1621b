package id.pendopo.pemberitahuan.sambungan;

import id.pendopo.pemberitahuan.JenisKabar;

/** News of one's own account: told here, for accounts stand below notices. */
enum JenisKabarAkun implements JenisKabar {
    /** the second factor was set up, changed, taken off or used in an unusual way */
    FAKTOR("pemberitahuan.akun.faktor");

    private final String kode;

    JenisKabarAkun(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
