-- Administration of accounts: one per person, its last sign-in, the ways to a new password, devices known to an account,
-- lists of invitations; the rules of passwords.
alter table akun.akun
    add column masuk_terakhir timestamptz,
    add column sandi_pada     timestamptz,
    add column dibuat_pada    timestamptz;
comment on column akun.akun.sandi_pada is 'when the password was set; null = before this was kept';

-- one person, one account: also what makes two administrators who create it at once create one
create unique index akun_satu_pegawai on akun.akun (pemda_id, pegawai_id) where pegawai_id is not null;
drop index akun.akun_pegawai;
create index akun_nonaktif on akun.akun (pemda_id, pegawai_id) where not aktif;
-- the beginning of a user name is a range only in this order; like is not leakproof and could not use the index
create index akun_awal_nama on akun.akun (pemda_id, nama_pengguna collate "C");

-- the list of people runs through these in the order of the page; row security keeps operators that are not leakproof
-- (ilike) from choosing an index, so a name is looked for along the order of one pemda, never through the whole table
create index pegawai_urut on organisasi.pegawai (pemda_id, nama, id);
create index pegawai_opd_urut on organisasi.pegawai (pemda_id, opd_id, nama, id);

do $$
declare
    p uuid;
begin
    for p in select id from referensi.pemda loop
        perform set_config('app.pemda_id', p::text, true);
        update akun.akun a set masuk_terakhir = s.pada
        from (select akun_id, max(dibuat_pada) as pada from akun.sesi where pemda_id = p group by akun_id) s
        where a.pemda_id = p and a.id = s.akun_id;
    end loop;
    perform set_config('app.pemda_id', '', true);
end
$$;

create table akun.jalan_sandi (
    pemda_id     uuid not null,
    id           uuid not null,
    akun_id      uuid not null,
    cara         text not null check (cara in ('TAUTAN', 'KODE')),
    hash         bytea not null,
    dibuat_pada  timestamptz not null,
    habis_pada   timestamptz not null,
    selesai_pada timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, hash),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id)
);
comment on table akun.jalan_sandi is 'ways to a new password without the old one; only the hash of what opens them is kept';
comment on column akun.jalan_sandi.selesai_pada is 'used, or overtaken by a newer one or a new password';
create index jalan_sandi_terbuka on akun.jalan_sandi (pemda_id, akun_id) where selesai_pada is null;
call mesin.lindungi('akun.jalan_sandi', 'select, insert, update, delete', false);

create table akun.undangan (
    pemda_id        uuid not null,
    id              uuid not null,
    nama_berkas     text not null,
    baris           jsonb not null,
    oleh            uuid not null,
    nama_oleh       text not null,
    dibuat_pada     timestamptz not null,
    diterapkan_pada timestamptz,
    primary key (pemda_id, id),
    foreign key (pemda_id, oleh) references akun.akun (pemda_id, id)
);
create index undangan_terakhir on akun.undangan (pemda_id, dibuat_pada desc);
call mesin.lindungi('akun.undangan', 'select, insert, update', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('sandi.profil', '"bssn"', 'profil', '2018-01-01', '2019-12-31',
     'Peraturan BSSN 4/2021 (campuran huruf dan masa berlaku)',
     'asvs: panjang dan daftar kata sandi yang bocor, tanpa campuran dan tanpa masa berlaku. bssn: ditambah campuran huruf dan masa berlaku.'),
    ('sandi.profil', '"asvs"', 'profil', '2020-01-01', null,
     'OWASP ASVS 5.0 butir 6.2; pilihan Pendopo',
     'asvs: panjang dan daftar kata sandi yang bocor, tanpa campuran dan tanpa masa berlaku. bssn: ditambah campuran huruf dan masa berlaku.'),
    ('sandi.aturan', '{"panjang_minimal": 12, "bssn_masa_berlaku_hari": 90}', 'huruf dan hari', '2020-01-01', null,
     'OWASP ASVS 5.0 butir 6.2.1; Peraturan BSSN 4/2021',
     'Panjang paling sedikit, paling kurang 8; masa berlaku hanya dihitung pada profil bssn.');
