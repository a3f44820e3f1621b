package id.pendopo.demo;

import id.pendopo.akun.SandiWargaDemo;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.rahasia.Sidik;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The citizen {@code warga} comes in with the password of all named demo accounts. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true", matchIfMissing = true)
class SandiWargaSimulasi implements SandiWargaDemo {

    static final String NAMA = "warga";

    private final byte[] sidik;

    SandiWargaSimulasi(SetelanPendopo setelan) {
        this.sidik = Sidik.dari(setelan.sandiDemo());
    }

    /** A domain that can never exist: no letter of a demo reaches anybody. */
    static String alamat(String nama) {
        return nama + "@pendopo.example";
    }

    @Override
    public Optional<String> surel(String nama, String sandi) {
        return nama.equalsIgnoreCase(NAMA) && Sidik.cocok(sandi, sidik)
                ? Optional.of(alamat(NAMA))
                : Optional.empty();
    }
}
