package id.pendopo.anggaran.impor;

import id.pendopo.anggaran.Tahap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import.
 *
 * @param nilaiBerkas every readable amount of the file
 * @param nilaiTotal amounts of the valid lines, and of the applied ones once it is applied
 * @param berlaku its version counts now
 * @param usang the budget changed since the dry run, so it can no longer be applied
 */
public record Impor(
        UUID id,
        String nomor,
        int tahun,
        Tahap tahap,
        String namaBerkas,
        StatusImpor status,
        int jumlahBaris,
        int jumlahGalat,
        BigDecimal nilaiBerkas,
        BigDecimal nilaiTotal,
        Ringkasan ringkasan,
        String dibuatNama,
        Instant dibuatPada,
        @Nullable Instant diterapkanPada,
        @Nullable Instant dibatalkanPada,
        @Nullable Integer nomorVersi,
        boolean berlaku,
        boolean usang) {

    /** How long an applied import can be taken back as a whole. */
    static final Duration MASA_BATAL = Duration.ofHours(24);

    public Instant batasBatal() {
        return (diterapkanPada == null ? dibuatPada : diterapkanPada).plus(MASA_BATAL);
    }

    public boolean bolehDibatalkan(Instant kini) {
        return status == StatusImpor.DITERAPKAN && berlaku && !kini.isAfter(batasBatal());
    }

    public boolean bolehDiterapkan() {
        return status == StatusImpor.DIPERIKSA && !usang && jumlahGalat < jumlahBaris;
    }
}
