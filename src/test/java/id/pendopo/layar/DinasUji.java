package id.pendopo.layar;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.alur.AnggaranUji;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A pemda with one OPD, three sub kegiatan and the people who report on them; it is the morning of
 * 3 November 2026 and October is to be reported.
 */
public record DinasUji(
        Pemda pemda, UUID opd, String slug, OrangUji operator, OrangUji kepala, OrangUji bupati) {

    public static final List<String> KODE =
            List.of("1.03.02.2.01.0001", "1.03.02.2.01.0002", "1.03.02.2.01.0003");
    public static final long PAGU = 120_000_000;

    public static DinasUji susun(WaktuGeser waktu) {
        var pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), pemda.zona());
        UUID opd = OrangUji.opd(pemda, "Dinas Pekerjaan Umum");
        AnggaranUji.buat(pemda, opd, 2026, PAGU, KODE);
        return new DinasUji(
                pemda,
                opd,
                slug(pemda, opd),
                OrangUji.pegawai(pemda, opd, Peran.OPERATOR),
                OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD),
                OrangUji.pegawai(
                        pemda, OrangUji.opd(pemda, "Sekretariat Daerah"), Peran.KEPALA_DAERAH));
    }

    /** Where the reports of October are. */
    public String oktober() {
        return "/pelaporan/" + slug + "/2026-10";
    }

    /** Hands in a report over HTTP, as the ground for a test of what comes after it. */
    public void ajukan(int port, String kode, String fisik, String realisasi) {
        wajib303(
                operator.peramban(port)
                        .post(oktober() + "/" + kode)
                        .isian("fisik", fisik)
                        .isian("realisasi", realisasi)
                        .isian("kendala", "CUACA")
                        .isian("langkah", "ajukan")
                        .kirim());
    }

    /** The head approves over HTTP. */
    public void setujui(int port, String kode) {
        wajib303(
                kepala.peramban(port).post(oktober() + "/persetujuan").isian("kode", kode).kirim());
    }

    static void wajib303(Peramban.Jawaban jawab) {
        if (jawab.status() != 303) {
            throw new AssertionError(jawab.status() + " " + jawab.teks());
        }
    }

    static String slug(Pemda pemda, UUID opd) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select slug from organisasi.opd where id = ?")
                                .param(opd)
                                .query(String.class)
                                .single());
    }
}
