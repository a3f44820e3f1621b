package id.pendopo.aduan;

import id.pendopo.organisasi.KalenderService;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.organisasi.ParameterQueries.Parameter;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.simpanan.AturanTersimpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a report is due. The first clock runs by the hour, day and night. The second counts working
 * days of the pemda from the day after it came, and ends with the last of them: at midnight of its
 * zone. Working days on which it stood are added. The due moment itself is too late.
 */
@Component
public class Tenggat {

    private static final int SERATUS = 100;

    private final ParameterQueries parameter;
    private final KalenderService kalender;
    private final AturanTersimpan aturan;

    Tenggat(ParameterQueries parameter, KalenderService kalender, AturanTersimpan aturan) {
        this.parameter = parameter;
        this.kalender = kalender;
        this.aturan = aturan;
    }

    /**
     * Both due moments with the rules they rest on.
     *
     * @param jamJawab hours of the first clock
     * @param hariTindak working days of the second
     * @param lihatJawab no mark of the first clock comes before
     * @param lihatTindak no mark of the second clock comes before
     */
    record Batas(
            Instant mulai,
            Instant jawab,
            Instant tindak,
            int jamJawab,
            int hariTindak,
            LocalDate aturanJawab,
            LocalDate aturanTindak,
            Instant lihatJawab,
            Instant lihatTindak) {}

    /**
     * Starts both clocks.
     *
     * @param hari working days of the category; null = those of the kind
     */
    Batas mulai(JenisAduan jenis, @Nullable Integer hari, Instant pada) {
        var rumus =
                aturan.ambil(
                        OrganisasiQueries.TOPIK,
                        new Soal(jenis, hari, hari(pada)),
                        () -> rumus(jenis, hari, hari(pada)));
        Instant batasJawab = pada.plus(Duration.ofHours(rumus.jamJawab()));
        return new Batas(
                pada,
                batasJawab,
                rumus.tindak(),
                rumus.jamJawab(),
                rumus.hariTindak(),
                rumus.aturanJawab(),
                rumus.aturanTindak(),
                bagian(pada, batasJawab, rumus.pertama()),
                rumus.lihatTindak());
    }

    /** All that is the same for every report of a kind on one day. */
    private record Rumus(
            int jamJawab,
            int hariTindak,
            LocalDate aturanJawab,
            LocalDate aturanTindak,
            int pertama,
            Instant tindak,
            Instant lihatTindak) {}

    private record Soal(JenisAduan jenis, @Nullable Integer hari, LocalDate masuk) {}

    private Rumus rumus(JenisAduan jenis, @Nullable Integer hari, LocalDate masuk) {
        Parameter jawab = parameter.pada("aduan.jam-jawab", masuk);
        Parameter tindak = parameter.pada("aduan.hari-tindak", masuk);
        int hariKerja = hari != null ? hari : tindak.nilai().get(jenis.kode()).asInt();
        int pertama = Eskalasi.dari(parameter.pada(Eskalasi.KODE, masuk)).pertama();
        return new Rumus(
                jawab.bulat(),
                hariKerja,
                jawab.sejak(),
                tindak.sejak(),
                pertama,
                akhir(kalender.tambahHariKerja(masuk, hariKerja)),
                // so many working days take at least as many days
                akhir(masuk.plusDays(hariKe(hariKerja, pertama))));
    }

    /**
     * The due moment after a pause: as many working days later as it began on, up to the day before
     * it ended. What was late when the pause began stays late.
     */
    public Instant sesudahJeda(Instant batas, Instant mulaiJeda, Instant akhirJeda) {
        if (!mulaiJeda.isBefore(batas)) {
            return batas;
        }
        int diam = kalender.jumlahHariKerja(hari(mulaiJeda), hari(akhirJeda).minusDays(1));
        // the last moment of the due day, as a day
        LocalDate semula = hari(batas).minusDays(1);
        return diam == 0 ? batas : akhir(kalender.tambahHariKerja(semula, diam));
    }

    /**
     * When so much of a clock is used up: of the first by the minute, of the second at the end of a
     * working day, as many before the due day as are then left.
     *
     * @param batas due moment with the pauses so far
     * @param ukuran working days of the second clock
     * @param persen 1 to 100
     */
    public Instant tanda(JenisJam jenis, Instant mulai, Instant batas, int ukuran, int persen) {
        if (persen >= SERATUS) {
            return batas;
        }
        if (jenis == JenisJam.JAWAB) {
            return bagian(mulai, batas, persen);
        }
        int sisa = ukuran - hariKe(ukuran, persen);
        LocalDate terakhir = hari(batas).minusDays(1);
        return sisa == 0 ? batas : akhir(kalender.tambahHariKerja(terakhir, -sisa));
    }

    private static Instant bagian(Instant mulai, Instant batas, int persen) {
        return mulai.plus(Duration.between(mulai, batas).multipliedBy(persen).dividedBy(SERATUS));
    }

    /** The working day with whose end so much is used up. */
    private static int hariKe(int ukuran, int persen) {
        return Math.ceilDiv(ukuran * Math.min(persen, SERATUS), SERATUS);
    }

    /** The midnight that begins the n-th working day after the day of the due moment. */
    public Instant hariLewat(Instant batas, int n) {
        return kalender.tambahHariKerja(hari(batas), n).atStartOfDay(zona()).toInstant();
    }

    /** How many working days have begun since the day of the due moment. */
    public int lewat(Instant batas, Instant kini) {
        return kalender.jumlahHariKerja(hari(batas).plusDays(1), hari(kini));
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
