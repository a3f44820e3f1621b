package id.pendopo.pemberitahuan;

import id.pendopo.platform.orang.Lonceng;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The bell of the pages: one count by index. */
@Component
class LoncengPemberitahuan implements Lonceng {

    private final PemberitahuanQueries pemberitahuan;

    LoncengPemberitahuan(PemberitahuanQueries pemberitahuan) {
        this.pemberitahuan = pemberitahuan;
    }

    @Override
    public int belumDibaca(UUID akun) {
        return pemberitahuan.belumDibaca(akun);
    }

    @Override
    public String topik(UUID akun) {
        return TopikOrang.untuk(akun);
    }
}
