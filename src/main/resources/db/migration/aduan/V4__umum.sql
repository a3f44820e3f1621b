-- What everybody sees: support for a report, requests to take something down, blurred copies of photos, and the counts
-- behind the map.

-- "Saya juga": once per browser (digest of a random value that only this report's pages get back) or per citizen account.
create table aduan.dukungan (
    pemda_id uuid not null,
    aduan_id uuid not null,
    sidik    bytea not null check (length(sidik) = 32),
    primary key (pemda_id, aduan_id, sidik),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on table aduan.dukungan is 'without time and address: nothing in it tells who';
call mesin.lindungi('aduan.dukungan', 'select, insert, delete', false);

-- What a reader asks a moderator to look at; nothing is known of the reader.
create table aduan.lapor_konten (
    pemda_id     uuid not null,
    id           uuid not null,
    aduan_id     uuid not null,
    lampiran_id  uuid,
    alasan       text not null check (alasan in ('SAMARKAN', 'DATA_PRIBADI', 'KASAR', 'PALSU', 'LAIN')),
    kata         text check (length(kata) between 1 and 1000),
    dibuat_pada  timestamptz not null,
    selesai_pada timestamptz,
    selesai_oleh uuid,
    selesai_nama text,
    primary key (pemda_id, id),
    check ((selesai_pada is null) = (selesai_nama is null)),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id),
    foreign key (pemda_id, lampiran_id) references aduan.lampiran (pemda_id, id)
);
create index lapor_konten_menunggu on aduan.lapor_konten (pemda_id, dibuat_pada, id) where selesai_pada is null;
create index lapor_konten_aduan on aduan.lapor_konten (pemda_id, aduan_id, dibuat_pada);
call mesin.lindungi('aduan.lapor_konten', 'select, insert, update', false);

alter table aduan.lampiran add column asal_id uuid;
alter table aduan.lampiran add foreign key (pemda_id, asal_id) references aduan.lampiran (pemda_id, id);
comment on column aduan.lampiran.asal_id is 'the photo that this one is a blurred copy of';

-- Reports waiting for a moderator, and cells of the map with all that their counting asks for.
create index aduan_ditahan on aduan.aduan (pemda_id, dibuat_pada, id) where tayang = 'DITAHAN';
create index aduan_sel_tayang on aduan.aduan (pemda_id, sel) include (status, kategori_id, opd_id, dibuat_pada)
    where tayang = 'TAYANG' and sel is not null;

-- Counts of public reports: one row per month, square of ten by ten cells, kecamatan, category, OPD and state. Whoever
-- changes a report only adds a row to the queue, in his own transaction and without waiting for anybody; a moment later
-- one job folds the queue into the counts. What a report was counted as stands in aduan.terhitung, so that folding twice
-- changes nothing.
create table aduan.hitungan (
    pemda_id    uuid not null,
    bulan       date not null,
    petak       int,
    kecamatan   text,
    kategori_id uuid,
    opd_id      uuid,
    keadaan     text not null check (keadaan in ('MENUNGGU', 'DIKERJAKAN', 'SELESAI', 'DITOLAK', 'LAIN')),
    jumlah      int not null,
    tepat       int not null,
    tuntas      int not null,
    unique nulls not distinct (pemda_id, bulan, petak, kecamatan, kategori_id, opd_id, keadaan)
);
comment on column aduan.hitungan.petak is 'row * 100,000 + column of the square; null without a point';
comment on column aduan.hitungan.tepat is 'of these, first answered within the limit';
comment on column aduan.hitungan.tuntas is 'of these, followed up with evidence';
create index hitungan_kategori on aduan.hitungan (pemda_id, kategori_id, bulan);
create index hitungan_opd on aduan.hitungan (pemda_id, opd_id, bulan);
call mesin.lindungi('aduan.hitungan', 'select, insert, update, delete');

create table aduan.terhitung (
    pemda_id    uuid not null,
    aduan_id    uuid not null,
    bulan       date not null,
    petak       int,
    kecamatan   text,
    kategori_id uuid,
    opd_id      uuid,
    keadaan     text not null,
    tepat       boolean not null,
    tuntas      boolean not null,
    primary key (pemda_id, aduan_id)
);
call mesin.lindungi('aduan.terhitung', 'select, insert, update, delete', false);

create table aduan.hitungan_antre (
    pemda_id uuid not null,
    id       uuid not null,
    aduan_id uuid not null,
    primary key (pemda_id, id)
);
call mesin.lindungi('aduan.hitungan_antre', 'select, insert, delete', false);

create table aduan.hitungan_per (
    pemda_id uuid primary key references referensi.pemda (id),
    pada     timestamptz not null
);
comment on table aduan.hitungan_per is 'locked by whoever folds';
call mesin.lindungi('aduan.hitungan_per', 'select, insert, update', false);
