package id.pendopo.bench;

import id.pendopo.Peramban;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Lives of complaints over HTTP, as people lead them: sent in without account, sent on by who
 * sorts, answered by the head, closed by him with a photo.
 */
final class DaurAduan {

    private static final Pattern NOMOR = Pattern.compile("\\b20\\d{2}-\\d{5,}\\b");
    private static final int LANGKAH = 4;

    private final Peramban warga;
    private final Peramban penerus;
    private final Peramban kepala;
    private final UUID opd;
    private final AtomicInteger urut = new AtomicInteger();

    DaurAduan(Anak anak, UUID opd, String slug) {
        this.warga = new Peramban(anak.port(), "localhost");
        this.penerus = UkurHalaman.masuk(anak, "kominfo");
        this.kepala = UkurHalaman.masuk(anak, "kepala." + slug);
        this.opd = opd;
    }

    /**
     * What came of some load.
     *
     * @param mikro times of single requests, microseconds
     */
    record Hasil(int daur, int gagal, double detik, long[] mikro) {

        double perDetik() {
            return daur / detik;
        }

        double p95Ms() {
            return Ukuran.persentil(mikro, 0.95) / 1000;
        }
    }

    /** New lives at a steady pace, whether the server keeps up or not. */
    Hasil irama(double perDetik, int detik) {
        var waktu = new ConcurrentLinkedQueue<Long>();
        var gagal = new AtomicInteger();
        int banyak = (int) Math.round(perDetik * detik);
        long mulai = System.nanoTime();
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < banyak; i++) {
                long saat = mulai + (long) (i / perDetik * 1e9);
                while (System.nanoTime() < saat) {
                    LockSupport.parkNanos(saat - System.nanoTime());
                }
                benang.submit(() -> satu(waktu, gagal));
            }
        }
        return hasil(waktu, gagal, mulai);
    }

    /** As many as so many people manage one after another. */
    Hasil terus(int orang, int detik) {
        var waktu = new ConcurrentLinkedQueue<Long>();
        var gagal = new AtomicInteger();
        long mulai = System.nanoTime();
        long sampai = mulai + detik * 1_000_000_000L;
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < orang; i++) {
                benang.submit(
                        () -> {
                            while (System.nanoTime() < sampai) {
                                satu(waktu, gagal);
                            }
                        });
            }
        }
        return hasil(waktu, gagal, mulai);
    }

    private static Hasil hasil(ConcurrentLinkedQueue<Long> waktu, AtomicInteger gagal, long mulai) {
        double detik = (System.nanoTime() - mulai) / 1e9;
        long[] semua = waktu.stream().mapToLong(Long::longValue).toArray();
        return new Hasil(semua.length / LANGKAH, gagal.get(), detik, semua);
    }

    private void satu(ConcurrentLinkedQueue<Long> waktu, AtomicInteger gagal) {
        var milik = new ArrayList<Long>(LANGKAH);
        try {
            jalani(milik);
            waktu.addAll(milik);
        } catch (RuntimeException e) {
            if (gagal.incrementAndGet() == 1) {
                Ukuran.cetak("gagal: %s", e.getMessage());
            }
        }
    }

    private void jalani(List<Long> waktu) {
        int n = urut.incrementAndGet();
        var masuk =
                kirim(
                        waktu,
                        200,
                        warga.post("/aduan/lapor/resi")
                                .kunci(UUID.randomUUID())
                                .isian(
                                        "isi",
                                        "Beban nomor " + n + ": jalan berlubang di depan rumah.")
                                .isian("kategori", "jalan-rusak")
                                .isian("anonim", "ya")
                                .isian("lintang", -3.43 + n % 100 * 0.0005)
                                .isian("bujur", 104.23 + n % 97 * 0.0005)
                                .isian("patokan", "depan rumah nomor " + n));
        var cocok = NOMOR.matcher(masuk);
        if (!cocok.find()) {
            throw new IllegalStateException("resi tanpa nomor");
        }
        String kelola = "/aduan/kelola/" + cocok.group();
        kirim(
                waktu,
                303,
                penerus.post(kelola + "/penerusan")
                        .kunci(UUID.randomUUID())
                        .isian("opd", opd)
                        .isian("isi", "Ini urusan OPD yang lain."));
        kirim(
                waktu,
                303,
                kepala.post(kelola + "/jawaban")
                        .kunci(UUID.randomUUID())
                        .isian("isi", "Terima kasih, tim kami datang besok pagi."));
        kirim(
                waktu,
                303,
                kepala.post(kelola + "/penyelesaian")
                        .kunci(UUID.randomUUID())
                        .isian("isi", "Sudah dikerjakan kemarin, foto terlampir.")
                        .berkas("sesudah", "sesudah.jpg", FotoUji.unik(40, n)));
    }

    private static String kirim(List<Long> waktu, int status, Peramban.Permintaan permintaan) {
        long mulai = System.nanoTime();
        var jawab = permintaan.kirim();
        waktu.add((System.nanoTime() - mulai) / 1000);
        if (jawab.status() != status) {
            throw new IllegalStateException(jawab.status() + ", bukan " + status);
        }
        return jawab.teks();
    }
}
