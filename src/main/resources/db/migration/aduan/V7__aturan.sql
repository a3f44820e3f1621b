-- Rules that change by day, and machines: where a report came from, clients of Open311, webhooks, SP4N-LAPOR, imports.

-- A rule taken back on the day it began was never in force: it ends the day before it began.
alter table aduan.rute drop constraint rute_check;
alter table aduan.rute add constraint rute_masa check (berlaku_sampai >= berlaku_sejak - 1);
create index rute_kategori on aduan.rute (pemda_id, kategori_id, berlaku_sejak);

-- A change of the table of rules: drafted, simulated, applied with a reason, taken back.
create table aduan.rute_perubahan (
    pemda_id        uuid not null,
    id              uuid not null,
    nomor           text not null,
    status          text not null check (status in ('DRAF', 'DITERAPKAN', 'DIBATALKAN', 'DIBUANG')),
    asal            text not null check (asal in ('FORMULIR', 'BERKAS', 'PAKET')),
    berlaku_sejak   date not null,
    isi             jsonb not null,
    hasil           jsonb,
    alasan          text,
    dibuat_oleh     uuid,
    dibuat_nama     text not null,
    dibuat_pada     timestamptz not null,
    diterapkan_nama text,
    diterapkan_pada timestamptz,
    dibatalkan_nama text,
    dibatalkan_pada timestamptz,
    versi           int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, nomor)
);
comment on column aduan.rute_perubahan.isi is 'cells: [{"kategori", "kecamatan", "opd", "tembusan"}] by ids; null category = all, null kecamatan = whole pemda, null opd = no rule';
comment on column aduan.rute_perubahan.hasil is 'rules that were opened and closed, so that it can be taken back';
create index rute_perubahan_terbaru on aduan.rute_perubahan (pemda_id, dibuat_pada desc);
call mesin.lindungi('aduan.rute_perubahan', 'select, insert, update');

-- Applications that may send reports by Open311. Of the key only its digest is kept.
create table aduan.klien (
    pemda_id     uuid not null,
    id           uuid not null,
    nama         text not null check (length(nama) between 1 and 120),
    kontak       text not null check (length(kontak) between 1 and 200),
    awalan       text not null,
    sidik        bytea not null,
    batas_jam    int not null check (batas_jam between 1 and 100000),
    aktif        boolean not null default true,
    dibuat_nama  text not null,
    dibuat_pada  timestamptz not null,
    diganti_pada timestamptz,
    versi        int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, sidik)
);
comment on column aduan.klien.awalan is 'first characters of the key, to tell one from another';
comment on column aduan.klien.batas_jam is 'reports it may send within one hour';
call mesin.lindungi('aduan.klien', 'select, insert, update', false);

-- An import: dry run, applied, taken back within 24 hours.
create table aduan.impor (
    pemda_id        uuid not null,
    id              uuid not null,
    nomor           text not null,
    nama_berkas     text not null,
    sumber          text not null,
    tampil          boolean not null,
    status          text not null check (status in ('DIPERIKSA', 'DITERAPKAN', 'DIBATALKAN')),
    banyak          int not null,
    baru            int not null,
    sama            int not null,
    galat           int not null,
    dibuat_oleh     uuid,
    dibuat_nama     text not null,
    dibuat_pada     timestamptz not null,
    diterapkan_pada timestamptz,
    dibatalkan_pada timestamptz,
    dipertahankan   int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, nomor)
);
comment on column aduan.impor.tampil is 'shown to the public at once; otherwise held for a moderator';
comment on column aduan.impor.sumber is 'name of the source: together with its number it tells whether a report is here already';
comment on column aduan.impor.dipertahankan is 'reports somebody had worked on when the import was taken back: they stay';
create index impor_terbaru on aduan.impor (pemda_id, dibuat_pada desc);
call mesin.lindungi('aduan.impor', 'select, insert, update', false);

create table aduan.impor_baris (
    pemda_id  uuid not null,
    impor_id  uuid not null,
    baris     int not null,
    hasil     text not null check (hasil in ('BARU', 'SAMA', 'GALAT')),
    isi       jsonb not null,
    catatan   jsonb not null,
    aduan_id  uuid,
    primary key (pemda_id, impor_id, baris),
    foreign key (pemda_id, impor_id) references aduan.impor (pemda_id, id)
);
create index impor_baris_hasil on aduan.impor_baris (pemda_id, impor_id, hasil, baris);
call mesin.lindungi('aduan.impor_baris', 'select, insert, update', false);

-- Where a report came from, where it was not typed in here; with what the source says besides.
create table aduan.asal (
    pemda_id  uuid not null,
    aduan_id  uuid not null,
    sumber    text not null,
    nomor     text,
    klien_id  uuid,
    impor_id  uuid,
    kategori  text,
    opd       text,
    media_url text,
    tenggat   timestamptz,
    isi       jsonb,
    pada      timestamptz not null,
    primary key (pemda_id, aduan_id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id),
    foreign key (pemda_id, klien_id) references aduan.klien (pemda_id, id),
    foreign key (pemda_id, impor_id) references aduan.impor (pemda_id, id)
);
comment on column aduan.asal.sumber is 'open311, lapor, or the name of an imported source';
comment on column aduan.asal.nomor is 'its number there';
comment on column aduan.asal.kategori is 'what the source calls the category, where ours has none of that name';
comment on column aduan.asal.tenggat is 'what the source promised';
comment on column aduan.asal.media_url is 'kept as text, never fetched';
create unique index asal_nomor on aduan.asal (pemda_id, sumber, nomor) where nomor is not null and klien_id is null;
create index asal_klien on aduan.asal (pemda_id, klien_id, pada) where klien_id is not null;
create index asal_impor on aduan.asal (pemda_id, impor_id) where impor_id is not null;
call mesin.lindungi('aduan.asal', 'select, insert, update', false);

-- Updates that clients sent: the same one twice is one.
create table aduan.kabar_klien (
    pemda_id   uuid not null,
    klien_id   uuid not null,
    nomor      text not null,
    aduan_id   uuid not null,
    langkah_id uuid not null,
    pada       timestamptz not null,
    primary key (pemda_id, klien_id, nomor),
    foreign key (pemda_id, klien_id) references aduan.klien (pemda_id, id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
call mesin.lindungi('aduan.kabar_klien', 'select, insert', false);

-- Steps by their moment, for the list of updates.
create index langkah_terbaru on aduan.langkah (pemda_id, pada desc, id desc) where terbuka;

-- Webhooks (Standard Webhooks): two secrets may hold at a time, so that they can be changed without a gap.
create table aduan.kait (
    pemda_id          uuid not null,
    id                uuid not null,
    nama              text not null check (length(nama) between 1 and 120),
    alamat            text not null check (length(alamat) between 1 and 500),
    rahasia           bytea not null,
    rahasia_lama      bytea,
    rahasia_lama_sampai timestamptz,
    peristiwa         text[] not null check (cardinality(peristiwa) > 0),
    aktif             boolean not null default true,
    sebab_mati        text,
    dibuat_nama       text not null,
    dibuat_pada       timestamptz not null,
    versi             int not null default 0,
    primary key (pemda_id, id)
);
comment on column aduan.kait.rahasia is 'sealed';
call mesin.lindungi('aduan.kait', 'select, insert, update', false);

create table aduan.kait_kiriman (
    pemda_id    uuid not null,
    id          uuid not null,
    kait_id     uuid not null,
    jenis       text not null,
    nomor       text not null,
    status      text not null,
    pada        timestamptz not null,
    coba        int not null default 0,
    coba_lagi   timestamptz,
    selesai     timestamptz,
    berhasil    boolean,
    primary key (pemda_id, id),
    foreign key (pemda_id, kait_id) references aduan.kait (pemda_id, id)
);
comment on table aduan.kait_kiriman is 'What is to be told: kind, number, status, moment; nothing of what a report says';
create index kait_kiriman_giliran on aduan.kait_kiriman (pemda_id, coba_lagi) where coba_lagi is not null;
create index kait_kiriman_terbaru on aduan.kait_kiriman (pemda_id, kait_id, pada desc, id desc);
call mesin.lindungi('aduan.kait_kiriman', 'select, insert, update', false);

create table aduan.kait_percobaan (
    pemda_id   uuid not null,
    id         uuid not null,
    kiriman_id uuid not null,
    pada       timestamptz not null,
    status     int,
    galat      text,
    milidetik  int not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, kiriman_id) references aduan.kait_kiriman (pemda_id, id)
);
create index kait_percobaan_kiriman on aduan.kait_percobaan (pemda_id, kiriman_id, pada);
call mesin.lindungi('aduan.kait_percobaan', 'select, insert', false);

-- What a status of SP4N-LAPOR means here; dated, as every rule.
create table aduan.lapor_status (
    pemda_id       uuid not null,
    id             uuid not null,
    luar           text not null check (length(luar) between 1 and 80),
    makna          text not null check (makna in ('DITERIMA', 'DIPROSES', 'SELESAI', 'DITOLAK', 'DIKEMBALIKAN')),
    berlaku_sejak  date not null,
    berlaku_sampai date check (berlaku_sampai >= berlaku_sejak - 1),
    dibuat_nama    text not null,
    dibuat_pada    timestamptz not null,
    primary key (pemda_id, id)
);
create unique index lapor_status_terbuka on aduan.lapor_status (pemda_id, luar) where berlaku_sampai is null;
call mesin.lindungi('aduan.lapor_status', 'select, insert, update');

-- Reports handed over to SP4N-LAPOR, with the number they have there once it is told.
create table aduan.lapor_serahan (
    pemda_id    uuid not null,
    aduan_id    uuid not null,
    nomor_lapor text,
    status_luar text,
    status_pada timestamptz,
    diserahkan_nama text not null,
    diserahkan_pada timestamptz not null,
    primary key (pemda_id, aduan_id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
create index lapor_serahan_terbaru on aduan.lapor_serahan (pemda_id, diserahkan_pada desc);
create index aduan_dialihkan on aduan.aduan (pemda_id, dibuat_pada desc, id desc) where status = 'DIALIHKAN';
create unique index lapor_serahan_nomor on aduan.lapor_serahan (pemda_id, nomor_lapor) where nomor_lapor is not null;
call mesin.lindungi('aduan.lapor_serahan', 'select, insert, update', false);

-- Answers that came from SP4N-LAPOR: the same one twice is one.
create table aduan.lapor_jawaban (
    pemda_id    uuid not null,
    sidik       bytea not null,
    aduan_id    uuid not null,
    langkah_id  uuid not null,
    pada        timestamptz not null,
    primary key (pemda_id, sidik),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
call mesin.lindungi('aduan.lapor_jawaban', 'select, insert', false);
