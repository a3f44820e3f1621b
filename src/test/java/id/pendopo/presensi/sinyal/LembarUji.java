package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Labelled check-ins of a few offices, in another manner than {@link PembangkitKetukan}: how
 * receivers err, how they name their accuracy and how many decimals come along differs by seed, as
 * it would with another writer. The same seed always makes the same.
 */
final class LembarUji {

    /** How a receiver errs. */
    enum Galat {
        GAUSS,
        RATA,
        BEREKOR,
        HANYUT
    }

    /** How it names its accuracy. */
    enum Akurasi {
        RIBUAN,
        SATU_DESIMAL,
        UTUH,
        IKUT_GALAT
    }

    private static final double METER = 1 / 111_195.0;

    final Random acak;
    final Galat galat;
    final Akurasi akurasi;
    final int desimal;

    /** Standard deviation of the receivers of these people, metres. */
    final double sigma;

    final List<LocalDate> hari = new ArrayList<>();
    final List<Kantor> kantor = new ArrayList<>();
    private final List<Titik> titik = new ArrayList<>();
    private final Map<KunciKetukan, String> label = new LinkedHashMap<>();

    LembarUji(long benih, int banyakHari) {
        acak = new Random(benih * 7_919 + 13);
        galat = Galat.values()[acak.nextInt(4)];
        akurasi = Akurasi.values()[acak.nextInt(4)];
        desimal = List.of(6, 7, 15).get(acak.nextInt(3));
        sigma = 2.6 + acak.nextDouble() * 9;
        for (LocalDate h = LocalDate.of(2026, 10, 5); hari.size() < banyakHari; h = h.plusDays(1)) {
            if (h.getDayOfWeek() != DayOfWeek.SATURDAY && h.getDayOfWeek() != DayOfWeek.SUNDAY) {
                hari.add(h);
            }
        }
        for (int i = 0; i < 4; i++) {
            var pusat =
                    new Koordinat(
                            bulat(-8.1 + acak.nextDouble(), 6), bulat(115 + acak.nextDouble(), 6));
            kantor.add(
                    new Kantor(
                            uuid(), pusat, "36.%d.%d.0/24".formatted(64 + i, acak.nextInt(250))));
        }
    }

    record Kantor(UUID opd, Koordinat pusat, String jaringan) {}

    /** Somebody, and where he mostly stands when he presses. */
    final class Orang {
        final UUID id = uuid();
        final Kantor kantor;
        final double timur = acak.nextGaussian() * 15;
        final double utara = acak.nextGaussian() * 15;
        final double galatnya = Math.max(2.5, sigma * (0.7 + acak.nextDouble() * 0.6));
        UUID ponsel = uuid();
        private double hanyutX;
        private double hanyutY;

        Orang(Kantor kantor) {
            this.kantor = kantor;
        }

        /** A fix so many metres from the office. */
        Koordinat fix(double x, double y) {
            double ex = kesalahan() * galatnya;
            double ey = kesalahan() * galatnya;
            if (galat == Galat.HANYUT) {
                hanyutX = hanyutX * 0.4 + ex * 0.9;
                hanyutY = hanyutY * 0.4 + ey * 0.9;
                ex = hanyutX;
                ey = hanyutY;
            }
            return geser(kantor.pusat(), x + ex, y + ey, desimal);
        }

        Koordinat fix() {
            return fix(timur, utara);
        }

        String jaringan() {
            return acak.nextInt(5) < 3 ? kantor.jaringan() : seluler();
        }
    }

    Orang orang() {
        return new Orang(kantor.get(acak.nextInt(kantor.size())));
    }

    private double kesalahan() {
        return switch (galat) {
            case GAUSS, HANYUT -> acak.nextGaussian();
            case RATA -> (acak.nextDouble() - 0.5) * 3.46;
            case BEREKOR -> acak.nextGaussian() * (acak.nextInt(12) == 0 ? 4 : 0.8);
        };
    }

    /** As an honest phone says it. */
    float akurasi() {
        double m =
                switch (akurasi) {
                    case RIBUAN -> 3.2 + acak.nextDouble() * 30;
                    case SATU_DESIMAL -> 4 + Math.abs(acak.nextGaussian()) * 9;
                    case UTUH -> 4 + acak.nextInt(28);
                    case IKUT_GALAT -> Math.max(3.1, sigma * (0.8 + acak.nextDouble()));
                };
        return switch (akurasi) {
            case UTUH -> (float) m;
            case SATU_DESIMAL -> (float) (Math.rint(m * 10) / 10);
            default -> (float) (Math.rint(m * 1000) / 1000);
        };
    }

    /** Behind the great gates of the mobile networks. */
    String seluler() {
        return List.of("114.124.%d.0/24", "182.2.%d.0/24", "2404:8000:%d::/48", "112.215.%d.0/24")
                .get(acak.nextInt(4))
                .formatted(acak.nextInt(acak.nextBoolean() ? 8 : 250));
    }

    Koordinat geser(Koordinat dari, double timur, double utara, int desimal) {
        double lintang = dari.lintang() + utara * METER;
        double bujur = dari.bujur() + timur * METER / Math.cos(Math.toRadians(lintang));
        return new Koordinat(bulat(lintang, desimal), bulat(bujur, desimal));
    }

    static double bulat(double derajat, int desimal) {
        if (desimal > 10) {
            return derajat;
        }
        double kali = Math.pow(10, desimal);
        return Math.rint(derajat * kali) / kali;
    }

    int pagi() {
        return detik(7, 18, 8);
    }

    int sore() {
        return detik(16, 6, 9);
    }

    int detik(int jam, int menit, double ragamMenit) {
        return (int) (jam * 3600 + menit * 60 + acak.nextGaussian() * ragamMenit * 60);
    }

    int saat(Arah arah) {
        return arah == Arah.MASUK ? pagi() : sore();
    }

    UUID uuid() {
        return new UUID(acak.nextLong(), acak.nextLong());
    }

    /** One of them; what is not said is as with an honest phone. */
    void tambah(
            String tanda, Orang o, LocalDate h, Arah arah, int detik, Koordinat letak, Ciri ciri) {
        var kunci = new KunciKetukan(h, o.id, arah);
        titik.add(
                new Titik(
                        kunci,
                        true,
                        h.atStartOfDay().plusSeconds(detik - 8 * 3600L).toInstant(ZoneOffset.UTC),
                        true,
                        o.kantor.opd(),
                        letak,
                        ciri.akurasi() == null ? akurasi() : ciri.akurasi(),
                        ciri.ponsel() == null ? o.ponsel : ciri.ponsel(),
                        ciri.jaringan() == null ? o.jaringan() : ciri.jaringan(),
                        o.kantor.pusat(),
                        ciri.alasan()));
        label.put(kunci, tanda);
    }

    /** What is not as usual. */
    record Ciri(Float akurasi, UUID ponsel, String jaringan, List<String> alasan) {

        static final Ciri BIASA = new Ciri(null, null, null, List.of());

        static Ciri akurasi(double m) {
            return new Ciri((float) m, null, null, List.of());
        }

        static Ciri ponsel(UUID p) {
            return new Ciri(null, p, null, List.of());
        }

        static Ciri jaringan(String j) {
            return new Ciri(null, null, j, List.of());
        }
    }

    int banyak() {
        return label.size();
    }

    List<Titik> titik() {
        return titik;
    }

    Map<KunciKetukan, String> label() {
        return label;
    }
}
