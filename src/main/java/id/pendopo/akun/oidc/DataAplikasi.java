package id.pendopo.akun.oidc;

import id.pendopo.akun.SumberDataDiri;
import id.pendopo.platform.orang.Pengguna;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The applications that know a person, in his own copy of his data. */
@Component
class DataAplikasi implements SumberDataDiri {

    private final AplikasiSaya aplikasi;

    DataAplikasi(AplikasiSaya aplikasi) {
        this.aplikasi = aplikasi;
    }

    @Override
    public List<Bagian> dataDiri(Pengguna orang) {
        List<List<@Nullable Object>> baris =
                aplikasi.milik(orang.akunId()).stream()
                        .map(
                                a ->
                                        Arrays.<@Nullable Object>asList(
                                                a.nama(),
                                                String.join(" ", a.cakupan()),
                                                a.terakhir()))
                        .toList();
        return List.of(
                new Bagian(
                        "aplikasi",
                        "akun.oidc.saya.judul",
                        List.of(
                                new Kolom("nama", "akun.oidc.aplikasi.nama"),
                                new Kolom("cakupan", "akun.oidc.form.cakupan"),
                                new Kolom("terakhir_masuk", "akun.oidc.saya.waktu")),
                        baris));
    }
}
