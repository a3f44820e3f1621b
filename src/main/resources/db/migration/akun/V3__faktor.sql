-- The second factor: what a session has been proven with, secrets of authenticator apps, recovery codes,
-- devices from which somebody has signed in fully.
alter table akun.sesi
    add column menunggu_faktor boolean not null default false,
    add column faktor_pada     timestamptz,
    add column bukti_pada      timestamptz,
    add column cara            text[] not null default '{pwd}';
comment on column akun.sesi.menunggu_faktor is 'Only the password was right so far: nobody is signed in by this session';
comment on column akun.sesi.faktor_pada is 'Last second factor in this session';
comment on column akun.sesi.bukti_pada is 'Last proof of any kind in this session; null means when it began';
comment on column akun.sesi.cara is 'Methods used, RFC 8176: pwd, otp, hwk; rec for a recovery code';

create table akun.totp (
    pemda_id         uuid not null,
    id               uuid not null,
    akun_id          uuid not null,
    rahasia          bytea not null,
    dibuat_pada      timestamptz not null,
    dipasang_pada    timestamptz,
    langkah_terakhir bigint not null default 0,
    primary key (pemda_id, id),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
comment on column akun.totp.rahasia is 'Sealed with the key in the data folder';
comment on column akun.totp.langkah_terakhir is 'Time step of the last code that counted: none up to it counts again';
create unique index totp_terpasang on akun.totp (pemda_id, akun_id) where dipasang_pada is not null;
create unique index totp_menunggu on akun.totp (pemda_id, akun_id) where dipasang_pada is null;
call mesin.lindungi('akun.totp', 'select, insert, update, delete', false);

create table akun.kode_pemulihan (
    pemda_id     uuid not null,
    id           uuid not null,
    akun_id      uuid not null,
    hash         bytea not null,
    dibuat_pada  timestamptz not null,
    dipakai_pada timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, akun_id, hash),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
call mesin.lindungi('akun.kode_pemulihan', 'select, insert, update, delete', false);

create table akun.perangkat_dikenal (
    pemda_id      uuid not null,
    id            uuid not null,
    akun_id       uuid not null,
    hash          bytea not null,
    terakhir_pada timestamptz not null,
    primary key (pemda_id, id),
    unique (pemda_id, akun_id, hash),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
create index perangkat_dikenal_hash on akun.perangkat_dikenal (pemda_id, hash);
call mesin.lindungi('akun.perangkat_dikenal', 'select, insert, update, delete', false);

create table akun.kunci_sandi (
    pemda_id     uuid not null,
    id           uuid not null,
    akun_id      uuid not null,
    kredensial   bytea not null,
    isi          bytea not null,
    hitungan     bigint not null,
    nama         text not null,
    dibuat_pada  timestamptz not null,
    dipakai_pada timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, kredensial),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
comment on table akun.kunci_sandi is 'Passkeys (WebAuthn): only public keys';
comment on column akun.kunci_sandi.isi is 'Attested credential data: id of the model, id of the credential, public key';
create index kunci_sandi_akun on akun.kunci_sandi (pemda_id, akun_id);
call mesin.lindungi('akun.kunci_sandi', 'select, insert, update, delete', false);

create table akun.tantangan (
    pemda_id uuid not null,
    id       uuid not null,
    isi      bytea not null,
    pada     timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, id) references akun.sesi (pemda_id, id) on delete cascade
);
comment on table akun.tantangan is 'What a passkey must sign next: one a session, used up by the answer';
call mesin.lindungi('akun.tantangan', 'select, insert, update, delete', false);
