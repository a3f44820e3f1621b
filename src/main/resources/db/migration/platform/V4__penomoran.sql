-- Gap-free numbers per pemda, year and kind, for every module that numbers something.
create table platform.penomoran (
    pemda_id uuid not null,
    jenis    text not null,
    tahun    int not null,
    terakhir int not null,
    primary key (pemda_id, jenis, tahun)
);
call mesin.lindungi('platform.penomoran', 'select, insert, update', false);
