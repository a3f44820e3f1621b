-- Budget ceilings in immutable versions, and the imports they come from.
create schema anggaran;
grant usage on schema anggaran to "${aplikasi}", "${pembaca}";

create table anggaran.impor (
    pemda_id        uuid not null references referensi.pemda (id),
    id              uuid not null,
    nomor           text not null,
    tahun           int not null check (tahun between 2000 and 2100),
    tahap           text not null check (tahap in ('MURNI', 'PERGESERAN', 'PERUBAHAN')),
    nama_berkas     text not null,
    sidik_berkas    text not null,
    ukuran_berkas   bigint not null,
    status          text not null check (status in ('DIPERIKSA', 'DITERAPKAN', 'DIBATALKAN', 'DITINGGALKAN')),
    jumlah_baris    int not null,
    jumlah_galat    int not null,
    nilai_berkas    numeric(19, 2) not null,
    nilai_total     numeric(19, 2) not null,
    ringkasan       jsonb not null,
    dibuat_oleh     uuid not null,
    dibuat_nama     text not null,
    dibuat_pada     timestamptz not null,
    diterapkan_pada timestamptz,
    dibatalkan_pada timestamptz,
    versi_sebelum   uuid,
    versi_id        uuid,
    primary key (pemda_id, id),
    unique (pemda_id, nomor)
);
comment on column anggaran.impor.nilai_berkas is 'sum of every readable amount of the file; nilai_total is that of the valid lines';
comment on column anggaran.impor.versi_sebelum is 'version in force at the dry run; null = there was none';
create index impor_status on anggaran.impor (pemda_id, status, dibuat_pada desc);
call mesin.lindungi('anggaran.impor');

-- The upload itself in pieces of one megabyte: checked again, or given back with its wrong cells marked.
create table anggaran.impor_berkas (
    pemda_id uuid not null,
    impor_id uuid not null,
    urutan   int not null,
    isi      bytea not null,
    primary key (pemda_id, impor_id, urutan),
    foreign key (pemda_id, impor_id) references anggaran.impor (pemda_id, id)
);
call mesin.lindungi('anggaran.impor_berkas', 'select, insert', false);

-- The lines of an upload with what the dry run says of each; repeats stay lines of their own.
create table anggaran.impor_baris (
    pemda_id           uuid not null,
    impor_id           uuid not null,
    baris              int not null,
    hasil              text not null check (hasil in ('BARU', 'BERUBAH', 'SAMA', 'GALAT')),
    kunci              text,
    kode_opd           text,
    nama_opd           text,
    kode_program       text,
    nama_program       text,
    kode_kegiatan      text,
    nama_kegiatan      text,
    kode_sub_kegiatan  text,
    nama_sub_kegiatan  text,
    nilai_pagu         numeric(19, 2),
    nilai_lama         numeric(19, 2),
    nama_lama          text,
    edisi              text,
    catatan            jsonb not null default '[]',
    primary key (pemda_id, impor_id, baris),
    foreign key (pemda_id, impor_id) references anggaran.impor (pemda_id, id)
);
create index impor_baris_hasil on anggaran.impor_baris (pemda_id, impor_id, hasil, baris);
create index impor_baris_sub on anggaran.impor_baris (pemda_id, impor_id, kode_opd, kode_sub_kegiatan);
call mesin.lindungi('anggaran.impor_baris', 'select, insert, update, delete', false);

-- Where the totals of a comparison file differ from those of the upload.
create table anggaran.impor_selisih (
    pemda_id         uuid not null,
    impor_id         uuid not null,
    urutan           int not null,
    jenis            text not null check (jenis in ('OPD', 'PROGRAM')),
    nama_berkas      text not null,
    kode_opd         text not null,
    nama_opd         text,
    kode_program     text,
    nama_program     text,
    nilai_pembanding numeric(19, 2),
    nilai_impor      numeric(19, 2),
    primary key (pemda_id, impor_id, urutan),
    foreign key (pemda_id, impor_id) references anggaran.impor (pemda_id, id)
);
comment on column anggaran.impor_selisih.nilai_impor is 'null = not in the upload at all, as nilai_pembanding null = not in the comparison file';
call mesin.lindungi('anggaran.impor_selisih', 'select, insert, delete', false);

create table anggaran.versi (
    pemda_id     uuid not null references referensi.pemda (id),
    id           uuid not null,
    tahun        int not null,
    nomor        int not null,
    tahap        text not null,
    impor_id     uuid,
    jumlah_baris int not null,
    nilai_total  numeric(19, 2) not null,
    dibuat_oleh  text not null,
    dibuat_pada  timestamptz not null,
    primary key (pemda_id, id),
    unique (pemda_id, tahun, nomor)
);
call mesin.lindungi('anggaran.versi', 'select, insert');

-- The version that counts now; the row that every change of a year's budget locks first.
create table anggaran.berlaku (
    pemda_id uuid not null,
    tahun    int not null,
    versi_id uuid,
    primary key (pemda_id, tahun),
    foreign key (pemda_id, versi_id) references anggaran.versi (pemda_id, id)
);
call mesin.lindungi('anggaran.berlaku');

create table anggaran.pagu (
    pemda_id        uuid not null,
    versi_id        uuid not null,
    kunci           text not null,
    sub_kegiatan_id uuid not null,
    opd_id          uuid not null,
    nilai_pagu      numeric(19, 2) not null check (nilai_pagu >= 0),
    nama            text,
    nama_program    text,
    nama_kegiatan   text,
    urutan          int not null default 0,
    primary key (pemda_id, versi_id, kunci),
    foreign key (pemda_id, versi_id) references anggaran.versi (pemda_id, id),
    foreign key (pemda_id, sub_kegiatan_id) references perencanaan.sub_kegiatan (pemda_id, id)
);
comment on column anggaran.pagu.nama is 'as the file of this version wrote it; null = as the plan has it';
create index pagu_sub on anggaran.pagu (pemda_id, versi_id, sub_kegiatan_id);
create index pagu_opd on anggaran.pagu (pemda_id, versi_id, opd_id);
call mesin.lindungi('anggaran.pagu', 'select, insert');
