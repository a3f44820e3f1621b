package id.pendopo.pelaporan.bukti;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.LaporanService;
import id.pendopo.pelaporan.LaporanService.Alamat;
import id.pendopo.platform.berkas.JenisBerkas;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hangs files on a report that is still being written, and takes them off again. */
@Service
public class BuktiService {

    static final int TERBANYAK = 20;
    private static final int NAMA_TERPANJANG = 200;

    private final LaporanService laporan;
    private final JadwalQueries jadwal;
    private final BuktiRepository bukti;
    private final PenyimpananBerkas berkas;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    BuktiService(
            LaporanService laporan,
            JadwalQueries jadwal,
            BuktiRepository bukti,
            PenyimpananBerkas berkas,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.laporan = laporan;
        this.jadwal = jadwal;
        this.bukti = bukti;
        this.berkas = berkas;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * Keeps a photo or document. The picture is made anew before the report is locked, so that
     * nobody waits for it.
     *
     * @param nama what the sender calls it
     * @throws AturanDilanggar {@code berkas.*} when the content is not accepted, {@code bukti.*} or
     *     {@code laporan.*} when this report takes none
     */
    public void unggah(Pengguna oleh, Alamat alamat, InputStream isi, String nama) {
        oleh.harusBoleh(IzinPelaporan.ISI, alamat.opd());
        jadwal.harusTerbuka(alamat.bulan(), alamat.opd());
        var tersimpan = berkas.simpan(isi, JenisBerkas.semua());
        transaksi.executeWithoutResult(
                s -> {
                    var id = laporan.untukBukti(oleh, alamat);
                    if (bukti.jumlah(id) >= TERBANYAK) {
                        throw new AturanDilanggar("bukti.terlalu-banyak", TERBANYAK);
                    }
                    bukti.tambah(id, tersimpan, pendek(nama), oleh, waktu.sekarang());
                });
    }

    private static String pendek(String nama) {
        String bersih = nama.replaceAll("\\p{Cntrl}", "").strip();
        bersih = bersih.substring(Math.max(bersih.lastIndexOf('/'), bersih.lastIndexOf('\\')) + 1);
        return bersih.substring(0, Math.min(bersih.length(), NAMA_TERPANJANG));
    }

    /** Takes it off the report; the file and its row stay. */
    public void tarik(Pengguna oleh, Alamat alamat, String sidik) {
        transaksi.executeWithoutResult(
                s -> {
                    var id = laporan.untukBukti(oleh, alamat);
                    if (!bukti.tarik(id, sidik, waktu.sekarang())) {
                        throw new TidakDitemukan("bukti " + sidik);
                    }
                    jejak.catat(
                            oleh.pelaku(),
                            "bukti.ditarik",
                            new Jejak.Objek("bukti", sidik, alamat.bulan() + " " + alamat.kode()),
                            Map.of("laporan", id.toString(), "sidik", sidik),
                            null,
                            null);
                });
    }
}
