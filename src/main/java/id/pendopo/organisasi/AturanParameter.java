package id.pendopo.organisasi;

import id.pendopo.kernel.AturanDilanggar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a rule: unit, meaning, and all its values, newest first; and what may be added.
 */
public record AturanParameter(
        String kode, String satuan, String keterangan, List<AturanParameter.Nilai> nilai) {

    /**
     * A value and the days it counts.
     *
     * @param lokal true when the pemda set it
     * @param oleh who set it; null for the nation
     */
    public record Nilai(
            String kode,
            JsonNode nilai,
            LocalDate sejak,
            @Nullable LocalDate sampai,
            String dasarHukum,
            boolean lokal,
            @Nullable String alasan,
            @Nullable String oleh,
            @Nullable Instant pada) {

        public boolean pada(LocalDate hari) {
            return !sejak.isAfter(hari) && (sampai == null || !sampai.isBefore(hari));
        }

        Nilai sampai(LocalDate hari) {
            return new Nilai(kode, nilai, sejak, hari, dasarHukum, lokal, alasan, oleh, pada);
        }
    }

    /** The value that counts on that day; the pemda's own before the national one. */
    public @Nullable Nilai pada(LocalDate hari) {
        return nilai.stream()
                .filter(n -> n.pada(hari))
                .min(Comparator.comparing(n -> !n.lokal()))
                .orElse(null);
    }

    public @Nullable Nilai nasional(LocalDate hari) {
        return nilai.stream().filter(n -> !n.lokal() && n.pada(hari)).findFirst().orElse(null);
    }

    /** The value that counts from this very day on; the pemda's own before the national one. */
    public @Nullable Nilai sejak(LocalDate hari) {
        return nilai.stream()
                .filter(n -> n.sejak().equals(hari))
                .min(Comparator.comparing(n -> !n.lokal()))
                .orElse(null);
    }

    /** The words to choose from, where the value is one: those the nation knows. */
    public List<String> kata() {
        return nilai.stream()
                .filter(n -> !n.lokal() && n.nilai().isString())
                .map(n -> n.nilai().asString())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The value that the pemda may set from that day on.
     *
     * @param isian numbers and words by the addresses of {@link BentukNilai#medan}
     * @throws AturanDilanggar when that day cannot have a new value, or this is none
     */
    public JsonNode baru(LocalDate sejak, LocalDate hariIni, Map<String, Object> isian) {
        var bentuk = pada(sejak);
        if (bentuk == null) {
            throw new AturanDilanggar("organisasi.parameter-tanpa-dasar");
        }
        tahunTerbuka(sejak, hariIni);
        JsonNode baru = BentukNilai.dengan(bentuk.nilai(), isian);
        if (baru.isString() && !kata().contains(baru.asString())) {
            throw new AturanDilanggar("organisasi.parameter-kata-asing");
        }
        if (nilai.stream().anyMatch(n -> n.lokal() && n.sejak().equals(sejak))) {
            throw new AturanDilanggar("organisasi.parameter-hari-terpakai");
        }
        return baru;
    }

    /** Closed years stand: a rule reaches back to the beginning of this one at most. */
    private static void tahunTerbuka(LocalDate sejak, LocalDate hariIni) {
        if (sejak.isBefore(hariIni.withDayOfYear(1))) {
            throw new AturanDilanggar("organisasi.parameter-mundur");
        }
    }

    /** Last day of an own value that begins on that day: the day before the next own one. */
    public @Nullable LocalDate sampai(LocalDate sejak) {
        return nilai.stream()
                .filter(n -> n.lokal() && n.sejak().isAfter(sejak))
                .map(n -> n.sejak().minusDays(1))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /**
     * The own value that would end, so that the national one counts again from that day on.
     *
     * @throws AturanDilanggar when there is none, or the year is closed
     */
    public Nilai kembali(LocalDate sejak, LocalDate hariIni) {
        tahunTerbuka(sejak, hariIni);
        var kini = pada(sejak);
        if (kini == null || !kini.lokal() || !kini.sejak().isBefore(sejak)) {
            throw new AturanDilanggar("organisasi.parameter-tanpa-nilai-sendiri");
        }
        return kini;
    }

    /** The same rule once an own value ends before that day. */
    public AturanParameter tertutup(LocalDate sejak) {
        var hasil = new ArrayList<Nilai>();
        for (Nilai n : nilai) {
            boolean tutup = n.lokal() && n.sejak().isBefore(sejak) && n.pada(sejak);
            hasil.add(tutup ? n.sampai(sejak.minusDays(1)) : n);
        }
        return new AturanParameter(kode, satuan, keterangan, hasil);
    }

    /** The same rule with one more own value. */
    public AturanParameter bersama(Nilai baru) {
        var hasil = new ArrayList<>(tertutup(baru.sejak()).nilai());
        hasil.add(baru);
        return new AturanParameter(kode, satuan, keterangan, hasil);
    }
}
