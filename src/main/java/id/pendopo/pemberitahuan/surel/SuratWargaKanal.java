package id.pendopo.pemberitahuan.surel;

import id.pendopo.akun.SuratWarga;
import id.pendopo.kernel.Waktu;
import id.pendopo.pemberitahuan.ponsel.PengirimPonsel;
import id.pendopo.pemberitahuan.ponsel.PesanPonsel;
import id.pendopo.pemberitahuan.ponsel.PonselGagal;
import id.pendopo.platform.basisdata.SetelahCommit;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Messages to citizens, by e-mail or to a phone. They pass the queue by, which would keep codes in
 * the database: sent after the transaction, a few at a time, and tried again a few times in memory
 * while the code still opens; who gets none asks again.
 */
@Component
class SuratWargaKanal implements SuratWarga, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SuratWargaKanal.class);
    private static final int SEKALIGUS = 8;

    /** Before the second, the third and the last attempt. */
    private static final List<Duration> JEDA =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(40));

    private final PengirimSurel surel;
    private final PengirimPonsel ponsel;
    private final AlamatSitus situs;
    private final MessageSource pesan;
    private final Waktu waktu;
    private final List<Duration> jeda;
    private final Semaphore giliran = new Semaphore(SEKALIGUS);
    private final ExecutorService pelaksana = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    SuratWargaKanal(
            PengirimSurel surel,
            PengirimPonsel ponsel,
            AlamatSitus situs,
            MessageSource pesan,
            Waktu waktu) {
        this(surel, ponsel, situs, pesan, waktu, JEDA);
    }

    SuratWargaKanal(
            PengirimSurel surel,
            PengirimPonsel ponsel,
            AlamatSitus situs,
            MessageSource pesan,
            Waktu waktu,
            List<Duration> jeda) {
        this.surel = surel;
        this.ponsel = ponsel;
        this.situs = situs;
        this.pesan = pesan;
        this.waktu = waktu;
        this.jeda = jeda;
    }

    @Override
    public void kirim(Surat surat) {
        var pemda = KonteksPemda.wajib();
        SetelahCommit.jalankan(
                () ->
                        pelaksana.execute(
                                () -> KonteksPemda.jalankan(pemda, () -> kirimSampaiDapat(surat))));
    }

    private void kirimSampaiDapat(Surat surat) {
        for (int ke = 0; !sekali(surat) && ke < jeda.size(); ke++) {
            if (!tunggu(jeda.get(ke)) || !waktu.sekarang().isBefore(surat.sampai())) {
                return;
            }
        }
    }

    /** False when another attempt is worth it. */
    private boolean sekali(Surat s) {
        giliran.acquireUninterruptibly();
        try {
            if (s.kanal() == Kanal.SUREL) {
                surel.kirim(surel(s));
            } else {
                ponsel.kirim(new PesanPonsel(s.id(), s.alamat(), teksPonsel(s), waktu.sekarang()));
            }
            return true;
        } catch (SurelGagal e) {
            // neither address nor code: the log is read by people who may not use them
            LOG.warn("Pesan warga {} tidak terkirim: {}", s.id(), e.sebab());
            return e.sebab() == SurelGagal.Sebab.DITOLAK;
        } catch (PonselGagal e) {
            LOG.warn("Pesan warga {} tidak terkirim: {}", s.id(), e.getMessage());
            return e.tetap();
        } catch (RuntimeException e) {
            LOG.warn("Pesan warga {} tidak terkirim: {}", s.id(), e.getClass().getSimpleName());
            return false;
        } finally {
            giliran.release();
        }
    }

    private static boolean tunggu(Duration lama) {
        try {
            Thread.sleep(lama);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Surel surel(Surat s) {
        String isi = kalimat(s, "isi");
        return new Surel(
                s.id(),
                situs.host(),
                KonteksPemda.wajib().namaLengkap(),
                s.alamat(),
                s.alamat(),
                kata(s, kunci(s) + "perihal", KonteksPemda.wajib().namaLengkap()),
                s.kode() == null ? isi + "\n" : isi + "\n\n" + jaga(s) + "\n",
                waktu.sekarang());
    }

    /** The last line is the form by which phones offer a code to the site that it belongs to. */
    private String teksPonsel(Surat s) {
        String isi = kalimat(s, "isi");
        return s.kode() == null
                ? isi
                : isi + "\n" + jaga(s) + "\n\n@" + situs.host() + " #" + s.kode();
    }

    private String kalimat(Surat s, String bagian) {
        String pemda = KonteksPemda.wajib().namaLengkap();
        return s.kode() == null
                ? kata(s, kunci(s) + bagian, pemda)
                : kata(s, kunci(s) + bagian, s.kode(), pemda);
    }

    private String jaga(Surat s) {
        String sampai =
                DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm", bahasa(s))
                        .withZone(KonteksPemda.wajib().zona())
                        .format(s.sampai());
        return kata(s, "akun.warga.surat.jaga", sampai);
    }

    private static String kunci(Surat s) {
        return "akun.warga.surat." + s.sebab().name().toLowerCase(Locale.ROOT) + ".";
    }

    private String kata(Surat s, String kunci, Object... argumen) {
        return pesan.getMessage(kunci, argumen, bahasa(s));
    }

    private static Locale bahasa(Surat s) {
        return Locale.forLanguageTag(s.bahasa());
    }

    /** Waits until everything is sent or given up. */
    void tuntaskan() {
        pelaksana.close();
    }

    /** Who waits for another attempt waits no longer; what is being sent goes out. */
    @Override
    public void close() {
        pelaksana.shutdownNow();
        pelaksana.close();
    }
}
