package id.pendopo.demo;

import java.util.List;

/** Names as they are heard in South Sumatra, put together by chance: nobody is meant. */
final class NamaOrang {

    private static final List<String> LAKI =
            kata(
                    """
                    Ahmad Akhmad Aldi Amir Andi Anton Arif Aswan Bambang Basri Budi Darmawan Deni Dedi Edi Efran
                    Fadli Faisal Febri Firman Hairul Hamdan Hasan Hendra Herman Heru Idham Ikhsan Imron Irwan
                    Iskandar Ismail Jauhari Junaidi Khairul Kurnia Lukman Marwan Muhammad Mulyadi Nasrun Novran
                    Nur Okta Rahmat Rasyid Reza Rizal Robby Romli Rudi Rusdi Sabarudin Salim Samsul Sofyan
                    Sukri Sulaiman Suryadi Syahrial Taufik Usman Wahyu Yadi Yudi Yusran Zaini Zainal Zulkifli
                    """);
    private static final List<String> PEREMPUAN =
            kata(
                    """
                    Aisyah Anisa Asmawati Ayu Cik Dahlia Desi Dewi Dian Eka Elly Ernawati Eva Fatimah Fitri Halimah
                    Hartati Helda Herlina Ida Indah Juwita Kartika Lia Lena Linda Marlina Maryam Masnun Maya
                    Mega Meri Mutia Nadia Nilawati Novita Nurhayati Nurlela Oktarina Patmawati Puspa Rahayu Ratna
                    Resti Rina Rohani Rosmala Rosidah Santi Sari Septi Siti Sri Sumarni Susi Tri Umi Vera Wulan
                    Yanti Yesi Yulia Yuliana Zubaidah Zuraidah
                    """);
    private static final List<String> AKHIR_LAKI =
            kata(
                    """
                    Akbar Alamsyah Anwar Aprianto Ardiansyah Asri Bahri Bastari Chandra Darwis Effendi Erlangga
                    Fahlevi Fitrah Gumay Hakim Harahap Hidayat Husin Ibrahim Idris Indrajaya Januar Kadir Komar
                    Kurniawan Lesmana Mahyudin Marzuki Mirza Nawawi Nugraha Oktavian Pratama Purnama Putra
                    Rahman Ramadhan Rozali Rusli Saputra Sanjaya Setiawan Sobri Subhan Sutrisno Syarif Tarmizi
                    Wijaya Yunus Yusuf Zakaria Zen Zulkarnain
                    """);
    private static final List<String> AKHIR_PEREMPUAN =
            kata(
                    """
                    Agustina Amalia Andriani Anggraini Apriani Astuti Aulia Damayanti Deviana Erlina Fadilah
                    Febrianti Handayani Hasanah Hidayati Indriani Khairani Komariah Kurniasih Lestari
                    Mardiana Maharani Melati Ningsih Novianti Oktaviani Permatasari Pertiwi Puspita Putri Rahmawati
                    Ramadhani Rosalina Safitri Salamah Septiani Sulastri Susanti Syafitri Utami Wahyuni
                    Widiastuti Wulandari Yuniarti Yusnita Zahara
                    """);
    private static final List<String> GELAR_LAKI = kata("Kgs. Kms. Mgs. R. M. M. M. A. H.");
    private static final List<String> GELAR_PEREMPUAN = kata("Nyimas Masayu Nyayu Hj. R.A.");

    private final Acak acak;

    NamaOrang(Acak acak) {
        this.acak = acak;
    }

    /** A name; {@code gelar} are the degrees behind it, empty for none. */
    String baru(boolean perempuan, String gelar) {
        String depan = acak.salahSatu(perempuan ? PEREMPUAN : LAKI);
        String belakang = acak.salahSatu(perempuan ? AKHIR_PEREMPUAN : AKHIR_LAKI);
        String awal =
                acak.persen(9)
                        ? acak.salahSatu(perempuan ? GELAR_PEREMPUAN : GELAR_LAKI) + " "
                        : "";
        String nama = acak.persen(6) ? depan : depan + " " + belakang;
        return awal + nama + (gelar.isEmpty() ? "" : ", " + gelar);
    }

    private static List<String> kata(String teks) {
        return List.of(teks.strip().split("\\s+"));
    }
}
