package id.pendopo.akun.scim;

import id.pendopo.kernel.Peran;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Roles as groups: an id that stays, and a name in the language of the office. */
@Component
class NamaPeran {

    private static final String AWAL = "peran-";
    private static final Locale BAHASA = Locale.of("id");

    private final MessageSource pesan;

    NamaPeran(MessageSource pesan) {
        this.pesan = pesan;
    }

    /** {@code peran-kepala-opd} */
    static String id(Peran peran) {
        return AWAL + peran.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String nama(Peran peran) {
        return pesan.getMessage(
                "organisasi.peran." + peran.name().toLowerCase(Locale.ROOT), null, BAHASA);
    }

    static String[] id() {
        return Arrays.stream(Peran.values()).map(NamaPeran::id).toArray(String[]::new);
    }

    String[] nama() {
        return Arrays.stream(Peran.values()).map(this::nama).toArray(String[]::new);
    }

    static String[] kode() {
        return Arrays.stream(Peran.values()).map(Peran::name).toArray(String[]::new);
    }

    /** Roles that need no OPD to count. */
    static String[] sepemda() {
        return Arrays.stream(Peran.values())
                .filter(p -> p.lingkup() == Peran.Lingkup.PEMDA)
                .map(Peran::name)
                .toArray(String[]::new);
    }
}
