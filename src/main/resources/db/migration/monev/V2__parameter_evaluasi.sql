-- How agencies are ranked, and when an unchecked report becomes a matter for the leaders.
insert into referensi.parameter_nasional
    (kode, nilai, satuan, berlaku_sejak, berlaku_sampai, dasar_hukum, keterangan)
values
    ('evaluasi.indeks-opd', '{"fisik": 50, "keuangan": 30, "ketepatan": 20}', 'bobot', '2020-01-01', null,
     'Tidak ada rumus nasional; ditetapkan Perkada',
     'Indeks capaian OPD = rata-rata tertimbang: fisik terhadap rencana, realisasi terhadap anggaran kas, laporan tepat waktu; masing-masing paling tinggi 100. Bagian yang tidak ada pembandingnya tidak ikut dihitung.'),
    ('evaluasi.hari-verifikasi', '14', 'hari', '2020-01-01', null,
     'Kebiasaan pelaporan bulanan; ditetapkan Perkada',
     'Laporan yang disetujui tetapi belum diverifikasi selama ini muncul pada keputusan pimpinan.');
