-- The working days that count where a pemda has set no pattern of its own; 1 is Monday.
insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('kerja.hari', '{"senin": 1, "selasa": 1, "rabu": 1, "kamis": 1, "jumat": 1, "sabtu": 0, "minggu": 0}',
     'hari', '2020-01-01', null,
     'Perpres 21/2023 Pasal 3',
     'Hari kerja instansi pemerintah: Senin sampai Jumat; 1 berarti hari kerja.');
