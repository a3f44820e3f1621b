-- A pemda may enter the national list itself, when that of the program does not know the year yet.
alter table organisasi.hari_libur
    add column jenis text not null default 'DAERAH' check (jenis in ('NASIONAL', 'CUTI_BERSAMA', 'DAERAH'));
