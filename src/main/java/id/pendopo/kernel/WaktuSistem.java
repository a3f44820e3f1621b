package id.pendopo.kernel;

import java.time.Instant;

/** The clock of the machine: the only place that asks for it. */
public final class WaktuSistem implements Waktu {

    @Override
    public Instant sekarang() {
        return Instant.now();
    }
}
