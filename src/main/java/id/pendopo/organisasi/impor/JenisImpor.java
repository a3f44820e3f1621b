package id.pendopo.organisasi.impor;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.orang.Pengguna;
import java.util.Locale;

/** Lists that can be uploaded, and the columns by the names that people write over them. */
public enum JenisImpor {
    OPD(
            SkemaKolom.susun()
                    .wajib("kode", JenisKolom.KODE, "Kode SKPD", "Kode OPD", "Kode")
                    .wajib("nama", JenisKolom.TEKS, "Nama", "Nama SKPD", "Nama OPD", "SKPD", "OPD")
                    .opsional("singkatan", JenisKolom.TEKS, "Singkatan", "Nama Singkat")
                    .opsional("jenis", JenisKolom.TEKS, "Jenis")
                    .opsional("induk", JenisKolom.KODE, "Kode Induk", "Induk")
                    .opsional("alamat", JenisKolom.TEKS, "Alamat")
                    .opsional("telepon", JenisKolom.TEKS, "Telepon", "No Telepon", "Telp")
                    .opsional("surel", JenisKolom.TEKS, "Surel", "Email", "E-mail")
                    .abaikanBarisTanpa("kode")
                    .jadi()),
    PEGAWAI(
            SkemaKolom.susun()
                    .wajib("nip", JenisKolom.KODE, "NIP", "NIP/NI PPPK", "NIP Baru")
                    .wajib("nama", JenisKolom.TEKS, "Nama", "Nama Pegawai", "Nama Lengkap")
                    .wajib(
                            "opd",
                            JenisKolom.TEKS,
                            "Perangkat Daerah",
                            "OPD",
                            "SKPD",
                            "Unit Kerja",
                            "Kode SKPD")
                    .opsional("status", JenisKolom.TEKS, "Status", "Status Kepegawaian")
                    .opsional("golongan", JenisKolom.TEKS, "Golongan", "Gol", "Pangkat/Golongan")
                    .opsional("surel", JenisKolom.TEKS, "Surel", "Email", "E-mail")
                    .opsional("telepon", JenisKolom.TEKS, "Telepon", "No HP", "HP")
                    .abaikanBarisTanpa("nip")
                    .jadi()),
    JABATAN(
            SkemaKolom.susun()
                    .opsional("kunci", JenisKolom.KODE, KolomTulis.JUDUL_KUNCI)
                    .bolehKosong(
                            "opd",
                            JenisKolom.TEKS,
                            "Perangkat Daerah",
                            "OPD",
                            "SKPD",
                            "Unit Kerja",
                            "Kode SKPD")
                    .wajib("nama", JenisKolom.TEKS, "Jabatan", "Nama Jabatan")
                    .opsional("peran", JenisKolom.TEKS, "Peran")
                    .opsional("tunggal", JenisKolom.TEKS, "Satu Pemegang")
                    .opsional("berlakuSejak", JenisKolom.TANGGAL, "Berlaku Sejak")
                    .opsional("berlakuSampai", JenisKolom.TANGGAL, "Berlaku Sampai")
                    .opsional("nip", JenisKolom.KODE, "NIP", "NIP Pemegang")
                    .opsional("jenis", JenisKolom.TEKS, "Sebagai", "Jenis Penugasan")
                    .opsional("mulai", JenisKolom.TANGGAL, "Mulai", "TMT", "TMT Jabatan")
                    .opsional("akhir", JenisKolom.TANGGAL, "Akhir", "Sampai")
                    .opsional("dasarSk", JenisKolom.TEKS, "Nomor SK", "Dasar SK", "SK")
                    .abaikanBarisTanpa("nama")
                    .jadi()),
    PARAMETER(
            SkemaKolom.susun()
                    .wajib("kode", JenisKolom.KODE, "Kode", "Parameter")
                    .wajib("nilai", JenisKolom.TEKS, "Nilai")
                    .wajib("berlakuSejak", JenisKolom.TANGGAL, "Berlaku Sejak", "Sejak")
                    .opsional("berlakuSampai", JenisKolom.TANGGAL, "Berlaku Sampai", "Sampai")
                    .wajib("dasarHukum", JenisKolom.TEKS, "Dasar Hukum", "Dasar")
                    .opsional("alasan", JenisKolom.TEKS, "Alasan")
                    .abaikanBarisTanpa("kode")
                    .jadi());

    private final SkemaKolom skema;

    JenisImpor(SkemaKolom skema) {
        this.skema = skema;
    }

    SkemaKolom skema() {
        return skema;
    }

    /** Its name in addresses and message keys. */
    public String kunci() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Who may upload what, as on the screens: agencies by administrators, staff by the staff
     * office. A list of posts is also one of their holders; rows that make or change a post are for
     * administrators.
     */
    public boolean boleh(Pengguna oleh) {
        return oleh.boleh(
                switch (this) {
                    case OPD -> IzinOrganisasi.KELOLA;
                    case PEGAWAI, JABATAN -> IzinOrganisasi.PEGAWAI;
                    case PARAMETER -> IzinOrganisasi.PARAMETER;
                });
    }

    /**
     * @throws TidakDitemukan for whoever may not upload such a list
     */
    public void harusBoleh(Pengguna oleh) {
        if (!boleh(oleh)) {
            throw new TidakDitemukan("impor " + this);
        }
    }
}
