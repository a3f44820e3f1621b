-- What a supervisor wrote down for people without a phone, and the counts of days that are over.

-- A list: the punches it made are in presensi.ketukan, by CaraKetuk DAFTAR and the account; why it was written stands here.
create table presensi.daftar_hadir (
    pemda_id  uuid not null,
    id        uuid not null,
    opd_id    uuid not null,
    hari      date not null,
    alasan    text not null check (length(alasan) between 1 and 300),
    banyak    int not null check (banyak > 0),
    oleh      uuid not null,
    oleh_nama text not null,
    pada      timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
comment on column presensi.daftar_hadir.banyak is 'punches that it made';
create index daftar_hadir_hari on presensi.daftar_hadir (pemda_id, opd_id, hari, pada);
call mesin.lindungi('presensi.daftar_hadir', 'select, insert', false);

-- How many people of an OPD itself, without its units, stood where on a day that is over. Derived; counted anew when something of that day changes.
create table presensi.angka_hari (
    pemda_id      uuid not null,
    hari          date not null,
    opd_id        uuid not null,
    tepat         int not null,
    telat         int not null,
    izin          int not null,
    dinas         int not null,
    tanpa         int not null,
    dihitung_pada timestamptz not null,
    primary key (pemda_id, hari, opd_id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
call mesin.lindungi('presensi.angka_hari', 'select, insert, delete', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.daftar', '{"hari": 3}', 'hari', '2020-01-01', null, 'Kebijakan internal',
     'Berapa hari ke belakang atasan masih boleh mencatat kehadiran orang yang tidak berponsel; paling banyak 7.');
