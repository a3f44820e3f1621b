package id.pendopo.pelaporan.sambungan;

import id.pendopo.akun.PemegangIzinQueries;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.PengingatQueries;
import id.pendopo.pemberitahuan.SumberPengingat;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reminds those who write the reports of an OPD that is not done before its due day. */
@Component
class PengingatPelaporan implements SumberPengingat {

    private final PengingatQueries pengingat;
    private final PemegangIzinQueries pemegang;
    private final PenulisKabar penulis;

    PengingatPelaporan(
            PengingatQueries pengingat, PemegangIzinQueries pemegang, PenulisKabar penulis) {
        this.pengingat = pengingat;
        this.pemegang = pemegang;
        this.penulis = penulis;
    }

    @Override
    public List<Pengingat> pada(LocalDate hari) {
        return pengingat.yangPerluDiingatkan(hari).stream()
                .map(
                        p ->
                                new Pengingat(
                                        pemegang.akun(IzinPelaporan.ISI, p.opdId(), hari),
                                        penulis.pengingat(p, hari)))
                .toList();
    }
}
