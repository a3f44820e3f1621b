package id.pendopo.organisasi.impor;

import id.pendopo.platform.lembar.TabelTerbaca;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds an uploaded table against what is known and says what each row would do. */
@Component
@Transactional(readOnly = true)
class PemeriksaImpor {

    private final PemeriksaOpd opd;
    private final PemeriksaPegawai pegawai;

    PemeriksaImpor(PemeriksaOpd opd, PemeriksaPegawai pegawai) {
        this.opd = opd;
        this.pegawai = pegawai;
    }

    List<BarisImpor> periksa(JenisImpor jenis, TabelTerbaca tabel) {
        return switch (jenis) {
            case OPD -> opd.periksa(tabel);
            case PEGAWAI -> pegawai.periksa(tabel);
        };
    }
}
