package id.pendopo.akun.luar;

import id.pendopo.akun.SumberDataDiri;
import id.pendopo.platform.orang.Pengguna;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is kept of somebody from outside, for his own copy. */
@Component
@Order(1)
class DataLuar implements SumberDataDiri {

    private final LuarQueries luar;

    DataLuar(LuarQueries luar) {
        this.luar = luar;
    }

    @Override
    public List<Bagian> dataDiri(Pengguna orang) {
        var tugas =
                orang.pegawaiId() == null
                        ? luar.tugas(orang.akunId())
                        : List.<LuarQueries.Tugas>of();
        if (tugas.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Bagian(
                        "tugas",
                        "akun.saya.bagian.tugas",
                        List.of(
                                new Kolom("jabatan", "akun.saya.kolom.jabatan"),
                                new Kolom("mulai", "akun.saya.kolom.mulai"),
                                new Kolom("sampai", "akun.saya.kolom.sampai"),
                                new Kolom("dasar_sk", "akun.saya.kolom.dasar_sk")),
                        tugas.stream()
                                .map(
                                        t ->
                                                Arrays.<Object>asList(
                                                        t.sebagai(),
                                                        t.mulai(),
                                                        t.akhir(),
                                                        t.dasar()))
                                .toList()));
    }
}
