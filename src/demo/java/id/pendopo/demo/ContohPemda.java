package id.pendopo.demo;

import java.util.List;
import java.util.UUID;

/**
 * One simulated pemda.
 *
 * @param kode area code; the boundaries and names of its areas are real
 * @param host names it answers on, the first one is printed in addresses
 * @param opd its agencies; none: a pemda to try real files in
 * @param kosong slug of the agency whose head has not been named, a colleague stands in (Plt)
 * @param pelaksanaTugas slug of the agency whose head stands in there
 * @param absen slug of the agency whose head is away this week (Plh)
 * @param pelaksanaHarian slug of the agency whose head stands in there
 */
record ContohPemda(
        String kode,
        String sebutan,
        String nama,
        List<String> host,
        List<ContohOpd> opd,
        String kosong,
        String pelaksanaTugas,
        String absen,
        String pelaksanaHarian) {

    static final ContohPemda PRABUMULIH =
            new ContohPemda(
                    "16.74",
                    "Kota",
                    "Prabumulih",
                    List.of("localhost", "prabumulih.localhost"),
                    ContohOpd.tabel(
                            """
                            setda | 4.01.0.00.0.00.01.0000 | Setda | Sekretariat Daerah | SEKRETARIAT | Asisten Administrasi Umum | 4.01 | 118 | 46 | 68000 | 30 | BIASA
                            setwan | 4.02.0.00.0.00.02.0000 | Setwan | Sekretariat DPRD | SEKRETARIAT | Sekretaris DPRD | 4.02 | 54 | 48 | 44000 | 22 | SIBUK
                            inspektorat | 6.01.0.00.0.00.03.0000 | Inspektorat | Inspektorat Daerah | INSPEKTORAT | Inspektur Daerah | 6.01 | 46 | 34 | 13000 | 45 | TERTIB
                            disdik | 1.01.2.22.0.00.04.0000 | Disdik | Dinas Pendidikan dan Kebudayaan | DINAS | - | 1.01.02 1.01.04 2.22.02 2.22.05 | 1560 | 62 | 285000 | 66 | BIASA
                            dinkes | 1.02.0.00.0.00.05.0000 | Dinkes | Dinas Kesehatan | DINAS | - | 1.02 | 610 | 66 | 152000 | 42 | SIBUK
                            rsud | 1.02.0.00.0.00.05.0001 | RSUD | Rumah Sakit Umum Daerah | RSUD | Direktur Rumah Sakit Umum Daerah | 1.02.02 1.02.03 | 372 | 30 | 118000 | 31 | CEPAT
                            pupr | 1.03.0.00.0.00.06.0000 | Dinas PUPR | Dinas Pekerjaan Umum dan Penataan Ruang | DINAS | - | 1.03.02 1.03.03 1.03.05 1.03.06 1.03.08 1.03.10 1.03.11 1.03.12 | 112 | 68 | 138000 | 9 | TERTINGGAL
                            disperkim | 1.04.2.10.0.00.07.0000 | Disperkim | Dinas Perumahan, Kawasan Permukiman dan Pertanahan | DINAS | - | 1.04 2.10.05 2.10.10 | 44 | 44 | 39000 | 13 | LAMBAT
                            satpolpp | 1.05.0.00.0.00.08.0000 | Satpol PP | Satuan Polisi Pamong Praja dan Pemadam Kebakaran | SATUAN | - | 1.05.02 1.05.04 | 142 | 38 | 21500 | 52 | TERTIB
                            bpbd | 1.05.0.00.0.00.09.0000 | BPBD | Badan Penanggulangan Bencana Daerah | BADAN | Kepala Pelaksana Badan Penanggulangan Bencana Daerah | 1.05.03 | 34 | 32 | 9800 | 38 | BIASA
                            dinsos | 1.06.0.00.0.00.10.0000 | Dinsos | Dinas Sosial | DINAS | - | 1.06 | 38 | 40 | 12400 | 34 | BIASA
                            disnaker | 2.07.3.32.0.00.11.0000 | Disnaker | Dinas Tenaga Kerja dan Transmigrasi | DINAS | - | 2.07 3.32.03 | 28 | 32 | 7400 | 42 | TERTIB
                            dp3ap2kb | 2.08.2.14.0.00.12.0000 | DP3AP2KB | Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana | DINAS | - | 2.08 2.14 | 48 | 42 | 13200 | 40 | BIASA
                            dlh | 2.11.0.00.0.00.13.0000 | DLH | Dinas Lingkungan Hidup | DINAS | - | 2.11 | 124 | 46 | 36500 | 30 | CEPAT
                            disdukcapil | 2.12.0.00.0.00.14.0000 | Disdukcapil | Dinas Kependudukan dan Pencatatan Sipil | DINAS | - | 2.12 | 42 | 36 | 9100 | 46 | TERTIB
                            dishub | 2.15.0.00.0.00.15.0000 | Dishub | Dinas Perhubungan | DINAS | - | 2.15.02 | 68 | 38 | 18200 | 34 | LAMBAT
                            kominfo | 2.16.2.20.2.21.16.0000 | Diskominfo | Dinas Komunikasi dan Informatika | DINAS | - | 2.16 2.20 2.21 | 46 | 38 | 16300 | 31 | TERTIB
                            diskopdag | 2.17.3.30.3.31.17.0000 | Diskopdag | Dinas Koperasi, UKM, Perdagangan dan Perindustrian | DINAS | - | 2.17 3.30 3.31 | 46 | 42 | 14100 | 38 | SIBUK
                            dpmptsp | 2.18.0.00.0.00.18.0000 | DPMPTSP | Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu | DINAS | - | 2.18 | 36 | 32 | 8200 | 44 | CEPAT
                            dispora | 2.19.3.26.0.00.19.0000 | Disporapar | Dinas Kepemudaan, Olahraga dan Pariwisata | DINAS | - | 2.19 3.26 | 34 | 38 | 12600 | 32 | LAMBAT
                            dispusip | 2.23.2.24.0.00.20.0000 | Dispusip | Dinas Perpustakaan dan Kearsipan | DINAS | - | 2.23 2.24 | 30 | 32 | 7200 | 44 | BIASA
                            distan | 3.27.2.09.3.25.21.0000 | Distan | Dinas Pertanian, Ketahanan Pangan dan Perikanan | DINAS | - | 3.27 2.09 3.25.04 | 84 | 44 | 17400 | 42 | SIBUK
                            bappeda | 5.01.5.05.0.00.22.0000 | Bappeda | Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah | BADAN | - | 5.01 5.05.02 | 48 | 40 | 14300 | 38 | TERTIB
                            bpkad | 5.02.0.00.0.00.23.0000 | BPKAD | Badan Pengelola Keuangan dan Aset Daerah | BADAN | - | 5.02.02 5.02.03 | 58 | 46 | 46000 | 21 | BIASA
                            bapenda | 5.02.0.00.0.00.24.0000 | Bapenda | Badan Pendapatan Daerah | BADAN | - | 5.02.04 | 44 | 32 | 14800 | 40 | CEPAT
                            bkpsdm | 5.03.5.04.0.00.25.0000 | BKPSDM | Badan Kepegawaian dan Pengembangan Sumber Daya Manusia | BADAN | - | 5.03 5.04 | 42 | 38 | 11900 | 40 | BIASA
                            kesbangpol | 8.01.0.00.0.00.26.0000 | Kesbangpol | Badan Kesatuan Bangsa dan Politik | BADAN | - | 8.01 | 28 | 32 | 9400 | 32 | BIASA
                            kec-prabumulih-barat | 7.01.0.00.0.00.27.0000 | Kec. Prabumulih Barat | Kecamatan Prabumulih Barat | KECAMATAN | Camat Prabumulih Barat | 7.01 | 34 | 27 | 8900 | 48 | BIASA
                            kec-prabumulih-timur | 7.01.0.00.0.00.28.0000 | Kec. Prabumulih Timur | Kecamatan Prabumulih Timur | KECAMATAN | Camat Prabumulih Timur | 7.01 | 38 | 27 | 9800 | 48 | TERTIB
                            kec-cambai | 7.01.0.00.0.00.29.0000 | Kec. Cambai | Kecamatan Cambai | KECAMATAN | Camat Cambai | 7.01 | 26 | 25 | 6900 | 50 | BIASA
                            kec-rambang-kapak-tengah | 7.01.0.00.0.00.30.0000 | Kec. Rambang Kapak Tengah | Kecamatan Rambang Kapak Tengah | KECAMATAN | Camat Rambang Kapak Tengah | 7.01 | 24 | 24 | 6400 | 50 | LALAI
                            kec-prabumulih-utara | 7.01.0.00.0.00.31.0000 | Kec. Prabumulih Utara | Kecamatan Prabumulih Utara | KECAMATAN | Camat Prabumulih Utara | 7.01 | 28 | 25 | 7800 | 49 | SIBUK
                            kec-prabumulih-selatan | 7.01.0.00.0.00.32.0000 | Kec. Prabumulih Selatan | Kecamatan Prabumulih Selatan | KECAMATAN | Camat Prabumulih Selatan | 7.01 | 26 | 25 | 7100 | 50 | BIASA
                            """),
                    "dispora",
                    "dispusip",
                    "dinsos",
                    "disnaker");

    static final ContohPemda OGAN_ILIR =
            new ContohPemda(
                    "16.10",
                    "Kabupaten",
                    "Ogan Ilir",
                    List.of("oganilir.localhost"),
                    ContohOpd.tabel(
                            """
                            setda | 4.01.0.00.0.00.01.0000 | Setda | Sekretariat Daerah | SEKRETARIAT | Asisten Administrasi Umum | 4.01 | 52 | 24 | 72000 | 30 | BIASA
                            inspektorat | 6.01.0.00.0.00.02.0000 | Inspektorat | Inspektorat Daerah | INSPEKTORAT | Inspektur Daerah | 6.01 | 30 | 18 | 12500 | 45 | TERTIB
                            disdik | 1.01.2.22.0.00.03.0000 | Disdikbud | Dinas Pendidikan dan Kebudayaan | DINAS | - | 1.01.02 1.01.04 2.22.02 | 188 | 28 | 418000 | 68 | SIBUK
                            dinkes | 1.02.0.00.0.00.04.0000 | Dinkes | Dinas Kesehatan | DINAS | - | 1.02 | 96 | 27 | 176000 | 44 | BIASA
                            pupr | 1.03.0.00.0.00.05.0000 | Dinas PUPR | Dinas Pekerjaan Umum dan Penataan Ruang | DINAS | - | 1.03.02 1.03.03 1.03.06 1.03.08 1.03.10 | 46 | 30 | 214000 | 7 | LAMBAT
                            dinsos | 1.06.0.00.0.00.06.0000 | Dinsos | Dinas Sosial | DINAS | - | 1.06 | 24 | 18 | 11200 | 34 | BIASA
                            kominfo | 2.16.2.20.2.21.07.0000 | Diskominfo | Dinas Komunikasi, Informatika, Statistik dan Persandian | DINAS | - | 2.16 2.20 2.21 | 28 | 20 | 13800 | 30 | CEPAT
                            distan | 3.27.2.09.0.00.08.0000 | Distan | Dinas Pertanian dan Ketahanan Pangan | DINAS | - | 3.27 2.09 | 44 | 22 | 31000 | 40 | BIASA
                            bappeda | 5.01.5.05.0.00.09.0000 | Bappedalitbang | Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah | BADAN | - | 5.01 5.05.02 | 30 | 19 | 15600 | 36 | TERTIB
                            bpkad | 5.02.0.00.0.00.10.0000 | BPKAD | Badan Pengelola Keuangan dan Aset Daerah | BADAN | - | 5.02.02 5.02.03 | 34 | 20 | 61000 | 18 | TERTIB
                            bkpsdm | 5.03.5.04.0.00.11.0000 | BKPSDM | Badan Kepegawaian dan Pengembangan Sumber Daya Manusia | BADAN | - | 5.03 5.04 | 26 | 18 | 10900 | 40 | LALAI
                            kec-indralaya | 7.01.0.00.0.00.12.0000 | Kec. Indralaya | Kecamatan Indralaya | KECAMATAN | Camat Indralaya | 7.01 | 20 | 16 | 6300 | 48 | BIASA
                            """),
                    "",
                    "",
                    "",
                    "");

    /** Codes from 16.90 on are free: no real area is shown as if it were its own. */
    static final ContohPemda COBA =
            new ContohPemda(
                    "16.99",
                    "Kabupaten",
                    "Uji Coba",
                    List.of("coba.localhost"),
                    List.of(),
                    "",
                    "",
                    "",
                    "");

    static final List<ContohPemda> SEMUA = List.of(PRABUMULIH, OGAN_ILIR, COBA);

    /** Always the same, so that a demonstration is known by it. */
    UUID id() {
        return new Acak(kode, "pemda").id(Acak.LAHIR);
    }

    String namaLengkap() {
        return sebutan + " " + nama;
    }

    /** Account of the head of the region. */
    String akunKepala() {
        return sebutan.equals("Kota") ? "walikota" : "bupati";
    }

    String sebutanKepala() {
        return sebutan.equals("Kota") ? "Wali Kota" : "Bupati";
    }
}
