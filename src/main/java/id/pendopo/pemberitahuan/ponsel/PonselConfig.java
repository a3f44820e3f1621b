package id.pendopo.pemberitahuan.ponsel;

import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.pemberitahuan.surel.Surel;
import id.pendopo.pemberitahuan.surel.SurelGagal;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.pemda.KonteksPemda;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where messages to phones go without a gateway: to files, in a simulation to its mailbox, where
 * they can be read. A gateway is another {@link PengirimPonsel}, marked primary.
 */
@Configuration(proxyBeanMethods = false)
class PonselConfig {

    @Bean
    PengirimPonsel kotakPonsel(SetelanPendopo setelan, KotakBerkas kotak) {
        return setelan.demo() ? keKotak(kotak) : new KotakPonsel(setelan.folder("ponsel"));
    }

    private static PengirimPonsel keKotak(KotakBerkas kotak) {
        return pesan -> {
            try {
                kotak.kirim(
                        new Surel(
                                pesan.id(),
                                // a domain that can never exist
                                "ponsel.example",
                                KonteksPemda.wajib().namaLengkap(),
                                pesan.nomor() + "@ponsel.example",
                                pesan.nomor(),
                                "Pesan ke " + pesan.nomor(),
                                pesan.teks(),
                                pesan.dibuatPada()));
            } catch (SurelGagal e) {
                throw new PonselGagal(false, e);
            }
        };
    }
}
