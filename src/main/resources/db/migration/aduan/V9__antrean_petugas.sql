-- What came to the staff, until they have been told: written with the step itself, worked off a moment later.
create table aduan.antrean_petugas (
    pemda_id   uuid not null,
    id         uuid not null,
    aduan_id   uuid not null,
    langkah_id uuid not null,
    jenis      text not null check (jenis in ('BARU', 'PINDAH', 'DIBUKA_LAGI')),
    opd_id     uuid,
    tingkat    int  not null check (tingkat between 0 and 3),
    primary key (pemda_id, id)
);
call mesin.lindungi('aduan.antrean_petugas', 'select, insert, delete', false);
