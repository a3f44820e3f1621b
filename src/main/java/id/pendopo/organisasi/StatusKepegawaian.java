package id.pendopo.organisasi;

import java.util.Locale;

/** How somebody is employed (UU 20/2023); staff outside the civil service still come to work. */
public enum StatusKepegawaian {
    PNS,
    PPPK,
    PPPK_PARUH_WAKTU,
    NON_ASN;

    public String kunci() {
        return "organisasi.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
