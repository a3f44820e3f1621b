package id.pendopo.presensi.papan.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is looked for; empty texts look for everything.
 *
 * @param cari part of a name of a person or of an OPD
 * @param jenis kind of OPD or unit
 * @param wilayah area code; whatever lies in it
 */
public record SaringanPapan(String cari, String jenis, String wilayah, Urut urut) {

    static final int CARI_TERPENDEK = 2;
    private static final int TERPANJANG = 80;

    /** In which order OPD stand. */
    public enum Urut {
        /** lowest rate first */
        PERSEN,
        /** most of those who are missing first */
        BELUM,
        NAMA;

        public String kode() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Urut dari(@Nullable String kode) {
            return Arrays.stream(values())
                    .filter(u -> u.kode().equals(kode))
                    .findFirst()
                    .orElse(PERSEN);
        }
    }

    static SaringanPapan dari(
            @Nullable String cari,
            @Nullable String jenis,
            @Nullable String wilayah,
            @Nullable String urut) {
        return new SaringanPapan(rapi(cari), rapi(jenis), rapi(wilayah), Urut.dari(urut));
    }

    private static String rapi(@Nullable String teks) {
        String isi = teks == null ? "" : teks.strip();
        return isi.length() > TERPANJANG ? isi.substring(0, TERPANJANG) : isi;
    }

    public boolean mencari() {
        return cari.length() >= CARI_TERPENDEK;
    }

    /** Whether units are shown beside the OPD that they belong to. */
    public boolean datar() {
        return mencari() || !jenis.isEmpty() || !wilayah.isEmpty();
    }
}
