-- Sums per OPD and month, kept in the transaction that publishes a report; higher levels are summed at read time.
create schema monev;
grant usage on schema monev to "${aplikasi}", "${pembaca}";

create table monev.rekap (
    pemda_id           uuid not null,
    tahun              int not null,
    bulan              int not null check (bulan between 1 and 12),
    opd_id             uuid not null,
    jumlah_sub         int not null,
    sudah_lapor        int not null,
    terlambat          int not null,
    terverifikasi      int not null,
    nilai_pagu         numeric(19, 2) not null,
    bobot_fisik        numeric(24, 4) not null,
    bobot_rencana      numeric(24, 4) not null,
    nilai_realisasi    numeric(19, 2) not null,
    nilai_kas          numeric(19, 2) not null,
    dihitung_pada      timestamptz not null,
    primary key (pemda_id, tahun, bulan, opd_id)
);
comment on column monev.rekap.bobot_fisik is 'sum of pagu × physical per cent (cumulative, last published report up to this month)';
comment on column monev.rekap.nilai_realisasi is 'cumulative to the end of the month';
call mesin.lindungi('monev.rekap', 'select, insert, update, delete');
