package id.pendopo.organisasi.impor;

import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds an uploaded table against what is known and says what each row would do. */
@Component
@Transactional(readOnly = true)
class PemeriksaImpor {

    private final PemeriksaOpd opd;
    private final PemeriksaPegawai pegawai;
    private final PemeriksaJabatan jabatan;
    private final PemeriksaParameter parameter;

    PemeriksaImpor(
            PemeriksaOpd opd,
            PemeriksaPegawai pegawai,
            PemeriksaJabatan jabatan,
            PemeriksaParameter parameter) {
        this.opd = opd;
        this.pegawai = pegawai;
        this.jabatan = jabatan;
        this.parameter = parameter;
    }

    List<BarisImpor> periksa(Pengguna oleh, JenisImpor jenis, TabelTerbaca tabel) {
        return switch (jenis) {
            case OPD -> opd.periksa(tabel);
            case PEGAWAI -> pegawai.periksa(tabel);
            case JABATAN -> jabatan.periksa(oleh, tabel);
            case PARAMETER -> parameter.periksa(oleh, tabel);
        };
    }
}
