-- Rules as dated data: one row per rule and period. A changed rule is a new row and an end date on the old one, so that a
-- result can always be derived again with the rule of its day.

create table referensi.parameter_nasional (
    kode            text  not null check (kode ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
    nilai           jsonb not null,
    satuan          text  not null,
    berlaku_sejak   date  not null,
    berlaku_sampai  date  check (berlaku_sampai >= berlaku_sejak),
    dasar_hukum     text  not null,
    keterangan      text  not null,
    primary key (kode, berlaku_sejak)
);
comment on column referensi.parameter_nasional.berlaku_sampai is 'Last day of validity, inclusive; null while in force';
create unique index parameter_nasional_satu_terbuka on referensi.parameter_nasional (kode) where berlaku_sampai is null;

grant select on referensi.parameter_nasional to "${aplikasi}", "${pembaca}";

insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('evaluasi.predikat',
     '[{"kode": "ST", "nama": "Sangat Tinggi", "lebih_dari": 90},
       {"kode": "T", "nama": "Tinggi", "lebih_dari": 75},
       {"kode": "S", "nama": "Sedang", "lebih_dari": 65},
       {"kode": "R", "nama": "Rendah", "lebih_dari": 50},
       {"kode": "SR", "nama": "Sangat Rendah", "lebih_dari": null}]',
     'persen', '2018-01-01', null,
     'Permendagri 86/2017',
     'Interval setengah terbuka (lebih_dari, batas di atasnya]; peraturan mencetak bilangan bulat 91-100, 76-90, 66-75, 51-65, 0-50.'),

    ('evaluasi.deviasi-fisik',
     '[{"kode": "SESUAI", "mulai": 0},
       {"kode": "WASPADA", "mulai": -5},
       {"kode": "TERLAMBAT", "mulai": -10},
       {"kode": "KRITIS", "mulai": null}]',
     'poin persen', '2020-01-01', null,
     'Tidak ada skala nasional; batas -10 sejalan dengan kontrak kritis Permen PU 07/PRT/M/2011',
     'Realisasi kumulatif dikurangi rencana kumulatif, interval [mulai, batas di atasnya).'),

    ('evaluasi.serapan',
     '[{"kode": "BAIK", "mulai": 90},
       {"kode": "CUKUP", "mulai": 75},
       {"kode": "KURANG", "mulai": 50},
       {"kode": "SANGAT_KURANG", "mulai": null}]',
     'persen', '2020-01-01', null,
     'Tidak ada skala nasional',
     'Realisasi keuangan kumulatif terhadap anggaran kas sampai bulan itu (bukan terhadap 100 persen), interval [mulai, batas di atasnya).'),

    ('laporan.hari-jatuh-tempo', '5', 'hari', '2020-01-01', null,
     'Kebiasaan pelaporan bulanan',
     'Tanggal pada bulan berikutnya; sesudahnya laporan bulanan terlambat.'),

    ('edisi.nomenklatur', '"KEPMENDAGRI_900_2023"', 'edisi', '2024-01-01', '2026-12-31',
     'Kepmendagri 900.1.15.5-1317/2023',
     'Edisi nomenklatur untuk tahun anggaran yang dimulai dalam masa berlaku ini.'),
    ('edisi.nomenklatur', '"PEMUTAKHIRAN_2027"', 'edisi', '2027-01-01', null,
     'Pemutakhiran nomenklatur Kemendagri, 23 Januari 2026',
     'Edisi nomenklatur untuk tahun anggaran yang dimulai dalam masa berlaku ini.'),

    ('sesi.lama',
     '{"pegawai": {"diam_menit": 30, "paling_lama_menit": 720},
       "warga": {"diam_menit": 60, "paling_lama_menit": 720},
       "token_akses_menit": 5}',
     'menit', '2020-01-01', null,
     'Peraturan BSSN 4/2021 (masa berlaku sesi); angka pilihan Pendopo',
     'Sesi berakhir setelah diam selama itu, dan paling lama setelah masa mutlaknya.'),

    ('batas-laju.masuk',
     '{"gagal_per_akun": 5, "gagal_per_perangkat": 10, "jendela_menit": 15,
       "gagal_per_alamat": 300, "jendela_alamat_menit": 5}',
     'kali', '2020-01-01', null,
     'Peraturan BSSN 4/2021 (batas salah kata sandi); angka pilihan Pendopo',
     'Hanya kegagalan yang dihitung; batas per alamat tinggi karena satu kantor sering berbagi satu alamat.'),

    ('unggah.batas',
     '{"lembar_kerja_byte": 20971520, "lembar_kerja_baris": 50000,
       "dokumen_byte": 20971520, "foto_byte": 10485760}',
     'byte', '2020-01-01', null,
     'Pilihan Pendopo',
     'Ukuran berkas dan jumlah baris yang paling besar diterima.');
