package id.pendopo.organisasi.impor;

import java.util.Map;

/** Which column of a list of posts a broken rule belongs to, and its wording in a file. */
final class KolomJabatan {

    private static final Map<String, String> KOLOM =
            Map.ofEntries(
                    Map.entry("organisasi.peran-perlu-opd", "peran"),
                    Map.entry("organisasi.galat.jabatan-opd-tetap", "opd"),
                    Map.entry("organisasi.sudah-berakhir", "berlakuSampai"),
                    Map.entry("organisasi.galat.masih-dipegang", "berlakuSampai"),
                    Map.entry("organisasi.banyak-pemegang", "tunggal"),
                    Map.entry("organisasi.diri-sendiri.terlarang", "nip"),
                    Map.entry("organisasi.jabatan-admin.terlarang", "nip"),
                    Map.entry("organisasi.pegawai-tidak-aktif", "nip"),
                    Map.entry("organisasi.sudah-memegang", "nip"),
                    Map.entry("organisasi.galat.tugas-ganda", "nip"),
                    Map.entry("organisasi.galat.tugas-tetap", "dasarSk"),
                    Map.entry("organisasi.sk-kosong", "dasarSk"),
                    Map.entry("organisasi.di-luar-masa-jabatan", "mulai"),
                    Map.entry("organisasi.dua-pemegang", "mulai"),
                    Map.entry("organisasi.plh-tanpa-akhir", "akhir"),
                    Map.entry("organisasi.perpanjang-dengan-sk", "akhir"));

    private KolomJabatan() {}

    /**
     * @param akhir column of the last day that was looked at
     */
    static String dari(String kode, String akhir) {
        return kode.equals("organisasi.akhir-sebelum-awal")
                ? akhir
                : KOLOM.getOrDefault(kode, "nama");
    }

    /** On the screen a box replaces the holder; in a file the row of the holder ends him. */
    static String kode(String kode) {
        return kode.equals("organisasi.dua-pemegang") ? "organisasi.galat.dua-pemegang" : kode;
    }
}
