package id.pendopo.platform.pekerjaan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import id.pendopo.UjiAplikasi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every recurring job does a round by itself, whatever stands in the database; in tests nobody else
 * runs them.
 */
@UjiAplikasi
class PekerjaanTests {

    @Autowired List<RecurringTask<?>> pekerjaan;

    @Test
    void setiap_pekerjaan_bernama_sendiri_dan_menyelesaikan_satu_putaran() {
        assertThat(pekerjaan).extracting(RecurringTask::getName).doesNotHaveDuplicates();
        assertThat(pekerjaan).hasSizeGreaterThan(20).allSatisfy(PekerjaanTests::satuPutaran);
    }

    private static <T> void satuPutaran(RecurringTask<T> p) {
        assertThatCode(() -> p.execute(p.instance("uji"), null))
                .as(p.getName())
                .doesNotThrowAnyException();
    }
}
