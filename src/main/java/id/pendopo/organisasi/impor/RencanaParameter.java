package id.pendopo.organisasi.impor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.organisasi.AturanJabatan;
import id.pendopo.organisasi.AturanParameter;
import id.pendopo.organisasi.AturanParameter.Nilai;
import id.pendopo.organisasi.BentukNilai;
import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.platform.lembar.BarisTerbaca;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One rule as it would be after the rows of a file that were taken so far. */
final class RencanaParameter {

    private final AturanParameter semula;
    private final LocalDate hariIni;
    private final TreeMap<LocalDate, BarisTerbaca> tertulis = new TreeMap<>();
    private AturanParameter aturan;

    RencanaParameter(AturanParameter semula, LocalDate hariIni) {
        this.semula = semula;
        this.aturan = semula;
        this.hariIni = hariIni;
    }

    /** A day of a rule stands in a file once. */
    void daftarkan(BarisTerbaca b) {
        if (tertulis.putIfAbsent(sejak(b), b) != null) {
            b.galat("berlakuSejak", "organisasi.galat.parameter-ganda");
        }
    }

    private static LocalDate sejak(BarisTerbaca b) {
        return Objects.requireNonNull(b.tanggal("berlakuSejak"));
    }

    private static String teks(BarisTerbaca b, String kunci) {
        return Objects.requireNonNull(b.teks(kunci));
    }

    /** True when the row is no value that is known already. */
    boolean baru(BarisTerbaca b) {
        Nilai ada = semula.sejak(sejak(b));
        return ada == null || !ada.lokal() && terbuka(ada) && !sama(b, ada);
    }

    /** From a day of an open year on the pemda may have its own value beside the national one. */
    private boolean terbuka(Nilai nasional) {
        return !nasional.sejak().isBefore(hariIni.withDayOfYear(1));
    }

    /** What cannot be read is not the same; its row says so when its turn comes. */
    private static boolean sama(BarisTerbaca b, Nilai ada) {
        try {
            return isiSama(b, ada) && dasarSama(b, ada);
        } catch (AturanDilanggar | MasukanSalah e) {
            return false;
        }
    }

    private static boolean isiSama(BarisTerbaca b, Nilai ada) {
        JsonNode isi = BentukNilai.dengan(ada.nilai(), BentukNilai.baca(ada.nilai(), nilai(b)));
        return BentukNilai.tulis(isi).equals(BentukNilai.tulis(ada.nilai()));
    }

    private static String nilai(BarisTerbaca b) {
        return teks(b, "nilai");
    }

    private static boolean dasarSama(BarisTerbaca b, Nilai ada) {
        return Sebutan.rata(b.teks("dasarHukum")).equals(Sebutan.rata(ada.dasarHukum()));
    }

    /**
     * What the row does to the rule.
     *
     * @throws AturanDilanggar when the rule forbids it
     */
    BarisImpor terapkan(BarisTerbaca b) {
        return baru(b)
                ? tetapkan(b)
                : bandingkan(b, Objects.requireNonNull(semula.sejak(sejak(b))));
    }

    private BarisImpor bandingkan(BarisTerbaca b, Nilai ada) {
        String tetap =
                ada.lokal() && ada.sejak().isAfter(hariIni)
                        ? "organisasi.parameter-hari-terpakai"
                        : "organisasi.galat.parameter-lampau";
        if (!isiSama(b, ada)) {
            throw new AturanDilanggar(tetap);
        }
        if (!dasarSama(b, ada)) {
            throw new AturanDilanggar("organisasi.galat.parameter-dasar");
        }
        LocalDate sampai = b.tanggal("berlakuSampai");
        if (sampai == null || sampai.equals(ada.sampai())) {
            return BarisImpor.sama(b, semula.kode());
        }
        AturanJabatan.masaCocok(ada.sejak(), sampai);
        LocalDate besok = sampai.plusDays(1);
        if (!semula.kembali(besok, hariIni).equals(ada)) {
            throw new AturanDilanggar("organisasi.parameter-tanpa-nilai-sendiri");
        }
        tidakMenindih(ada.sejak(), sampai);
        aturan = aturan.tertutup(besok);
        var sesudah = peta(ada);
        sesudah.put("berlakuSampai", sampai.toString());
        return baris(b, Keadaan.BERUBAH, peta(ada), sesudah);
    }

    private BarisImpor tetapkan(BarisTerbaca b) {
        LocalDate sejak = sejak(b);
        LocalDate sampai = b.tanggal("berlakuSampai");
        AturanJabatan.masaCocok(sejak, sampai);
        var lama = aturan.pada(sejak);
        if (lama == null) {
            throw new AturanDilanggar("organisasi.parameter-tanpa-dasar");
        }
        JsonNode isi = aturan.baru(sejak, hariIni, BentukNilai.baca(lama.nilai(), nilai(b)));
        tidakMenindih(sejak, sampai);
        var baru =
                new Nilai(
                        semula.kode(),
                        isi,
                        sejak,
                        sampai == null ? aturan.sampai(sejak) : sampai,
                        teks(b, "dasarHukum"),
                        true,
                        b.teks("alasan"),
                        null,
                        null);
        aturan = aturan.bersama(baru);
        var sesudah = peta(baru);
        sesudah.put("alasan", baru.alasan());
        return baris(b, Keadaan.BARU, peta(lama), sesudah);
    }

    /** An end that is written reaches over no later value, of the pemda or of this file. */
    private void tidakMenindih(LocalDate sejak, @Nullable LocalDate sampai) {
        if (sampai == null) {
            return;
        }
        LocalDate berikut = aturan.sampai(sejak);
        boolean diBerkas =
                tertulis.subMap(sejak, false, sampai, true).values().stream()
                        .anyMatch(lain -> lain.sah() && baru(lain));
        if (diBerkas || berikut != null && sampai.isAfter(berikut)) {
            throw new AturanDilanggar("organisasi.galat.parameter-tindih");
        }
    }

    /** The end that a new value has once later rows of the file are in. */
    BarisImpor akhir(BarisImpor r) {
        if (r.keadaan() != Keadaan.BARU || r.sesudah() == null) {
            return r;
        }
        var sejak = LocalDate.parse(String.valueOf(r.sesudah().get("berlakuSejak")));
        var jadi = Objects.requireNonNull(aturan.sejak(sejak));
        var sesudah = new LinkedHashMap<>(r.sesudah());
        sesudah.put("berlakuSampai", teks(jadi.sampai()));
        return new BarisImpor(
                r.nomor(),
                r.keadaan(),
                null,
                r.label(),
                r.versi(),
                r.sebelum(),
                sesudah,
                List.of());
    }

    private static @Nullable String teks(@Nullable LocalDate hari) {
        return hari == null ? null : hari.toString();
    }

    private static Map<String, @Nullable Object> peta(Nilai n) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("nilai", n.nilai());
        m.put("berlakuSejak", n.sejak().toString());
        m.put("berlakuSampai", teks(n.sampai()));
        m.put("dasarHukum", n.dasarHukum());
        m.put("asal", n.lokal() ? "DAERAH" : "NASIONAL");
        return m;
    }

    private BarisImpor baris(
            BarisTerbaca b,
            Keadaan keadaan,
            Map<String, @Nullable Object> sebelum,
            Map<String, @Nullable Object> sesudah) {
        return new BarisImpor(
                b.nomor(), keadaan, null, semula.kode(), 0, sebelum, sesudah, List.of());
    }
}
