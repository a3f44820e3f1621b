-- The way in: what makes a repeated send one report, photos that wait for the second page, and an index for similar ones nearby.

-- A send under its key. Neither the key nor the receipt can be read here: the receipt is sealed, the key is a digest.
create table aduan.kiriman (
    pemda_id    uuid not null references referensi.pemda (id),
    kunci       bytea not null,
    sidik_isi   bytea not null,
    tersegel    bytea,
    dibuat_pada timestamptz not null,
    primary key (pemda_id, kunci)
);
comment on column aduan.kiriman.kunci is 'digest of the idempotency key, which belongs to nobody';
comment on column aduan.kiriman.sidik_isi is 'digest of what was sent: the same key with something else is refused';
comment on column aduan.kiriman.tersegel is 'the receipt, sealed with the key as context; null until it is there';
create index kiriman_lama on aduan.kiriman (pemda_id, dibuat_pada);
call mesin.lindungi('aduan.kiriman', 'select, insert, update, delete', false);

-- Photos of one who has no script, between the form and the page where he checks his answers.
create table aduan.draf_foto (
    pemda_id    uuid not null references referensi.pemda (id),
    rahasia     bytea not null,
    urutan      int not null check (urutan between 0 and 4),
    tersegel    bytea not null,
    dibuat_pada timestamptz not null,
    primary key (pemda_id, rahasia, urutan)
);
comment on column aduan.draf_foto.rahasia is 'digest of the random secret that stands in his page';
comment on column aduan.draf_foto.tersegel is 'the file as it came, sealed: what a camera wrote into it is nobody''s to read';
create index draf_foto_lama on aduan.draf_foto (pemda_id, dibuat_pada);
call mesin.lindungi('aduan.draf_foto', 'select, insert, delete', false);

-- Similar reports nearby: equality on the category, the nine cells around.
create index aduan_serupa on aduan.aduan (pemda_id, kategori_id, sel)
    where tayang = 'TAYANG' and jenis <> 'PENGAWASAN' and status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES');
