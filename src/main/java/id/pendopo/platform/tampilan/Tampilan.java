package id.pendopo.platform.tampilan;

import org.jspecify.annotations.Nullable;

/**
 * The look of a pemda.
 *
 * @param logo digest of its emblem among the kept files
 * @param semboyan its motto
 * @param alamat its address as the letterhead prints it
 * @param versi grows with each change; 0 while the pemda has the look it came with
 */
public record Tampilan(
        Warna utama,
        Warna aksen,
        @Nullable String logo,
        @Nullable String semboyan,
        @Nullable String alamat,
        int versi) {

    public static final Tampilan BAWAAN =
            new Tampilan(
                    new Warna(0x0b, 0x5d, 0x4e), new Warna(0xf2, 0xa9, 0x00), null, null, null, 0);

    /** Where the emblem is found, with a mark of its content; null while there is none. */
    public @Nullable String alamatLogo() {
        return logo == null ? null : "/logo?v=" + logo.substring(0, 10);
    }
}
