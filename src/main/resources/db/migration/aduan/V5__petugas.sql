-- The desk of the staff: what falls due first, who is copied, drafts for the head, canned replies, work in the field,
-- merged, split and passed on reports, work on many at once.

-- The moment that counts now: the first clock until it is answered, then the second. It orders the inbox.
alter table aduan.aduan add column jatuh_tempo timestamptz
    generated always as (case when dijawab_pada is null then least(batas_jawab, batas_tindak) else batas_tindak end) stored;
create index aduan_kotak on aduan.aduan (pemda_id, opd_id, jatuh_tempo, id)
    where status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES') and not pelapor_pelanggaran;
create index aduan_terbuka on aduan.aduan (pemda_id, jatuh_tempo, id)
    where status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES') and not pelapor_pelanggaran;
create index aduan_sortir on aduan.aduan (pemda_id, jatuh_tempo, id) where status = 'BARU' and not pelapor_pelanggaran;
create index aduan_berakhir on aduan.aduan (pemda_id, status, dibuat_pada desc, id desc)
    where status not in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES') and not pelapor_pelanggaran;
create index aduan_pengawasan on aduan.aduan (pemda_id, jatuh_tempo, id) where pelapor_pelanggaran;
grant select (jatuh_tempo) on aduan.aduan to "${pembaca}";

-- Who is copied, once more as rows: an index over an array cannot serve under row security.
create table aduan.tembusan (
    pemda_id uuid not null,
    aduan_id uuid not null,
    opd_id   uuid not null,
    terbuka  boolean not null,
    primary key (pemda_id, aduan_id, opd_id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
comment on column aduan.tembusan.terbuka is 'somebody still owes something; as the status of the complaint';
create index tembusan_opd on aduan.tembusan (pemda_id, opd_id, aduan_id) where terbuka;
call mesin.lindungi('aduan.tembusan', 'select, insert, update, delete', false);

-- What is prepared for the head. A version is one sitting of one person; what was sent or set aside stays.
create table aduan.konsep (
    pemda_id   uuid not null,
    aduan_id   uuid not null,
    jenis      text not null check (jenis in ('JAWABAN', 'PENYELESAIAN')),
    versi      int not null check (versi > 0),
    revisi     int not null check (revisi > 0),
    isi        text not null check (length(isi) <= 10000),
    oleh       uuid not null,
    nama       text not null,
    sebagai    text not null,
    mulai_pada timestamptz not null,
    pada       timestamptz not null,
    langkah_id uuid,
    dibuang    boolean not null default false,
    primary key (pemda_id, aduan_id, jenis, versi),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.konsep.revisi is 'grows with every save over all versions: whoever saves or sends says which one he saw';
comment on column aduan.konsep.langkah_id is 'the step in which the owner sent it';
create index konsep_langkah on aduan.konsep (pemda_id, langkah_id) where langkah_id is not null;
call mesin.lindungi('aduan.konsep', 'select, insert, update', false);

create table aduan.balasan_siap (
    pemda_id     uuid not null,
    id           uuid not null,
    opd_id       uuid not null,
    judul        text not null check (length(judul) between 3 and 80),
    isi          text not null check (length(isi) between 20 and 4000),
    aktif        boolean not null default true,
    diubah_nama  text not null,
    diubah_pada  timestamptz not null,
    versi        int not null default 0,
    primary key (pemda_id, id),
    unique (pemda_id, opd_id, judul),
    foreign key (pemda_id, opd_id) references organisasi.opd (pemda_id, id)
);
comment on column aduan.balasan_siap.isi is 'with the places {nomor}, {judul}, {opd}, {tenggat}';
call mesin.lindungi('aduan.balasan_siap', 'select, insert, update', false);

-- Who goes and looks; one at a time.
create table aduan.petugas_lapangan (
    pemda_id    uuid not null,
    id          uuid not null,
    aduan_id    uuid not null,
    akun_id     uuid not null,
    nama        text not null,
    pesan       text,
    oleh        uuid not null,
    oleh_nama   text not null,
    pada        timestamptz not null,
    sampai_pada timestamptz,
    primary key (pemda_id, id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
create unique index petugas_lapangan_satu on aduan.petugas_lapangan (pemda_id, aduan_id) where sampai_pada is null;
create index petugas_lapangan_akun on aduan.petugas_lapangan (pemda_id, akun_id, pada) where sampai_pada is null;
call mesin.lindungi('aduan.petugas_lapangan', 'select, insert, update', false);

-- A report that tells of the same matter as another; taken apart again the row stays.
create table aduan.penggabungan (
    pemda_id     uuid not null,
    id           uuid not null,
    aduan_id     uuid not null,
    induk_id     uuid not null,
    dukungan     int not null check (dukungan > 0),
    oleh         uuid not null,
    nama         text not null,
    pada         timestamptz not null,
    dilepas_pada timestamptz,
    primary key (pemda_id, id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id),
    foreign key (pemda_id, induk_id) references aduan.aduan (pemda_id, id)
);
comment on column aduan.penggabungan.dukungan is 'supporters that moved along: those of the report and its reporter';
create unique index penggabungan_satu on aduan.penggabungan (pemda_id, aduan_id) where dilepas_pada is null;
call mesin.lindungi('aduan.penggabungan', 'select, insert, update', false);

-- A report that came out of another that held two matters.
create table aduan.pemisahan (
    pemda_id uuid not null,
    aduan_id uuid not null,
    asal_id  uuid not null,
    oleh     uuid not null,
    nama     text not null,
    pada     timestamptz not null,
    primary key (pemda_id, aduan_id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id),
    foreign key (pemda_id, asal_id) references aduan.aduan (pemda_id, id)
);
create index pemisahan_asal on aduan.pemisahan (pemda_id, asal_id);
call mesin.lindungi('aduan.pemisahan', 'select, insert', false);

-- Passed on to an authority that is none of this pemda, and what it said.
create table aduan.pengalihan (
    pemda_id     uuid not null,
    id           uuid not null,
    aduan_id     uuid not null,
    jenis        text not null check (jenis in ('LAPOR', 'PROVINSI', 'PUSAT', 'DAERAH_LAIN', 'BADAN_USAHA', 'LAIN')),
    tujuan       text not null check (length(tujuan) between 3 and 150),
    nomor_tujuan text,
    oleh         uuid not null,
    nama         text not null,
    pada         timestamptz not null,
    hasil        text check (hasil in ('SELESAI', 'KEMBALI')),
    dijawab_pada timestamptz,
    primary key (pemda_id, id),
    foreign key (pemda_id, aduan_id) references aduan.aduan (pemda_id, id)
);
create index pengalihan_aduan on aduan.pengalihan (pemda_id, aduan_id, pada);
call mesin.lindungi('aduan.pengalihan', 'select, insert, update', false);

-- Work on several at once: what succeeded, what did not and why, and whether it was taken back.
create table aduan.kelompok (
    pemda_id        uuid not null,
    id              uuid not null,
    jenis           text not null check (jenis in ('PENERUSAN', 'PENGERJAAN', 'KONSEP')),
    keterangan      text not null,
    oleh            uuid not null,
    nama            text not null,
    pada            timestamptz not null,
    dibatalkan_pada timestamptz,
    primary key (pemda_id, id)
);
call mesin.lindungi('aduan.kelompok', 'select, insert, update', false);

create table aduan.kelompok_isi (
    pemda_id        uuid not null,
    kelompok_id     uuid not null,
    urutan          int not null,
    nomor           text not null,
    sebab           text,
    opd_semula      uuid,
    tembusan_semula uuid[],
    tanda           int,
    batal_sebab     text,
    dibatalkan      boolean not null default false,
    primary key (pemda_id, kelompok_id, urutan),
    foreign key (pemda_id, kelompok_id) references aduan.kelompok (pemda_id, id)
);
comment on column aduan.kelompok_isi.sebab is 'why it was not done, as the person was told; null = done';
comment on column aduan.kelompok_isi.tanda is 'version of the complaint, or revision of the draft, after it was done: taken back only while nothing followed';
call mesin.lindungi('aduan.kelompok_isi', 'select, insert, update', false);
