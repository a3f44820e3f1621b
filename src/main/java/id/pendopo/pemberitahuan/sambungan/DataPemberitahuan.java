package id.pendopo.pemberitahuan.sambungan;

import id.pendopo.akun.SumberDataDiri;
import id.pendopo.pemberitahuan.PemberitahuanQueries;
import id.pendopo.platform.orang.Pengguna;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's notices, for the copy of his data. */
@Component
@Order(10)
class DataPemberitahuan implements SumberDataDiri {

    private static final int TERBANYAK = 5_000;

    private final PemberitahuanQueries pemberitahuan;

    DataPemberitahuan(PemberitahuanQueries pemberitahuan) {
        this.pemberitahuan = pemberitahuan;
    }

    @Override
    public List<Bagian> dataDiri(Pengguna orang) {
        return List.of(
                new Bagian(
                        "pemberitahuan",
                        "akun.saya.bagian.pemberitahuan",
                        List.of(
                                new Kolom("pada", "akun.saya.kolom.pada"),
                                new Kolom("judul", "akun.saya.kolom.judul"),
                                new Kolom("dibaca", "akun.saya.kolom.dibaca")),
                        pemberitahuan.daftar(orang.akunId(), null, TERBANYAK).stream()
                                .map(
                                        p ->
                                                Arrays.<Object>asList(
                                                        p.dibuatPada(),
                                                        p.judul().dalam(orang.bahasa()),
                                                        p.dibaca()))
                                .toList()));
    }
}
