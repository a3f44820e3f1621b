-- Complaints (UU 25/2009, Perpres 76/2013, PermenPANRB 62/2018): categories, rules of routing, the complaint itself, who sent it
-- (apart, sealed), its timeline, its two clocks, its evidence.
create schema aduan;
grant usage on schema aduan to "${aplikasi}", "${pembaca}";

create table aduan.kategori (
    pemda_id     uuid not null references referensi.pemda (id),
    id           uuid not null,
    kode         text not null check (kode ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    induk_id     uuid,
    nama_id      text not null check (length(nama_id) between 1 and 80),
    nama_en      text not null check (length(nama_en) between 1 and 80),
    petunjuk_id  text,
    petunjuk_en  text,
    kata_kunci   text not null default '',
    ikon         text not null,
    jenis        text not null check (jenis in ('PENGADUAN', 'PENGAWASAN', 'ASPIRASI', 'INFORMASI')),
    darurat      boolean not null default false,
    hari_tindak  int check (hari_tindak between 1 and 365),
    topik_lapor  text,
    urutan       int not null default 0,
    aktif        boolean not null default true,
    versi        int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, kode),
    foreign key (pemda_id, induk_id) references aduan.kategori (pemda_id, id)
);
comment on column aduan.kategori.darurat is 'the citizen is first asked whether lives are in danger, and shown 112';
comment on column aduan.kategori.hari_tindak is 'working days for the follow-up; null = by the kind (parameter aduan.hari-tindak)';
comment on column aduan.kategori.kata_kunci is 'words under which citizens look for it';
call mesin.lindungi('aduan.kategori', 'select, insert, update');

-- What is asked besides, per category; also the attributes of an Open311 service definition.
create table aduan.pertanyaan (
    pemda_id    uuid not null,
    kategori_id uuid not null,
    kode        text not null check (kode ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    jenis       text not null check (jenis in ('TEKS', 'ANGKA', 'TANGGAL', 'URAIAN', 'SATU', 'BEBERAPA')),
    wajib       boolean not null,
    urutan      int not null,
    label_id    text not null,
    label_en    text not null,
    pilihan     jsonb,
    primary key (pemda_id, kategori_id, kode),
    foreign key (pemda_id, kategori_id) references aduan.kategori (pemda_id, id)
);
comment on column aduan.pertanyaan.pilihan is '[{"kode", "id", "en"}] of SATU and BEBERAPA; null otherwise';
call mesin.lindungi('aduan.pertanyaan', 'select, insert, update, delete');

-- Which OPD a complaint goes to: the rule that says most wins, a rule for the category before one for the area.
create table aduan.rute (
    pemda_id       uuid not null,
    id             uuid not null,
    kategori_id    uuid,
    kode_kecamatan text check (kode_kecamatan ~ '^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$'),
    opd_id         uuid not null,
    tembusan       uuid[] not null default '{}',
    berlaku_sejak  date not null,
    berlaku_sampai date check (berlaku_sampai >= berlaku_sejak),
    dibuat_oleh    uuid,
    dibuat_nama    text not null,
    dibuat_pada    timestamptz not null,
    versi          int not null default 0,
    primary key (pemda_id, id),
    foreign key (pemda_id, kategori_id) references aduan.kategori (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
comment on column aduan.rute.kategori_id is 'null = every category';
comment on column aduan.rute.kode_kecamatan is 'null = the whole pemda';
create unique index rute_satu_terbuka on aduan.rute (pemda_id, kategori_id, kode_kecamatan)
    nulls not distinct where berlaku_sampai is null;
call mesin.lindungi('aduan.rute', 'select, insert, update');

create table aduan.aduan (
    pemda_id          uuid not null,
    id                uuid not null,
    nomor             text not null,
    kanal             text not null check (kanal in ('WEB', 'LOKET', 'TELEPON', 'SMS', 'WHATSAPP', 'SUREL', 'SURAT', 'MEDIA_SOSIAL', 'OPEN311', 'LAPOR', 'IMPOR')),
    jenis             text not null check (jenis in ('PENGADUAN', 'PENGAWASAN', 'ASPIRASI', 'INFORMASI')),
    status            text not null check (status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES', 'SELESAI', 'DITUTUP', 'DITOLAK', 'DUPLIKAT', 'DIALIHKAN', 'DICABUT')),
    judul             text not null check (length(judul) between 1 and 150),
    isi               text not null check (length(isi) between 1 and 10000),
    jawaban_tambahan  jsonb,
    kategori_id       uuid,
    kode_wilayah      text,
    patokan           text,
    lintang           double precision check (lintang between -90 and 90),
    bujur             double precision check (bujur between -180 and 180),
    sel               bigint generated always as ((floor((lintang + 90) * 500)::bigint * 1000000) + floor((bujur + 180) * 500)::bigint) stored,
    kejadian_tanggal  date,
    anonim            boolean not null,
    rahasia           boolean not null,
    pelapor_pelanggaran boolean not null,
    tayang            text not null check (tayang in ('TAYANG', 'DITAHAN', 'DISEMBUNYIKAN')),
    opd_id            uuid,
    tembusan          uuid[] not null default '{}',
    tingkat           smallint not null default 0 check (tingkat between 0 and 3),
    dibuat_pada       timestamptz not null,
    batas_jawab       timestamptz not null,
    dijawab_pada      timestamptz,
    batas_tindak      timestamptz not null,
    selesai_pada      timestamptz,
    jeda_sejak        timestamptz,
    dibuka_lagi       boolean not null default false,
    induk_id          uuid,
    dukungan          int not null default 0 check (dukungan >= 0),
    nilai             smallint check (nilai between 1 and 5),
    nilai_kata        text,
    nomor_luar        text,
    diubah_pada       timestamptz not null,
    cari              tsvector generated always as (to_tsvector('indonesian', judul || ' ' || isi || ' ' || coalesce(patokan, ''))) stored,
    versi             int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, nomor),
    check ((lintang is null) = (bujur is null)),
    check (not pelapor_pelanggaran or rahasia),
    check (not rahasia or tayang <> 'TAYANG'),
    foreign key (pemda_id, kategori_id) references aduan.kategori (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id),
    foreign key (pemda_id, induk_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.aduan.sel is 'grid cell of 0.002 degrees: row * 1,000,000 + column. Its comparisons are leakproof, so that row security lets the index serve';
comment on column aduan.aduan.anonim is 'nobody knows who sent it: no row in aduan.pelapor';
comment on column aduan.aduan.rahasia is 'content is not shown to the public';
comment on column aduan.aduan.pelapor_pelanggaran is 'whistle-blower channel: seen by the inspectorate only, in no list and no search';
comment on column aduan.aduan.tingkat is 'who answers for it: 0 head of the OPD, 1 asisten, 2 sekda, 3 head of the pemda';
comment on column aduan.aduan.batas_jawab is 'first clock of the current round, as in aduan.jam';
comment on column aduan.aduan.batas_tindak is 'second clock of the current round with the pauses so far; derived from aduan.jam and aduan.jeda';
comment on column aduan.aduan.jeda_sejak is 'the second clock stands while the reporter is asked';
comment on column aduan.aduan.nomor_luar is 'number in another system, such as SP4N-LAPOR';
create index aduan_terbaru on aduan.aduan (pemda_id, dibuat_pada desc, id desc);
create index aduan_tayang on aduan.aduan (pemda_id, dibuat_pada desc, id desc) where tayang = 'TAYANG';
create index aduan_opd on aduan.aduan (pemda_id, opd_id, status, dibuat_pada desc);
create index aduan_kategori on aduan.aduan (pemda_id, kategori_id, dibuat_pada desc, id desc);
create index aduan_wilayah on aduan.aduan (pemda_id, kode_wilayah, dibuat_pada desc, id desc);
create index aduan_sel on aduan.aduan (pemda_id, sel) where sel is not null;
create index aduan_diubah on aduan.aduan (pemda_id, diubah_pada desc, id desc);
create index aduan_induk on aduan.aduan (pemda_id, induk_id) where induk_id is not null;
create index aduan_cari on aduan.aduan using gin (cari);
-- what is not answered, and what is not done, in the order in which it falls due
create index aduan_jawab on aduan.aduan (pemda_id, batas_jawab) where dijawab_pada is null and status in ('BARU', 'DITERUSKAN', 'DIPROSES');
create index aduan_tindak on aduan.aduan (pemda_id, batas_tindak) where jeda_sejak is null and status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES');
call mesin.lindungi('aduan.aduan', 'select, insert, update', false);
-- read-only logins see what the public sees
create policy pembaca on aduan.aduan for select to "${pembaca}"
    using (pemda_id = (select p.pemda_id from referensi.pembaca_pemda p where p.login = current_user) and tayang = 'TAYANG');
grant select (pemda_id, id, nomor, kanal, jenis, status, judul, isi, kategori_id, kode_wilayah, patokan, lintang, bujur, opd_id, tingkat,
    dibuat_pada, batas_jawab, dijawab_pada, batas_tindak, selesai_pada, dibuka_lagi, induk_id, dukungan, nilai, diubah_pada, tayang)
    on aduan.aduan to "${pembaca}";

-- Who sent it, sealed. Nothing here for an anonymous complaint.
create table aduan.pelapor (
    pemda_id   uuid not null,
    aduan_id   uuid not null,
    warga_id   uuid,
    tersegel   bytea not null,
    primary key (pemda_id, aduan_id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.pelapor.warga_id is 'account of the citizen, if he was signed in and wanted it linked';
comment on column aduan.pelapor.tersegel is 'name, phone, e-mail as JSON, sealed with pemda and complaint as context';
create index pelapor_warga on aduan.pelapor (pemda_id, warga_id) where warga_id is not null;
call mesin.lindungi('aduan.pelapor', 'select, insert, update, delete', false);

-- The digest of the secret code with which the reporter follows it; a lost one is replaced, never told.
create table aduan.kode_lacak (
    pemda_id    uuid not null,
    aduan_id    uuid not null,
    sidik       bytea not null,
    primary key (pemda_id, aduan_id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
call mesin.lindungi('aduan.kode_lacak', 'select, insert, update', false);

-- The timeline. Rows are added, never changed.
create table aduan.langkah (
    pemda_id   uuid not null,
    id         uuid not null,
    aduan_id   uuid not null,
    jenis      text not null,
    status     text not null,
    opd_id     uuid,
    oleh       uuid,
    nama       text not null,
    sebagai    text not null,
    terbuka    boolean not null,
    isi        text,
    pada       timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.langkah.terbuka is 'told to the reporter and, where the complaint is public, to everybody; false = for the staff only';
comment on column aduan.langkah.status is 'status after this step';
create index langkah_aduan on aduan.langkah (pemda_id, aduan_id, pada, id);
call mesin.lindungi('aduan.langkah', 'select, insert', false);

create table aduan.lampiran (
    pemda_id    uuid not null,
    id          uuid not null,
    aduan_id    uuid not null,
    langkah_id  uuid,
    peran       text not null check (peran in ('LAPORAN', 'SEBELUM', 'SESUDAH', 'DOKUMEN')),
    sidik       text not null,
    nama        text not null,
    terbuka     boolean not null,
    urutan      int not null,
    dibuat_pada timestamptz not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id),
    foreign key (pemda_id, sidik) references platform.berkas (pemda_id, sidik)
);
create index lampiran_aduan on aduan.lampiran (pemda_id, aduan_id, urutan, id);
create index lampiran_sidik on aduan.lampiran (pemda_id, sidik);
call mesin.lindungi('aduan.lampiran', 'select, insert, update', false);

-- The two clocks. A row starts a clock, a row in jam_tercapai stops it; both are added, never changed: no edit resets them.
create table aduan.jam (
    pemda_id   uuid not null,
    aduan_id   uuid not null,
    jenis      text not null check (jenis in ('JAWAB', 'TINDAK')),
    putaran    smallint not null check (putaran between 0 and 1),
    mulai      timestamptz not null,
    batas      timestamptz not null,
    ukuran     int not null,
    aturan_sejak date not null,
    primary key (pemda_id, aduan_id, jenis, putaran),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.jam.putaran is '0 = as it came, 1 = after "belum selesai"';
comment on column aduan.jam.batas is 'due moment without pauses';
comment on column aduan.jam.ukuran is 'hours by the clock (JAWAB) or working days (TINDAK)';
comment on column aduan.jam.aturan_sejak is 'version of the parameter it was computed with';
call mesin.lindungi('aduan.jam', 'select, insert');

create table aduan.jam_tercapai (
    pemda_id   uuid not null,
    aduan_id   uuid not null,
    jenis      text not null check (jenis in ('JAWAB', 'TINDAK')),
    putaran    smallint not null,
    pada       timestamptz not null,
    tepat      boolean not null,
    opd_id     uuid,
    langkah_id uuid not null,
    primary key (pemda_id, aduan_id, jenis, putaran),
    foreign key (pemda_id, aduan_id, jenis, putaran) references aduan.jam (pemda_id, aduan_id, jenis, putaran)
);
call mesin.lindungi('aduan.jam_tercapai', 'select, insert');

-- Each begin and end of a pause of the second clock.
create table aduan.jeda (
    pemda_id   uuid not null,
    id         uuid not null,
    aduan_id   uuid not null,
    putaran    smallint not null,
    mulai      boolean not null,
    pada       timestamptz not null,
    alasan     text not null,
    oleh       uuid,
    nama       text not null,
    primary key (pemda_id, id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
create index jeda_aduan on aduan.jeda (pemda_id, aduan_id, pada);
call mesin.lindungi('aduan.jeda', 'select, insert', false);

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('aduan.jam-jawab', '24', 'jam', '2020-01-01', null,
     'Kebijakan daerah 1×24 jam; PermenPANRB 62/2018 menyebut tanggapan awal paling lambat 3 hari kerja',
     'Sekian jam menurut jam dinding sampai tanggapan pertama oleh kepala OPD sendiri.'),
    ('aduan.hari-tindak', '{"pengaduan": 14, "pengawasan": 60, "aspirasi": 14, "informasi": 5}', 'hari kerja', '2020-01-01', null,
     'PermenPANRB 62/2018 (angka aspirasi: kebijakan internal)',
     'Sekian hari kerja pemda, sejak hari sesudah laporan masuk, sampai tindak lanjut selesai; jam berhenti selama menunggu pelapor.'),
    ('aduan.hari-tutup', '10', 'hari', '2020-01-01', null,
     'Alur SP4N-LAPOR!: pelapor menanggapi dalam 10 hari kerja',
     'Sekian hari kerja sesudah selesai tanpa kata dari pelapor, laporan ditutup.');
