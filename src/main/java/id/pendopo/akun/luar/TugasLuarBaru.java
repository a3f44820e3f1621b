package id.pendopo.akun.luar;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody from outside shall do.
 *
 * @param opd where; null where the role reaches the whole pemda
 * @param sebagai in words: {@code Pemeriksa LKPD 2026}
 * @param dasar letter or contract
 */
public record TugasLuarBaru(
        Peran peran,
        @Nullable UUID opd,
        String sebagai,
        LocalDate mulai,
        LocalDate akhir,
        String dasar) {

    public TugasLuarBaru {
        sebagai = OrangLuarBaru.terisi(sebagai, "akun.luar.sebagai-kosong");
        dasar = OrangLuarBaru.terisi(dasar, "akun.luar.dasar-kosong");
        if (peran.lingkup() == Peran.Lingkup.OPD && opd == null) {
            throw new AturanDilanggar("akun.luar.opd-kosong");
        }
        opd = peran.lingkup() == Peran.Lingkup.OPD ? opd : null;
    }
}
