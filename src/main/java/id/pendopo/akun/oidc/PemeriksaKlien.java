package id.pendopo.akun.oidc;

import id.pendopo.akun.oidc.HasilPeriksa.Butir;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries the settings of an application as they would be used: its addresses are called, its secret
 * is compared, its clock is read. Nothing is changed on either side.
 */
@Service
public class PemeriksaKlien {

    private static final Duration SERTIFIKAT_HAMPIR = Duration.ofDays(14);
    private static final Duration JAM_MELESET = Duration.ofSeconds(60);
    private static final int GALAT_SERVER = 500;
    private static final List<Integer> TIADA = List.of(404, 410);

    private final KlienService klien;
    private final Penjajak penjajak;
    private final Penjajak pengabar;
    private final boolean setempat;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate tulis;

    PemeriksaKlien(
            KlienService klien,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi,
            @Value("${pendopo.aplikasi.panggil-setempat:${pendopo.demo:true}}") boolean setempat) {
        this.klien = klien;
        this.setempat = setempat;
        this.penjajak = new Penjajak(setempat);
        // notices go to this very machine too, where an application beside us is registered so
        this.pengabar = new Penjajak(true);
        this.jejak = jejak;
        this.waktu = waktu;
        this.tulis = new TransactionTemplate(transaksi);
    }

    /**
     * @param rahasia what the application has as its secret; empty to leave that out
     */
    public List<HasilPeriksa> periksa(Pelaku oleh, String clientId, String rahasia) {
        Klien k = klien.dengan(clientId);
        tulis.executeWithoutResult(
                s ->
                        jejak.catat(
                                oleh,
                                "akun.aplikasi-diperiksa",
                                new Jejak.Objek("aplikasi", k.id().toString(), k.nama()),
                                null,
                                null,
                                null));
        var tugas = new ArrayList<Callable<HasilPeriksa>>();
        boolean publik = k.jenis() == Klien.Jenis.PUBLIK;
        k.redirectUri()
                .forEach(u -> tugas.add(() -> halaman("akun.oidc.form.redirect", u, publik)));
        k.postLogoutUri()
                .forEach(u -> tugas.add(() -> halaman("akun.oidc.form.logout", u, publik)));
        if (k.backchannelUri() != null) {
            tugas.add(() -> kabar(k.backchannelUri()));
        }
        var hasil = new ArrayList<HasilPeriksa>();
        hasil.add(rahasia(k, rahasia.strip()));
        hasil.addAll(serentak(tugas));
        return hasil;
    }

    /** All at once: the slowest one decides how long it takes. */
    private static List<HasilPeriksa> serentak(List<Callable<HasilPeriksa>> tugas) {
        try (var pekerja = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HasilPeriksa>> janji = tugas.stream().map(pekerja::submit).toList();
            var hasil = new ArrayList<HasilPeriksa>();
            for (Future<HasilPeriksa> j : janji) {
                hasil.add(j.get());
            }
            return hasil;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HasilPeriksa rahasia(Klien k, String diketik) {
        Butir butir;
        if (k.rahasiaHash() == null) {
            butir = Butir.lewat("rahasia-tanpa");
        } else if (diketik.isEmpty()) {
            butir = Butir.lewat("rahasia-kosong");
        } else if (Sidik.cocok(diketik, k.rahasiaHash())) {
            butir = Butir.baik("rahasia-cocok");
        } else {
            butir = Butir.buruk("rahasia-salah");
        }
        return new HasilPeriksa("akun.oidc.uji.rahasia", "", List.of(butir));
    }

    private HasilPeriksa halaman(String judul, String alamat, boolean publik) {
        return periksa(judul, alamat, publik, null);
    }

    /** Without a token, which an application must refuse (Back-Channel Logout 1.0, 2.8). */
    private HasilPeriksa kabar(String alamat) {
        return periksa("akun.oidc.form.backchannel", alamat, false, "logout_token=pemeriksaan");
    }

    private HasilPeriksa periksa(
            String judul, String alamat, boolean publik, @Nullable String isi) {
        var butir = new ArrayList<Butir>();
        if (!AlamatKlien.utuh(alamat, publik)) {
            butir.add(Butir.buruk("bentuk-salah"));
            return new HasilPeriksa(judul, alamat, butir);
        }
        butir.add(Butir.baik("bentuk-baik"));
        URI uri = URI.create(alamat);
        if (AlamatKlien.sendiri(uri)) {
            butir.add(Butir.lewat("ponsel"));
        } else if (AlamatKlien.diSini(uri) && isi == null && !setempat) {
            butir.add(Butir.lewat("setempat"));
        } else {
            panggil(uri, isi, butir);
        }
        return new HasilPeriksa(judul, alamat, butir);
    }

    private void panggil(URI uri, @Nullable String isi, List<Butir> butir) {
        try {
            boolean diSini = isi != null && AlamatKlien.diSini(uri);
            Penjajak.Jawaban jawab = (diSini ? pengabar : penjajak).panggil(uri, isi);
            butir.add(Butir.baik("nama-dikenal", uri.getHost()));
            butir.add(sertifikat(jawab));
            butir.add(isi == null ? jawaban(uri, jawab) : kabar(jawab));
            if (jawab.jam() != null) {
                butir.add(jam(jawab.jam()));
            }
        } catch (Penjajak.TakTerjawab e) {
            butir.add(
                    Butir.buruk(
                            switch (e.sebab()) {
                                case NAMA -> "nama-tiada";
                                case TERLARANG -> "alamat-terlarang";
                                case SERTIFIKAT -> "sertifikat-salah";
                                case DIAM -> "diam";
                            },
                            e.rincian()));
        }
    }

    private Butir sertifikat(Penjajak.Jawaban jawab) {
        Instant sampai = jawab.sertifikatSampai();
        if (sampai == null) {
            return Butir.lewat("tanpa-tls");
        }
        LocalDate hari = LocalDate.ofInstant(sampai, KonteksPemda.wajib().zona());
        return sampai.isBefore(waktu.sekarang().plus(SERTIFIKAT_HAMPIR))
                ? Butir.buruk("sertifikat-hampir", hari.toString())
                : Butir.baik("sertifikat-baik", hari.toString());
    }

    /** Sent back without a code an application may complain, but it must be there. */
    private static Butir jawaban(URI uri, Penjajak.Jawaban jawab) {
        URI ke = jawab.ke();
        if (ke != null && ke.getHost() != null && !ke.getHost().equalsIgnoreCase(uri.getHost())) {
            return Butir.buruk("pindah", ke.getHost());
        }
        if (TIADA.contains(jawab.status())) {
            return Butir.buruk("tiada-halaman", jawab.status());
        }
        return jawab.status() >= GALAT_SERVER
                ? Butir.buruk("galat-server", jawab.status())
                : Butir.baik("menjawab", jawab.status());
    }

    private static Butir kabar(Penjajak.Jawaban jawab) {
        return switch (jawab.status()) {
            case 400 -> Butir.baik("kabar-menolak");
            case 200, 204 -> Butir.buruk("kabar-menerima", jawab.status());
            default -> Butir.buruk("kabar-lain", jawab.status());
        };
    }

    private Butir jam(Instant sana) {
        long detik = Duration.between(waktu.sekarang(), sana).abs().toSeconds();
        return detik > JAM_MELESET.toSeconds()
                ? Butir.buruk("jam-meleset", detik)
                : Butir.baik("jam-baik", detik);
    }
}
