package id.pendopo.presensi.papan;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.BukuHarian;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.BukuHarianQueries;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.KehadiranQueries;
import id.pendopo.presensi.Mulai;
import id.pendopo.presensi.MulaiQueries;
import id.pendopo.presensi.TopikPresensi;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Days of the board in the memory of this node. In the morning rush no reader asks the database:
 * what has become visible since the last look is read at most four times a second, for all readers
 * together, and only while somebody looks. Not to be asked inside a transaction: whoever waits for
 * the one who reads must not hold the connection that he needs.
 */
@Component
public class PapanKini implements DisposableBean {

    /** Tabs hear of this when a reader was shown a day that was known to be old by an instant. */
    public static final String TOPIK = "presensi-papan";

    /** Between two looks; a change is on the board no later than this after it was announced. */
    private static final long JEDA = Duration.ofMillis(250).toNanos();

    /** Without any announcement: minutes go by, and an end of work may have come. */
    private static final long UMUR = Duration.ofSeconds(5).toNanos();

    private static final int TERBANYAK = 24;

    private final KetukanHariQueries ketukan;
    private final PohonQueries pohon;
    private final KehadiranQueries kehadiran;
    private final BukuHarianKini buku;
    private final BukuHarianQueries bukuLama;
    private final MulaiQueries mulai;
    private final Waktu waktu;
    private final ApplicationEventPublisher penerbit;
    private final AtomicLong versi = new AtomicLong();
    private final Map<Kunci, Wadah> wadah = new LinkedHashMap<>(16, 0.75f, true);
    private final ScheduledExecutorService susulan =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("papan-hadir").factory());

    PapanKini(
            KetukanHariQueries ketukan,
            PohonQueries pohon,
            KehadiranQueries kehadiran,
            BukuHarianKini buku,
            BukuHarianQueries bukuLama,
            MulaiQueries mulai,
            Waktu waktu,
            ApplicationEventPublisher penerbit) {
        this.ketukan = ketukan;
        this.pohon = pohon;
        this.kehadiran = kehadiran;
        this.buku = buku;
        this.bukuLama = bukuLama;
        this.mulai = mulai;
        this.waktu = waktu;
        this.penerbit = penerbit;
    }

    private record Kunci(UUID pemda, LocalDate hari) {}

    /** One day, and how much of what was announced it has seen. */
    private static final class Wadah {
        private final HariPapan isi = new HariPapan();
        private final AtomicLong kabarKetukan = new AtomicLong();
        private final AtomicLong kabarDasar = new AtomicLong();
        private final AtomicBoolean menunggu = new AtomicBoolean();
        private long dasarDibaca = -1;
        private HariPapan.@Nullable Dasar dasar;
        private volatile long dibaca = -1;
        private volatile long mula;
        private volatile @Nullable PotretHari potret;

        private long kabar() {
            return kabarKetukan.get() + kabarDasar.get();
        }
    }

    /** The day of today in the current pemda. */
    public PotretHari hariIni() {
        return pada(waktu.hariIni(KonteksPemda.wajib().zona()));
    }

    public PotretHari pada(LocalDate hari) {
        var pemda = KonteksPemda.wajib();
        Wadah w = wadah(new Kunci(pemda.id(), hari));
        PotretHari ada = w.potret;
        long tiba = System.nanoTime();
        long umur = tiba - w.mula;
        if (ada == null || umur >= UMUR) {
            return segarkan(w, hari, tiba);
        }
        if (w.kabar() == w.dibaca) {
            return ada;
        }
        if (umur >= JEDA) {
            return segarkan(w, hari, tiba);
        }
        susulkan(w, pemda, hari, JEDA - umur);
        return ada;
    }

    /** As it is at this moment, however lately it was read: for what is written down from it. */
    public PotretHari segar(LocalDate hari) {
        return segarkan(wadah(new Kunci(KonteksPemda.wajib().id(), hari)), hari, System.nanoTime());
    }

    private Wadah wadah(Kunci kunci) {
        synchronized (wadah) {
            Wadah ada = wadah.computeIfAbsent(kunci, k -> new Wadah());
            var tertua = wadah.values().iterator();
            while (wadah.size() > TERBANYAK) {
                tertua.next();
                tertua.remove();
            }
            return ada;
        }
    }

    /**
     * One reads, the others wait for him: it is a matter of milliseconds. What was begun after
     * somebody came holds all that had been announced until then.
     */
    private PotretHari segarkan(Wadah w, LocalDate hari, long tiba) {
        synchronized (w) {
            PotretHari ada = w.potret;
            if (ada != null && w.mula - tiba >= 0) {
                return ada;
            }
            // counted before it is read: what is announced meanwhile is read again
            long kabar = w.kabar();
            w.mula = System.nanoTime();
            var baru = baca(w, hari);
            w.potret = baru;
            w.dibaca = kabar;
            return baru;
        }
    }

    private PotretHari baca(Wadah w, LocalDate hari) {
        long kabar = w.kabarDasar.get();
        HariPapan.Dasar dasar = w.dasar;
        if (dasar == null || w.dasarDibaca != kabar) {
            dasar = dasar(hari);
            w.dasar = dasar;
            w.dasarDibaca = kabar;
        }
        var kini = waktu.sekarangUrusan();
        w.isi.tambah(ketukan.sejak(hari, w.isi.penanda()));
        return w.isi.potret(
                versi.incrementAndGet(),
                hari,
                kini,
                dasar,
                new HariPapan.Sesudah(ketukan.putusan(hari), ketukan.koreksi(hari)));
    }

    private HariPapan.Dasar dasar(LocalDate hari) {
        var kini = buku.ambil();
        var b = kini.memuat(hari) ? kini : bukuLama.antara(hari, hari);
        var keterangan = kehadiran.keteranganSemua(hari, hari);
        var awal = mulai.semua();
        return new HariPapan.Dasar(
                pohon.pada(hari),
                b.orang().values().stream()
                        .map(
                                o ->
                                        new HariPapan.Siapa(
                                                o.id(),
                                                o.nama(),
                                                o.opd(),
                                                jadwal(b, o, awal, hari),
                                                keterangan.getOrDefault(o.id(), List.of())))
                        .sorted(
                                Comparator.comparing(
                                                HariPapan.Siapa::nama,
                                                String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(HariPapan.Siapa::id))
                        .toList());
    }

    /** Before the day that was set for his unit nobody is missed. */
    private static JadwalHari jadwal(BukuHarian b, BukuHarian.Orang o, Mulai awal, LocalDate hari) {
        var j = b.jadwal().pada(o.id(), hari);
        return awal.ada() && !awal.sudah(o.opd(), hari) ? j.bebas() : j;
    }

    /** Whoever was shown the day a moment too early is told when it is newer. */
    private void susulkan(Wadah w, Pemda pemda, LocalDate hari, long tunggu) {
        if (susulan.isShutdown() || !w.menunggu.compareAndSet(false, true)) {
            return;
        }
        susulan.schedule(
                () -> {
                    w.menunggu.set(false);
                    KonteksPemda.jalankan(pemda, () -> segarkan(w, hari, System.nanoTime()));
                    penerbit.publishEvent(new Perubahan(pemda.id(), TOPIK));
                },
                tunggu,
                TimeUnit.NANOSECONDS);
    }

    /** After the book of the days was thrown away, before any tab hears of it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void berubah(Perubahan kabar) {
        tandai(kabar.pemda(), kabar.topik());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void berubahDiSini(PerubahanSetempat kabar) {
        tandai(kabar.pemda(), kabar.topik());
    }

    private void tandai(UUID pemda, String topik) {
        boolean dasar = topik.equals(TopikPresensi.ATURAN) || topik.equals(OrganisasiQueries.TOPIK);
        if (!dasar && !topik.equals(TopikPresensi.KETUKAN)) {
            return;
        }
        synchronized (wadah) {
            wadah.forEach(
                    (k, w) -> {
                        if (k.pemda().equals(pemda)) {
                            (dasar ? w.kabarDasar : w.kabarKetukan).incrementAndGet();
                        }
                    });
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void bacaUlang(BacaUlang kabar) {
        synchronized (wadah) {
            wadah.values().forEach(w -> w.kabarDasar.incrementAndGet());
        }
    }

    @Override
    public void destroy() {
        susulan.shutdownNow();
    }
}
