package id.pendopo.platform.pemda;

import java.util.Optional;
import java.util.UUID;

/** The pemda that the current work is done for: bound to a scope, never set and forgotten. */
public final class KonteksPemda {

    private static final ScopedValue<Pemda> KINI = ScopedValue.newInstance();

    private KonteksPemda() {}

    public static Optional<UUID> id() {
        return KINI.isBound() ? Optional.of(KINI.get().id()) : Optional.empty();
    }

    /**
     * @throws IllegalStateException outside the work of a pemda
     */
    public static Pemda wajib() {
        if (!KINI.isBound()) {
            throw new IllegalStateException("Pekerjaan ini tidak terikat pada satu pemda");
        }
        return KINI.get();
    }

    public static <T, X extends Throwable> T panggil(
            Pemda pemda, ScopedValue.CallableOp<? extends T, X> kerja) throws X {
        return ScopedValue.where(KINI, pemda).<T, X>call(kerja);
    }

    public static void jalankan(Pemda pemda, Runnable kerja) {
        ScopedValue.where(KINI, pemda).run(kerja);
    }
}
