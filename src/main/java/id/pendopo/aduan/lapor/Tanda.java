package id.pendopo.aduan.lapor;

import java.time.Instant;

/**
 * The receipt in the hand of the reporter, and what he must know of his report.
 *
 * @param kode shown once
 * @param luar outside the pemda, so that somebody first finds out whose it is
 * @param tanpaKategori somebody first sorts it
 * @param ditahan the public sees it only after a moderator did
 * @param rahasia the public never sees it
 */
public record Tanda(
        String nomor,
        String kode,
        Instant batasJawab,
        Instant batasTindak,
        boolean luar,
        boolean tanpaKategori,
        boolean ditahan,
        boolean rahasia) {

    public boolean tampil() {
        return !ditahan && !rahasia;
    }
}
