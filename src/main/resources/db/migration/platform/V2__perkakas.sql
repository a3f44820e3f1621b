-- Answers kept for retried writes, stored files by content, and the look of a pemda.
create table platform.idempotensi (
    pemda_id    uuid not null,
    orang_id    uuid not null,
    rute        text not null,
    kunci       uuid not null,
    sidik_isi   bytea not null,
    status      int,
    lokasi      text,
    isi         bytea,
    jenis_isi   text,
    dibuat_pada timestamptz not null,
    primary key (pemda_id, orang_id, rute, kunci)
);
create index idempotensi_lama on platform.idempotensi (pemda_id, dibuat_pada);
call mesin.lindungi('platform.idempotensi', 'select, insert, update, delete', false);

create table platform.berkas (
    pemda_id    uuid not null,
    sidik       text not null check (sidik ~ '^[0-9a-f]{64}$'),
    jenis       text not null check (jenis in ('JPEG', 'PNG', 'PDF', 'XLSX', 'DOCX')),
    ukuran      bigint not null check (ukuran >= 0),
    lebar       int,
    tinggi      int,
    kecil_sidik text,
    dibuat_pada timestamptz not null,
    primary key (pemda_id, sidik),
    foreign key (pemda_id, kecil_sidik) references platform.berkas (pemda_id, sidik)
);
create index berkas_kecil on platform.berkas (pemda_id, kecil_sidik);
call mesin.lindungi('platform.berkas', 'select, insert', false);

create table platform.tampilan (
    pemda_id    uuid primary key,
    warna_utama text not null check (warna_utama ~ '^#[0-9a-f]{6}$'),
    warna_aksen text not null check (warna_aksen ~ '^#[0-9a-f]{6}$'),
    logo_sidik  text,
    semboyan    text,
    alamat      text,
    versi       int not null default 0
);
call mesin.lindungi('platform.tampilan');
