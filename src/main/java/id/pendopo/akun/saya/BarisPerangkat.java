package id.pendopo.akun.saya;

import id.pendopo.akun.AlamatRingkas;
import id.pendopo.akun.NamaPerangkat;
import id.pendopo.akun.SesiService.Perangkat;
import id.pendopo.akun.SumberDataDiri.Bagian;
import id.pendopo.platform.web.Bingkai;
import java.util.List;
import java.util.Optional;

/** A session as its owner knows it: the device in words, the address shortened. */
public record BarisPerangkat(Perangkat sesi, NamaPerangkat nama, String alamat) {

    public static BarisPerangkat dari(Perangkat p) {
        return new BarisPerangkat(p, NamaPerangkat.dari(p.agen()), AlamatRingkas.dari(p.alamat()));
    }

    /** What is kept of the devices, for the copy of one's own data. */
    public static Bagian bagian(List<Perangkat> semua) {
        return Bagian.dari(
                "sesi",
                List.of("perangkat", "alamat", "situs", "masuk", "terakhir"),
                semua.stream()
                        .map(
                                p ->
                                        Bagian.baris(
                                                p.agen(),
                                                p.alamat(),
                                                p.host(),
                                                p.sejak(),
                                                p.terakhir()))
                        .toList());
    }

    /** {@code Chrome di Android}, as far as it is known. */
    public String sebutan(Bingkai b) {
        if (sesi.layar()) {
            return b.s("akun.layar.sebutan", sesi.agen());
        }
        return b.s(
                "akun.saya.perangkat.sebutan",
                Optional.ofNullable(nama.peramban())
                        .orElse(b.s("akun.saya.perangkat.peramban-lain")),
                Optional.ofNullable(nama.sistem()).orElse(b.s("akun.saya.perangkat.sistem-lain")));
    }
}
