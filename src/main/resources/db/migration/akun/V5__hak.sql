-- Where a session was opened, whether on a shared computer; days whose change of rights is recorded; requests for
-- correction of one's own data (UU 27/2022 art. 30).

alter table akun.sesi
    add column alamat text,
    add column bersama boolean not null default false;
comment on column akun.sesi.alamat is 'network address at sign-in; shown shortened';
comment on column akun.sesi.bersama is 'on a computer that others use too: short, and gone with the window';
-- statistics ask by day
create index sesi_dibuat on akun.sesi (pemda_id, dibuat_pada);
create index gagal_masuk_pada on akun.gagal_masuk (pemda_id, pada);

-- One row for each day that was compared with the day before; days without any change are left out.
create table akun.pergantian_hak (
    pemda_id     uuid not null references referensi.pemda (id),
    hari         date not null,
    orang        int not null check (orang >= 0),
    dicatat_pada timestamptz not null,
    primary key (pemda_id, hari)
);
comment on column akun.pergantian_hak.orang is 'how many people had other rights than the day before';
call mesin.lindungi('akun.pergantian_hak', 'select, insert', false);

create table akun.koreksi_nomor (
    pemda_id uuid not null references referensi.pemda (id),
    tahun    int not null,
    terakhir int not null,
    primary key (pemda_id, tahun)
);
call mesin.lindungi('akun.koreksi_nomor', 'select, insert, update', false);

create table akun.koreksi (
    pemda_id      uuid not null,
    id            uuid not null,
    nomor         text not null,
    akun_id       uuid not null,
    bidang        text not null,
    tertulis      text not null check (length(tertulis) between 1 and 1000),
    seharusnya    text not null check (length(seharusnya) between 1 and 1000),
    sidik         text,
    nama_berkas   text,
    status        text not null check (status in ('DIAJUKAN', 'DIPERBAIKI', 'DITOLAK')),
    diajukan_pada timestamptz not null,
    tenggat       timestamptz not null,
    dijawab_oleh  uuid,
    dijawab_nama  text,
    dijawab_pada  timestamptz,
    jawaban       text,
    primary key (pemda_id, id),
    unique (pemda_id, nomor),
    foreign key (pemda_id, akun_id) references akun.akun (pemda_id, id),
    foreign key (pemda_id, sidik) references platform.berkas (pemda_id, sidik),
    check ((status = 'DIAJUKAN') = (dijawab_pada is null)),
    check ((dijawab_pada is null) = (jawaban is null)),
    check ((sidik is null) = (nama_berkas is null))
);
create index koreksi_akun on akun.koreksi (pemda_id, akun_id, id desc);
create index koreksi_menunggu on akun.koreksi (pemda_id, tenggat) where status = 'DIAJUKAN';
call mesin.lindungi('akun.koreksi', 'select, insert, update', false);

-- The rule of sessions gets a third group: computers that are shared. Own values of a pemda get it too.
update referensi.parameter_nasional
set nilai = nilai || '{"bersama": {"diam_menit": 15, "paling_lama_menit": 240}}'
where kode = 'sesi.lama';
do $$
declare
    p uuid;
begin
    for p in select id from referensi.pemda loop
        perform set_config('app.pemda_id', p::text, true);
        update organisasi.parameter
        set nilai = nilai || '{"bersama": {"diam_menit": 15, "paling_lama_menit": 240}}'
        where pemda_id = p and kode = 'sesi.lama' and not nilai ? 'bersama';
    end loop;
end
$$;
