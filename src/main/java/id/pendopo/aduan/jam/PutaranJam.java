package id.pendopo.aduan.jam;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a minute: clocks whose moment has come, digests whose hour has come. One pemda that fails
 * keeps no other waiting, one complaint that fails keeps no other of its pemda waiting; both are
 * tried again a minute later.
 */
@Component
public class PutaranJam {

    private static final int SEKALI = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PutaranJam.class);

    private final AgendaService agenda;
    private final KabarPetugas kabar;
    private final AngkaService angka;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PutaranJam(
            AgendaService agenda,
            KabarPetugas kabar,
            AngkaService angka,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.agenda = agenda;
        this.kabar = kabar;
        this.angka = angka;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Every pemda. */
    public void jalankan() {
        daftar.setiap("Jam aduan", this::jalankan);
    }

    /** One pemda, up to this moment of business. */
    public void jalankan(Pemda pemda) {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    Instant kini = waktu.sekarangUrusan();
                    kunjungiSemua(kini);
                    transaksi.executeWithoutResult(s -> kabar.kirimTertunda(kini));
                    // what a clock came to counts in the figures too
                    while (angka.gulung()) {
                        LOG.debug("{}: masih ada aduan yang belum dihitung", pemda.nama());
                    }
                });
    }

    private void kunjungiSemua(Instant kini) {
        AgendaService.Jatuh akhir = null;
        List<AgendaService.Jatuh> potong;
        do {
            potong = agenda.jatuh(kini, akhir, SEKALI);
            for (var j : potong) {
                try {
                    agenda.kunjungi(j.aduanId(), kini);
                } catch (RuntimeException e) {
                    LOG.error("Jam aduan {} gagal", j.aduanId(), e);
                }
                akhir = j;
            }
        } while (potong.size() == SEKALI);
    }
}
