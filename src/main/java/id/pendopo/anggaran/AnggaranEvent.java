package id.pendopo.anggaran;

import java.util.UUID;

/** What happened to the budget; the pemda stands first. */
public sealed interface AnggaranEvent {

    UUID pemdaId();

    int tahun();

    /** Another version counts from now on: after an import, or after it was undone. */
    record VersiBerlaku(UUID pemdaId, int tahun) implements AnggaranEvent {}
}
