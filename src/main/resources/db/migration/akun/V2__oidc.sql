-- E-Akun as OpenID Connect provider. Secrets, codes and tokens stand here as SHA-256 only; private keys are sealed
-- with a key that lies outside the database.
-- When the person last proved who he is in this session; proving it again keeps the session.
alter table akun.sesi add column masuk_pada timestamptz;
update akun.sesi set masuk_pada = dibuat_pada;
alter table akun.sesi alter column masuk_pada set not null, alter column masuk_pada set default now();

create table akun.kunci_tanda (
    pemda_id      uuid not null references referensi.pemda (id),
    id            uuid not null,
    kid           text not null,
    alg           text not null check (alg in ('ES256', 'RS256')),
    publik        jsonb not null,
    tersegel      bytea not null,
    dibuat_pada   timestamptz not null,
    -- signs from here on; published before, so that applications know it in time
    tanda_sejak   timestamptz not null,
    -- published until then, so that what it signed can still be checked
    terbit_sampai timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, kid)
);
-- two nodes that start together make one first key of each kind
create unique index kunci_tanda_kini on akun.kunci_tanda (pemda_id, alg) where terbit_sampai is null;
call mesin.lindungi('akun.kunci_tanda', 'select, insert, update, delete', false);

create table akun.klien (
    pemda_id          uuid not null references referensi.pemda (id),
    id                uuid not null,
    client_id         text not null check (client_id ~ '^[a-z0-9][a-z0-9.-]{2,62}$'),
    nama              text not null,
    keterangan        text not null default '',
    beranda           text,
    -- web: keeps a secret on its server; publik: phone or browser; mesin: speaks for itself
    jenis             text not null check (jenis in ('web', 'publik', 'mesin')),
    rahasia_hash      bytea,
    redirect_uri      text[] not null default '{}',
    post_logout_uri   text[] not null default '{}',
    backchannel_uri   text,
    cakupan           text[] not null,
    wajib_pkce        boolean not null default true,
    perlu_persetujuan boolean not null default true,
    alg_id_token      text not null default 'ES256' check (alg_id_token in ('ES256', 'RS256')),
    -- a machine speaks for one OPD at most
    opd_id            uuid,
    aktif             boolean not null default true,
    dibuat_pada       timestamptz not null,
    versi             int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, client_id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    check ((jenis = 'publik') = (rahasia_hash is null)),
    check (jenis <> 'publik' or wajib_pkce)
);
call mesin.lindungi('akun.klien', 'select, insert, update', false);

-- What one person allowed one application.
create table akun.persetujuan (
    pemda_id uuid not null,
    klien_id uuid not null,
    akun_id  uuid not null,
    cakupan  text[] not null,
    pada     timestamptz not null,
    primary key (pemda_id, klien_id, akun_id),
    foreign key (pemda_id, klien_id) references akun.klien (pemda_id, id),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
create index persetujuan_akun on akun.persetujuan (pemda_id, akun_id);
call mesin.lindungi('akun.persetujuan', 'select, insert, update, delete', false);

-- A request on its way: pushed by an application, or waiting for the person's word.
create table akun.permintaan_izin (
    pemda_id   uuid not null,
    id         uuid not null,
    state_hash bytea not null,
    klien_id   uuid not null,
    akun_id    uuid,
    sesi_id    uuid,
    permintaan jsonb not null,
    habis_pada timestamptz not null,
    primary key (pemda_id, id),
    unique (pemda_id, state_hash),
    foreign key (pemda_id, klien_id) references akun.klien (pemda_id, id)
);
create index permintaan_izin_habis on akun.permintaan_izin (pemda_id, habis_pada);
call mesin.lindungi('akun.permintaan_izin', 'select, insert, delete', false);

-- What came of a request: one family of tokens. Its code counts once; a token that comes back after it was
-- exchanged ends the family.
create table akun.otorisasi (
    pemda_id      uuid not null,
    id            uuid not null,
    klien_id      uuid not null,
    akun_id       uuid not null,
    sesi_id       uuid not null,
    masuk_pada    timestamptz not null,
    cara          text[] not null,
    cakupan       text[] not null,
    permintaan    jsonb not null,
    kode_hash     bytea not null,
    kode_habis    timestamptz not null,
    kode_dipakai  timestamptz,
    dibuat_pada   timestamptz not null,
    mutlak_pada   timestamptz not null,
    dicabut_pada  timestamptz,
    dicabut_sebab text,
    primary key (pemda_id, id),
    unique (pemda_id, kode_hash),
    foreign key (pemda_id, klien_id) references akun.klien (pemda_id, id),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
create index otorisasi_akun on akun.otorisasi (pemda_id, akun_id, dibuat_pada desc);
create index otorisasi_sesi on akun.otorisasi (pemda_id, sesi_id);
create index otorisasi_klien on akun.otorisasi (pemda_id, klien_id, dibuat_pada desc);
create index otorisasi_mutlak on akun.otorisasi (pemda_id, mutlak_pada);
call mesin.lindungi('akun.otorisasi', 'select, insert, update, delete', false);

create table akun.token_segar (
    pemda_id     uuid not null,
    hash         bytea not null,
    otorisasi_id uuid not null,
    dibuat_pada  timestamptz not null,
    habis_pada   timestamptz not null,
    dipakai_pada timestamptz,
    primary key (pemda_id, hash),
    foreign key (pemda_id, otorisasi_id) references akun.otorisasi (pemda_id, id) on delete cascade
);
create index token_segar_otorisasi on akun.token_segar (pemda_id, otorisasi_id);
call mesin.lindungi('akun.token_segar', 'select, insert, update, delete', false);

-- Applications that must hear that a session ended, until they said that they did.
create table akun.kabar_keluar (
    pemda_id    uuid not null,
    id          uuid not null,
    klien_id    uuid not null,
    akun_id     uuid not null,
    sesi_id     uuid not null,
    penerbit    text not null,
    dibuat_pada timestamptz not null,
    coba        int not null default 0,
    coba_lagi   timestamptz not null,
    selesai     timestamptz,
    galat       text,
    primary key (pemda_id, id),
    foreign key (pemda_id, klien_id) references akun.klien (pemda_id, id)
);
create index kabar_keluar_antre on akun.kabar_keluar (pemda_id, coba_lagi) where selesai is null;
call mesin.lindungi('akun.kabar_keluar', 'select, insert, update, delete', false);
