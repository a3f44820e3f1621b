package id.pendopo.pemberitahuan.surel;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, at least once: a letter is taken out in one transaction, sent outside any and
 * marked in another. Who dies in between sends it again later, under the same Message-ID.
 */
@Component
public class PengirimanSurat {

    /** Longer than any attempt takes. */
    static final Duration SEWA = Duration.ofMinutes(10);

    /** How long after each failure; after the last one the letter is given up. */
    static final List<Duration> JEDA =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    private static final int SEKALI = 100;
    private static final int PANJANG_GALAT = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PengirimanSurat.class);

    private final AntreanSurat antrean;
    private final PengirimSurel pengirim;
    private final AlamatSitus situs;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PengirimanSurat(
            AntreanSurat antrean,
            PengirimSurel pengirim,
            AlamatSitus situs,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.antrean = antrean;
        this.pengirim = pengirim;
        this.situs = situs;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** One round over all pemda; ends early when the server does not answer. */
    public void kirim() {
        for (var pemda : daftar.semua()) {
            if (!KonteksPemda.panggil(pemda, this::kirimSatuPemda)) {
                return;
            }
        }
    }

    private boolean kirimSatuPemda() {
        for (int i = 0; i < SEKALI; i++) {
            Instant kini = waktu.sekarang();
            Optional<AntreanSurat.Tunggu> surat =
                    transaksi.execute(s -> antrean.ambil(kini, kini.plus(SEWA)));
            if (surat.isEmpty()) {
                return true;
            }
            if (!kirim(surat.get())) {
                return false;
            }
        }
        return true;
    }

    /** False when the others need not be tried either. */
    private boolean kirim(AntreanSurat.Tunggu surat) {
        try {
            pengirim.kirim(surel(surat));
        } catch (SurelGagal e) {
            return gagal(surat, e);
        } catch (RuntimeException e) {
            // a letter that trips its sender must not hold back the others for ever
            return gagal(surat, new SurelGagal(SurelGagal.Sebab.DITUNDA, e));
        }
        transaksi.executeWithoutResult(s -> antrean.terkirim(surat.id(), waktu.sekarang()));
        return true;
    }

    private boolean gagal(AntreanSurat.Tunggu surat, SurelGagal e) {
        LOG.warn("Surat {} belum terkirim: {}", surat.id(), e.getMessage());
        transaksi.executeWithoutResult(s -> catatGagal(surat, e));
        return e.sebab() != SurelGagal.Sebab.SERVER;
    }

    private void catatGagal(AntreanSurat.Tunggu surat, SurelGagal e) {
        String pesan = String.valueOf(e.getMessage());
        String galat = pesan.substring(0, Math.min(PANJANG_GALAT, pesan.length()));
        Instant kini = waktu.sekarang();
        if (e.sebab() == SurelGagal.Sebab.DITOLAK || surat.percobaan() > JEDA.size()) {
            antrean.gagal(surat.id(), galat, kini);
        } else {
            antrean.tunda(surat.id(), galat, kini.plus(JEDA.get(surat.percobaan() - 1)));
        }
    }

    private Surel surel(AntreanSurat.Tunggu surat) {
        return new Surel(
                surat.id(),
                situs.host(),
                KonteksPemda.wajib().namaLengkap(),
                surat.alamat(),
                surat.nama(),
                surat.perihal(),
                surat.isi(),
                surat.dibuatPada());
    }
}
