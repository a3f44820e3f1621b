-- National holidays and collective leave days: deadlines, attendance and fines count working days by them.

create table referensi.hari_libur (
    tanggal      date    not null,
    nama         text    not null,
    jenis        text    not null check (jenis in ('libur_nasional', 'cuti_bersama')),
    belum_pasti  boolean not null,
    dasar        text    not null,
    primary key (tanggal, nama)
);
comment on column referensi.hari_libur.belum_pasti is 'The date was still expected, not decided, when the list was made';

grant select on referensi.hari_libur to "${aplikasi}", "${pembaca}";
