package id.pendopo.demo;

import java.util.regex.Pattern;

/** What kind of work a sub kegiatan is, guessed from its name: it shapes money and progress. */
enum JenisKerja {
    GAJI(0),
    RUTIN(9),
    DOKUMEN(2),
    KEGIATAN(7),
    PENGADAAN(16),
    FISIK(70);

    private static final Pattern BANGUNAN =
            Pattern.compile(
                    "(Pembangunan|Rehabilitasi|Rekonstruksi|Pelebaran|Normalisasi|Perbaikan|Penggantian"
                            + "|Peningkatan|Perluasan|Pemeliharaan Berkala)"
                            + " .*(Jalan|Jembatan|Saluran|Irigasi|Drainase|SPAM|Gedung|Ruang|Sungai|Tanggul|Rumah"
                            + "|Kelas|Sarana|Prasarana|Puskesmas|Talud|Jaringan|Permukiman|Embung|Pasar|Taman|Bendung|Check Dam|Kelurahan).*");
    private static final Pattern TULISAN =
            Pattern.compile(
                    "(Koordinasi|Penyusunan|Evaluasi|Rekonsiliasi|Penatausahaan|Pelaporan|Penilaian|Pengelolaan dan"
                            + "|Pelaksanaan Penatausahaan|Perencanaan|Monitoring|Pendataan).*");

    /** Share in what an agency has left after salaries. */
    final int bobot;

    JenisKerja(int bobot) {
        this.bobot = bobot;
    }

    static JenisKerja dari(String nama, boolean penunjang) {
        if (nama.startsWith("Penyediaan Gaji dan Tunjangan")) {
            return GAJI;
        }
        if (!penunjang && BANGUNAN.matcher(nama).matches()) {
            return FISIK;
        }
        if (nama.startsWith("Pengadaan")) {
            return PENGADAAN;
        }
        if (TULISAN.matcher(nama).matches()) {
            return DOKUMEN;
        }
        return penunjang ? RUTIN : KEGIATAN;
    }
}
