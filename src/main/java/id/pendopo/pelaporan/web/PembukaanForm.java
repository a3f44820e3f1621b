package id.pendopo.pelaporan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * The wish to open a month, as it was typed.
 *
 * @param opd its name in addresses; empty for all
 * @param bulan {@code 2026-09}
 */
public record PembukaanForm(
        String opd,
        String bulan,
        String hari,
        String bulanSampai,
        String tahunSampai,
        String alasan) {

    static PembukaanForm dari(Map<String, String> isi) {
        return new PembukaanForm(
                isi.getOrDefault("opd", ""),
                isi.getOrDefault("bulan", ""),
                isi.getOrDefault("sampai.hari", ""),
                isi.getOrDefault("sampai.bulan", ""),
                isi.getOrDefault("sampai.tahun", ""),
                isi.getOrDefault("alasan", ""));
    }

    static PembukaanForm bawaan(LocalDate sampai) {
        return new PembukaanForm(
                "",
                "",
                Integer.toString(sampai.getDayOfMonth()),
                Integer.toString(sampai.getMonthValue()),
                Integer.toString(sampai.getYear()),
                "");
    }

    Optional<LocalDate> sampai() {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(tahunSampai.strip()),
                            Integer.parseInt(bulanSampai.strip()),
                            Integer.parseInt(hari.strip())));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<YearMonth> periode() {
        try {
            return Optional.of(YearMonth.parse(bulan));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
