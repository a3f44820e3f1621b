package id.pendopo.aduan.jam;

import id.pendopo.aduan.JenisJam;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The news of the module in words. A notice leaves the house as e-mail, so it never quotes a
 * complaint: number, OPD and hour are all it says.
 */
@Component
class PenulisKabarAduan {

    private static final Locale INDONESIA = Locale.of("id", "ID");

    private final MessageSource pesan;

    PenulisKabarAduan(MessageSource pesan) {
        this.pesan = pesan;
    }

    /**
     * What a notice is about.
     *
     * @param nomor null in the whistle-blower channel: not even the number is told
     * @param jam the clock, where it is about one
     * @param persen of that clock
     * @param batas its due moment
     */
    record Hal(
            JenisKabarAduan jenis,
            UUID aduanId,
            UUID terbit,
            @Nullable String nomor,
            @Nullable String opd,
            @Nullable JenisJam jam,
            int persen,
            Instant batas,
            String tautan) {

        boolean rahasia() {
            return nomor == null;
        }
    }

    Kabar kabar(Hal h) {
        return new Kabar(
                h.jenis(),
                h.jenis().kode() + " " + h.aduanId() + (h.jam() == null ? "" : " " + h.jam()),
                h.terbit(),
                DuaBahasa.dari(b -> judul(h, b)),
                null,
                h.tautan());
    }

    private String judul(Hal h, Locale b) {
        if (h.rahasia()) {
            return teks("aduan.jam.wbs", b);
        }
        String opd = h.opd() == null ? teks("aduan.jam.tanpa-opd", b) : h.opd();
        String batas = saat(h.batas(), b);
        return switch (h.jenis()) {
            case BARU -> teks("aduan.jam.baru.judul", b, h.nomor(), opd, batas);
            case PINDAH -> teks("aduan.jam.pindah.judul", b, h.nomor(), opd, batas);
            case DIBUKA_LAGI -> teks("aduan.jam.dibuka-lagi.judul", b, h.nomor(), opd, batas);
            case TENGGAT, RINGKASAN -> teks(kunci(h), b, h.nomor(), opd, sisa(h, b), batas);
        };
    }

    private static String kunci(Hal h) {
        String jam = h.jam() == null ? "jawab" : h.jam().name().toLowerCase(Locale.ROOT);
        String tahap = h.persen() < 100 ? "terpakai" : h.persen() == 100 ? "lewat" : "hari";
        return "aduan.jam.tenggat.%s.%s".formatted(jam, tahap);
    }

    private static String sisa(Hal h, Locale b) {
        return Integer.toString(h.persen() > 100 ? h.persen() - 100 : h.persen());
    }

    /**
     * What a clock writes into the timeline; the timeline is a record, in the official language.
     */
    String langkah(JenisJam jam, int persen, String tingkat) {
        String kunci = jam.name().toLowerCase(Locale.ROOT);
        if (persen == 100) {
            return teks("aduan.jam.langkah.%s.lewat".formatted(kunci), INDONESIA);
        }
        return teks(
                "aduan.jam.langkah.%s.%s".formatted(kunci, persen < 100 ? "terpakai" : "hari"),
                INDONESIA,
                Integer.toString(persen > 100 ? persen - 100 : persen),
                teks("aduan.jam.tingkat." + tingkat, INDONESIA));
    }

    /**
     * What a night brought.
     *
     * @param tempo clocks that will run out
     * @param terdekat when the first of them does
     */
    record Malam(
            int baru,
            int pindah,
            int dibukaLagi,
            int lewat,
            int tempo,
            @Nullable Instant terdekat,
            int rahasia) {

        boolean kosong() {
            return baru + pindah + dibukaLagi + lewat + tempo + rahasia == 0;
        }
    }

    Kabar ringkasan(Malam m, UUID terbit, Instant kini) {
        return new Kabar(
                JenisKabarAduan.RINGKASAN,
                "aduan.jam.ringkasan",
                terbit,
                DuaBahasa.dari(b -> ringkas(m, kini, b)),
                null,
                "/kantor");
    }

    private String ringkas(Malam m, Instant kini, Locale b) {
        var bagian = new ArrayList<String>();
        tambah(bagian, "baru", m.baru(), b);
        tambah(bagian, "pindah", m.pindah(), b);
        tambah(bagian, "dibuka-lagi", m.dibukaLagi(), b);
        if (m.tempo() > 0 && m.terdekat() != null) {
            bagian.add(
                    teks(
                            m.tempo() == 1
                                    ? "aduan.jam.malam.tempo"
                                    : "aduan.jam.malam.tempo-banyak",
                            b,
                            Integer.toString(m.tempo()),
                            pendek(m.terdekat(), kini, b)));
        }
        tambah(bagian, "lewat", m.lewat(), b);
        tambah(bagian, "rahasia", m.rahasia(), b);
        return String.join(", ", bagian);
    }

    private void tambah(ArrayList<String> bagian, String apa, int banyak, Locale b) {
        if (banyak > 0) {
            bagian.add(teks("aduan.jam.malam." + apa, b, banyak));
        }
    }

    /** "08.10" today, with its day on any other. */
    private String pendek(Instant saat, Instant kini, Locale b) {
        var zona = KonteksPemda.wajib().zona();
        boolean hariIni = LocalDate.ofInstant(saat, zona).equals(LocalDate.ofInstant(kini, zona));
        return hariIni ? jam(saat, b) : saat(saat, b);
    }

    /** "10 Nov 08.10" */
    private String saat(Instant saat, Locale b) {
        var t = saat.atZone(KonteksPemda.wajib().zona());
        String bulan = teks("bingkai.bln." + t.getMonthValue(), b);
        return "%d %s %s".formatted(t.getDayOfMonth(), bulan, jam(saat, b));
    }

    private static String jam(Instant saat, Locale b) {
        var t = saat.atZone(KonteksPemda.wajib().zona());
        return "%02d%s%02d"
                .formatted(t.getHour(), b.getLanguage().equals("en") ? ":" : ".", t.getMinute());
    }

    private String teks(String kunci, Locale b, @Nullable Object... argumen) {
        return pesan.getMessage(kunci, argumen, b);
    }
}
