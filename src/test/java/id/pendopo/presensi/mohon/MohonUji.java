package id.pendopo.presensi.mohon;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An office with its people, and what a browser sends for them. */
public final class MohonUji {

    public final Pemda pemda;
    public final UUID opd;
    public final OrangUji siti;
    public final OrangUji kepala;
    public final OrangUji operator;
    public final OrangUji kepegawaian;
    public final OrangUji sekda;
    public final OrangUji bupati;

    public MohonUji(Pemda pemda) {
        this.pemda = pemda;
        opd = OrangUji.opd(pemda, "Dinas Jalan");
        UUID setda = OrangUji.opd(pemda, "Sekretariat Daerah");
        UUID bkpsdm = OrangUji.opd(pemda, "BKPSDM");
        siti = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        operator = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        kepegawaian = OrangUji.pegawai(pemda, bkpsdm, Peran.KEPEGAWAIAN);
        sekda = OrangUji.pegawai(pemda, setda, Peran.SEKRETARIS_DAERAH);
        bupati = OrangUji.pegawai(pemda, setda, Peran.KEPALA_DAERAH);
    }

    public static Peramban.Permintaan tanggal(Peramban.Permintaan p, String nama, LocalDate hari) {
        return p.isian(nama + ".hari", hari.getDayOfMonth())
                .isian(nama + ".bulan", hari.getMonthValue())
                .isian(nama + ".tahun", hari.getYear());
    }

    /** A request of a kind of leave or absence, not sent yet. */
    public static Peramban.Permintaan isian(
            Peramban p, String jenis, LocalDate dari, LocalDate sampai) {
        var minta =
                p.post("/presensi/mohon/baru")
                        .isian("jenis", jenis)
                        .isian("alasan", "Keperluan keluarga")
                        .isian("alamat", "Jl. Merdeka 1");
        return tanggal(tanggal(minta, "dari", dari), "sampai", sampai);
    }

    /** Sends it and gives its number. */
    public static String ajukan(Peramban p, String jenis, LocalDate dari, LocalDate sampai) {
        return nomor(isian(p, jenis, dari, sampai).kirim());
    }

    static String nomor(Peramban.Jawaban j) {
        if (j.status() != 303) {
            throw new AssertionError(j.status() + " " + j.dokumen().select("main").text());
        }
        return j.lokasi().substring(j.lokasi().lastIndexOf('/') + 1);
    }

    public Peramban.Permintaan putus(Peramban p, String nomor, String apa, String catatan) {
        return p.post("/presensi/persetujuan/" + nomor + "/" + apa)
                .isian("versi", versi(nomor))
                .isian("catatan", catatan);
    }

    int versi(String nomor) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        "select versi from presensi.permohonan where pemda_id = ? and nomor = ?")
                                .params(pemda.id(), nomor)
                                .query(Integer.class)
                                .single());
    }

    public String status(String nomor) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        "select status from presensi.permohonan where pemda_id = ? and nomor = ?")
                                .params(pemda.id(), nomor)
                                .query(String.class)
                                .single());
    }

    int sisa(UUID pegawai, int tahun) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select coalesce(sum(sisa), -1) from presensi.saldo_cuti
                                        where pemda_id = ? and pegawai_id = ? and tahun = ?
                                        """)
                                .params(pemda.id(), pegawai, tahun)
                                .query(Integer.class)
                                .single());
    }

    /** The bookings of an account as "SEBAB +n", in order. */
    List<String> mutasi(UUID pegawai, int tahun) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select sebab || ' ' || hari from presensi.mutasi_cuti
                                        where pemda_id = ? and pegawai_id = ? and tahun = ? order by id
                                        """)
                                .params(pemda.id(), pegawai, tahun)
                                .query(String.class)
                                .list());
    }

    /** What explains days of somebody as "KODE dari sampai". */
    List<String> keterangan(UUID pegawai) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select kode || ' ' || dari || ' ' || sampai from presensi.keterangan
                                        where pemda_id = ? and pegawai_id = ? and dicabut_pada is null
                                        order by dari
                                        """)
                                .params(pemda.id(), pegawai)
                                .query(String.class)
                                .list());
    }

    void sql(String pernyataan, Object... nilai) {
        BasisDataUji.jalankanDalam(pemda, j -> j.sql(pernyataan).params(List.of(nilai)).update());
    }
}
