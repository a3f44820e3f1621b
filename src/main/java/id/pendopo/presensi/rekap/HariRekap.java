package id.pendopo.presensi.rekap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.pendopo.presensi.ApelTerlewat;
import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.KodeKeterangan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A working day of a person with all that explains it, as it is kept; names are short, for a month
 * of a large pemda has a quarter of a million of them. Times are milliseconds since 1970.
 *
 * @param hari the day
 * @param pola name of the pattern or code of the shift
 * @param mulai when work was to begin, {@code akhir} when to end
 * @param sumberMasuk how the punch came to be, {@code KOREKSI} for a correction
 * @param keterangan what explains the day, {@code dasar} the letter it rests on
 * @param tanpa what is missing: TK the whole day, TAM the check-in, TAP the check-out
 * @param catatan corrections and decisions that count on this day; null where there are none
 * @param apel those he missed and nothing explains; null where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HariRekap(
        @JsonProperty("h") LocalDate hari,
        @JsonProperty("k") HasilHari.Keadaan keadaan,
        @JsonProperty("g") String pola,
        @JsonProperty("a") long mulai,
        @JsonProperty("z") long akhir,
        @JsonProperty("m") @Nullable Long masuk,
        @JsonProperty("sm") @Nullable String sumberMasuk,
        @JsonProperty("p") @Nullable Long pulang,
        @JsonProperty("sp") @Nullable String sumberPulang,
        @JsonProperty("n") @Nullable KodeKeterangan keterangan,
        @JsonProperty("nd") @Nullable String dasar,
        @JsonProperty("t") @Nullable Integer telat,
        @JsonProperty("c") @Nullable Integer cepat,
        @JsonProperty("x") @Nullable String tanpa,
        @JsonProperty("b") @Nullable List<Biaya> biaya,
        @JsonProperty("q") @Nullable List<Catatan> catatan,
        @JsonProperty("e") @Nullable List<Apel> apel) {

    /** A deduction by its code. */
    public record Biaya(@JsonProperty("k") String kode, @JsonProperty("p") BigDecimal persen) {}

    /**
     * A correction or a decision.
     *
     * @param jenis {@code KOREKSI}, {@code SAH} or {@code TIDAK_SAH}
     * @param arah of the punch it is about
     */
    public record Catatan(
            @JsonProperty("j") String jenis,
            @JsonProperty("a") String arah,
            @JsonProperty("d") String alasan,
            @JsonProperty("o") String oleh) {}

    /** An apel that he missed: its name, when it was, and who closed the list. */
    public record Apel(
            @JsonProperty("n") String nama,
            @JsonProperty("a") long mulai,
            @JsonProperty("z") long sampai,
            @JsonProperty("o") String pencatat) {

        public Instant saatMulai() {
            return Instant.ofEpochMilli(mulai);
        }
    }

    static HariRekap dari(
            JadwalHari j,
            Kehadiran hadir,
            HasilHari hasil,
            @Nullable String dasar,
            @Nullable List<Catatan> catatan,
            List<ApelTerlewat> apel) {
        return new HariRekap(
                j.hari(),
                hasil.keadaan(),
                j.pola(),
                j.masuk().toEpochMilli(),
                j.pulang().toEpochMilli(),
                milli(hadir.masuk()),
                hadir.sumberMasuk(),
                milli(hadir.pulang()),
                hadir.sumberPulang(),
                hasil.keterangan(),
                dasar,
                hasil.telat() == 0 ? null : hasil.telat(),
                hasil.cepat() == 0 ? null : hasil.cepat(),
                tanpa(hadir, hasil),
                hasil.potongan().isEmpty()
                        ? null
                        : hasil.potongan().stream()
                                .map(p -> new Biaya(p.kode(), p.persen()))
                                .toList(),
                catatan,
                apel.isEmpty() ? null : apel.stream().map(HariRekap::apel).toList());
    }

    private static Apel apel(ApelTerlewat a) {
        return new Apel(
                a.nama(), a.mulai().toEpochMilli(), a.sampai().toEpochMilli(), a.pencatat());
    }

    private static @Nullable String tanpa(Kehadiran hadir, HasilHari hasil) {
        return switch (hasil.keadaan()) {
            case TANPA_KETERANGAN -> "TK";
            case TIDAK_PENUH ->
                    hadir.masuk() == null ? "TAM" : hadir.pulang() == null ? "TAP" : null;
            default -> null;
        };
    }

    private static @Nullable Long milli(@Nullable Instant saat) {
        return saat == null ? null : saat.toEpochMilli();
    }

    static @Nullable Instant saat(@Nullable Long milli) {
        return milli == null ? null : Instant.ofEpochMilli(milli);
    }

    public Instant saatMulai() {
        return Instant.ofEpochMilli(mulai);
    }

    public Instant saatAkhir() {
        return Instant.ofEpochMilli(akhir);
    }

    public @Nullable Instant saatMasuk() {
        return saat(masuk);
    }

    public @Nullable Instant saatPulang() {
        return saat(pulang);
    }

    public int menitTelat() {
        return telat == null ? 0 : telat;
    }

    public int menitCepat() {
        return cepat == null ? 0 : cepat;
    }

    public List<Biaya> semuaBiaya() {
        return biaya == null ? List.of() : biaya;
    }

    public List<Catatan> semuaCatatan() {
        return catatan == null ? List.of() : catatan;
    }

    public List<Apel> semuaApel() {
        return apel == null ? List.of() : apel;
    }

    public BigDecimal persen() {
        return semuaBiaya().stream().map(Biaya::persen).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
