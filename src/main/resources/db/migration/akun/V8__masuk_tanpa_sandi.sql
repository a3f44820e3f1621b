-- Signing in without typing a password: screens without a keyboard (RFC 8628), whose code somebody confirms on his phone,
-- and passkeys alone. Both codes of a screen stand here as SHA-256 only.

alter table akun.klien
    drop constraint klien_jenis_check,
    drop constraint klien_check,
    drop constraint klien_check1;
alter table akun.klien
    -- layar: a wall screen or a television; keeps no secret and is sent nowhere
    add constraint klien_jenis_check check (jenis in ('web', 'publik', 'mesin', 'layar')),
    add constraint klien_rahasia_check check ((jenis in ('publik', 'layar')) = (rahasia_hash is null)),
    add constraint klien_pkce_check check (jenis <> 'publik' or wajib_pkce);

alter table akun.sesi add column layar boolean not null default false;
comment on column akun.sesi.layar is 'of a wall screen: opens the page of the wall, or the tokens of one application, and nothing else';

create table akun.permintaan_layar (
    pemda_id     uuid not null references referensi.pemda (id),
    id           uuid not null,
    -- none: the wall of the product itself
    klien_id     uuid,
    alat_hash    bytea not null,
    kode_hash    bytea not null,
    cakupan      text[] not null,
    host         text not null,
    alamat       text not null,
    agen         text not null,
    dibuat_pada  timestamptz not null,
    habis_pada   timestamptz not null,
    -- how long the screen has to wait between two questions, and when it asked last
    jeda_detik   int not null check (jeda_detik between 1 and 300),
    tanya_pada   timestamptz,
    akun_id      uuid,
    sesi_id      uuid,
    diputus_pada timestamptz,
    dipakai_pada timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, alat_hash),
    unique (pemda_id, kode_hash),
    foreign key (pemda_id, klien_id) references akun.klien (pemda_id, id),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id),
    -- confirmed: by somebody, for a session of its own; refused: decided without a session
    check (sesi_id is null or akun_id is not null and diputus_pada is not null),
    check (dipakai_pada is null or sesi_id is not null)
);
comment on table akun.permintaan_layar is 'a screen that asks to be signed in; for ten minutes';
create index permintaan_layar_habis on akun.permintaan_layar (pemda_id, habis_pada);
create index permintaan_layar_alamat on akun.permintaan_layar (pemda_id, alamat, dibuat_pada);
call mesin.lindungi('akun.permintaan_layar', 'select, insert, update, delete', false);

create table akun.tantangan_terpakai (
    pemda_id uuid not null references referensi.pemda (id),
    hash     bytea not null,
    pada     timestamptz not null,
    primary key (pemda_id, hash)
);
comment on table akun.tantangan_terpakai is
    'Questions of sign-in by passkey that were answered: each counts once; kept for longer than a question is good';
create index tantangan_terpakai_pada on akun.tantangan_terpakai (pemda_id, pada);
call mesin.lindungi('akun.tantangan_terpakai', 'select, insert, delete', false);
comment on column akun.sesi.cara is
    'Methods used, RFC 8176: pwd, otp, hwk, user (a passkey alone: its device knew who touched it); rec for a recovery code';

-- A wall is watched, not touched: how long its session lasts, and how often codes may be asked for and guessed.
update referensi.parameter_nasional
set nilai = nilai || '{"layar": {"diam_menit": 43200, "paling_lama_menit": 43200}}'
where kode = 'sesi.lama';
insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('batas-laju.layar',
     '{"salah_per_akun": 10, "jendela_menit": 15, "permintaan_per_alamat": 60}',
     'kali', '2020-01-01', null,
     'RFC 8628 butir 5.1 (kode layar tidak boleh dapat ditebak); angka pilihan Pendopo',
     'Kode layar yang salah diketik seseorang, dan kode yang diminta dari satu alamat jaringan, dalam jendela itu.');
do $$
declare
    p uuid;
begin
    for p in select id from referensi.pemda loop
        perform set_config('app.pemda_id', p::text, true);
        update organisasi.parameter
        set nilai = nilai || '{"layar": {"diam_menit": 43200, "paling_lama_menit": 43200}}'
        where pemda_id = p and kode = 'sesi.lama' and not nilai ? 'layar';
    end loop;
end
$$;
