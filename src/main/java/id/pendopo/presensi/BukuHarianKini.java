package id.pendopo.presensi;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The book of the days around today, kept in memory until something in it changes: read once for
 * all who check in that morning.
 */
@Component
public class BukuHarianKini {

    /** As far back as a phone without signal may reach, and one day for the shift before it. */
    private static final int HARI_LALU = 9;

    /** As far ahead as a day ticket tells. */
    public static final int HARI_DEPAN = 3;

    private static final Duration JEDA_CARI = Duration.ofMillis(250);

    private final BukuHarianQueries buku;
    private final Waktu waktu;
    private final Map<UUID, BukuHarian> tersimpan = new ConcurrentHashMap<>();
    private final Map<UUID, Long> dicari = new ConcurrentHashMap<>();
    private final AtomicLong perubahan = new AtomicLong();
    private final Object dalam = new Object();
    private final Object luar = new Object();

    BukuHarianKini(BukuHarianQueries buku, Waktu waktu) {
        this.buku = buku;
        this.waktu = waktu;
    }

    /** Of the current pemda; today is within it. */
    public BukuHarian ambil() {
        var pemda = KonteksPemda.wajib();
        LocalDate hari = waktu.hariIni(pemda.zona());
        var ada = tersimpan.get(pemda.id());
        if (ada != null && ada.sampai().equals(hari.plusDays(HARI_DEPAN))) {
            return ada;
        }
        // who waits inside a transaction holds a connection: he must only wait for somebody who has
        // one too, never for one who still needs it from the pool that the waiting have emptied
        synchronized (
                TransactionSynchronizationManager.isActualTransactionActive() ? dalam : luar) {
            ada = tersimpan.get(pemda.id());
            if (ada != null && ada.sampai().equals(hari.plusDays(HARI_DEPAN))) {
                return ada;
            }
            long sebelum = perubahan.get();
            var baru = buku.antara(hari.minusDays(HARI_LALU), hari.plusDays(HARI_DEPAN));
            // what changed while it was read is read again next time
            if (perubahan.get() == sebelum) {
                tersimpan.put(pemda.id(), baru);
            }
            return baru;
        }
    }

    /**
     * The same with this person in it, if he is employed: somebody new may have come in without an
     * announcement. Who is not employed does not make it be read again and again.
     */
    public BukuHarian dengan(UUID pegawai) {
        var ada = ambil();
        if (ada.orang().containsKey(pegawai)) {
            return ada;
        }
        // one of those who come at once throws it away, and the others wait for what he reads
        dicari.compute(
                KonteksPemda.wajib().id(),
                (pemda, lalu) -> {
                    long kini = System.nanoTime();
                    if (lalu != null && kini - lalu < JEDA_CARI.toNanos()) {
                        return lalu;
                    }
                    perubahan.incrementAndGet();
                    tersimpan.remove(pemda);
                    return kini;
                });
        return ambil();
    }

    /** Before anybody hears of the change: who comes to look again must not find the old book. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void berubah(Perubahan kabar) {
        buang(kabar.pemda(), kabar.topik());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void berubahDiSini(PerubahanSetempat kabar) {
        buang(kabar.pemda(), kabar.topik());
    }

    private void buang(UUID pemda, String topik) {
        if (topik.equals(TopikPresensi.ATURAN) || topik.equals(OrganisasiQueries.TOPIK)) {
            perubahan.incrementAndGet();
            tersimpan.remove(pemda);
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void bacaUlang(BacaUlang kabar) {
        perubahan.incrementAndGet();
        tersimpan.clear();
    }
}
