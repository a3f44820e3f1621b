package id.pendopo.layar;

import java.nio.charset.StandardCharsets;

/** Files as offices send them. */
final class BerkasUji {

    private BerkasUji() {}

    /** A budget of two lines for one OPD; the amount of the second is {@code nilai}. */
    static byte[] anggaran(int tahun, String nilai) {
        String kepala =
                "tahun,kode_skpd,nama_skpd,kode_program,nama_program,kode_kegiatan,nama_kegiatan,"
                        + "kode_sub_kegiatan,nama_sub_kegiatan,pagu_rp,id_sub_kegiatan";
        String awal =
                tahun
                        + ",2.07.3.32.0.00.09.0000,DINAS KETENAGAKERJAAN,2.07.02,PROGRAM PERENCANAAN"
                        + " TENAGA KERJA,2.07.02.2.01,Penyusunan Rencana Tenaga Kerja,2.07.02.2.01.";
        return teks(
                kepala,
                awal + "0001,Penyusunan Rencana Tenaga Kerja Makro,12414700,14500665",
                awal
                        + "0003,Fasilitasi Penyusunan Rencana Tenaga Kerja Mikro,"
                        + nilai
                        + ",14500666");
    }

    /** A report of October for these two codes; the second claims this physical progress. */
    static byte[] laporan(String kode, String lain, String fisik) {
        return teks(
                "Kode;Realisasi fisik kumulatif (%);Realisasi keuangan bulan ini (Rp);Kendala;Uraian kendala",
                kode + ";85,5;1.500.000;;", lain + ";" + fisik + ";2.500.000;Cuaca;Hujan");
    }

    private static byte[] teks(String... baris) {
        return (String.join("\r\n", baris) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
