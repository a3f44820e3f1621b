-- Who did what, when, in which role, from what to what, and why. Insert only.
create schema audit;
grant usage on schema audit to "${aplikasi}", "${pembaca}";

create table audit.jejak (
    pemda_id     uuid not null,
    id           uuid not null,
    pada         timestamptz not null,
    akun_id      uuid,
    nama         text not null,
    peran        text not null,
    tindakan     text not null,
    objek_jenis  text not null,
    objek_id     text not null,
    objek_label  text not null,
    sebelum      jsonb,
    sesudah      jsonb,
    alasan       text,
    primary key (pemda_id, id)
);
create index jejak_objek on audit.jejak (pemda_id, objek_jenis, objek_id, id desc);
call mesin.lindungi('audit.jejak', 'select, insert', false);
