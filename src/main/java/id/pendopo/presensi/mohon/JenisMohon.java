package id.pendopo.presensi.mohon;

import id.pendopo.presensi.KodeKeterangan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked for, with the letters of its number. */
public enum JenisMohon {
    IZIN("IZ"),
    SAKIT("SK"),
    CUTI_TAHUNAN("CT"),
    CUTI_BESAR("CB"),
    CUTI_SAKIT("CS"),
    CUTI_MELAHIRKAN("CM"),
    CUTI_ALASAN_PENTING("CP"),
    CUTI_BERSAMA("CR"),
    CUTI_LUAR_TANGGUNGAN("CL"),
    DINAS_LUAR("DL"),
    DINAS_DALAM("DD"),
    DIKLAT("DK"),
    TUGAS_BELAJAR("TB"),
    WFH("WF"),
    /** a time that counts in place of a punch */
    KOREKSI("KR");

    private final String huruf;

    JenisMohon(String huruf) {
        this.huruf = huruf;
    }

    public String huruf() {
        return huruf;
    }

    /** What explains the day once it is granted; null for a correction, which explains none. */
    public @Nullable KodeKeterangan keterangan() {
        return this == KOREKSI ? null : KodeKeterangan.valueOf(name());
    }

    public boolean cuti() {
        return name().startsWith("CUTI_");
    }

    /** Whether it is a duty letter, which may name several people and a place. */
    public boolean surat() {
        return this == DINAS_LUAR || this == DINAS_DALAM || this == DIKLAT;
    }

    /** Whether its days are taken from an account. */
    public boolean bersaldo() {
        return this == CUTI_TAHUNAN;
    }

    /** Its name in addresses, parameters and message keys. */
    public String kunci() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<JenisMohon> dari(String kunci) {
        return Arrays.stream(values()).filter(j -> j.kunci().equals(kunci)).findFirst();
    }

    /** Those that have the general form. */
    public static List<JenisMohon> umum() {
        return Arrays.stream(values()).filter(j -> j != KOREKSI).toList();
    }
}
