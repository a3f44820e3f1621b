package id.pendopo.demo;

import java.util.List;
import java.util.Map;

/** Posts of ordinary staff, with the degrees that go with them, by agency. */
final class Formasi {

    /** A post and the degrees of those who hold it; empty: none. */
    record Pekerjaan(String nama, List<String> gelar) {}

    private static final List<Pekerjaan> UMUM =
            List.of(
                    kerja("Penelaah Teknis Kebijakan", "S.Sos.", "S.E.", "S.H.", "S.IP."),
                    kerja("Pengolah Data dan Informasi", "A.Md.", "A.Md.Kom.", ""),
                    kerja("Pengadministrasi Perkantoran", ""),
                    kerja("Analis Kebijakan Ahli Muda", "S.E., M.Si.", "S.Sos., M.Si."),
                    kerja("Operator Layanan Operasional", ""));
    private static final List<Pekerjaan> PENDIDIKAN =
            List.of(
                    kerja("Guru Ahli Pertama", "S.Pd.", "S.Pd.I.", "S.Pd.SD."),
                    kerja("Guru Ahli Muda", "S.Pd.", "S.Pd., M.Pd."),
                    kerja("Guru Ahli Madya", "S.Pd., M.Pd.", "M.Pd."),
                    kerja("Guru Kelas Sekolah Dasar", "S.Pd.SD.", "S.Pd."),
                    kerja("Pengadministrasi Sekolah", "", "A.Md."));
    private static final List<Pekerjaan> KESEHATAN =
            List.of(
                    kerja("Perawat Terampil", "A.Md.Kep."),
                    kerja("Perawat Ahli Pertama", "S.Kep., Ns."),
                    kerja("Bidan Terampil", "A.Md.Keb."),
                    kerja("Sanitarian Terampil", "A.Md.KL."),
                    kerja("Nutrisionis Ahli Pertama", "S.Gz."),
                    kerja("Apoteker Ahli Pertama", "S.Farm., Apt."),
                    kerja("Pengadministrasi Kesehatan", ""));
    private static final List<Pekerjaan> TEKNIK =
            List.of(
                    kerja("Teknik Jalan dan Jembatan Ahli Pertama", "S.T."),
                    kerja("Penata Ruang Ahli Pertama", "S.T.", "S.P.W.K."),
                    kerja("Pengawas Lapangan", "A.Md.T.", ""),
                    kerja("Pengadministrasi Perkantoran", ""));
    private static final List<Pekerjaan> KETERTIBAN =
            List.of(
                    kerja("Polisi Pamong Praja Terampil", ""),
                    kerja("Pemadam Kebakaran Pemula", ""),
                    kerja("Pengadministrasi Perkantoran", ""));

    private static final Map<String, List<Pekerjaan>> KHUSUS =
            Map.of(
                    "disdik", PENDIDIKAN,
                    "dinkes", KESEHATAN,
                    "rsud", KESEHATAN,
                    "pupr", TEKNIK,
                    "disperkim", TEKNIK,
                    "satpolpp", KETERTIBAN);

    private Formasi() {}

    static List<Pekerjaan> untuk(ContohOpd opd) {
        return KHUSUS.getOrDefault(opd.slug(), UMUM);
    }

    private static Pekerjaan kerja(String nama, String... gelar) {
        return new Pekerjaan(nama, List.of(gelar));
    }
}
