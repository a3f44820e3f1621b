package id.pendopo.organisasi;

import java.util.UUID;

/** What happened to the organisation; told inside the transaction of the change. */
public sealed interface OrganisasiEvent {

    UUID pemdaId();

    /** Who holds a post, or what a post carries, has changed: permissions follow from it. */
    record PenugasanBerubah(UUID pemdaId, UUID jabatanId) implements OrganisasiEvent {}

    /**
     * Name or staff number of somebody changed.
     *
     * @param nipLama the number before
     */
    record PegawaiBerganti(UUID pemdaId, UUID pegawaiId, String nipLama, String nip, String nama)
            implements OrganisasiEvent {}

    /**
     * Two rows of the register were one human.
     *
     * @param id of the merge
     * @param tetap who remains
     * @param tutup whose row was closed
     */
    record PegawaiDigabung(UUID pemdaId, UUID id, UUID tetap, UUID tutup)
            implements OrganisasiEvent {}

    /** They were two after all: the merge was taken back. */
    record PenggabunganDibatalkan(UUID pemdaId, UUID id, UUID tetap, UUID tutup)
            implements OrganisasiEvent {}
}
