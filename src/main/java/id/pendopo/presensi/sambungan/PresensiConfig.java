package id.pendopo.presensi.sambungan;

import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.platform.orang.KatalogIzin;
import id.pendopo.presensi.IzinPresensi;
import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Permissions and menu of the module. */
@Configuration(proxyBeanMethods = false)
class PresensiConfig {

    @Bean
    KatalogIzin izinPresensi() {
        return KatalogIzin.dari(IzinPresensi.values());
    }

    /** Checking in is done twice a day, on a phone, by nearly everybody. */
    private static final int SETIAP_HARI = 10;

    @Bean
    EntriMenu menuPresensi() {
        return konteks -> {
            var hasil = new ArrayList<EntriMenu.Butir>();
            if (konteks.boleh(IzinPresensi.HADIR)) {
                hasil.add(
                        new EntriMenu.Butir("presensi.menu", "/presensi", "jam", 30, SETIAP_HARI));
            }
            if (konteks.boleh(IzinPresensi.LIHAT)) {
                hasil.add(
                        new EntriMenu.Butir(
                                "presensi.menu.papan", "/presensi/papan", "orang-banyak", 31));
            }
            return hasil;
        };
    }
}
