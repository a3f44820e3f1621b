-- Schema of what has no tenant, the list of what was loaded into it, and the areas of the country.
-- Everybody reads, only the owner writes: rows come from the files under referensi/ (see SUMBER.md there).

create schema if not exists referensi;

create table referensi.muatan (
    nama         text        primary key,
    sidik        text        not null,
    baris        integer     not null,
    dimuat_pada  timestamptz not null default now()
);
comment on table referensi.muatan is 'Which version of each reference set is loaded: sha-256 of its file and number of rows';

create table referensi.wilayah (
    kode        text primary key,
    nama        text not null,
    tingkat     text not null check (tingkat in ('provinsi', 'kabupaten_kota', 'kecamatan', 'desa_kelurahan')),
    jenis       text not null,
    kode_induk  text
);
comment on table referensi.wilayah is 'Administrative areas by the code of the Ministry of Home Affairs; not the codes of BPS';
create index wilayah_induk on referensi.wilayah (kode_induk);
-- the primary key serves no prefix search under a language collation
create index wilayah_awalan on referensi.wilayah (kode text_pattern_ops);

create table referensi.wilayah_statistik (
    kode             text primary key,
    luas_km2         numeric(12, 3),
    penduduk_pria    integer not null,
    penduduk_wanita  integer not null,
    penduduk_total   integer not null
);
comment on table referensi.wilayah_statistik is 'Area and people of provinces, kabupaten and kota; code 0 is the whole country';

create table referensi.batas_wilayah (
    kode     text  primary key,
    geojson  jsonb not null
);
comment on table referensi.batas_wilayah is 'Simplified boundaries as GeoJSON geometries (WGS84); for maps, not for measuring';
create index batas_wilayah_awalan on referensi.batas_wilayah (kode text_pattern_ops);

grant usage on schema referensi to "${aplikasi}", "${pembaca}";
grant select on referensi.muatan, referensi.wilayah, referensi.wilayah_statistik, referensi.batas_wilayah
    to "${aplikasi}", "${pembaca}";
