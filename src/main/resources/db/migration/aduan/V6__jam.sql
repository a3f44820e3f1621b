-- What follows from the clocks: the next moment at which one is looked at, warnings and escalations as they were raised, news
-- that waits for the end of the night; and the figures, rolled up per month and OPD.

-- The next moment at which a running clock may have to be told of. Narrow, and only of clocks that run: the job that asks every
-- minute never touches the wide rows of complaints. Can be made anew from aduan.jam at any time.
create table aduan.agenda (
    pemda_id uuid not null,
    aduan_id uuid not null,
    jenis    text not null check (jenis in ('JAWAB', 'TINDAK')),
    putaran  smallint not null,
    pada     timestamptz,
    primary key (pemda_id, aduan_id, jenis),
    foreign key (pemda_id, aduan_id, jenis, putaran) references aduan.jam (pemda_id, aduan_id, jenis, putaran)
);
comment on column aduan.agenda.pada is 'never later than the next mark; null while the clock stands or nobody owes anything';
create index agenda_pada on aduan.agenda (pemda_id, pada) where pada is not null;
call mesin.lindungi('aduan.agenda', 'select, insert, update, delete', false);

-- Each warning and escalation, once. Rows are added, never changed.
create table aduan.eskalasi (
    pemda_id   uuid not null,
    aduan_id   uuid not null,
    jenis      text not null check (jenis in ('JAWAB', 'TINDAK')),
    putaran    smallint not null,
    persen     int not null check (persen > 0),
    tingkat    smallint not null check (tingkat between 0 and 3),
    opd_id     uuid,
    jatuh      timestamptz not null,
    pada       timestamptz not null,
    aturan_sejak date not null,
    primary key (pemda_id, aduan_id, jenis, putaran, persen),
    foreign key (pemda_id, aduan_id, jenis, putaran) references aduan.jam (pemda_id, aduan_id, jenis, putaran)
);
comment on column aduan.eskalasi.persen is 'of the clock that was used up; 100 + n = n-th working day after the due moment';
comment on column aduan.eskalasi.tingkat is 'highest that was told: 0 head of the OPD, 1 asisten, 2 sekda, 3 head of the pemda';
comment on column aduan.eskalasi.jatuh is 'when the clock came to it';
comment on column aduan.eskalasi.aturan_sejak is 'version of the parameter that said whom to tell';
call mesin.lindungi('aduan.eskalasi', 'select, insert', false);

-- News of the night, for one digest at its end. Sent rows stay a week, so that a second delivery is known as such.
create table aduan.kabar_tunda (
    pemda_id     uuid not null,
    akun_id      uuid not null,
    terbit       uuid not null,
    aduan_id     uuid not null,
    jenis        text not null check (jenis in ('BARU', 'PINDAH', 'DIBUKA_LAGI', 'TENGGAT')),
    jam          text check (jam in ('JAWAB', 'TINDAK')),
    sampai       timestamptz not null,
    dikirim_pada timestamptz,
    primary key (pemda_id, akun_id, terbit),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
create index kabar_tunda_sampai on aduan.kabar_tunda (pemda_id, sampai) where dikirim_pada is null;
create index kabar_tunda_dikirim on aduan.kabar_tunda (pemda_id, dikirim_pada) where dikirim_pada is not null;
call mesin.lindungi('aduan.kabar_tunda', 'select, insert, update, delete', false);

-- What one complaint counts for, as it is contained in aduan.angka; whistle-blowers are counted nowhere.
create table aduan.angka_aduan (
    pemda_id    uuid not null,
    aduan_id    uuid not null,
    bulan       date not null,
    opd_id      uuid not null,
    dibuat_pada timestamptz not null,
    terbuka     boolean not null,
    dihitung    boolean not null,
    dijawab     boolean not null,
    jawab_tepat boolean not null,
    jawab_lewat boolean not null,
    ember       int,
    tindak_tepat boolean not null,
    tindak_lewat boolean not null,
    tuntas      boolean not null,
    ditolak     boolean not null,
    dibuka_lagi boolean not null,
    nilai       smallint,
    tingkat     smallint not null,
    pindah      int not null,
    primary key (pemda_id, aduan_id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on table aduan.angka_aduan is 'derived; can be made anew from the ledger';
comment on column aduan.angka_aduan.bulan is 'first day of the month in which it came, in the zone of the pemda';
comment on column aduan.angka_aduan.opd_id is 'owner now; the nil UUID while none is found';
comment on column aduan.angka_aduan.dihitung is 'somebody owes or owed it something: not merged, passed to others or withdrawn';
comment on column aduan.angka_aduan.ember is 'minutes to the first answer, rounded down to the width of its bucket';
comment on column aduan.angka_aduan.tuntas is 'closed with evidence and not opened again';
comment on column aduan.angka_aduan.tingkat is 'highest that it was raised to in the round that runs';
comment on column aduan.angka_aduan.pindah is 'how often it went from one OPD to another';
create index angka_aduan_terbuka on aduan.angka_aduan (pemda_id, dibuat_pada, aduan_id) where terbuka;
create index angka_aduan_naik on aduan.angka_aduan (pemda_id, tingkat, dibuat_pada, aduan_id) where terbuka and tingkat > 0;
create index angka_aduan_pindah on aduan.angka_aduan (pemda_id, dibuat_pada, aduan_id) where terbuka and pindah > 2;
call mesin.lindungi('aduan.angka_aduan', 'select, insert, update, delete', false);

-- Complaints whose figures have to be looked at again. Added to by the transaction that changed them, emptied within a second.
create table aduan.antrean_hitung (
    pemda_id uuid not null,
    id       uuid not null,
    aduan_id uuid not null,
    primary key (pemda_id, id)
);
call mesin.lindungi('aduan.antrean_hitung', 'select, insert, delete', false);

create table aduan.angka (
    pemda_id     uuid not null,
    bulan        date not null,
    opd_id       uuid not null,
    masuk        int not null,
    terbuka      int not null,
    dihitung     int not null,
    dijawab      int not null,
    jawab_tepat  int not null,
    jawab_lewat  int not null,
    tindak_tepat int not null,
    tindak_lewat int not null,
    tuntas       int not null,
    ditolak      int not null,
    dibuka_lagi  int not null,
    nilai_jumlah int not null,
    nilai_banyak int not null,
    primary key (pemda_id, bulan, opd_id)
);
comment on table aduan.angka is 'sums of aduan.angka_aduan per month of arrival and OPD';
call mesin.lindungi('aduan.angka', 'select, insert, update, delete');

create table aduan.angka_jawab (
    pemda_id uuid not null,
    bulan    date not null,
    opd_id   uuid not null,
    ember    int not null,
    jumlah   int not null,
    primary key (pemda_id, bulan, opd_id, ember)
);
comment on table aduan.angka_jawab is 'how many first answers fell into each bucket of minutes';
call mesin.lindungi('aduan.angka_jawab', 'select, insert, update, delete');

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('aduan.eskalasi', '{"kepala_opd": 50, "asisten": 80, "sekda": 100, "kepala_daerah": 101}', '%', '2020-01-01', null,
     'Kebijakan internal',
     'Siapa diberi tahu sejak berapa persen waktu terpakai; 101 berarti hari kerja pertama sesudah lewat tenggat, 102 yang kedua, dan seterusnya.'),
    ('aduan.jabatan-asisten',
     '"Asisten I; Asisten II; Asisten III; Asisten Pemerintahan; Asisten Perekonomian; Asisten Administrasi"', 'awal nama jabatan', '2020-01-01', null,
     'Kebijakan internal (nama jabatan menurut PP 18/2016)',
     'Jabatan yang namanya dimulai dengan kata-kata ini adalah asisten; bila tidak ada pemegangnya, sekda yang diberi tahu.'),
    ('aduan.jam-tenang', '{"mulai": 21, "akhir": 6}', 'pukul', '2020-01-01', null,
     'Kebijakan internal',
     'Pada jam-jam ini petugas hanya diberi tahu tentang jawaban yang akan lewat tenggat sebelum satu jam sesudahnya; selebihnya menjadi satu ringkasan. Jam aduan tetap berjalan. Angka yang sama berarti tanpa jam tenang.'),
    ('aduan.sasaran-tepat', '90', '%', '2020-01-01', null,
     'Kebijakan internal',
     'Bagian aduan yang harus dijawab tepat waktu; di bawahnya ditandai pada tabel kinerja.');
