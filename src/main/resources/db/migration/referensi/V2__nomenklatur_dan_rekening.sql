-- The national lists that plans and budgets are written in: programmes and activities, expense accounts, sources of funds.

create table referensi.nomenklatur (
    edisi        text not null,
    jenis_pemda  text not null check (jenis_pemda in ('PROV', 'KABKOT')),
    kode         text not null,
    tingkat      text not null check (tingkat in ('urusan', 'bidang', 'program', 'kegiatan', 'sub_kegiatan')),
    kode_induk   text,
    nama         text not null,
    kinerja      text,
    indikator    text,
    satuan       text,
    primary key (edisi, jenis_pemda, kode)
);
comment on table referensi.nomenklatur is 'Codes as the list prints them: X.XX stands for the field of the OPD in supporting programmes';
create index nomenklatur_induk on referensi.nomenklatur (edisi, jenis_pemda, kode_induk);
create index nomenklatur_awalan on referensi.nomenklatur (edisi, jenis_pemda, kode text_pattern_ops);
create index nomenklatur_cari on referensi.nomenklatur using gin (nama public.gin_trgm_ops);

create table referensi.rekening_belanja (
    kode        text primary key,
    nama        text not null,
    tingkat     text not null
        check (tingkat in ('akun', 'kelompok', 'jenis', 'objek', 'rincian_objek', 'sub_rincian_objek')),
    kode_induk  text,
    keterangan  text,
    bagian      text not null check (bagian in ('pokok', 'tambahan'))
);
comment on table referensi.rekening_belanja is 'Expense accounts, printed in the pattern 5.K.JJ.OO.RR.SSSS (EdisiRekening.KEPMENDAGRI_050_3708_2020)';
create index rekening_belanja_induk on referensi.rekening_belanja (kode_induk);
create index rekening_belanja_awalan on referensi.rekening_belanja (kode text_pattern_ops);
create index rekening_belanja_cari on referensi.rekening_belanja using gin (nama public.gin_trgm_ops);

create table referensi.sumber_dana (
    kode        text primary key,
    nama        text not null,
    tingkat     text not null,
    kode_induk  text,
    keterangan  text
);
comment on table referensi.sumber_dana is 'Funding sources; 1.2.02.02 hangs below 1.2, for the list has no 1.2.02';
create index sumber_dana_induk on referensi.sumber_dana (kode_induk);

grant select on referensi.nomenklatur, referensi.rekening_belanja, referensi.sumber_dana
    to "${aplikasi}", "${pembaca}";
