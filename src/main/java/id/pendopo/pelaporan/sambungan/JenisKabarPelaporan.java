package id.pendopo.pelaporan.sambungan;

import id.pendopo.pemberitahuan.JenisKabar;

/** What the module tells people. */
enum JenisKabarPelaporan implements JenisKabar {
    /** the due day is near and reports are missing */
    PENGINGAT("pelaporan.pengingat"),
    /** reports wait for the approval of the head */
    DIAJUKAN("pelaporan.diajukan"),
    /** a report came back to its operator */
    DIKEMBALIKAN("pelaporan.dikembalikan"),
    /** a locked month was opened again */
    DIBUKA("pelaporan.dibuka");

    private final String kode;

    JenisKabarPelaporan(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
