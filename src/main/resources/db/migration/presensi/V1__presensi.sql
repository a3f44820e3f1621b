-- Attendance (Perpres 21/2023, PP 94/2021, PermenPANRB 4/2025): where one may check in, when one works, the punches themselves, what a
-- supervisor decided about them, and what else explains a day.
create schema presensi;
grant usage on schema presensi to "${aplikasi}", "${pembaca}";

-- A place where one may check in: a circle, or a polygon where a circle will not do.
create table presensi.tempat (
    pemda_id       uuid not null references referensi.pemda (id),
    id             uuid not null,
    nama           text not null check (length(nama) between 1 and 120),
    kode_wilayah   text,
    lintang        double precision not null check (lintang between -90 and 90),
    bujur          double precision not null check (bujur between -180 and 180),
    radius_m       int not null check (radius_m between 10 and 5000),
    sudut          double precision[] check (cardinality(sudut) between 6 and 400 and cardinality(sudut) % 2 = 0),
    berlaku_sejak  date not null,
    berlaku_sampai date check (berlaku_sampai >= berlaku_sejak),
    versi          int not null default 0,
    primary key (pemda_id, id)
);
comment on column presensi.tempat.lintang is 'WGS84; the centre, of a polygon a point to show';
comment on column presensi.tempat.radius_m is 'of a polygon: how far outside its border still counts';
comment on column presensi.tempat.sudut is 'corners of a polygon: latitude, longitude, latitude, longitude, … without the closing repetition; null for a circle';
call mesin.lindungi('presensi.tempat', 'select, insert, update');

-- For whom a place counts: an OPD with all its units, or one person; on some days of the week.
create table presensi.tempat_untuk (
    pemda_id       uuid not null,
    id             uuid not null,
    tempat_id      uuid not null,
    opd_id         uuid,
    pegawai_id     uuid,
    hari           int[] not null default '{1,2,3,4,5,6,7}',
    berlaku_sejak  date not null,
    berlaku_sampai date check (berlaku_sampai >= berlaku_sejak),
    primary key (pemda_id, id),
    foreign key (pemda_id, tempat_id) references presensi.tempat (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    check (opd_id is null or pegawai_id is null)
);
comment on column presensi.tempat_untuk.opd_id is 'null with pegawai_id null: for everybody of the pemda';
comment on column presensi.tempat_untuk.hari is 'days of the week, 1 is Monday';
create index tempat_untuk_opd on presensi.tempat_untuk (pemda_id, opd_id);
create index tempat_untuk_pegawai on presensi.tempat_untuk (pemda_id, pegawai_id) where pegawai_id is not null;
call mesin.lindungi('presensi.tempat_untuk', 'select, insert, update, delete');

-- Working hours that differ from those of the pemda (organisasi.pola_kerja): of a school, a hospital, a shift.
create table presensi.pola (
    pemda_id        uuid not null references referensi.pemda (id),
    id              uuid not null,
    nama            text not null check (length(nama) between 1 and 80),
    toleransi_menit int not null default 0 check (toleransi_menit between 0 and 120),
    ikut_libur      boolean not null default true,
    dasar           text not null,
    aktif           boolean not null default true,
    versi           int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, nama)
);
comment on column presensi.pola.ikut_libur is 'false: works on holidays too, such as a shift';
comment on column presensi.pola.toleransi_menit is 'minutes after the start that are not late at all';
call mesin.lindungi('presensi.pola', 'select, insert, update');

create table presensi.pola_hari (
    pemda_id        uuid not null,
    pola_id         uuid not null,
    masa            text not null check (masa in ('BIASA', 'RAMADAN')),
    hari            int not null check (hari between 1 and 7),
    masuk           time not null,
    pulang          time not null,
    istirahat_menit int not null check (istirahat_menit between 0 and 240),
    primary key (pemda_id, pola_id, masa, hari),
    foreign key (pemda_id, pola_id) references presensi.pola (pemda_id, id)
);
comment on column presensi.pola_hari.hari is 'day of the week, 1 is Monday; a day without a row is free';
comment on column presensi.pola_hari.pulang is 'not after masuk: on the following day';
call mesin.lindungi('presensi.pola_hari', 'select, insert, update, delete');

-- Who follows which pattern; the most particular one counts: person, own unit, the unit above it.
create table presensi.penetapan_pola (
    pemda_id       uuid not null,
    id             uuid not null,
    pola_id        uuid not null,
    opd_id         uuid,
    pegawai_id     uuid,
    berlaku_sejak  date not null,
    berlaku_sampai date check (berlaku_sampai >= berlaku_sejak),
    primary key (pemda_id, id),
    foreign key (pemda_id, pola_id) references presensi.pola (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    check ((opd_id is null) <> (pegawai_id is null))
);
create index penetapan_pola_opd on presensi.penetapan_pola (pemda_id, opd_id);
create index penetapan_pola_pegawai on presensi.penetapan_pola (pemda_id, pegawai_id) where pegawai_id is not null;
call mesin.lindungi('presensi.penetapan_pola', 'select, insert, update, delete');

-- A roster: this person works these hours on this day, or is free. Before every pattern.
create table presensi.giliran (
    pemda_id        uuid not null,
    pegawai_id      uuid not null,
    hari            date not null,
    kode            text not null check (length(kode) between 1 and 12),
    masuk           time,
    pulang          time,
    istirahat_menit int not null default 0 check (istirahat_menit between 0 and 240),
    primary key (pemda_id, hari, pegawai_id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    check ((masuk is null) = (pulang is null))
);
comment on column presensi.giliran.masuk is 'null: free on this day';
call mesin.lindungi('presensi.giliran', 'select, insert, update, delete');

-- Ramadan of a year; what counts is the decree.
create table presensi.masa (
    pemda_id uuid not null references referensi.pemda (id),
    id       uuid not null,
    masa     text not null check (masa in ('RAMADAN')),
    dari     date not null,
    sampai   date not null,
    dasar    text not null,
    primary key (pemda_id, id),
    check (sampai between dari and dari + 40)
);
call mesin.lindungi('presensi.masa', 'select, insert, update, delete');

-- A phone with a key that cannot leave it.
create table presensi.perangkat (
    pemda_id       uuid not null,
    id             uuid not null,
    pegawai_id     uuid not null,
    kunci          bytea not null check (length(kunci) between 80 and 120),
    nama           text not null check (length(nama) between 1 and 80),
    keadaan        text not null check (keadaan in ('AKTIF', 'MENUNGGU', 'DICABUT')),
    didaftar_pada  timestamptz not null,
    diputus_pada   timestamptz,
    diputus_nama   text,
    alasan         text,
    primary key (pemda_id, id),
    unique (pemda_id, kunci),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
comment on column presensi.perangkat.kunci is 'public key on P-256, SubjectPublicKeyInfo';
create index perangkat_pegawai on presensi.perangkat (pemda_id, pegawai_id, didaftar_pada);
call mesin.lindungi('presensi.perangkat', 'select, insert, update', false);

-- A punch. Only ever added to: it is its own audit record. One a person, day and direction; whatever else arrives is kept in ketukan_lain. No foreign keys on
-- the way of the morning rush: who and where come from the day list of the server, and what they name is never deleted.
create table presensi.ketukan (
    pemda_id      uuid not null,
    hari          date not null,
    pegawai_id    uuid not null,
    arah          text not null check (arah in ('MASUK', 'PULANG')),
    kunci         uuid not null,
    waktu         timestamptz not null,
    diterima_pada timestamptz not null,
    cara          text not null check (cara in ('DARING', 'LURING', 'KIOS', 'FORMULIR', 'DAFTAR', 'MESIN')),
    opd_id        uuid not null,
    tempat_id     uuid,
    lintang       double precision,
    bujur         double precision,
    akurasi       real,
    jarak_m       real,
    keyakinan     text not null check (keyakinan in ('PENUH', 'CUKUP', 'RENDAH')),
    alasan        text[],
    perangkat_id  uuid,
    jaringan      text,
    tiket_pada    timestamptz,
    jam_ponsel    timestamptz,
    oleh          uuid,
    primary key (pemda_id, hari, pegawai_id, arah),
    unique (pemda_id, kunci)
);
comment on column presensi.ketukan.hari is 'the working day it counts for; of a shift over midnight the day on which it began';
comment on column presensi.ketukan.waktu is 'when, as the server knows it; offline it is recomputed from the day ticket';
comment on column presensi.ketukan.kunci is 'made by the phone: the same key has one effect, whatever is repeated';
comment on column presensi.ketukan.jarak_m is 'metres to the nearest allowed place, 0 within; null without a position';
comment on column presensi.ketukan.akurasi is 'metres, as the phone says';
comment on column presensi.ketukan.keyakinan is 'how sure the time is';
comment on column presensi.ketukan.alasan is 'codes of what a supervisor should look at, known at once; null when nothing';
comment on column presensi.ketukan.jaringan is 'network it came from: /24 of IPv4, /48 of IPv6';
comment on column presensi.ketukan.jam_ponsel is 'what the phone took for the time; kept, never believed';
comment on column presensi.ketukan.oleh is 'account of who wrote it for the person; null when he did it himself';
call mesin.lindungi('presensi.ketukan', 'select, insert', false);
grant select (pemda_id, hari, opd_id, arah, waktu, cara, keyakinan) on presensi.ketukan to "${pembaca}";
create policy pembaca on presensi.ketukan for select to "${pembaca}"
    using (pemda_id = (select p.pemda_id from referensi.pembaca_pemda p where p.login = current_user));

-- What came after the one that counts: pressed again, on another phone, by a machine. Evidence, without effect.
create table presensi.ketukan_lain (
    pemda_id      uuid not null,
    kunci         uuid not null,
    hari          date not null,
    pegawai_id    uuid not null,
    arah          text not null check (arah in ('MASUK', 'PULANG')),
    waktu         timestamptz not null,
    diterima_pada timestamptz not null,
    cara          text not null,
    lintang       double precision,
    bujur         double precision,
    akurasi       real,
    jarak_m       real,
    keyakinan     text not null,
    alasan        text[],
    perangkat_id  uuid,
    jaringan      text,
    primary key (pemda_id, kunci)
);
create index ketukan_lain_hari on presensi.ketukan_lain (pemda_id, hari, pegawai_id);
call mesin.lindungi('presensi.ketukan_lain', 'select, insert', false);

-- What a supervisor decided about a punch; the latest counts. Without one a punch counts.
create table presensi.putusan (
    pemda_id   uuid not null,
    id         uuid not null,
    hari       date not null,
    pegawai_id uuid not null,
    arah       text not null check (arah in ('MASUK', 'PULANG')),
    hasil      text not null check (hasil in ('SAH', 'TIDAK_SAH')),
    alasan     text not null check (length(alasan) between 1 and 500),
    oleh       uuid not null,
    oleh_nama  text not null,
    pada       timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, hari, pegawai_id, arah) references presensi.ketukan (pemda_id, hari, pegawai_id, arah)
);
create index putusan_ketukan on presensi.putusan (pemda_id, hari, pegawai_id, arah, pada desc);
call mesin.lindungi('presensi.putusan', 'select, insert', false);

-- A time that counts in place of a punch that is missing or wrong, on an approved request; the latest counts.
create table presensi.koreksi (
    pemda_id   uuid not null,
    id         uuid not null,
    hari       date not null,
    pegawai_id uuid not null,
    arah       text not null check (arah in ('MASUK', 'PULANG')),
    waktu      timestamptz not null,
    dasar      text not null check (length(dasar) between 1 and 500),
    oleh       uuid not null,
    oleh_nama  text not null,
    pada       timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id)
);
create index koreksi_hari on presensi.koreksi (pemda_id, hari, pegawai_id, arah, pada desc);
call mesin.lindungi('presensi.koreksi', 'select, insert', false);

-- What explains a day besides punches: leave, illness, duty, work from home. Written when a request is granted, ended when it is taken back.
create table presensi.keterangan (
    pemda_id     uuid not null,
    id           uuid not null,
    pegawai_id   uuid not null,
    kode         text not null check (kode in ('IZIN', 'SAKIT', 'DINAS_LUAR', 'DINAS_DALAM', 'DIKLAT', 'TUGAS_BELAJAR', 'WFH', 'CUTI_TAHUNAN',
        'CUTI_BESAR', 'CUTI_SAKIT', 'CUTI_MELAHIRKAN', 'CUTI_ALASAN_PENTING', 'CUTI_BERSAMA', 'CUTI_LUAR_TANGGUNGAN')),
    dari         date not null,
    sampai       date not null check (sampai >= dari),
    dasar        text not null check (length(dasar) between 1 and 500),
    lintang      double precision,
    bujur        double precision,
    radius_m     int check (radius_m between 10 and 500000),
    oleh         uuid,
    oleh_nama    text not null,
    pada         timestamptz not null,
    dicabut_pada timestamptz,
    dicabut_nama text,
    primary key (pemda_id, id),
    foreign key (pemda_id, pegawai_id) references organisasi.pegawai (pemda_id, id),
    check ((lintang is null) = (radius_m is null) and (lintang is null) = (bujur is null))
);
comment on column presensi.keterangan.lintang is 'a duty letter widens the fence to here; of DINAS_LUAR and WFH without a point one may check in anywhere';
create index keterangan_pegawai on presensi.keterangan (pemda_id, pegawai_id, dari) where dicabut_pada is null;
create index keterangan_dari on presensi.keterangan (pemda_id, sampai, dari) where dicabut_pada is null;
call mesin.lindungi('presensi.keterangan', 'select, insert, update', false);

-- What lateness, leaving early and absence cost, by decree of the head of the pemda (domain.md §7.2).
create table presensi.potongan (
    pemda_id       uuid not null references referensi.pemda (id),
    kode           text not null check (kode ~ '^(TL[1-9]|PSW[1-9]|TAM|TAP|TK|APEL)$'),
    berlaku_sejak  date not null,
    berlaku_sampai date check (berlaku_sampai >= berlaku_sejak),
    dari_menit     int not null check (dari_menit >= 0),
    sampai_menit   int check (sampai_menit >= dari_menit),
    persen         numeric(5, 2) not null check (persen between 0 and 100),
    dasar          text not null,
    primary key (pemda_id, kode, berlaku_sejak)
);
comment on table presensi.potongan is 'TL late, PSW left early, TAM no check-in, TAP no check-out, TK absent without reason, APEL missed ceremony';
comment on column presensi.potongan.persen is 'of the attendance part of TPP, per case; of TK per day';
comment on column presensi.potongan.sampai_menit is 'included; null = and more';
call mesin.lindungi('presensi.potongan', 'select, insert, update');

-- A month that is closed: no later rule changes it.
create table presensi.bulan (
    pemda_id   uuid not null references referensi.pemda (id),
    bulan      date not null check (extract(day from bulan) = 1),
    dibekukan_pada timestamptz not null,
    dibekukan_oleh uuid not null,
    dibekukan_nama text not null,
    primary key (pemda_id, bulan)
);
call mesin.lindungi('presensi.bulan', 'select, insert');

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('presensi.jam-kerja', '{"masuk": "07.30", "pulang": "16.00", "pulang_jumat": "16.30", "istirahat": 60, "istirahat_jumat": 90, "ramadan_masuk": "08.00", "ramadan_pulang": "15.00", "ramadan_pulang_jumat": "15.30", "ramadan_istirahat": 30, "ramadan_istirahat_jumat": 60}',
     'pukul dan menit', '2023-04-12', null, 'Perpres 21/2023 Pasal 3, 4 dan 8',
     'Jam kerja bila pemda tidak menetapkan polanya: 37 jam 30 menit sepekan, dalam bulan Ramadan 32 jam 30 menit, tanpa istirahat.'),
    ('presensi.akurasi', '{"terburuk": 200}', 'meter', '2020-01-01', null, 'Kebijakan internal',
     'Letak yang lebih kabur daripada ini diterima dan ditinjau.'),
    ('presensi.luring', '{"kirim_jam": 72, "cukup_jam": 24, "beda_menit": 2}', 'jam dan menit', '2020-01-01', null, 'Kebijakan internal',
     'Berapa jam presensi tanpa sinyal dikirim sendiri, berapa lama tiketnya meyakinkan, dan beda jam ponsel yang masih wajar.');
