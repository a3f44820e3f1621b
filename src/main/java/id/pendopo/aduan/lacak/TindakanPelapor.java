package id.pendopo.aduan.lacak;

import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.kernel.TidakDitemukan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a reporter may do with his complaint, each on a page of its own; and when. */
public enum TindakanPelapor {
    /** answers, or says something */
    BALASAN(r -> r.status().terbuka()),
    /** content with what was done */
    PENUTUPAN(TindakanPelapor::selesai),
    /** "belum selesai" */
    PEMBUKAAN(r -> selesai(r) && !r.dibukaLagi()),
    /** one to five stars */
    PENILAIAN(r -> selesai(r) || r.status() == StatusAduan.DITUTUP),
    /** adds text or photos */
    PERUBAHAN(r -> r.status().terbuka()),
    /** takes it back */
    PENCABUTAN(r -> r.status().terbuka());

    private static final Set<StatusAduan> SELESAI =
            Set.of(StatusAduan.SELESAI, StatusAduan.DITOLAK);

    private final Predicate<Rincian> boleh;

    TindakanPelapor(Predicate<Rincian> boleh) {
        this.boleh = boleh;
    }

    private static boolean selesai(Rincian r) {
        return SELESAI.contains(r.status());
    }

    public boolean boleh(Rincian r) {
        return boleh.test(r);
    }

    /** What may be done now, the most likely first. */
    static List<TindakanPelapor> untuk(Rincian r) {
        return Arrays.stream(values()).filter(t -> t.boleh(r)).toList();
    }

    /** Last part of its address. */
    public String jalur() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Beginning of the keys of its texts. */
    public String kunci() {
        return "aduan.lacak." + jalur();
    }

    /** Its picture in {@code komponen/ikon.jte}. */
    public String ikon() {
        return switch (this) {
            case BALASAN -> "kirim";
            case PENUTUPAN -> "centang-lingkaran";
            case PEMBUKAAN -> "pulihkan";
            case PENILAIAN -> "bintang";
            case PERUBAHAN -> "tambah";
            case PENCABUTAN -> "tutup";
        };
    }

    static TindakanPelapor dari(String jalur) {
        return Arrays.stream(values())
                .filter(t -> t.jalur().equals(jalur))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("tindakan " + jalur));
    }
}
