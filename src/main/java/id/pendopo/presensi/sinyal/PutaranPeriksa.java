package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.TopikPresensi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Examines punches soon after their commit, off the way on which they come: a rush is a few rounds,
 * and rounds rest four times as long as they worked. What a stopped node left behind, and what
 * comes late from places without signal, is found by the job of the next minute.
 */
@Component
public class PutaranPeriksa implements DisposableBean {

    /** Later than this nothing arrives from a phone (72 h by itself, 7 days by hand). */
    private static final int HARI_LALU = 10;

    private static final int SIMPAN_HARI = 60;
    private static final long JEDA_MS = 800;
    private static final int ISTIRAHAT = 4;
    private static final Logger LOG = LoggerFactory.getLogger(PutaranPeriksa.class);

    private final PeriksaService periksa;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final Set<UUID> menunggu = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Long> lama = new ConcurrentHashMap<>();
    private final ScheduledExecutorService utas =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("periksa-presensi").factory());

    PutaranPeriksa(PeriksaService periksa, DaftarPemda daftar, Waktu waktu) {
        this.periksa = periksa;
        this.daftar = daftar;
        this.waktu = waktu;
    }

    /** The node that wrote them examines them; whatever it misses the job finds. */
    @EventListener
    void berubah(PerubahanSetempat kabar) {
        if (kabar.topik().equals(TopikPresensi.KETUKAN)
                && !utas.isShutdown()
                && menunggu.add(kabar.pemda())) {
            long jeda = JEDA_MS + ISTIRAHAT * lama.getOrDefault(kabar.pemda(), 0L);
            utas.schedule(() -> kerjakan(kabar.pemda()), jeda, TimeUnit.MILLISECONDS);
        }
    }

    private void kerjakan(UUID id) {
        // removed first: what commits from here on asks again
        menunggu.remove(id);
        daftar.semua().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .ifPresent(p -> kerjakan(p, 1));
    }

    private void kerjakan(Pemda pemda, int hariLalu) {
        Instant mulai = waktu.sekarang();
        try {
            int banyak = jalankan(pemda, hariLalu);
            long ms = Duration.between(mulai, waktu.sekarang()).toMillis();
            lama.put(pemda.id(), ms);
            if (banyak > 0) {
                LOG.debug("{}: {} ketukan diperiksa dalam {} ms", pemda.nama(), banyak, ms);
            }
        } catch (RuntimeException e) {
            if (!utas.isShutdown()) {
                LOG.warn("Ketukan {} belum diperiksa", pemda.namaLengkap(), e);
            }
        }
    }

    /** Everything that still waits in this pemda; says how much it was. */
    public int jalankan(Pemda pemda) {
        return jalankan(pemda, HARI_LALU);
    }

    private int jalankan(Pemda pemda, int hariLalu) {
        return KonteksPemda.panggil(
                pemda,
                () -> {
                    LocalDate hari = waktu.hariIni(pemda.zona());
                    int semua = 0;
                    int sekali;
                    do {
                        sekali = periksa.periksa(hari.minusDays(hariLalu), hari.plusDays(1));
                        semua += sekali;
                    } while (sekali == PeriksaService.SEKALI);
                    return semua;
                });
    }

    /** Every pemda; one that fails keeps no other waiting. */
    void semua() {
        daftar.semua().forEach(p -> kerjakan(p, HARI_LALU));
    }

    /** Positions are not kept here longer than they are compared with. */
    void bersihkan() {
        for (Pemda p : daftar.semua()) {
            KonteksPemda.jalankan(
                    p, () -> periksa.bersihkan(waktu.hariIni(p.zona()).minusDays(SIMPAN_HARI)));
        }
    }

    @Override
    public void destroy() {
        utas.shutdownNow();
    }
}
