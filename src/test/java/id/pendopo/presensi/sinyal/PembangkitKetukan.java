package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Check-ins of a month as phones make them, and false ones of known patterns, each with its label.
 * The same seed always makes the same.
 *
 * <p>Honest: offices with many people, phones with satellites, phones with Wi-Fi that give a kept
 * fix again within the day, people who live beside the office, field officers far away, a phone
 * that is changed, phones that round the accuracy, networks that change.
 */
final class PembangkitKetukan {

    static final String JUJUR = "jujur";

    private static final double METER = 1 / 111_195.0;

    private final Random acak;
    private final int desimal;
    private final List<Titik> titik = new ArrayList<>();
    private final Map<KunciKetukan, String> label = new LinkedHashMap<>();
    private final List<LocalDate> hari = new ArrayList<>();
    private int nomor;

    PembangkitKetukan(long benih, int desimal, int banyakHari) {
        this.acak = new Random(benih);
        this.desimal = desimal;
        for (LocalDate h = LocalDate.of(2026, 11, 2); hari.size() < banyakHari; h = h.plusDays(1)) {
            if (h.getDayOfWeek() != DayOfWeek.SATURDAY && h.getDayOfWeek() != DayOfWeek.SUNDAY) {
                hari.add(h);
            }
        }
    }

    List<Titik> titik() {
        return titik;
    }

    Map<KunciKetukan, String> label() {
        return label;
    }

    /** An office and its people. */
    record Kantor(UUID opd, Koordinat pusat, String jaringan) {}

    /** Somebody, where he sits, and how his phone is. */
    record Orang(UUID id, Kantor kantor, double x, double y, UUID ponsel, Ponsel jenis) {}

    enum Ponsel {
        SATELIT,
        WIFI,
        BULAT
    }

    Kantor kantor() {
        nomor++;
        var pusat = new Koordinat(bulat(-3.4 - nomor * 0.01), bulat(104.2 + nomor * 0.013));
        return new Kantor(uuid(), pusat, "36.80." + nomor + ".0/24");
    }

    Orang orang(Kantor k) {
        var jenis = Ponsel.values()[acak.nextInt(10) < 5 ? 0 : acak.nextInt(10) < 8 ? 1 : 2];
        return new Orang(
                uuid(), k, acak.nextGaussian() * 18, acak.nextGaussian() * 18, uuid(), jenis);
    }

    List<LocalDate> hari() {
        return hari;
    }

    /** All days of an honest person. */
    void jujur(Orang o) {
        UUID ponsel = o.ponsel();
        int ganti = acak.nextInt(12) == 0 ? 2 + acak.nextInt(3) : -1;
        for (int i = 0; i < hari.size(); i++) {
            if (i == ganti) {
                ponsel = uuid();
            }
            jujurSehari(o, hari.get(i), ponsel);
        }
    }

    private void jujurSehari(Orang o, LocalDate h, UUID ponsel) {
        var masuk = tulen(o, o.x() + acak.nextGaussian() * 4, o.y() + acak.nextGaussian() * 4);
        tambah(o, h, Arah.MASUK, jam(7, 20, 9), masuk, ponsel, jaringan(o), JUJUR);
        boolean tersimpan = o.jenis() == Ponsel.WIFI && acak.nextInt(3) == 0;
        var pulang =
                tersimpan
                        ? masuk
                        : tulen(
                                o,
                                o.x() + acak.nextGaussian() * 4,
                                o.y() + acak.nextGaussian() * 4);
        tambah(o, h, Arah.PULANG, jam(16, 5, 12), pulang, ponsel, jaringan(o), JUJUR);
    }

    /** A field officer: some days in the villages, some in the office. */
    void dinas(Orang o) {
        for (LocalDate h : hari) {
            if (acak.nextBoolean()) {
                jujurSehari(o, h, o.ponsel());
                continue;
            }
            double jauh = 8_000 + acak.nextInt(30_000);
            double arah = acak.nextDouble() * Math.TAU;
            var p = tulen(o, Math.cos(arah) * jauh, Math.sin(arah) * jauh);
            tambah(o, h, Arah.MASUK, jam(8, 0, 15), p, o.ponsel(), seluler(), JUJUR);
            if (acak.nextInt(3) > 0) {
                var q = tulen(o, o.x(), o.y());
                tambah(o, h, Arah.PULANG, jam(16, 5, 12), q, o.ponsel(), seluler(), JUJUR);
            }
        }
    }

    /** A fix and its accuracy. */
    record Letak(Koordinat titik, float akurasi) {}

    /** As a phone really finds it: the better it thinks it is the less it errs, roughly. */
    Letak tulen(Orang o, double x, double y) {
        double galat =
                switch (o.jenis()) {
                    case SATELIT -> 3 + acak.nextDouble() * 6;
                    case WIFI -> 2.5 + acak.nextDouble() * 8;
                    case BULAT -> 3 + acak.nextDouble() * 7;
                };
        double akurasi =
                switch (o.jenis()) {
                    case SATELIT -> 3 + Math.abs(acak.nextGaussian()) * 8;
                    case WIFI -> 11 + acak.nextDouble() * 38;
                    case BULAT -> Math.rint(4 + acak.nextDouble() * 40);
                };
        return new Letak(
                geser(
                        o.kantor().pusat(),
                        x + acak.nextGaussian() * galat,
                        y + acak.nextGaussian() * galat),
                o.jenis() == Ponsel.BULAT
                        ? (float) akurasi
                        : (float) (Math.rint(akurasi * 1000) / 1000));
    }

    Koordinat geser(Koordinat dari, double timur, double utara) {
        double lintang = dari.lintang() + utara * METER;
        return new Koordinat(
                bulat(lintang),
                bulat(dari.bujur() + timur * METER / Math.cos(Math.toRadians(lintang))));
    }

    double bulat(double derajat) {
        return BigDecimal.valueOf(derajat).setScale(desimal, RoundingMode.HALF_UP).doubleValue();
    }

    String jaringan(Orang o) {
        return acak.nextInt(3) > 0 ? o.kantor().jaringan() : seluler();
    }

    String seluler() {
        return "114.10." + acak.nextInt(6) + ".0/24";
    }

    int jam(int jam, int menit, double ragamMenit) {
        return (int) (jam * 3600 + menit * 60 + acak.nextGaussian() * ragamMenit * 60);
    }

    Random acak() {
        return acak;
    }

    UUID uuid() {
        return new UUID(acak.nextLong(), acak.nextLong());
    }

    void tambah(
            Orang o,
            LocalDate h,
            Arah arah,
            int detik,
            Letak letak,
            UUID ponsel,
            String jaringan,
            String tanda) {
        var kunci = new KunciKetukan(h, o.id(), arah);
        Instant waktu = h.atStartOfDay().plusSeconds(detik - 7 * 3600L).toInstant(ZoneOffset.UTC);
        titik.add(
                new Titik(
                        kunci,
                        true,
                        waktu,
                        true,
                        o.kantor().opd(),
                        letak.titik(),
                        letak.akurasi(),
                        ponsel,
                        jaringan,
                        o.kantor().pusat(),
                        List.of()));
        label.put(kunci, tanda);
    }
}
