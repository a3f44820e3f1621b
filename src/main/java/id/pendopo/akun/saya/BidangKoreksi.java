package id.pendopo.akun.saya;

import java.util.Locale;

/** Which of a person's data is wrong. */
public enum BidangKoreksi {
    NAMA,
    NIP,
    GOLONGAN,
    JABATAN,
    PERANGKAT_DAERAH,
    SUREL,
    TELEPON,
    LAIN;

    /** Key of its name. */
    public String kunci() {
        return "akun.saya.bidang." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
