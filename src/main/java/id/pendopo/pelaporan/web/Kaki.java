package id.pendopo.pelaporan.web;

import id.pendopo.organisasi.PenandaTanganQueries.PenandaTangan;
import id.pendopo.pelaporan.PelaporanQueries.Putusan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a printed page.
 *
 * @param penanda none while the OPD has no head or the report is still being written
 * @param pemeriksa who verified it, once somebody did
 */
public record Kaki(
        String tempat,
        LocalDate hari,
        @Nullable PenandaTangan penanda,
        @Nullable Putusan pemeriksa) {}
