-- Signals that cheap phones and crowded buildings do not set off: what a network gives to everybody, whole metres, five decimals and a fix kept by the
-- system weigh little now; what a program leaves behind is measured against chance. No installation has been judged by the former figures yet, so
-- they are replaced from the beginning; what a pemda set itself stays, only names that it lacks are added.
update referensi.parameter_nasional
set nilai = (nilai - '{sebaran_5, sebaran_8, sebaran_12, geser_orang}'::text[])
    || '{"sel_orang": 3, "sel_akurasi": 25, "sel_akurasi_kasar": 15, "sel_sendiri": 30, "sama_kasar": 4, "rute_titik": 2, "rute_kasar": 8, "rute_orang": 5, "rute_orang_kasar": 8, "rute_meter": 0.5, "rute_beruntun": 3, "bersama_kasar": 6, "akurasi_lazim": 20, "akurasi_utuh_kali": 12, "silih_hari": 3, "silih_kali": 3, "silih_jam": 3, "jaringan_sekantor": 3, "sebaran_galat": 2.2, "sebaran_z": 3.5, "sebaran_peluang": 0.0001, "sebaran_terlebar": 300, "segaris": 0.05, "geser_kali": 3, "geser_kali_kasar": 6, "desimal_umum": 0.35, "bobot_perangkat_silih": 1, "bobot_jaringan_asing": 1, "bobot_kotak": 0.3, "bobot_jam_tepat": 1}'
where kode = 'presensi.sinyal';
do $$
declare
    p uuid;
begin
    for p in select id from referensi.pemda loop
        perform set_config('app.pemda_id', p::text, true);
        update organisasi.parameter l
        set nilai = n.nilai || l.nilai
        from referensi.parameter_nasional n
        where l.pemda_id = p and l.kode = 'presensi.sinyal' and n.kode = l.kode;
    end loop;
end
$$;
