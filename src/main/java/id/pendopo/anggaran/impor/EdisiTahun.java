package id.pendopo.anggaran.impor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.organisasi.ParameterQueries;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The edition that a budget year is written in: the rule {@code edisi.nomenklatur} as it counts on
 * the first day of that year.
 */
@Component
class EdisiTahun {

    private final ParameterQueries parameter;

    EdisiTahun(ParameterQueries parameter) {
        this.parameter = parameter;
    }

    /**
     * @throws AturanDilanggar {@code anggaran.tahun-tanpa-edisi} for a year before the first rule
     */
    EdisiNomenklatur untuk(int tahun) {
        return parameter
                .bilaAda("edisi.nomenklatur", LocalDate.of(tahun, 1, 1))
                .map(p -> EdisiNomenklatur.valueOf(p.nilai().asString()))
                .orElseThrow(
                        () ->
                                new AturanDilanggar(
                                        "anggaran.tahun-tanpa-edisi", Integer.toString(tahun)));
    }
}
