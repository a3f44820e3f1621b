-- Plan curve, monthly reports, their approved versions, decisions, evidence and the ledger of time.
create schema pelaporan;
grant usage on schema pelaporan to "${aplikasi}", "${pembaca}";

-- One row per sub kegiatan: which version of its plan counts.
create table pelaporan.rencana (
    pemda_id        uuid not null,
    sub_kegiatan_id uuid not null,
    tahun           int not null,
    opd_id          uuid not null,
    versi           int not null,
    primary key (pemda_id, sub_kegiatan_id),
    foreign key (pemda_id, sub_kegiatan_id) references perencanaan.sub_kegiatan (pemda_id, id)
);
create index rencana_opd on pelaporan.rencana (pemda_id, tahun, opd_id);
call mesin.lindungi('pelaporan.rencana');

create table pelaporan.rencana_bulan (
    pemda_id        uuid not null,
    sub_kegiatan_id uuid not null,
    versi           int not null,
    bulan           int not null check (bulan between 1 and 12),
    fisik           numeric(5, 2) not null check (fisik between 0 and 100),
    nilai_kas       numeric(19, 2) not null check (nilai_kas >= 0),
    primary key (pemda_id, sub_kegiatan_id, versi, bulan),
    foreign key (pemda_id, sub_kegiatan_id) references pelaporan.rencana (pemda_id, sub_kegiatan_id)
);
comment on column pelaporan.rencana_bulan.fisik is 'planned physical progress, cumulative to the end of the month, per cent';
comment on column pelaporan.rencana_bulan.nilai_kas is 'planned spending of this month alone, rupiah';
call mesin.lindungi('pelaporan.rencana_bulan', 'select, insert');

create table pelaporan.laporan (
    pemda_id             uuid not null,
    id                   uuid not null,
    nomor                text not null,
    tahun                int not null,
    bulan                int not null check (bulan between 1 and 12),
    sub_kegiatan_id      uuid not null,
    opd_id               uuid not null,
    status               text not null check (status in ('DRAF', 'DIAJUKAN', 'DIKEMBALIKAN', 'DISETUJUI', 'DIVERIFIKASI')),
    fisik                numeric(5, 2) check (fisik between 0 and 100),
    realisasi_output     numeric(19, 2) check (realisasi_output >= 0),
    nilai_realisasi      numeric(19, 2),
    kendala              text,
    uraian_kendala       text,
    tindak_lanjut        text,
    alasan_koreksi       text,
    versi_terbit         int,
    versi_terverifikasi  int,
    diubah_oleh          uuid not null,
    diubah_nama          text not null,
    diubah_pada          timestamptz not null,
    diajukan_oleh        uuid,
    diajukan_pada        timestamptz,
    versi                int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, nomor),
    unique (pemda_id, sub_kegiatan_id, bulan),
    foreign key (pemda_id, sub_kegiatan_id) references perencanaan.sub_kegiatan (pemda_id, id)
);
comment on column pelaporan.laporan.fisik is 'realised physical progress, cumulative to the end of the month, per cent';
comment on column pelaporan.laporan.nilai_realisasi is 'spending of this month alone, rupiah; negative only for a correction (contra pos)';
comment on column pelaporan.laporan.versi_terbit is 'approved version that all pages show; null = nothing published';
create index laporan_opd on pelaporan.laporan (pemda_id, tahun, opd_id, bulan);
create index laporan_status on pelaporan.laporan (pemda_id, tahun, bulan, status);
call mesin.lindungi('pelaporan.laporan');

-- What the head approved, word for word; never changed.
create table pelaporan.laporan_versi (
    pemda_id         uuid not null,
    laporan_id       uuid not null,
    versi            int not null,
    tahun            int not null,
    bulan            int not null,
    sub_kegiatan_id  uuid not null,
    opd_id           uuid not null,
    fisik            numeric(5, 2) not null,
    realisasi_output numeric(19, 2),
    nilai_realisasi  numeric(19, 2) not null,
    kendala          text,
    uraian_kendala   text,
    tindak_lanjut    text,
    alasan_koreksi   text,
    diajukan_oleh    uuid not null,
    diajukan_pada    timestamptz not null,
    disetujui_oleh   uuid not null,
    disetujui_nama   text not null,
    disetujui_sebagai text not null,
    disetujui_pada   timestamptz not null,
    primary key (pemda_id, laporan_id, versi),
    foreign key (pemda_id, laporan_id) references pelaporan.laporan (pemda_id, id)
);
call mesin.lindungi('pelaporan.laporan_versi', 'select, insert');

-- Every step of a report with its note.
create table pelaporan.putusan (
    pemda_id   uuid not null,
    id         uuid not null,
    laporan_id uuid not null,
    jenis      text not null check (jenis in ('DIAJUKAN', 'DISETUJUI', 'DIKEMBALIKAN_KEPALA', 'DIVERIFIKASI', 'DIKEMBALIKAN_BAPPEDA', 'DIKOREKSI', 'DITARIK')),
    versi      int,
    oleh       uuid not null,
    nama       text not null,
    sebagai    text not null,
    pada       timestamptz not null,
    catatan    text,
    primary key (pemda_id, id),
    foreign key (pemda_id, laporan_id) references pelaporan.laporan (pemda_id, id)
);
create index putusan_laporan on pelaporan.putusan (pemda_id, laporan_id, id);
call mesin.lindungi('pelaporan.putusan', 'select, insert', false);

-- First hand-in of each report against its due day. Insert only: no later edit can improve it.
create table pelaporan.ketepatan (
    pemda_id        uuid not null,
    sub_kegiatan_id uuid not null,
    bulan           int not null,
    tahun           int not null,
    opd_id          uuid not null,
    laporan_id      uuid not null,
    batas           date not null,
    diajukan_pada   timestamptz not null,
    hari_terlambat  int not null check (hari_terlambat >= 0),
    oleh            uuid not null,
    nama            text not null,
    primary key (pemda_id, sub_kegiatan_id, bulan),
    foreign key (pemda_id, laporan_id) references pelaporan.laporan (pemda_id, id)
);
create index ketepatan_opd on pelaporan.ketepatan (pemda_id, tahun, bulan, opd_id);
call mesin.lindungi('pelaporan.ketepatan', 'select, insert');

create table pelaporan.bukti (
    pemda_id       uuid not null,
    id             uuid not null,
    laporan_id     uuid not null,
    sidik          text not null,
    nama           text not null,
    jenis          text not null,
    ukuran         bigint not null,
    diunggah_oleh  uuid not null,
    diunggah_nama  text not null,
    diunggah_pada  timestamptz not null,
    ditarik_pada   timestamptz,
    primary key (pemda_id, id),
    foreign key (pemda_id, laporan_id) references pelaporan.laporan (pemda_id, id),
    foreign key (pemda_id, sidik) references platform.berkas (pemda_id, sidik)
);
create index bukti_laporan on pelaporan.bukti (pemda_id, laporan_id);
call mesin.lindungi('pelaporan.bukti', 'select, insert, update', false);

-- A locked month opened again for one OPD (or all, opd_id null), with its reason.
create table pelaporan.pembukaan (
    pemda_id     uuid not null,
    id           uuid not null,
    tahun        int not null,
    bulan        int not null,
    opd_id       uuid,
    sampai       date not null,
    alasan       text not null check (length(alasan) >= 10),
    dibuka_oleh  uuid not null,
    dibuka_nama  text not null,
    dibuka_pada  timestamptz not null,
    primary key (pemda_id, id)
);
create index pembukaan_bulan on pelaporan.pembukaan (pemda_id, tahun, bulan);
call mesin.lindungi('pelaporan.pembukaan', 'select, insert');

-- Gap-free numbers per year and kind.
create table pelaporan.penomoran (
    pemda_id uuid not null,
    jenis    text not null,
    tahun    int not null,
    terakhir int not null,
    primary key (pemda_id, jenis, tahun)
);
call mesin.lindungi('pelaporan.penomoran', 'select, insert, update', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('laporan.hari-kunci', '20', 'hari', '2020-01-01', null,
     'Kebiasaan pelaporan bulanan; ditetapkan Perkada',
     'Tanggal pada bulan berikutnya; sesudahnya isian bulan itu terkunci dan hanya dibuka dengan alasan.');
