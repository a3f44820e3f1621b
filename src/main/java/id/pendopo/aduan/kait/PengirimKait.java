package id.pendopo.aduan.kait;

import id.pendopo.aduan.AduanBerubah;
import id.pendopo.aduan.kait.KaitRepository.Kiriman;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SetelahCommit;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.platform.rahasia.Brankas;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the hooks: written down in the transaction of the event, sent once that has committed, and
 * again, ever more rarely, until it was heard. The same message keeps its id over all attempts.
 */
@Component
class PengirimKait implements DisposableBean {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PEGANG = Duration.ofSeconds(60);
    private static final int GONE = 410;
    private static final double GOYANG = 0.2;

    /** Waits between attempts, some three days in all, as the specification suggests. */
    private static final List<Duration> JEDA =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private final KaitRepository kait;
    private final Pengantar pengantar;
    private final Brankas brankas;
    private final DaftarPemda pemda;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final Map<UUID, AtomicInteger> giliran = new ConcurrentHashMap<>();
    private final ExecutorService pengirim = Executors.newVirtualThreadPerTaskExecutor();

    PengirimKait(
            KaitRepository kait,
            Pengantar pengantar,
            Brankas brankas,
            DaftarPemda pemda,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.kait = kait;
        this.pengantar = pengantar;
        this.brankas = brankas;
        this.pemda = pemda;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Inside the transaction that makes it happen: both are kept or neither. */
    @EventListener
    void terjadi(AduanBerubah perubahan) {
        if (kait.antre(perubahan.semua(), waktu.sekarang()) > 0) {
            segera();
        }
    }

    /** Sends once the transaction has committed. */
    void segera() {
        Pemda milik = KonteksPemda.wajib();
        SetelahCommit.jalankan(
                () -> {
                    if (!pengirim.isShutdown()) {
                        pengirim.execute(() -> KonteksPemda.jalankan(milik, this::giliran));
                    }
                });
    }

    /** One at a time for a pemda on this node; what comes meanwhile is looked for once more. */
    private void giliran() {
        var antre = giliran.computeIfAbsent(KonteksPemda.wajib().id(), x -> new AtomicInteger());
        if (antre.getAndIncrement() > 0) {
            return;
        }
        try {
            int sudah;
            do {
                sudah = antre.get();
                kirim();
            } while (!antre.compareAndSet(sudah, 0));
        } catch (RuntimeException e) {
            antre.set(0);
            throw e;
        }
    }

    /** What is due in every pemda. */
    int kirimSemua() {
        return pemda.semua().stream().mapToInt(p -> KonteksPemda.panggil(p, this::kirim)).sum();
    }

    int kirim() {
        int sudah = 0;
        for (List<Kiriman> antrean = ambil(); !antrean.isEmpty(); antrean = ambil()) {
            serentak(antrean);
            sudah += antrean.size();
        }
        return sudah;
    }

    private List<Kiriman> ambil() {
        Instant kini = waktu.sekarang();
        List<Kiriman> hasil = transaksi.execute(s -> kait.ambil(kini, kini.plus(PEGANG)));
        return hasil == null ? List.of() : hasil;
    }

    /** A slow one must not keep the others waiting. */
    private void serentak(List<Kiriman> antrean) {
        Pemda milik = KonteksPemda.wajib();
        try (var pekerja = Executors.newVirtualThreadPerTaskExecutor()) {
            antrean.forEach(
                    k -> pekerja.execute(() -> KonteksPemda.jalankan(milik, () -> kirim(k))));
        }
    }

    private void kirim(Kiriman k) {
        byte[] isi = isi(k);
        long detik = waktu.sekarang().getEpochSecond();
        var kepala = new LinkedHashMap<String, String>();
        kepala.put("webhook-id", id(k));
        kepala.put("webhook-timestamp", Long.toString(detik));
        kepala.put("webhook-signature", TandaTangan.buat(rahasia(k), id(k), detik, isi));
        long mulai = System.nanoTime();
        var jawab = pengantar.antar(k.alamat(), kepala, isi);
        int milidetik = (int) ((System.nanoTime() - mulai) / 1_000_000);
        transaksi.executeWithoutResult(s -> catat(k, jawab, milidetik));
    }

    private void catat(Kiriman k, Pengantar.Jawaban jawab, int milidetik) {
        Instant kini = waktu.sekarang();
        kait.catat(k.id(), jawab, milidetik, kini);
        if (jawab.baik()) {
            kait.selesai(k.id(), true, kini);
        } else if (Integer.valueOf(GONE).equals(jawab.status())) {
            kait.selesai(k.id(), false, kini);
            kait.matikan(k.kaitId(), "410");
            jejak.catat(
                    Pelaku.sistem("webhook"),
                    "aduan.kait-mati",
                    new Jejak.Objek("aduan.kait", k.kaitId().toString(), k.alamat()),
                    null,
                    null,
                    "410");
        } else if (k.coba() > JEDA.size()) {
            kait.selesai(k.id(), false, kini);
        } else {
            kait.tunda(k.id(), kini.plus(jeda(k.coba())));
        }
    }

    /** Not all at the same moment. */
    static Duration jeda(int coba) {
        long ms = JEDA.get(Math.min(coba, JEDA.size()) - 1).toMillis();
        return Duration.ofMillis(
                (long) (ms * (1 + ThreadLocalRandom.current().nextDouble(-GOYANG, GOYANG))));
    }

    static String id(Kiriman k) {
        return "msg_" + k.id();
    }

    /** The same bytes at every attempt. */
    private static byte[] isi(Kiriman k) {
        var data = new LinkedHashMap<String, Object>();
        data.put("nomor", k.nomor());
        data.put("status", k.status());
        var isi = new LinkedHashMap<String, Object>();
        isi.put("type", k.jenis());
        isi.put("timestamp", k.pada().truncatedTo(ChronoUnit.MILLIS).toString());
        isi.put("data", data);
        return JSON.writeValueAsString(isi).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> rahasia(Kiriman k) {
        var hasil = new ArrayList<String>();
        hasil.add(buka(k.rahasia(), k.kaitId()));
        if (k.rahasiaLama() != null) {
            hasil.add(buka(k.rahasiaLama(), k.kaitId()));
        }
        return hasil;
    }

    private String buka(byte[] tersegel, UUID kaitId) {
        return new String(brankas.buka(tersegel, konteks(kaitId)), StandardCharsets.UTF_8);
    }

    /** What a secret is sealed for. */
    static byte[] konteks(UUID kaitId) {
        return ("aduan.kait " + KonteksPemda.wajib().id() + " " + kaitId)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void destroy() {
        pengirim.shutdown();
    }
}
