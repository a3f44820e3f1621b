package id.pendopo.akun.faktor;

import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals the secret of an app for its account: moved to another account it does not open. */
@Component
class SegelTotp {

    private final Brankas brankas;

    SegelTotp(Brankas brankas) {
        this.brankas = brankas;
    }

    byte[] segel(UUID akun, byte[] rahasia) {
        return brankas.kunci(rahasia, konteks(akun));
    }

    byte[] buka(UUID akun, FaktorRepository.BarisTotp baris) {
        return brankas.buka(baris.rahasia(), konteks(akun));
    }

    private static byte[] konteks(UUID akun) {
        return "totp %s %s"
                .formatted(KonteksPemda.wajib().id(), akun)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
