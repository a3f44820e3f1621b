package id.pendopo.organisasi.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which field a broken rule belongs to; others concern the form as a whole. */
final class MedanGalat {

    private static final Map<String, String> MEDAN =
            Map.ofEntries(
                    Map.entry("organisasi.kode-terpakai", "kode"),
                    Map.entry("skpd.bentuk", "kode"),
                    Map.entry("bidang-urusan.bentuk", "kode"),
                    Map.entry("organisasi.nama-kosong", "nama"),
                    Map.entry("organisasi.singkatan-kosong", "singkatan"),
                    Map.entry("organisasi.induk-salah", "induk"),
                    Map.entry("organisasi.peran-perlu-opd", "peran"),
                    Map.entry("organisasi.banyak-pemegang", "tunggal"),
                    Map.entry("organisasi.alasan-kosong", "alasan"),
                    Map.entry("organisasi.sk-kosong", "dasarSk"),
                    Map.entry("organisasi.plh-tanpa-akhir", "akhir"),
                    Map.entry("organisasi.akhir-sebelum-awal", "akhir"),
                    Map.entry("organisasi.perpanjang-dengan-sk", "akhir"),
                    Map.entry("organisasi.berhenti-kelak", "akhir"),
                    Map.entry("organisasi.berhenti-sebelum-tugas", "akhir"),
                    Map.entry("organisasi.dua-pemegang", "mulai"),
                    Map.entry("organisasi.sudah-memegang", "pegawai"),
                    Map.entry("organisasi.di-luar-masa-jabatan", "mulai"),
                    Map.entry("organisasi.pegawai-tidak-aktif", "pegawai"),
                    Map.entry("organisasi.nip-terpakai", "nip"),
                    Map.entry("organisasi.nip-status", "status"),
                    Map.entry("organisasi.dasar-kosong", "dasar"),
                    Map.entry("organisasi.libur-sudah-ada", "hari"),
                    Map.entry("organisasi.parameter-mundur", "sejak"),
                    Map.entry("organisasi.parameter-hari-terpakai", "sejak"),
                    Map.entry("organisasi.parameter-tanpa-nilai-sendiri", "sejak"),
                    Map.entry("organisasi.warna-kontras", "utama"));

    private MedanGalat() {}

    static @Nullable String dari(String kode) {
        return MEDAN.get(kode);
    }
}
