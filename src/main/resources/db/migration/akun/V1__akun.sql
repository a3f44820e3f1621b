-- Accounts, sessions and failed attempts. A person's roles are not stored: they follow from posts.
create schema akun;
grant usage on schema akun to "${aplikasi}", "${pembaca}";

create table akun.akun (
    pemda_id      uuid not null references referensi.pemda (id),
    id            uuid not null,
    nama_pengguna text not null check (nama_pengguna = lower(nama_pengguna)),
    pegawai_id    uuid,
    nama          text not null,
    surel         text,
    sandi_hash    text,
    aktif         boolean not null default true,
    bahasa        text not null default 'id' check (bahasa in ('id', 'en')),
    tema          text not null default 'otomatis' check (tema in ('otomatis', 'terang', 'gelap')),
    versi         int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, nama_pengguna),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
create index akun_pegawai on akun.akun (pemda_id, pegawai_id);
call mesin.lindungi('akun.akun', 'select, insert, update', false);

create table akun.sesi (
    pemda_id      uuid not null,
    id            uuid not null,
    akun_id       uuid not null,
    hash          bytea not null,
    host          text not null,
    perangkat     text not null,
    dibuat_pada   timestamptz not null,
    terakhir_pada timestamptz not null,
    habis_pada    timestamptz not null,
    mutlak_pada   timestamptz not null,
    dicabut_pada  timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, hash),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
create index sesi_akun on akun.sesi (pemda_id, akun_id, dibuat_pada desc);
call mesin.lindungi('akun.sesi', 'select, insert, update, delete', false);

create table akun.gagal_masuk (
    pemda_id uuid not null,
    id       uuid not null,
    kunci    text not null,
    pada     timestamptz not null,
    primary key (pemda_id, id)
);
create index gagal_masuk_kunci on akun.gagal_masuk (pemda_id, kunci, pada desc);
call mesin.lindungi('akun.gagal_masuk', 'select, insert, delete', false);
