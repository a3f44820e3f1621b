package id.pendopo.demo;

import java.util.List;

/**
 * What citizens of the simulation write, and what becomes of it. {@code {t}} is a landmark, {@code
 * {k}} the kelurahan.
 *
 * @param kode category of the ready-made list
 * @param tema which drawn picture goes with it; {@code -} none
 */
record CeritaAduan(
        String kode,
        String tema,
        String judul,
        String isi,
        String jawaban,
        String tindakan,
        String selesai) {

    static final List<String> PATOKAN =
            List.of(
                    "depan Pasar Pagi",
                    "samping masjid Al-Ikhlas",
                    "seberang SD Negeri 12",
                    "simpang tiga dekat jembatan",
                    "belakang puskesmas",
                    "dekat lapangan voli",
                    "sebelah kantor lurah",
                    "depan warung Bu Ani",
                    "gang kedua setelah musala",
                    "tikungan sebelum stasiun",
                    "depan SMP Negeri 3",
                    "dekat gardu listrik",
                    "pinggir lapangan bola",
                    "depan toko bangunan Maju");

    static final List<CeritaAduan> SEMUA =
            baca(
                    """
                    jalan-rusak | jalan | Jalan berlubang {t} | Jalan {t}, {k}, berlubang cukup dalam. Kalau hujan tidak kelihatan dan sudah beberapa motor jatuh. Mohon segera ditambal. | Terima kasih laporannya. Tim pemeliharaan jalan sudah kami jadwalkan meninjau {t} dalam dua hari kerja. | Tim meninjau lokasi dan mengukur lubang; bahan tambal disiapkan. | Lubang sudah ditambal dengan aspal dingin dan dipadatkan. Foto sebelum dan sesudah terlampir.
                    jalan-rusak | jalan | Aspal mengelupas sepanjang gang | Aspal di gang {t} mengelupas, banyak kerikil lepas. Anak sekolah lewat sini tiap pagi. | Gang ini masuk daftar pemeliharaan rutin. Kami periksa dulu panjang dan lebarnya. | Pengukuran selesai: panjang 140 meter, lebar 3 meter. | Pelapisan ulang selesai dikerjakan. Terima kasih atas kesabarannya.
                    trotoar | jalan | Penutup selokan di trotoar pecah | Penutup selokan di trotoar {t} pecah. Pejalan kaki bisa terperosok, apalagi malam hari. | Sudah kami terima. Petugas memasang pengaman sementara hari ini. | Pembatas dipasang, penutup baru dipesan. | Penutup selokan diganti dengan yang baru.
                    jembatan | jalan | Pagar jembatan lepas | Pagar pengaman jembatan kecil {t} lepas sebelah. Bahaya untuk anak-anak. | Kami tinjau hari ini juga, mohon warga berhati-hati. | Pagar sementara dari bambu dipasang bersama warga. | Pagar besi baru sudah dilas dan dicat.
                    saluran-tersumbat | air | Selokan mampet | Selokan {t} mampet oleh lumpur dan sampah. Airnya berbau dan banyak jentik. | Tim pembersih saluran akan turun minggu ini sesuai urutan. | Pengerukan dimulai dari sisi hulu. | Saluran sepanjang 80 meter sudah dikeruk dan mengalir lagi.
                    banjir | air | Genangan setiap hujan | Setiap hujan satu jam, air menggenang setinggi betis {t}, {k}. Sudah berlangsung dua bulan. | Kami cek elevasi saluran dan gorong-gorong di lokasi. | Gorong-gorong ditemukan tertutup sedimen. | Gorong-gorong dibersihkan dan bak kontrol ditambah. Hujan terakhir tidak lagi menggenang.
                    pipa-bocor | air | Pipa air bocor di tepi jalan | Pipa {t} bocor dari kemarin pagi, air terbuang ke jalan. | Kami teruskan ke regu pipa, perkiraan datang hari ini. | Regu menutup katup dan menggali titik bocor. | Sambungan pipa diganti, aliran normal kembali.
                    air-mati | air | Air tidak mengalir tiga hari | Air di {k} tidak mengalir sudah tiga hari. Kami beli air tangki terus. | Ada gangguan pompa. Tangki air bersih kami kirim sore ini. | Pompa cadangan dijalankan, tekanan naik bertahap. | Pompa utama selesai diperbaiki dan air mengalir 24 jam.
                    sampah-menumpuk | sampah | Sampah menumpuk di TPS | TPS {t} penuh sampai ke badan jalan, sudah empat hari tidak diangkut. Baunya masuk rumah. | Mohon maaf atas keterlambatan. Truk kami kirim malam ini. | Dua rit sampah diangkut malam itu. | TPS bersih, jadwal angkut ditambah menjadi setiap hari.
                    sampah-menumpuk | sampah | Tempat sampah liar | Ada yang buang sampah di lahan kosong {t}. Makin lama makin banyak. | Kami bersihkan dan pasang papan larangan bersama lurah {k}. | Lokasi dibersihkan bersama warga hari Jumat. | Lahan bersih, papan larangan dan kamera dipasang.
                    bakar-sampah | sampah | Asap bakar sampah tiap sore | Tetangga {t} membakar sampah tiap sore. Anak saya asma. | Petugas kami dan ketua RT akan mendatangi pelakunya. | Pelaku ditegur dan diberi penjelasan aturan. | Pembakaran berhenti; warga setuju ikut bank sampah.
                    pencemaran | air | Air parit berwarna hitam | Air parit {t} hitam dan bau sejak ada usaha di hulu. Ikan pada mati. | Tim pengawas mengambil contoh air besok pagi. | Contoh air diuji di laboratorium; usaha di hulu diperiksa. | Usaha itu diberi sanksi tertulis dan memasang bak pengolah.
                    pohon | sampah | Dahan hampir jatuh | Dahan pohon besar {t} sudah retak, di bawahnya tempat anak menunggu angkot. | Terima kasih, ini kami dahulukan. Tim pangkas datang hari ini. | Lokasi diamankan dan dahan dipangkas. | Dahan dipangkas dan sisa ranting diangkut.
                    lampu-mati | lampu | Lampu jalan padam | Tiga lampu jalan {t} padam sejak minggu lalu. Gelap sekali dan rawan. | Kami jadwalkan penggantian lampu pekan ini. | Kabel diperiksa, satu putus dekat tiang kedua. | Ketiga lampu menyala kembali.
                    lampu-mati | lampu | PJU menyala siang, mati malam | PJU {t} malah menyala siang dan mati malam. | Kemungkinan sensornya rusak, akan kami ganti. | Sensor cahaya diganti. | Lampu menyala sesuai waktunya.
                    lampu-baru | lampu | Usul tambah lampu jalan | Di {k} dari masjid sampai lapangan belum ada lampu. Mohon ditambah. | Usul yang baik. Kami survei dan masukkan rencana tahun depan. | Survei dilakukan: perlu empat titik. | Empat titik masuk rencana kerja tahun depan.
                    rambu-marka | jalan | Perlu zebra cross depan sekolah | Depan sekolah {t} tidak ada zebra cross, kendaraan kencang-kencang. | Kami setuju ini berbahaya. Marka kami jadwalkan setelah survei. | Survei lalu lintas selesai. | Zebra cross dan rambu batas kecepatan sudah dipasang.
                    parkir | umum | Parkir liar menutup jalan | Parkir motor {t} menutup separuh jalan setiap sore. | Petugas kami tempatkan tiap sore mulai besok. | Penertiban dilakukan tiga hari berturut-turut. | Lokasi parkir dipindah ke halaman pasar.
                    gedung-sekolah | umum | Atap kelas bocor | Atap ruang kelas {t} bocor, kalau hujan anak-anak digeser. | Kami kirim tim sarana untuk menghitung perbaikannya. | Perhitungan selesai, memakai dana pemeliharaan. | Atap dua ruang kelas sudah diganti.
                    layanan-kesehatan | layanan | Antrean puskesmas lama | Antre di puskesmas dari jam tujuh baru dilayani jam sebelas. Petugas loket hanya satu. | Mohon maaf. Kami tambah satu loket pada jam sibuk mulai pekan ini. | Loket kedua dibuka pukul 07.00–10.00. | Waktu tunggu rata-rata turun menjadi 35 menit.
                    bpjs | layanan | Kartu KIS tidak aktif | Kartu KIS ibu saya tiba-tiba tidak aktif padahal mau kontrol. | Silakan bawa KTP dan KK ke loket kami, bisa diaktifkan hari yang sama. | Data diperiksa: NIK ganda. | KIS sudah aktif kembali.
                    ktp | layanan | KTP belum jadi dua bulan | Saya rekam KTP dua bulan lalu, sampai sekarang disuruh tunggu blangko. | Blangko sudah ada. KTP Anda kami cetak hari ini. | KTP dicetak. | KTP sudah diambil pemiliknya.
                    kk-akta | layanan | Akta lahir salah nama | Nama anak saya di akta salah satu huruf. Sudah dua kali ke loket. | Perbaikan tanpa sidang bisa untuk salah ketik. Kami hubungi lewat nomor Anda. | Berkas diperiksa. | Akta baru sudah terbit.
                    bansos | layanan | Bantuan tidak tepat sasaran | Di RT kami {k} yang dapat bantuan malah yang punya mobil, janda tua tidak dapat. | Kami lakukan verifikasi lapangan bersama kelurahan. | Sebelas rumah dikunjungi. | Tiga penerima diganti setelah musyawarah kelurahan.
                    terlantar | layanan | Orang terlantar di emperan | Ada bapak tua tidur di emperan {t} sudah seminggu, kelihatannya sakit. | Tim reaksi cepat kami menjemput hari ini. | Dibawa ke puskesmas dan rumah singgah. | Keluarganya ditemukan dan sudah dijemput.
                    kebisingan | umum | Musik keras sampai larut | Hajatan {t} musiknya sampai jam dua malam tiga hari berturut-turut. | Regu patroli kami datangi malam ini. | Penyelenggara ditegur, volume dikecilkan. | Kegiatan berakhir pukul 22.00 sesuai izin.
                    pedagang | umum | Pedagang memakai trotoar | Trotoar {t} penuh lapak, pejalan kaki lewat di jalan. | Kami tertibkan secara bertahap dengan pemberitahuan lebih dulu. | Pemberitahuan dibagikan kepada 14 pedagang. | Lapak mundur ke garis kuning, trotoar dapat dilewati.
                    hewan | umum | Sarang tawon besar | Ada sarang tawon besar di pohon {t}, sudah menyengat dua anak. | Regu penyelamatan datang malam ini, saat tawon tenang. | Lokasi dipasangi garis pengaman. | Sarang dimusnahkan dengan aman.
                    pasar | umum | Lapak pasar becek | Lorong {t} becek dan licin, pembeli jatuh. | Perbaikan lantai lorong kami kerjakan bertahap. | Bagian paling rusak ditimbun. | Lantai lorong dicor dan diberi saluran.
                    pelayanan-umum | layanan | Petugas loket tidak ramah | Petugas loket di {k} menjawab ketus dan menyuruh pulang tanpa penjelasan. | Mohon maaf. Kami bicarakan dengan petugasnya dan perbaiki. | Pembinaan dilakukan. | Petugas dibina dan alur persyaratan dipasang di loket.
                    usulan | umum | Usul taman bermain | Di {k} belum ada tempat bermain anak. Ada tanah pemda kosong {t}. | Terima kasih usulnya, kami bahas dalam musrenbang. | Status tanah diperiksa. | Usul masuk daftar musrenbang kelurahan.
                    informasi-publik | layanan | Minta data anggaran jalan | Saya mahasiswa, perlu data anggaran pemeliharaan jalan lima tahun. | Datanya tersedia di halaman data terbuka; kami kirim juga tautannya. | Data dikumpulkan. | Data dan tautannya sudah dikirim.
                    """);

    private static List<CeritaAduan> baca(String tabel) {
        return tabel.lines()
                .map(b -> b.split(" \\| "))
                .map(k -> new CeritaAduan(k[0], k[1], k[2], k[3], k[4], k[5], k[6]))
                .toList();
    }

    String isi(String teks, String patokan, String kelurahan) {
        return teks.replace("{t}", patokan).replace("{k}", kelurahan);
    }
}
