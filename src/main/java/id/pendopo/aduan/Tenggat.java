package id.pendopo.aduan;

import id.pendopo.organisasi.KalenderService;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.organisasi.ParameterQueries.Parameter;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a report is due. The first clock runs by the hour, day and night. The second counts working
 * days of the pemda from the day after it came, and ends with the last of them: at midnight of its
 * zone. Working days on which it stood are added.
 */
@Component
class Tenggat {

    private final ParameterQueries parameter;
    private final KalenderService kalender;

    Tenggat(ParameterQueries parameter, KalenderService kalender) {
        this.parameter = parameter;
        this.kalender = kalender;
    }

    /**
     * Both due moments with the rules they rest on.
     *
     * @param jamJawab hours of the first clock
     * @param hariTindak working days of the second
     */
    record Batas(
            Instant mulai,
            Instant jawab,
            Instant tindak,
            int jamJawab,
            int hariTindak,
            LocalDate aturanJawab,
            LocalDate aturanTindak) {}

    /**
     * Starts both clocks.
     *
     * @param hari working days of the category; null = those of the kind
     */
    Batas mulai(JenisAduan jenis, @Nullable Integer hari, Instant pada) {
        LocalDate masuk = hari(pada);
        Parameter jawab = parameter.pada("aduan.jam-jawab", masuk);
        Parameter tindak = parameter.pada("aduan.hari-tindak", masuk);
        int hariKerja = hari != null ? hari : tindak.nilai().get(jenis.kode()).asInt();
        return new Batas(
                pada,
                pada.plus(Duration.ofHours(jawab.bulat())),
                akhir(kalender.tambahHariKerja(masuk, hariKerja)),
                jawab.bulat(),
                hariKerja,
                jawab.sejak(),
                tindak.sejak());
    }

    /**
     * The due moment after a pause: as many working days later as it began on, up to the day before
     * it ended.
     */
    Instant sesudahJeda(Instant batas, Instant mulaiJeda, Instant akhirJeda) {
        int diam = kalender.jumlahHariKerja(hari(mulaiJeda), hari(akhirJeda).minusDays(1));
        // the last moment of the due day, as a day
        LocalDate semula = hari(batas).minusDays(1);
        return diam == 0 ? batas : akhir(kalender.tambahHariKerja(semula, diam));
    }

    /** The midnight that ends this day. */
    private static Instant akhir(LocalDate hari) {
        return hari.plusDays(1).atStartOfDay(zona()).toInstant();
    }

    private static LocalDate hari(Instant pada) {
        return LocalDate.ofInstant(pada, zona());
    }

    private static ZoneId zona() {
        return KonteksPemda.wajib().zona();
    }
}
