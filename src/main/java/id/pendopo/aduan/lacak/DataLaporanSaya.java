package id.pendopo.aduan.lacak;

import id.pendopo.akun.SumberDataDiri;
import id.pendopo.platform.orang.Pengguna;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The complaints that a citizen linked with his account, for the copy of his data. */
@Component
@Order(20)
class DataLaporanSaya implements SumberDataDiri {

    private static final int TERBANYAK = 5_000;

    private final SayaQueries saya;

    DataLaporanSaya(SayaQueries saya) {
        this.saya = saya;
    }

    @Override
    public Pengguna.Jenis untuk() {
        return Pengguna.Jenis.WARGA;
    }

    @Override
    public List<Bagian> dataDiri(Pengguna orang) {
        return List.of(
                new Bagian(
                        "laporan",
                        "aduan.lacak.saya",
                        List.of(
                                new Kolom("nomor", "aduan.lacak.nomor"),
                                new Kolom("judul", "aduan.lacak.data.judul"),
                                new Kolom("status", "aduan.lacak.status"),
                                new Kolom("pada", "aduan.lacak.masuk")),
                        semua(orang.akunId()).stream().map(DataLaporanSaya::baris).toList()));
    }

    private static List<@Nullable Object> baris(SayaQueries.Baris b) {
        return Bagian.baris(
                b.nomor(),
                b.judul(),
                new Istilah(b.status().name(), b.status().kunci()),
                b.dibuatPada());
    }

    private List<SayaQueries.Baris> semua(UUID warga) {
        var hasil = new ArrayList<SayaQueries.Baris>();
        UUID sesudah = null;
        while (hasil.size() < TERBANYAK) {
            var sekian = saya.daftar(warga, sesudah);
            hasil.addAll(sekian.subList(0, Math.min(sekian.size(), SayaQueries.SEHALAMAN)));
            if (sekian.size() <= SayaQueries.SEHALAMAN) {
                break;
            }
            sesudah = hasil.getLast().id();
        }
        return hasil;
    }
}
