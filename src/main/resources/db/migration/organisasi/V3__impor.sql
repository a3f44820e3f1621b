-- Files of agencies and people: what each row would change, kept from the dry run until a day after it was applied.
create table organisasi.impor (
    pemda_id        uuid not null references referensi.pemda (id),
    id              uuid not null,
    jenis           text not null check (jenis in ('OPD', 'PEGAWAI')),
    nama_berkas     text not null,
    isi             bytea not null,
    status          text not null check (status in ('DIPERIKSA', 'DITERAPKAN', 'DIBATALKAN')),
    baru            int not null,
    berubah         int not null,
    sama            int not null,
    galat           int not null,
    akun_id         uuid not null,
    nama            text not null,
    dibuat_pada     timestamptz not null,
    diterapkan_pada timestamptz,
    dibatalkan_pada timestamptz,
    primary key (pemda_id, id)
);
call mesin.lindungi('organisasi.impor', 'select, insert, update', false);

create table organisasi.impor_baris (
    pemda_id uuid not null,
    impor_id uuid not null,
    nomor    int not null,
    keadaan  text not null check (keadaan in ('BARU', 'BERUBAH', 'SAMA', 'GALAT')),
    objek_id uuid,
    label    text not null,
    versi    int,
    sebelum  jsonb,
    sesudah  jsonb,
    galat    jsonb,
    primary key (pemda_id, impor_id, nomor),
    foreign key (pemda_id, impor_id) references organisasi.impor (pemda_id, id)
);
create index impor_baris_keadaan on organisasi.impor_baris (pemda_id, impor_id, keadaan, nomor);
call mesin.lindungi('organisasi.impor_baris', 'select, insert', false);

-- Taking back an import removes what only the import made. Whatever refers to such a row already holds it by its key.
grant delete on organisasi.opd, organisasi.pegawai to "${aplikasi}";
