package id.pendopo.pemberitahuan.surel;

import id.pendopo.akun.LaporanSurat;
import id.pendopo.akun.SuratAkun;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SetelahCommit;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Letters about accounts. They pass the queue by, which would keep what opens an account in the
 * database: sent once after the transaction, a few at a time. What does not arrive is told to the
 * accounts, who send another one with a new link.
 */
@Component
class SuratAkunSurel implements SuratAkun, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SuratAkunSurel.class);
    private static final int SEKALIGUS = 4;

    private final PengirimSurel pengirim;
    private final LaporanSurat laporan;
    private final AlamatSitus situs;
    private final MessageSource pesan;
    private final Waktu waktu;
    private final Semaphore giliran = new Semaphore(SEKALIGUS);
    private final ExecutorService pelaksana = Executors.newVirtualThreadPerTaskExecutor();

    SuratAkunSurel(
            PengirimSurel pengirim,
            LaporanSurat laporan,
            AlamatSitus situs,
            MessageSource pesan,
            Waktu waktu) {
        this.pengirim = pengirim;
        this.laporan = laporan;
        this.situs = situs;
        this.pesan = pesan;
        this.waktu = waktu;
    }

    @Override
    public void kirim(Surat surat) {
        var pemda = KonteksPemda.wajib();
        SetelahCommit.jalankan(
                () ->
                        pelaksana.execute(
                                () -> KonteksPemda.jalankan(pemda, () -> kirimBergiliran(surat))));
    }

    private void kirimBergiliran(Surat surat) {
        giliran.acquireUninterruptibly();
        try {
            pengirim.kirim(surel(surat));
            laporan.sampai(surat);
        } catch (SurelGagal e) {
            gagal(
                    surat,
                    e.sebab() == SurelGagal.Sebab.DITOLAK
                            ? LaporanSurat.Sebab.DITOLAK
                            : LaporanSurat.Sebab.TERTUNDA,
                    e);
        } catch (RuntimeException e) {
            gagal(surat, LaporanSurat.Sebab.TERTUNDA, e);
        } finally {
            giliran.release();
        }
    }

    private void gagal(Surat surat, LaporanSurat.Sebab sebab, Exception e) {
        // neither address nor link: the log is read by people who may not use them
        LOG.warn("Surat akun {} tidak terkirim: {}", surat.id(), e.getMessage());
        try {
            laporan.gagal(surat, sebab);
        } catch (RuntimeException lain) {
            LOG.warn("Surat akun {} tidak tercatat untuk dikirim ulang", surat.id(), lain);
        }
    }

    private Surel surel(Surat s) {
        var bahasa = Locale.forLanguageTag(s.bahasa());
        String sebab = "akun.orang.surel." + s.sebab().name().toLowerCase(Locale.ROOT);
        String sampai =
                DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm", bahasa)
                        .withZone(KonteksPemda.wajib().zona())
                        .format(s.sampai());
        String isi =
                String.join(
                        "\n\n",
                        pesan.getMessage("akun.orang.surel.salam", new Object[] {s.nama()}, bahasa),
                        pesan.getMessage(sebab + ".isi", new Object[] {s.namaPengguna()}, bahasa),
                        situs.awal() + s.jalur(),
                        pesan.getMessage("akun.orang.surel.berlaku", new Object[] {sampai}, bahasa),
                        pesan.getMessage("akun.orang.surel.penutup", new Object[0], bahasa));
        return new Surel(
                s.id(),
                situs.host(),
                KonteksPemda.wajib().namaLengkap(),
                s.alamat(),
                s.nama(),
                pesan.getMessage(sebab + ".perihal", new Object[0], bahasa),
                isi + "\n",
                waktu.sekarang());
    }

    /** What waits for its turn goes out before the application ends. */
    @Override
    public void close() {
        pelaksana.close();
    }
}
