package id.pendopo.platform.berkas;

import org.jspecify.annotations.Nullable;

/**
 * A file that is kept: fsynced, with its row.
 *
 * @param sidik SHA-256 of the kept content, 64 hexadecimal digits: its name
 * @param ukuran bytes
 * @param lebar pixels as shown, of photos only
 */
public record Tersimpan(
        String sidik,
        JenisBerkas jenis,
        long ukuran,
        @Nullable Integer lebar,
        @Nullable Integer tinggi) {

    /** A photo larger than a thumbnail. */
    boolean besar() {
        return lebar != null && tinggi != null && Math.max(lebar, tinggi) > PengolahFoto.SISI_KECIL;
    }
}
