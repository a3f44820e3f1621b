-- Tracking and following: short sessions of reporters, followers (apart from reporters), messages that wait, the key of
-- Web Push, and how long silence lasts.

-- A browser that has shown number and code, for half an hour. Bound to one complaint and to no account.
create table aduan.sesi_lacak (
    pemda_id   uuid not null,
    sidik      bytea not null,
    aduan_id   uuid not null,
    habis_pada timestamptz not null,
    primary key (pemda_id, sidik),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.sesi_lacak.sidik is 'SHA-256 of the secret in the cookie';
create index sesi_lacak_aduan on aduan.sesi_lacak (pemda_id, aduan_id);
create index sesi_lacak_habis on aduan.sesi_lacak (pemda_id, habis_pada);
call mesin.lindungi('aduan.sesi_lacak', 'select, insert, delete', false);

-- Who wants to hear of a complaint, by e-mail or in a browser. Nothing here says whether he is its reporter.
create table aduan.pengikut (
    pemda_id    uuid not null,
    id          uuid not null,
    aduan_id    uuid not null,
    kanal       text not null check (kanal in ('SUREL', 'PERAMBAN')),
    tanda       bytea not null,
    kunci       bytea not null,
    tersegel    bytea not null,
    bahasa      text not null check (bahasa in ('id', 'en')),
    dibuat_pada timestamptz not null,
    sah_pada    timestamptz,
    primary key (pemda_id, id),
    unique (pemda_id, aduan_id, tanda),
    unique (pemda_id, kunci),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.pengikut.tanda is 'keyed digest of the address: the same one follows once, and nobody can try addresses out on the table';
comment on column aduan.pengikut.kunci is 'SHA-256 of the secret in his links';
comment on column aduan.pengikut.tersegel is 'address and secret of the links, or the subscription of the browser, sealed';
comment on column aduan.pengikut.sah_pada is 'when the owner of the address agreed; until then he hears nothing';
create index pengikut_belum on aduan.pengikut (pemda_id, dibuat_pada) where sah_pada is null;
call mesin.lindungi('aduan.pengikut', 'select, insert, update, delete', false);

-- Messages to reporters and followers: one for each news and recipient, whatever is delivered twice. What it says goes
-- when it is sent.
create table aduan.kabar (
    pemda_id      uuid not null,
    id            uuid not null,
    aduan_id      uuid not null,
    kunci         text not null,
    tujuan        text not null,
    tersegel      bytea,
    percobaan     int not null default 0,
    kirim_setelah timestamptz,
    dibuat_pada   timestamptz not null,
    primary key (pemda_id, id),
    unique (pemda_id, kunci, tujuan),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.kabar.kunci is 'the news: id of a step of the timeline, or a name of its own';
comment on column aduan.kabar.tujuan is 'the recipient: pelapor:SUREL, pelapor:PONSEL, or the id of a follower';
comment on column aduan.kabar.kirim_setelah is 'null = sent, or given up';
create index kabar_menunggu on aduan.kabar (pemda_id, kirim_setelah) where kirim_setelah is not null;
create index kabar_lama on aduan.kabar (pemda_id, dibuat_pada) where kirim_setelah is null;
call mesin.lindungi('aduan.kabar', 'select, insert, update, delete', false);

-- The key pair by which browsers know this pemda (VAPID, RFC 8292), and the key of the digests above.
create table aduan.kunci_kabar (
    pemda_id uuid primary key references referensi.pemda (id),
    publik   text not null,
    tersegel bytea not null
);
comment on column aduan.kunci_kabar.publik is 'point on P-256, uncompressed, base64url';
call mesin.lindungi('aduan.kunci_kabar', 'select, insert', false);

-- Until which day the round over silent reporters was made.
create table aduan.putaran_diam (
    pemda_id uuid primary key references referensi.pemda (id),
    hari     date not null
);
call mesin.lindungi('aduan.putaran_diam', 'select, insert, update', false);

-- a citizen's own list, newest first, in pages
drop index aduan.pelapor_warga;
create index pelapor_warga on aduan.pelapor (pemda_id, warga_id, aduan_id) where warga_id is not null;

-- those that wait for a word of their reporter, the longest first
create index aduan_diam on aduan.aduan (pemda_id, selesai_pada, id) where status in ('SELESAI', 'DITOLAK');

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('aduan.hari-ingat-tutup', '2', 'hari', '2020-01-01', null,
     'Kebijakan internal',
     'Sekian hari kerja sebelum laporan ditutup karena pelapor diam, pelapor diingatkan.');
