-- Who has the form of a report open right now: advice to others, never a lock. A row lives as long as its page says so
-- every few seconds; nothing is lost when the server forgets them.
create unlogged table pelaporan.penyunting (
    pemda_id        uuid not null,
    sub_kegiatan_id uuid not null,
    bulan           int not null check (bulan between 1 and 12),
    akun_id         uuid not null,
    nama            text not null,
    jabatan         text not null,
    sejak           timestamptz not null,
    sampai          timestamptz not null,
    primary key (pemda_id, sub_kegiatan_id, bulan, akun_id)
);
comment on column pelaporan.penyunting.sampai is 'end of the lease; afterwards the person counts as gone';
create index penyunting_sampai on pelaporan.penyunting (pemda_id, sampai);
call mesin.lindungi('pelaporan.penyunting', 'select, insert, update, delete', false);
