-- Selfies with a check-in, only where the pemda has decided so (UU 27/2022: limited to its purpose, protected, deleted). Never needed for a check-in to count.

-- What was decided, from a day on; the newest counts. One that is taken back before it began never counted; later it ends, and its pictures go.
create table presensi.swafoto_kebijakan (
    pemda_id      uuid not null references referensi.pemda (id),
    id            uuid not null,
    sejak         date not null,
    mode          text not null check (mode in ('MATI', 'SUKARELA', 'RAGU')),
    dasar         text not null check (length(dasar) between 5 and 200),
    oleh_nama     text not null,
    pada          timestamptz not null,
    dicabut_hari  date,
    dicabut_nama  text,
    dicabut_alasan text,
    primary key (pemda_id, id),
    check ((dicabut_hari is null) = (dicabut_nama is null) and (dicabut_hari is null) = (dicabut_alasan is null))
);
comment on column presensi.swafoto_kebijakan.mode is 'MATI: nobody is asked; SUKARELA: everybody may; RAGU: asked where the check-in is in doubt';
create unique index swafoto_kebijakan_sejak on presensi.swafoto_kebijakan (pemda_id, sejak) where dicabut_hari is null;
call mesin.lindungi('presensi.swafoto_kebijakan', 'select, insert, update');

-- For which OPD it counts, with the units below; none: for the whole pemda.
create table presensi.swafoto_kebijakan_opd (
    pemda_id     uuid not null,
    kebijakan_id uuid not null,
    opd_id       uuid not null,
    primary key (pemda_id, kebijakan_id, opd_id),
    foreign key (pemda_id, kebijakan_id) references presensi.swafoto_kebijakan (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
call mesin.lindungi('presensi.swafoto_kebijakan_opd', 'select, insert');

-- A picture, sealed. It stands in the database so that it goes for good with its row, in one step.
create table presensi.swafoto (
    pemda_id      uuid not null,
    kunci         uuid not null,
    hari          date not null,
    pegawai_id    uuid not null,
    arah          text not null check (arah in ('MASUK', 'PULANG')),
    opd_id        uuid not null,
    kebijakan_id  uuid not null,
    kunci_segel   text not null check (kunci_segel ~ '^[0-9a-f]{12}$'),
    isi           bytea not null check (length(isi) between 100 and 400000),
    diterima_pada timestamptz not null,
    primary key (pemda_id, kunci),
    unique (pemda_id, hari, pegawai_id, arah),
    foreign key (pemda_id, hari, pegawai_id, arah) references presensi.ketukan (pemda_id, hari, pegawai_id, arah),
    foreign key (pemda_id, kebijakan_id) references presensi.swafoto_kebijakan (pemda_id, id)
);
comment on column presensi.swafoto.kunci is 'of the check-in it was taken with';
comment on column presensi.swafoto.kunci_segel is 'which key it is sealed with';
comment on column presensi.swafoto.isi is 'JPEG under AES-256-GCM, bound to pemda and check-in';
create index swafoto_pegawai on presensi.swafoto (pemda_id, pegawai_id, hari desc);
create index swafoto_kebijakan_ini on presensi.swafoto (pemda_id, kebijakan_id, hari);
alter table presensi.swafoto alter column isi set storage external;
call mesin.lindungi('presensi.swafoto', 'select, insert, delete', false);

-- How many went, when and why; nothing about whose they were.
create table presensi.swafoto_terhapus (
    pemda_id uuid not null references referensi.pemda (id),
    id       uuid not null,
    sebab    text not null check (sebab in ('RETENSI', 'DICABUT', 'SENDIRI')),
    banyak   int not null check (banyak > 0),
    pada     timestamptz not null,
    primary key (pemda_id, id)
);
call mesin.lindungi('presensi.swafoto_terhapus', 'select, insert', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.swafoto', '{"simpan_hari": 90, "kirim_jam": 72}', 'hari dan jam', '2020-01-01', null,
     'UU 27/2022 Pasal 16 ayat (2) huruf g; kebijakan internal',
     'Berapa hari swafoto presensi disimpan sebelum dihapus, dan berapa jam sesudah presensinya diterima swafoto masih boleh menyusul. FMV: periksa peraturan kepala daerah.');
