package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.TopikPresensi;
import java.time.Duration;
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
 * Examines punches after their commit, off the way on which they come: one thread for all pemda,
 * small rounds that rest four times as long as they worked, and none at all while punches come
 * fast. What a stopped node left behind, and what comes late from places without signal, is asked
 * for again by the job of the next minute.
 */
@Component
public class PutaranPeriksa implements DisposableBean {

    /** Later than this nothing arrives from a phone (72 h by itself, 7 days by hand). */
    private static final int HARI_LALU = 10;

    /** So far back every minute; {@link #HARI_LALU} only every {@link #JAUH_TIAP}. */
    private static final int HARI_DEKAT = 1;

    private static final long JAUH_TIAP = Duration.ofMinutes(10).toNanos();
    private static final int SIMPAN_HARI = 60;

    /** Some come together in it: one round reads the window of a person and his office once. */
    private static final long JEDA_MS = 3_000;

    private static final long TENGOK_MS = 2_000;
    private static final int ISTIRAHAT = 4;
    private static final Logger LOG = LoggerFactory.getLogger(PutaranPeriksa.class);

    private final PeriksaService periksa;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final Keramaian keramaian = new Keramaian();

    /** Since when each pemda waits. */
    private final Map<UUID, Long> menunggu = new ConcurrentHashMap<>();

    private final Set<UUID> jauh = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Long> lama = new ConcurrentHashMap<>();
    private final ScheduledExecutorService utas =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("periksa-presensi").factory());
    private long jauhPada = System.nanoTime() - JAUH_TIAP;

    PutaranPeriksa(PeriksaService periksa, DaftarPemda daftar, Waktu waktu) {
        this.periksa = periksa;
        this.daftar = daftar;
        this.waktu = waktu;
    }

    /** The node that wrote them examines them; whatever it misses the job finds. */
    @EventListener
    void berubah(PerubahanSetempat kabar) {
        if (kabar.topik().equals(TopikPresensi.KETUKAN)) {
            keramaian.catat(System.nanoTime());
            minta(kabar.pemda(), JEDA_MS + ISTIRAHAT * lama.getOrDefault(kabar.pemda(), 0L));
        }
    }

    private void minta(UUID pemda, long jedaMs) {
        if (menunggu.putIfAbsent(pemda, System.nanoTime()) == null) {
            jadwalkan(pemda, jedaMs);
        }
    }

    private void jadwalkan(UUID pemda, long jedaMs) {
        if (!utas.isShutdown()) {
            utas.schedule(() -> kerjakan(pemda), jedaMs, TimeUnit.MILLISECONDS);
        }
    }

    private void kerjakan(UUID id) {
        long mulai = System.nanoTime();
        long sejak = menunggu.getOrDefault(id, mulai);
        if (keramaian.tunda(sejak, mulai)) {
            jadwalkan(id, TENGOK_MS);
            return;
        }
        // removed first: what commits from here on asks again
        menunggu.remove(id);
        boolean lampau = jauh.remove(id);
        boolean penuh = seputaran(id, lampau ? HARI_LALU : HARI_DEKAT);
        long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - mulai);
        lama.put(id, ms);
        if (penuh) {
            lanjutkan(id, sejak, lampau, ISTIRAHAT * ms);
        }
    }

    /** What has waited too long goes on being examined, also in the rush. */
    private void lanjutkan(UUID id, long sejak, boolean lampau, long jedaMs) {
        if (lampau) {
            jauh.add(id);
        }
        if (menunggu.put(id, sejak) == null) {
            jadwalkan(id, jedaMs);
        }
    }

    /** Whether more is waiting. */
    private boolean seputaran(UUID id, int hariLalu) {
        try {
            int banyak = daftar.dengan(id).map(p -> sekali(p, hariLalu)).orElse(0);
            if (banyak > 0) {
                LOG.debug("{}: {} ketukan diperiksa", id, banyak);
            }
            return banyak == PeriksaService.SEKALI;
        } catch (RuntimeException e) {
            if (!utas.isShutdown()) {
                LOG.warn("Ketukan pemda {} belum diperiksa", id, e);
            }
            return false;
        }
    }

    private int sekali(Pemda pemda, int hariLalu) {
        return KonteksPemda.panggil(
                pemda,
                () -> {
                    LocalDate hari = waktu.hariIni(pemda.zona());
                    return periksa.periksa(hari.minusDays(hariLalu), hari.plusDays(1));
                });
    }

    /** Everything that still waits in this pemda, at once; says how much it was. */
    public int jalankan(Pemda pemda) {
        int semua = 0;
        int banyak;
        do {
            banyak = sekali(pemda, HARI_LALU);
            semua += banyak;
        } while (banyak == PeriksaService.SEKALI);
        return semua;
    }

    /** Asks for every pemda, each in its turn. */
    void semua() {
        long kini = System.nanoTime();
        boolean lampau = kini - jauhPada >= JAUH_TIAP;
        if (lampau) {
            jauhPada = kini;
        }
        for (Pemda p : daftar.semua()) {
            if (lampau) {
                jauh.add(p.id());
            }
            minta(p.id(), 0);
        }
    }

    /** Positions are not kept here longer than they are compared with. */
    void bersihkan() {
        daftar.setiap(
                "Pembersihan periksa presensi",
                p -> periksa.bersihkan(waktu.hariIni(p.zona()).minusDays(SIMPAN_HARI)));
    }

    @Override
    public void destroy() {
        utas.shutdownNow();
    }
}
