package id.pendopo.aduan.lacak;

import id.pendopo.aduan.KontakPelaporService;
import id.pendopo.aduan.lacak.kabar.KabarPelapor;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces a lost code. Whether the address fits is found out after the answer is given, so that
 * not even its time tells; the old code dies with all sessions it had opened.
 */
@Service
class KodeHilangService {

    private static final int PER_PASANGAN = 3;
    private static final int PER_JARINGAN = 30;
    private static final int PER_LAPORAN = 5;
    private static final Duration JAM = Duration.ofHours(1);
    private static final Duration HARI = Duration.ofDays(1);
    private static final int NOMOR_TERPANJANG = 40;
    private static final int KONTAK_TERPANJANG = 254;
    private static final Logger LOG = LoggerFactory.getLogger(KodeHilangService.class);

    private final KontakPelaporService kontak;
    private final SesiLacak sesi;
    private final KabarPelapor kirim;
    private final BatasTebakan batas;
    private final TransactionTemplate transaksi;

    KodeHilangService(
            KontakPelaporService kontak,
            SesiLacak sesi,
            KabarPelapor kirim,
            BatasTebakan batas,
            PlatformTransactionManager transaksi) {
        this.kontak = kontak;
        this.sesi = sesi;
        this.kirim = kirim;
        this.batas = batas;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * @throws AturanDilanggar {@code aduan.lacak.lupa.nomor-kosong}, {@code
     *     aduan.lacak.lupa.kontak-salah}, {@code aduan.lacak.terlalu-sering}
     */
    void minta(String nomor, String alamat, String jaringan) {
        String no = nomor.strip();
        String ke = alamat.strip();
        if (no.isEmpty() || no.length() > NOMOR_TERPANJANG) {
            throw new AturanDilanggar("aduan.lacak.lupa.nomor-kosong");
        }
        if (ke.length() > KONTAK_TERPANJANG || !ke.matches("\\S+@\\S+|[+\\d][\\d\\s().-]{6,}")) {
            throw new AturanDilanggar("aduan.lacak.lupa.kontak-salah");
        }
        batas.satuLagi("lupa-jaringan", jaringan, PER_JARINGAN, JAM);
        batas.satuLagi("lupa", no + " " + ke, PER_PASANGAN, JAM);
        var pemda = KonteksPemda.wajib();
        Thread.ofVirtual()
                .name("kode-hilang")
                .start(() -> KonteksPemda.jalankan(pemda, () -> ganti(no, ke)));
    }

    private void ganti(String nomor, String alamat) {
        try {
            transaksi.executeWithoutResult(
                    s ->
                            kontak.gantiKode(nomor, alamat)
                                    .ifPresent(
                                            k -> {
                                                batas.satuLagi("kode", nomor, PER_LAPORAN, HARI);
                                                sesi.tutupSemua(k.aduanId());
                                                kirim.kode(k.aduanId(), nomor, k);
                                            }));
        } catch (AturanDilanggar e) {
            LOG.info("Kode baru tidak dikirim: {}", e.kode());
        } catch (RuntimeException e) {
            // nothing of number or address belongs into a log
            LOG.error("Kode baru gagal dibuat: {}", e.getClass().getSimpleName());
        }
    }
}
