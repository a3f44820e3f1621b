package id.pendopo.aduan.lapor.web;

import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.lapor.LoketService;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How and when it was said, as the official typed it. */
public record LoketForm(
        String kanal, String hari, String bulan, String tahun, String jam, String alasan) {

    private static final Pattern JAM = Pattern.compile("([01]?[0-9]|2[0-3])[.:]([0-5][0-9])");

    static LoketForm dari(Map<String, String[]> medan) {
        return new LoketForm(
                teks(medan, "kanal"),
                teks(medan, "diterima.hari"),
                teks(medan, "diterima.bulan"),
                teks(medan, "diterima.tahun"),
                teks(medan, "jam"),
                teks(medan, "alasan"));
    }

    /** At the counter, now. */
    static LoketForm kini(Instant saat, ZoneId zona) {
        ZonedDateTime z = saat.atZone(zona);
        return new LoketForm(
                Kanal.LOKET.name(),
                Integer.toString(z.getDayOfMonth()),
                Integer.toString(z.getMonthValue()),
                Integer.toString(z.getYear()),
                "%02d.%02d".formatted(z.getHour(), z.getMinute()),
                "");
    }

    private static String teks(Map<String, String[]> medan, String nama) {
        String[] ada = medan.get(nama);
        return ada == null ? "" : ada[0].strip();
    }

    /** What it means; null when something cannot be read, which then stands among the errors. */
    LoketService.@Nullable Asal baca(Bingkai b, List<Galat> galat) {
        Kanal k =
                LoketService.KANAL.stream()
                        .filter(x -> x.name().equals(kanal))
                        .findFirst()
                        .orElse(null);
        if (k == null) {
            galat.add(new Galat("kanal", b.s("aduan.loket.kanal")));
        }
        LocalDate tanggal = tanggal();
        if (tanggal == null) {
            galat.add(new Galat("diterima", b.s("aduan.loket.tanggal")));
        }
        var cocok = JAM.matcher(jam);
        if (!cocok.matches()) {
            galat.add(new Galat("jam", b.s("aduan.loket.jam-salah", jam)));
            return null;
        }
        if (k == null || tanggal == null) {
            return null;
        }
        var pukul =
                LocalTime.of(Integer.parseInt(cocok.group(1)), Integer.parseInt(cocok.group(2)));
        return new LoketService.Asal(k, tanggal.atTime(pukul).atZone(b.zona()).toInstant(), alasan);
    }

    private @Nullable LocalDate tanggal() {
        try {
            return LocalDate.of(
                    Integer.parseInt(tahun), Integer.parseInt(bulan), Integer.parseInt(hari));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
