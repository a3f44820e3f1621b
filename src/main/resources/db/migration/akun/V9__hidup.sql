-- The life of an account: people without an entry in the staff register, who come for a time with an end.

alter table akun.akun add column luar_sampai date;
comment on column akun.akun.luar_sampai is
    'last day of somebody who is not of the staff; null for staff and citizens, whose accounts have no day of end';
create index akun_luar_sampai on akun.akun (pemda_id, luar_sampai) where luar_sampai is not null and aktif;

create table akun.luar (
    pemda_id    uuid not null,
    akun_id     uuid not null,
    jenis       text not null check (jenis in ('KONTRAKTOR', 'PEMERIKSA', 'VENDOR', 'PENGELOLA_AWAL')),
    instansi    text not null check (length(instansi) between 1 and 200),
    opd_id      uuid,
    alasan      text not null check (length(alasan) between 1 and 1000),
    dibuat_oleh uuid,
    dibuat_nama text not null,
    dibuat_pada timestamptz not null,
    primary key (pemda_id, akun_id),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    check ((jenis = 'PENGELOLA_AWAL') = (opd_id is null))
);
comment on table akun.luar is 'people without an entry in the staff register, and the agency that answers for them';
comment on column akun.luar.opd_id is 'the agency that answers for him; the first administrator of a pemda comes before any agency';
call mesin.lindungi('akun.luar', 'select, insert, update', false);

-- What such a person may do from day to day; read by the same calculation as the posts of the staff.
create table akun.penugasan_luar (
    pemda_id    uuid not null,
    id          uuid not null,
    akun_id     uuid not null,
    peran       text not null,
    opd_id      uuid,
    sebagai     text not null check (length(sebagai) between 1 and 200),
    mulai       date not null,
    akhir       date not null,
    dasar       text not null check (length(dasar) between 1 and 500),
    oleh        uuid,
    oleh_nama   text not null,
    dibuat_pada timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, akun_id) references akun.luar (pemda_id, akun_id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    check (akhir >= mulai)
);
create index penugasan_luar_akun on akun.penugasan_luar (pemda_id, akun_id, mulai);
create index penugasan_luar_akhir on akun.penugasan_luar (pemda_id, akhir);
call mesin.lindungi('akun.penugasan_luar', 'select, insert, update', false);

-- the round after midnight looks for accounts whose owner has left
create index pegawai_berhenti on organisasi.pegawai (pemda_id, berhenti_pada) where not aktif;

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('akun.luar', '{"paling_lama_hari": 365}', 'hari', '2020-01-01', null,
     'Peraturan BSSN 4/2021 (pengendalian akses); angka pilihan Pendopo',
     'Masa paling lama akun orang luar (kontraktor, pemeriksa, penyedia), dihitung dari hari dibuat atau diperpanjang; paling banyak 365.');
