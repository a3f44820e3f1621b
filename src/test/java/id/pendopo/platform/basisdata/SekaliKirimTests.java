package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One statement, one transaction, one pemda. */
@UjiAplikasi
class SekaliKirimTests {

    private static final String PEMDA = "select current_setting('app.pemda_id', true)";

    @Autowired SekaliKirim sekali;
    @Autowired PlatformTransactionManager transaksi;

    private Optional<String> kirim(Pemda pemda, String sql) {
        return KonteksPemda.panggil(
                pemda, () -> sekali.satu(sql, st -> {}, (rs, n) -> rs.getString(1)));
    }

    @Test
    void bekerja_untuk_pemda_yang_terikat_dan_tidak_meninggalkannya() {
        for (Pemda p : new Pemda[] {BasisDataUji.A, BasisDataUji.B, BasisDataUji.A}) {
            assertThat(kirim(p, PEMDA)).contains(p.id().toString());
        }
        assertThat(kirim(BasisDataUji.A, PEMDA + " where false")).isEmpty();
        var baca = new TransactionTemplate(transaksi);
        assertThatIllegalStateException()
                .isThrownBy(() -> sekali.satu(PEMDA, st -> {}, (rs, n) -> rs.getString(1)));
        assertThatIllegalStateException()
                .isThrownBy(() -> baca.executeWithoutResult(s -> kirim(BasisDataUji.A, PEMDA)));
    }

    @Test
    void yang_gagal_tidak_meninggalkan_apa_pun() {
        for (int i = 0; i < 30; i++) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> kirim(BasisDataUji.A, "select 1 / 0"));
        }
        assertThat(kirim(BasisDataUji.A, PEMDA)).contains(BasisDataUji.A.id().toString());
    }
}
