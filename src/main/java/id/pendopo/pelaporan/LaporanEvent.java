package id.pendopo.pelaporan;

import id.pendopo.kernel.PeristiwaPemda;
import java.util.UUID;

/** What happened to reports; the pemda stands first, then what it concerns. */
public sealed interface LaporanEvent extends PeristiwaPemda {

    int tahun();

    UUID opdId();

    /** Handed in to the head of the OPD. */
    record Diajukan(UUID pemdaId, int tahun, int bulan, UUID opdId, UUID laporanId, UUID putusanId)
            implements LaporanEvent {}

    /** Sent back with a note, by the head or by Bappeda. */
    record Dikembalikan(
            UUID pemdaId, int tahun, int bulan, UUID opdId, UUID laporanId, UUID putusanId)
            implements LaporanEvent {}

    /** The published figures of this month changed: approved, verified, sent back. */
    record TerbitanBerubah(UUID pemdaId, int tahun, int bulan, UUID opdId, UUID laporanId)
            implements LaporanEvent {}

    /** A new version of a plan curve counts. */
    record RencanaBerubah(UUID pemdaId, int tahun, UUID opdId) implements LaporanEvent {}
}
