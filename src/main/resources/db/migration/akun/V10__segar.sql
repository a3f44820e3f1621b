-- The refresh token that counts stands in its family: exchanging it is one update of one row, without an index to
-- change. What was given out before carries a mark (TokenSegar) and needs no row to be recognised.

alter table akun.otorisasi
    add column segar_hash bytea,
    add column segar_pada timestamptz,
    add column segar_habis timestamptz;
comment on column akun.otorisasi.segar_hash is 'SHA-256 of the refresh token that counts; null until the code is exchanged';
comment on column akun.otorisasi.segar_pada is 'when it was given out, which is when the one before was exchanged';
-- room on each page for the next state of its rows
alter table akun.otorisasi set (fillfactor = 60);

do $$
declare
    p uuid;
begin
    for p in select id from referensi.pemda loop
        perform set_config('app.pemda_id', p::text, true);
        update akun.otorisasi o
        set segar_hash = t.hash, segar_pada = t.dibuat_pada, segar_habis = t.habis_pada
        from akun.token_segar t
        where o.pemda_id = p and t.pemda_id = p and t.otorisasi_id = o.id and t.dipakai_pada is null;
    end loop;
    perform set_config('app.pemda_id', '', true);
end
$$;

-- The tokens without a mark go on counting: by their digest they lead to their family, as long as that stands
-- (ninety days at most), and go with it.
comment on table akun.token_segar is 'refresh tokens given out before they carried a mark; nothing is added any more';
revoke insert, update on akun.token_segar from "${aplikasi}";
