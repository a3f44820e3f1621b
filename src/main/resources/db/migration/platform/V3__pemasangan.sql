-- This installation, and since when its folder of files carries its mark: a folder without the mark is then the wrong one.
create table mesin.pemasangan (
    satu             boolean primary key default true check (satu),
    id               uuid not null,
    berkas_ditandai  timestamptz
);
insert into mesin.pemasangan (id) values (gen_random_uuid());
