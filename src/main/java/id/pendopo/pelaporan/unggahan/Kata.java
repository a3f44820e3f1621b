package id.pendopo.pelaporan.unggahan;

import id.pendopo.pelaporan.Kendala;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.SkemaKolom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Titles and choices of a template: written in the language of the person, read in both. */
@Component
class Kata {

    private static final List<Locale> BAHASA = List.of(Locale.of("id", "ID"), Locale.ENGLISH);

    private final MessageSource pesan;
    private final Map<String, Kendala> kendala = new HashMap<>();
    private final SkemaKolom skema;

    Kata(MessageSource pesan) {
        this.pesan = pesan;
        for (Kendala k : Kendala.values()) {
            kendala.put(k.name().toLowerCase(Locale.ROOT), k);
            BAHASA.forEach(l -> kendala.put(teks(l, k.kunci()).toLowerCase(Locale.ROOT), k));
        }
        this.skema = susunSkema();
    }

    String teks(Locale bahasa, String kunci, Object... argumen) {
        return pesan.getMessage(kunci, argumen, bahasa);
    }

    /** A kind of problem by its name or its text in either language. */
    Optional<Kendala> kendala(String teks) {
        return Optional.ofNullable(kendala.get(teks.strip().toLowerCase(Locale.ROOT)));
    }

    List<String> pilihanKendala(Locale bahasa) {
        return Arrays.stream(Kendala.values()).map(k -> teks(bahasa, k.kunci())).toList();
    }

    SkemaKolom skema() {
        return skema;
    }

    private SkemaKolom susunSkema() {
        return SkemaKolom.susun()
                .opsional(Kolom.KUNCI, JenisKolom.KODE, "_kunci")
                .bolehKosong(Kolom.KODE, JenisKolom.KODE, judul(0, Kolom.KODE), sinonim(Kolom.KODE))
                .bolehKosong(
                        Kolom.FISIK, JenisKolom.PERSEN, judul(0, Kolom.FISIK), sinonim(Kolom.FISIK))
                .bolehKosong(
                        Kolom.REALISASI,
                        JenisKolom.RUPIAH,
                        judul(0, Kolom.REALISASI),
                        sinonim(Kolom.REALISASI))
                .opsional(
                        Kolom.OUTPUT,
                        JenisKolom.BILANGAN,
                        judul(0, Kolom.OUTPUT),
                        sinonim(Kolom.OUTPUT))
                .opsional(
                        Kolom.KENDALA,
                        JenisKolom.TEKS,
                        judul(0, Kolom.KENDALA),
                        sinonim(Kolom.KENDALA))
                .opsional(
                        Kolom.URAIAN,
                        JenisKolom.TEKS,
                        judul(0, Kolom.URAIAN),
                        sinonim(Kolom.URAIAN))
                .opsional(
                        Kolom.TINDAK,
                        JenisKolom.TEKS,
                        judul(0, Kolom.TINDAK),
                        sinonim(Kolom.TINDAK))
                .abaikanBarisTanpa(Kolom.KODE)
                .jadi();
    }

    private String judul(int bahasa, String kolom) {
        return teks(BAHASA.get(bahasa), "unggahan.kolom." + kolom);
    }

    /** The English title, and both without the unit behind them. */
    private String[] sinonim(String kolom) {
        return Stream.of(
                        judul(1, kolom), tanpaSatuan(judul(0, kolom)), tanpaSatuan(judul(1, kolom)))
                .toArray(String[]::new);
    }

    private static String tanpaSatuan(String judul) {
        return judul.replaceFirst(" \\([^)]*\\)$", "");
    }

    /** Names of the columns that come back. */
    static final class Kolom {
        static final String KUNCI = "kunci";
        static final String KODE = "kode";
        static final String FISIK = "fisik";
        static final String REALISASI = "realisasi";
        static final String OUTPUT = "output";
        static final String KENDALA = "kendala";
        static final String URAIAN = "uraian";
        static final String TINDAK = "tindak";

        private Kolom() {}
    }
}
