package id.pendopo.akun.oidc;

import com.nimbusds.jose.JOSEObjectType;
import id.pendopo.akun.SesiBerakhir;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SetelahCommit;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the applications that a session ended (OpenID Connect Back-Channel Logout 1.0): written
 * down in the transaction that ends it, sent as soon as that has committed, and again, ever more
 * rarely, to whoever did not answer.
 */
@Component
class KabarKeluar implements DisposableBean {

    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");
    private static final String PERISTIWA = "http://schemas.openid.net/event/backchannel-logout";
    private static final Logger LOG = LoggerFactory.getLogger(KabarKeluar.class);
    private static final Duration BATAS = Duration.ofSeconds(5);

    /** After that many attempts, some nine hours, the application is left to find out by itself. */
    private static final int PALING_SERING = 12;

    private final KabarKeluarRepository repository;
    private final OtorisasiRepository otorisasi;
    private final KlienTerdaftar klien;
    private final PenandaToken penanda;
    private final DaftarPemda pemda;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final ExecutorService pengirim = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(BATAS)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    KabarKeluar(
            KabarKeluarRepository repository,
            OtorisasiRepository otorisasi,
            KlienTerdaftar klien,
            PenandaToken penanda,
            DaftarPemda pemda,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.repository = repository;
        this.otorisasi = otorisasi;
        this.klien = klien;
        this.penanda = penanda;
        this.pemda = pemda;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Inside the transaction that ends the sessions: both happen or neither. */
    @EventListener
    void berakhir(SesiBerakhir peristiwa) {
        if (peristiwa.semua()) {
            otorisasi.cabutAkun(peristiwa.akunId(), "semua sesi diakhiri", waktu.sekarang());
        }
        if (repository.antre(peristiwa.sesi(), waktu.sekarang()) == 0) {
            return;
        }
        Pemda milik = KonteksPemda.wajib();
        SetelahCommit.jalankan(
                () -> {
                    if (!pengirim.isShutdown()) {
                        pengirim.execute(() -> KonteksPemda.jalankan(milik, () -> kirim()));
                    }
                });
    }

    /** What earlier attempts left, of every pemda. */
    int kirimSemua() {
        return pemda.semua().stream().mapToInt(p -> KonteksPemda.panggil(p, this::kirim)).sum();
    }

    private int kirim() {
        Instant saat = waktu.sekarang();
        List<KabarKeluarRepository.Kabar> antrean =
                transaksi.execute(s -> repository.ambil(saat, saat.plus(BATAS.multipliedBy(3))));
        antrean.forEach(this::kirim);
        return antrean.size();
    }

    private void kirim(KabarKeluarRepository.Kabar kabar) {
        var tujuan = klien.klien(kabar.klienId()).filter(k -> k.backchannelUri() != null);
        if (tujuan.isEmpty()) {
            transaksi.executeWithoutResult(
                    s -> repository.selesai(kabar.id(), "aplikasi tidak aktif", waktu.sekarang()));
            return;
        }
        String galat = kirim(kabar, tujuan.get());
        Instant saat = waktu.sekarang();
        transaksi.executeWithoutResult(
                s -> {
                    if (galat == null || kabar.coba() >= PALING_SERING) {
                        repository.selesai(kabar.id(), galat, saat);
                    } else {
                        repository.tunda(
                                kabar.id(),
                                galat,
                                saat.plus(Duration.ofSeconds(15L << (kabar.coba() - 1))));
                    }
                });
    }

    private @Nullable String kirim(KabarKeluarRepository.Kabar kabar, Klien tujuan) {
        try {
            String isi =
                    "logout_token="
                            + URLEncoder.encode(token(kabar, tujuan), StandardCharsets.UTF_8);
            HttpResponse<Void> jawab =
                    http.send(
                            HttpRequest.newBuilder(URI.create(tujuan.backchannelUri()))
                                    .timeout(BATAS)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(isi))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            int status = jawab.statusCode();
            return status == 200 || status == 204 ? null : "dijawab " + status;
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("{} belum mendengar kabar keluar: {}", tujuan.clientId(), e.toString());
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "terhenti";
        }
    }

    private String token(KabarKeluarRepository.Kabar kabar, Klien tujuan) {
        Instant saat = waktu.sekarang();
        Map<String, Object> klaim =
                Map.of(
                        "iss", kabar.penerbit(),
                        "sub", kabar.akunId().toString(),
                        "aud", List.of(tujuan.clientId()),
                        "iat", saat,
                        "exp", saat.plus(Duration.ofMinutes(2)),
                        "jti", Uuid7.baru().toString(),
                        "sid", kabar.sesiId().toString(),
                        "events", Map.of(PERISTIWA, Map.of()));
        return penanda.tanda(tujuan.algIdToken(), LOGOUT, klaim).getTokenValue();
    }

    @Override
    public void destroy() {
        pengirim.shutdown();
        http.close();
    }
}
