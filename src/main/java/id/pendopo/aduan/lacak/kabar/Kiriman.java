package id.pendopo.aduan.lacak.kabar;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way, sealed while it waits.
 *
 * @param alamat e-mail, phone number or address of a push service
 * @param lepas address that ends the following at one click, for e-mail to followers
 * @param p256dh key of the browser, for push
 * @param auth secret of the browser, for push
 * @param tautan what a push message opens
 */
record Kiriman(
        Kanal kanal,
        String alamat,
        String perihal,
        String isi,
        @Nullable String lepas,
        @Nullable String p256dh,
        @Nullable String auth,
        @Nullable String tautan) {

    /** By which way. */
    enum Kanal {
        SUREL,
        PONSEL,
        PERAMBAN
    }

    static Kiriman surel(String alamat, String perihal, String isi, @Nullable String lepas) {
        return new Kiriman(Kanal.SUREL, alamat, perihal, isi, lepas, null, null, null);
    }

    static Kiriman ponsel(String nomor, String isi) {
        return new Kiriman(Kanal.PONSEL, nomor, "", isi, null, null, null, null);
    }
}
