-- Two rows of the register that are one human: which of them stays, what moved, and so how it is taken back.
create table organisasi.penggabungan (
    pemda_id        uuid not null references referensi.pemda (id),
    id              uuid not null,
    tetap_id        uuid not null,
    tutup_id        uuid not null,
    penugasan       uuid[] not null,
    aktif_semula    boolean not null,
    berhenti_semula date,
    alasan          text not null,
    oleh            uuid not null,
    oleh_nama       text not null,
    pada            timestamptz not null,
    batal_pada      timestamptz,
    batal_nama      text,
    primary key (pemda_id, id),
    foreign key (pemda_id, tetap_id) references organisasi.pegawai (pemda_id, id),
    foreign key (pemda_id, tutup_id) references organisasi.pegawai (pemda_id, id),
    check (tetap_id <> tutup_id),
    check ((batal_pada is null) = (batal_nama is null))
);
comment on column organisasi.penggabungan.penugasan is 'assignments that moved from the row that was closed';
create unique index penggabungan_sekali on organisasi.penggabungan (pemda_id, tutup_id) where batal_pada is null;
create index penggabungan_tetap on organisasi.penggabungan (pemda_id, tetap_id);
call mesin.lindungi('organisasi.penggabungan', 'select, insert, update', false);
