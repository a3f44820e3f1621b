-- Citizens: accounts, ways to reach them, one-time codes, sessions, known devices. A store of its own: nothing here
-- refers to the accounts of officials, and nothing there to these.
create table akun.warga (
    pemda_id          uuid not null references referensi.pemda (id),
    id                uuid not null,
    nama              text not null check (length(nama) between 1 and 100),
    kode_wilayah      text,
    bahasa            text not null default 'id' check (bahasa in ('id', 'en')),
    tema              text not null default 'otomatis' check (tema in ('otomatis', 'terang', 'gelap')),
    persetujuan_versi text not null,
    persetujuan_pada  timestamptz not null,
    dibuat_pada       timestamptz not null,
    masuk_terakhir    timestamptz,
    dihapus_pada      timestamptz,
    primary key (pemda_id, id)
);
comment on column akun.warga.kode_wilayah is 'kecamatan, desa or kelurahan where he lives, as he chose to say';
comment on column akun.warga.persetujuan_versi is 'privacy notice he agreed to (UU 27/2022)';
comment on column akun.warga.dihapus_pada is 'deleted by himself: the row stays for what refers to it, and names nobody';
call mesin.lindungi('akun.warga', 'select, insert, update', false);

create table akun.warga_kontak (
    pemda_id          uuid not null,
    id                uuid not null,
    warga_id          uuid not null,
    kanal             text not null check (kanal in ('SUREL', 'PONSEL')),
    alamat            text not null check (length(alamat) between 3 and 254),
    diverifikasi_pada timestamptz not null,
    primary key (pemda_id, id),
    unique (pemda_id, kanal, alamat),
    foreign key (pemda_id, warga_id) references akun.warga (pemda_id, id)
);
comment on column akun.warga_kontak.alamat is 'e-mail in lower case, or phone number as +62…; proven by a code';
create index warga_kontak_warga on akun.warga_kontak (pemda_id, warga_id);
call mesin.lindungi('akun.warga_kontak', 'select, insert, delete', false);

create table akun.warga_perangkat (
    pemda_id      uuid not null,
    id            uuid not null,
    warga_id      uuid not null,
    hash          bytea not null,
    terakhir_pada timestamptz not null,
    primary key (pemda_id, id),
    unique (pemda_id, warga_id, hash),
    foreign key (pemda_id, warga_id) references akun.warga (pemda_id, id)
);
comment on table akun.warga_perangkat is 'devices from which a citizen has signed in: what others ask for in his name does not close these';
call mesin.lindungi('akun.warga_perangkat', 'select, insert, update, delete', false);

create table akun.warga_kode (
    pemda_id      uuid not null,
    id            uuid not null,
    tanda         bytea not null,
    tujuan        text not null check (tujuan in ('MASUK', 'KONTAK', 'HAPUS')),
    warga_id      uuid,
    kanal         text not null check (kanal in ('SUREL', 'PONSEL')),
    alamat        text not null,
    kode_hash     bytea not null,
    urutan        int not null check (urutan > 0),
    salah         int not null default 0 check (salah >= 0),
    jaringan      text not null,
    perangkat_id  uuid,
    dibuat_pada   timestamptz not null,
    habis_pada    timestamptz not null,
    terpakai_pada timestamptz,
    selesai_pada  timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, tanda),
    foreign key (pemda_id, warga_id) references akun.warga (pemda_id, id),
    check ((tujuan = 'MASUK') = (warga_id is null))
);
comment on table akun.warga_kode is 'one-time codes, each bound to the browser that asked; forgotten after two days';
comment on column akun.warga_kode.tanda is 'hash of the secret in the cookie of that browser';
comment on column akun.warga_kode.kode_hash is 'over that secret and the code: without the cookie six digits cannot be tried out';
comment on column akun.warga_kode.salah is 'tries so far, the right one left out';
comment on column akun.warga_kode.terpakai_pada is 'the right code was typed';
comment on column akun.warga_kode.selesai_pada is 'nothing can be done with it any more';
create index warga_kode_alamat on akun.warga_kode (pemda_id, kanal, alamat, dibuat_pada desc);
create index warga_kode_jaringan on akun.warga_kode (pemda_id, jaringan, dibuat_pada desc);
create index warga_kode_dibuat on akun.warga_kode (pemda_id, dibuat_pada);
call mesin.lindungi('akun.warga_kode', 'select, insert, update, delete', false);

create table akun.warga_sesi (
    pemda_id      uuid not null,
    id            uuid not null,
    warga_id      uuid not null,
    hash          bytea not null,
    host          text not null,
    perangkat     text not null,
    alamat        text not null,
    bersama       boolean not null,
    dibuat_pada   timestamptz not null,
    terakhir_pada timestamptz not null,
    habis_pada    timestamptz not null,
    mutlak_pada   timestamptz not null,
    dicabut_pada  timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, hash),
    foreign key (pemda_id, warga_id) references akun.warga (pemda_id, id)
);
create index warga_sesi_warga on akun.warga_sesi (pemda_id, warga_id, dibuat_pada desc);
call mesin.lindungi('akun.warga_sesi', 'select, insert, update, delete', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('warga.kode',
     '{"berlaku_menit": 10, "percobaan": 5, "tunggu_detik": 30, "per_alamat_per_jam": 5, "per_alamat_per_hari": 10,
       "per_jaringan": 300, "gagal_per_jaringan": 300, "jendela_menit": 5, "per_pemda_per_menit": 600}',
     'kali', '2020-01-01', null,
     'OWASP ASVS 5.0 butir 6.5 dan 2.4.1; angka pilihan Pendopo',
     'Kode sekali pakai warga: masa berlaku, salah tebak per kode, jeda kirim ulang (berlipat dua), kode per surel atau nomor, dan batas banjir per alamat jaringan serta per pemda. Yang berhasil tidak dihitung per jaringan.');

-- Simulated pemda made before citizens had a store of their own: the demo citizen moves over, his old account closes.
do $$
declare
    p uuid;
begin
    for p in select id from referensi.pemda where simulasi loop
        perform set_config('app.pemda_id', p::text, true);
        insert into akun.warga (pemda_id, id, nama, persetujuan_versi, persetujuan_pada, dibuat_pada)
        select p, id, nama, '2026-11', now(), now() from akun.akun
        where pemda_id = p and nama_pengguna = 'warga' and pegawai_id is null;
        insert into akun.warga_kontak (pemda_id, id, warga_id, kanal, alamat, diverifikasi_pada)
        select p, id, id, 'SUREL', 'warga@pendopo.example', now() from akun.akun
        where pemda_id = p and nama_pengguna = 'warga' and pegawai_id is null;
        update akun.akun set aktif = false, sandi_hash = null, surel = null
        where pemda_id = p and nama_pengguna = 'warga' and pegawai_id is null;
    end loop;
    perform set_config('app.pemda_id', '', true);
end
$$;
