package id.pendopo.organisasi.impor;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.platform.lembar.JenisKolom;
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

    /** Who may upload what: staff by the staff office, agencies by administrators. */
    public boolean boleh(Pengguna oleh) {
        return oleh.boleh(this == OPD ? IzinOrganisasi.KELOLA : IzinOrganisasi.PEGAWAI);
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
