-- The pemda of this installation and the hosts they answer on. Read before any tenant is set.
create table referensi.pemda (
    id            uuid primary key,
    kode_wilayah  text not null,
    sebutan       text not null check (sebutan in ('Kota', 'Kabupaten', 'Provinsi')),
    nama          text not null,
    zona          text not null check (zona in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    simulasi      boolean not null default false,
    dibuat_pada   timestamptz not null
);
create table referensi.pemda_host (
    host     text primary key check (host = lower(host)),
    pemda_id uuid not null references referensi.pemda (id),
    utama    boolean not null default false
);
-- Which pemda a read-only login is bound to; kept by the owner, so no setting can change it.
create table referensi.pembaca_pemda (
    login    name primary key,
    pemda_id uuid not null references referensi.pemda (id)
);
grant usage on schema referensi to "${aplikasi}", "${pembaca}";
grant select on referensi.pemda, referensi.pemda_host, referensi.pembaca_pemda to "${aplikasi}", "${pembaca}";

create schema platform;
grant usage on schema platform to "${aplikasi}", "${pembaca}";
