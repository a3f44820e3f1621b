-- Notices to people, what of them goes out as e-mail, and the letters that wait to be sent.
create schema pemberitahuan;
grant usage on schema pemberitahuan to "${aplikasi}";

create table pemberitahuan.pemberitahuan (
    pemda_id      uuid not null,
    id            uuid not null,
    akun_id       uuid not null,
    jenis         text not null,
    kunci         text not null,
    terbit        uuid not null,
    judul_id      text not null,
    judul_en      text not null,
    keterangan_id text,
    keterangan_en text,
    tautan        text not null check (tautan ~ '^/([^/\\]|$)'),
    dibuat_pada   timestamptz not null,
    dibaca_pada   timestamptz,
    surat_id      uuid,
    primary key (pemda_id, id),
    unique (pemda_id, akun_id, kunci),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
comment on column pemberitahuan.pemberitahuan.kunci is 'what it is about: told once to each person, told anew only by later news';
comment on column pemberitahuan.pemberitahuan.terbit is 'time-ordered id of the news; the same or an older one changes nothing';
comment on column pemberitahuan.pemberitahuan.surat_id is 'the letter that told it; null = in none yet';
create index pemberitahuan_daftar on pemberitahuan.pemberitahuan (pemda_id, akun_id, dibuat_pada desc, id desc);
create index pemberitahuan_belum_dibaca on pemberitahuan.pemberitahuan (pemda_id, akun_id) where dibaca_pada is null;
create index pemberitahuan_belum_disurati on pemberitahuan.pemberitahuan (pemda_id, dibuat_pada)
    where dibaca_pada is null and surat_id is null;
create index pemberitahuan_lama on pemberitahuan.pemberitahuan (pemda_id, dibaca_pada) where dibaca_pada is not null;
call mesin.lindungi('pemberitahuan.pemberitahuan', 'select, insert, update, delete', false);

-- What a person chose; without a row the digest of every kind.
create table pemberitahuan.pilihan (
    pemda_id   uuid not null,
    akun_id    uuid not null,
    cara       text not null check (cara in ('HARIAN', 'SEGERA')),
    jenis_mati text[] not null,
    primary key (pemda_id, akun_id),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
call mesin.lindungi('pemberitahuan.pilihan', 'select, insert, update', false);

create table pemberitahuan.surat (
    pemda_id      uuid not null,
    id            uuid not null,
    akun_id       uuid not null,
    kunci         text not null,
    alamat        text not null,
    nama          text not null,
    perihal       text not null,
    isi           text not null,
    status        text not null default 'MENUNGGU' check (status in ('MENUNGGU', 'TERKIRIM', 'GAGAL')),
    percobaan     int not null default 0,
    galat         text,
    kirim_setelah timestamptz not null,
    dibuat_pada   timestamptz not null,
    selesai_pada  timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, akun_id, kunci),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
create index surat_menunggu on pemberitahuan.surat (pemda_id, kirim_setelah) where status = 'MENUNGGU';
create index surat_lama on pemberitahuan.surat (pemda_id, selesai_pada) where selesai_pada is not null;
call mesin.lindungi('pemberitahuan.surat', 'select, insert, update, delete', false);

-- Until which day the daily round was made.
create table pemberitahuan.putaran (
    pemda_id uuid primary key,
    hari     date not null
);
call mesin.lindungi('pemberitahuan.putaran', 'select, insert, update', false);
