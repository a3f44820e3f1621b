package id.pendopo.aduan.sambungan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.PetugasLapanganService;
import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.pemberitahuan.KatalogKabar;
import id.pendopo.platform.orang.KatalogIzin;
import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permissions, menu and news of the module. */
@Configuration(proxyBeanMethods = false)
class AduanConfig {

    @Bean
    KatalogIzin izinAduan() {
        return KatalogIzin.dari(IzinAduan.values());
    }

    @Bean
    KatalogKabar kabarPetugasAduan() {
        return KatalogKabar.dari(PetugasLapanganService.Jenis.values());
    }

    @Bean
    EntriMenu menuAduan() {
        return konteks -> {
            var hasil = new ArrayList<EntriMenu.Butir>();
            if (konteks.boleh(IzinAduan.LIHAT) || konteks.boleh(IzinAduan.PENGAWASAN)) {
                hasil.add(new EntriMenu.Butir("aduan.menu", "/aduan/kelola", "aduan", 40));
            } else {
                hasil.add(new EntriMenu.Butir("aduan.menu", "/aduan", "aduan", 40));
            }
            if (konteks.boleh(IzinAduan.PANTAU)) {
                hasil.add(new EntriMenu.Butir("aduan.menu.pantau", "/aduan/pantau", "mata", 41));
            }
            if (konteks.boleh(IzinAduan.LOKET)) {
                hasil.add(
                        new EntriMenu.Butir(
                                "aduan.menu.loket", "/aduan/loket", "papan-tombol", 42));
            }
            if (konteks.boleh(IzinAduan.VERIFIKASI)) {
                hasil.add(
                        new EntriMenu.Butir(
                                "aduan.menu.moderasi", "/aduan/moderasi", "perisai", 43));
            }
            if (konteks.boleh(IzinAduan.ATUR)) {
                hasil.add(
                        new EntriMenu.Butir("aduan.menu.atur", "/aduan/aturan", "pengaturan", 44));
            }
            return hasil;
        };
    }
}
