package id.pendopo.demo;

import id.pendopo.platform.pemda.DaftarPemda;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * In production no demo account may exist: a database that once served a demonstration is refused.
 */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "false")
class TanpaSimulasi implements SmartInitializingSingleton {

    private final DaftarPemda daftar;

    TanpaSimulasi(DaftarPemda daftar) {
        this.daftar = daftar;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (ContohPemda.SEMUA.stream().anyMatch(c -> daftar.dengan(c.id()).isPresent())) {
            throw new IllegalStateException(
                    "Basis data ini berisi data simulasi dan akun demo. Untuk produksi pakai PENDOPO_DATA atau basis data yang baru.");
        }
    }
}
