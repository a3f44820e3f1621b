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

-- User names that are no more: a changed staff number, a person merged with another. Who still types one is told.
alter table akun.akun
    add column digabung_ke uuid,
    add foreign key (pemda_id, digabung_ke) references akun.akun (pemda_id, id);
comment on column akun.akun.digabung_ke is 'the account of the same human that is used instead; this one is closed';

create table akun.nama_lama (
    pemda_id      uuid not null,
    nama_pengguna text not null,
    akun_id       uuid not null,
    diganti_pada  timestamptz not null,
    primary key (pemda_id, nama_pengguna),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
call mesin.lindungi('akun.nama_lama', 'select, insert, update, delete', false);

-- What a merge of two people did to their accounts, so that it can be taken back.
create table akun.penggabungan (
    pemda_id       uuid not null,
    id             uuid not null,
    akun_id        uuid not null,
    ke_akun_id     uuid,
    pegawai_semula uuid not null,
    aktif_semula   boolean not null,
    nama_semula    text not null,
    koreksi        uuid[] not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id),
    foreign key (pemda_id, ke_akun_id) references akun.akun (pemda_id, id)
);
comment on table akun.penggabungan is 'by the id of the merge in the register; without ke_akun_id the account went on with the other person';
call mesin.lindungi('akun.penggabungan', 'select, insert', false);

-- Letters about accounts that did not arrive: what they would open is not kept, each attempt carries a new link.
create table akun.kiriman (
    pemda_id      uuid not null,
    akun_id       uuid not null,
    sebab         text not null check (sebab in ('LUPA', 'DIATUR_ULANG', 'DIUNDANG')),
    percobaan     int not null check (percobaan > 0),
    galat         text not null,
    pertama_pada  timestamptz not null,
    terakhir_pada timestamptz not null,
    coba_pada     timestamptz,
    primary key (pemda_id, akun_id),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
comment on column akun.kiriman.coba_pada is 'when it is tried again; null when it was given up';
create index kiriman_jatuh on akun.kiriman (pemda_id, coba_pada) where coba_pada is not null;
call mesin.lindungi('akun.kiriman', 'select, insert, update, delete', false);
