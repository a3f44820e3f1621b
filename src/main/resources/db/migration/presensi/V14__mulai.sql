-- From which day on attendance counts (decree of the head of the pemda), of the whole pemda or later for an OPD with its units. A ledger: the
-- latest row of each counts, what counted before stays to be read.
create table presensi.mulai (
    pemda_id  uuid not null references referensi.pemda (id),
    id        uuid not null,
    opd_id    uuid,
    mulai     date,
    dasar     text not null check (length(dasar) between 3 and 200),
    oleh      uuid not null,
    oleh_nama text not null,
    pada      timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    check (opd_id is not null or mulai is not null)
);
comment on table presensi.mulai is 'before this day nobody is late or absent; without a row the first punch of the pemda is the first day';
comment on column presensi.mulai.opd_id is 'null: the whole pemda';
comment on column presensi.mulai.mulai is 'null: the OPD follows the pemda again';
create index mulai_terakhir on presensi.mulai (pemda_id, opd_id, id desc);
call mesin.lindungi('presensi.mulai', 'select, insert');

-- Requests without a decision, by the days that they are about: looked at before a month is closed.
create index permohonan_terbuka on presensi.permohonan (pemda_id, dari) where status in ('DIAJUKAN', 'DISETUJUI_ATASAN', 'PERUBAHAN');

-- Read from the side that had no index: for whom a place is, who follows a pattern, and the few punches of a month that somebody should look at.
create index tempat_untuk_tempat on presensi.tempat_untuk (pemda_id, tempat_id);
create index penetapan_pola_pola on presensi.penetapan_pola (pemda_id, pola_id);
create index ketukan_meragukan on presensi.ketukan (pemda_id, hari) where alasan is not null;
