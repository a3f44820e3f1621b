-- Who must have a second factor, and how many wrong codes are borne: dated rules like all others.
insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('faktor.wajib',
     '{"kepala_daerah": 1, "wakil_kepala_daerah": 1, "sekretaris_daerah": 1, "bappeda": 1, "bpkad": 1,
       "inspektorat": 1, "admin": 1, "kepegawaian": 1, "kepala_opd": 1, "ppk": 1, "bendahara": 1,
       "operator": 0, "pegawai": 0}',
     '1 wajib, 0 tidak', '2020-01-01', null,
     'Peraturan BSSN 4/2021 (autentikasi); pilihan Pendopo',
     'Peran yang harus memasang faktor kedua sebelum dapat bekerja: penyetuju, keuangan, dan pengelola. Tidak ditegakkan di demo.'),

    ('batas-laju.faktor',
     '{"gagal_per_akun": 5, "gagal_per_perangkat": 10, "jendela_menit": 15, "gagal_per_hari": 50}',
     'kali', '2020-01-01', null,
     'Peraturan BSSN 4/2021 (batas salah kata sandi); angka pilihan Pendopo',
     'Kode faktor kedua yang salah; perangkat yang pernah masuk dihitung tersendiri, sehingga orang lain tidak mengunci pemiliknya.');
