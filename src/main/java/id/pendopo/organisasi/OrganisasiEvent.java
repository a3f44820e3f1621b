package id.pendopo.organisasi;

import java.util.UUID;

/** What happened to the organisation; told inside the transaction of the change. */
public sealed interface OrganisasiEvent {

    UUID pemdaId();

    /** Who holds a post, or what a post carries, has changed: permissions follow from it. */
    record PenugasanBerubah(UUID pemdaId, UUID jabatanId) implements OrganisasiEvent {}
}
