package id.pendopo.akun.warga;

import id.pendopo.akun.SumberDataDiri;
import id.pendopo.akun.saya.BarisPerangkat;
import id.pendopo.audit.JejakOrangQueries;
import id.pendopo.audit.JejakOrangQueries.Masa;
import id.pendopo.organisasi.DaftarWilayahQueries;
import id.pendopo.platform.orang.Pengguna;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps of a citizen. */
@Component
@Order(0)
class DataWarga implements SumberDataDiri {

    private static final int CATATAN_TERBANYAK = 5_000;

    private final WargaService warga;
    private final KontakService kontak;
    private final DaftarWilayahQueries wilayah;
    private final JejakOrangQueries jejak;

    DataWarga(
            WargaService warga,
            KontakService kontak,
            DaftarWilayahQueries wilayah,
            JejakOrangQueries jejak) {
        this.warga = warga;
        this.kontak = kontak;
        this.wilayah = wilayah;
        this.jejak = jejak;
    }

    @Override
    public Pengguna.Jenis untuk() {
        return Pengguna.Jenis.WARGA;
    }

    @Override
    public List<Bagian> dataDiri(Pengguna orang) {
        return List.of(
                akun(orang),
                kontak(orang),
                BarisPerangkat.bagian(warga.perangkat(orang)),
                jejak(orang));
    }

    private Bagian akun(Pengguna orang) {
        var w = warga.saya(orang);
        return Bagian.dari(
                "akun",
                List.of("nama", "wilayah", "bahasa", "tema", "persetujuan", "disetujui", "dibuat"),
                List.of(
                        Bagian.baris(
                                w.nama(),
                                wilayah.nama(w.kodeWilayah()).orElse(null),
                                w.bahasa(),
                                w.tema(),
                                w.persetujuan().versi(),
                                w.persetujuan().pada(),
                                w.dibuatPada())));
    }

    private Bagian kontak(Pengguna orang) {
        return Bagian.dari(
                "kontak",
                List.of("kanal", "alamat_kontak", "diverifikasi"),
                kontak.milik(orang).stream()
                        .map(k -> Bagian.baris(k.kanal().name(), k.alamat(), k.diverifikasiPada()))
                        .toList());
    }

    private Bagian jejak(Pengguna orang) {
        return Bagian.dari(
                "jejak",
                List.of("pada", "oleh", "tindakan", "sesudah"),
                jejak.daftar(orang, new Masa(null, null), null, CATATAN_TERBANYAK).stream()
                        .map(e -> Bagian.baris(e.pada(), e.nama(), e.tindakan(), e.sesudah()))
                        .toList());
    }
}
