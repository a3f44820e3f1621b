-- When people are reminded: the hour of the daily round and the days before a due day.
insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('pemberitahuan.jam-harian', '7', 'jam', '2020-01-01', null,
     'Kebijakan internal; tidak ada aturan nasional',
     'Jam setempat (0 sampai 23); sejak jam ini pengingat hari itu dibuat dan surel harian dikirim.'),
    ('pengingat.hari-laporan', '{"pertama": 3, "kedua": 1, "ketiga": 0}', 'hari', '2020-01-01', null,
     'Kebijakan internal; tidak ada aturan nasional',
     'Sekian hari sebelum batas laporan bulanan operator diingatkan; 0 berarti pada hari batas.');
