package id.pendopo.akun.warga;

import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SandiWargaDemo;
import id.pendopo.akun.SuratWarga.Kanal;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The citizen of a simulation by name and password; outside a simulation nobody comes in here. */
@Component
public class MasukWargaDemo {

    private final ObjectProvider<SandiWargaDemo> sandi;
    private final MasukWargaService masuk;

    MasukWargaDemo(ObjectProvider<SandiWargaDemo> sandi, MasukWargaService masuk) {
        this.sandi = sandi;
        this.masuk = masuk;
    }

    public Optional<Masuk> masuk(String nama, String kataSandi, Tempat tempat) {
        return Optional.ofNullable(sandi.getIfAvailable())
                .flatMap(s -> s.surel(nama.strip(), kataSandi))
                .flatMap(surel -> masuk.tanpaKode(new Kontak(Kanal.SUREL, surel), tempat));
    }
}
