-- Filled-in sheets that were sent back: what the dry run found, what was applied, how to undo it.
create table pelaporan.unggahan (
    pemda_id        uuid not null,
    id              uuid not null,
    nomor           text not null,
    opd_id          uuid not null,
    tahun           int not null,
    bulan           int not null check (bulan between 1 and 12),
    nama_berkas     text not null,
    sidik           text,
    bertanda        boolean not null,
    status          text not null check (status in ('DIPERIKSA', 'DITERAPKAN', 'DIBATALKAN')),
    dibuat_oleh     uuid not null,
    dibuat_nama     text not null,
    dibuat_pada     timestamptz not null,
    diterapkan_pada timestamptz,
    dibatalkan_pada timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, nomor),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    foreign key (pemda_id, sidik) references platform.berkas (pemda_id, sidik)
);
comment on column pelaporan.unggahan.sidik is 'the file as it came; null for csv, which is not kept';
comment on column pelaporan.unggahan.bertanda is 'made from a template of this OPD and month; otherwise rows were matched by code alone';
create index unggahan_bulan on pelaporan.unggahan (pemda_id, opd_id, tahun, bulan, id);
call mesin.lindungi('pelaporan.unggahan', 'select, insert, update', false);

create table pelaporan.unggahan_baris (
    pemda_id        uuid not null,
    unggahan_id     uuid not null,
    baris           int not null,
    sub_kegiatan_id uuid,
    kode            text not null,
    nama            text not null,
    hasil           text not null check (hasil in ('BARU', 'BERUBAH', 'SAMA', 'BENTROK', 'GALAT')),
    isian           jsonb,
    lama            jsonb,
    versi           int,
    catatan         jsonb not null,
    penerapan       text not null default 'BELUM' check (penerapan in ('BELUM', 'YA', 'DIAJUKAN', 'GAGAL', 'DIPULIHKAN', 'TETAP')),
    versi_terap     int,
    pesan           text,
    primary key (pemda_id, unggahan_id, baris),
    foreign key (pemda_id, unggahan_id) references pelaporan.unggahan (pemda_id, id)
);
comment on column pelaporan.unggahan_baris.lama is 'figures of the report before, to show and to restore; null where none existed';
comment on column pelaporan.unggahan_baris.versi is 'version of the report that the dry run compared with';
call mesin.lindungi('pelaporan.unggahan_baris', 'select, insert, update', false);
