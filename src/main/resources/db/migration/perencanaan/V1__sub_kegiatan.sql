-- The sub kegiatan that an OPD carries out in a year: what budget lines and reports hang on.
create schema perencanaan;
grant usage on schema perencanaan to "${aplikasi}", "${pembaca}";

create table perencanaan.sub_kegiatan (
    pemda_id             uuid not null,
    id                   uuid not null,
    tahun                int not null check (tahun between 2000 and 2100),
    opd_id               uuid not null,
    kode                 text not null,
    nama                 text not null,
    kode_program         text not null,
    nama_program         text not null,
    kode_kegiatan        text not null,
    nama_kegiatan        text not null,
    edisi                text,
    indikator            text,
    satuan               text,
    target               numeric(19, 2),
    kode_wilayah         text,
    primary key (pemda_id, id),
    unique (pemda_id, tahun, opd_id, kode),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
comment on column perencanaan.sub_kegiatan.edisi is 'edition of the nomenclature the code was found in; null = di luar nomenklatur';
create index sub_kegiatan_nama on perencanaan.sub_kegiatan using gin (nama gin_trgm_ops);
call mesin.lindungi('perencanaan.sub_kegiatan');
