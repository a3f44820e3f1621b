package id.pendopo.aduan.lacak.kabar;

import id.pendopo.aduan.lacak.kabar.AntreanKabar.Tunggu;
import id.pendopo.kernel.Waktu;
import id.pendopo.pemberitahuan.PosLuar;
import id.pendopo.platform.pemda.DaftarPemda;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what waits, at least once: taken out in one transaction, sent outside any, marked in
 * another. Who dies in between sends it again later, under the same id.
 */
@Component
public class PengirimanKabar {

    /** Longer than any attempt takes. */
    private static final Duration SEWA = Duration.ofMinutes(10);

    /** How long after each failure; after the last one the message is given up. */
    private static final List<Duration> JEDA =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(3),
                    Duration.ofHours(12));

    private static final int SEKALI = 500;
    private static final Duration BELUM_SAH = Duration.ofDays(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger LOG = LoggerFactory.getLogger(PengirimanKabar.class);

    private final AntreanKabar antrean;
    private final PengikutRepository pengikut;
    private final PosLuar pos;
    private final PengirimPush push;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PengirimanKabar(
            AntreanKabar antrean,
            PengikutRepository pengikut,
            PosLuar pos,
            PengirimPush push,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.antrean = antrean;
        this.pengikut = pengikut;
        this.pos = pos;
        this.push = push;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** One round over all pemda; what trips in one of them does not hold up the others. */
    public void kirim() {
        daftar.setiap("Kabar aduan", pemda -> kirimSatuPemda());
    }

    private void kirimSatuPemda() {
        for (int i = 0; i < SEKALI; i++) {
            Instant kini = waktu.sekarang();
            Optional<Tunggu> k = transaksi.execute(s -> antrean.ambil(kini, kini.plus(SEWA)));
            if (k.isEmpty() || !kirim(k.get())) {
                return;
            }
        }
    }

    /** False when the others need not be tried either. */
    private boolean kirim(Tunggu k) {
        PosLuar.Hasil hasil;
        try {
            hasil = keluar(k);
        } catch (RuntimeException e) {
            // one that trips its sender must not hold back the others for ever
            LOG.warn("Kabar {} belum terkirim: {}", k.id(), e.getClass().getSimpleName());
            hasil = PosLuar.Hasil.DITUNDA;
        }
        boolean lagi = hasil == PosLuar.Hasil.DITUNDA || hasil == PosLuar.Hasil.SERVER;
        boolean tunda = lagi && k.percobaan() <= JEDA.size();
        transaksi.executeWithoutResult(
                s -> {
                    if (tunda) {
                        Instant kini = waktu.sekarang();
                        antrean.tunda(k.id(), kini.plus(JEDA.get(k.percobaan() - 1)));
                    } else {
                        antrean.selesai(k.id());
                    }
                });
        return hasil != PosLuar.Hasil.SERVER;
    }

    private PosLuar.Hasil keluar(Tunggu k) {
        Kiriman isi = k.isi();
        return switch (isi.kanal()) {
            case SUREL ->
                    pos.surel(
                            new PosLuar.Surat(
                                    k.id(),
                                    isi.alamat(),
                                    isi.perihal(),
                                    isi.isi(),
                                    isi.lepas(),
                                    k.dibuatPada()));
            case PONSEL -> pos.ponsel(k.id(), isi.alamat(), isi.isi(), k.dibuatPada());
            case PERAMBAN -> kePeramban(k);
        };
    }

    private PosLuar.Hasil kePeramban(Tunggu k) {
        Kiriman isi = k.isi();
        String muatan =
                JSON.writeValueAsString(
                        Map.of(
                                "judul", isi.perihal(),
                                "isi", isi.isi(),
                                "tautan", String.valueOf(isi.tautan())));
        return switch (push.kirim(isi, muatan, pos.situs())) {
            case TERKIRIM -> PosLuar.Hasil.TERKIRIM;
            case NANTI -> PosLuar.Hasil.DITUNDA;
            case DITOLAK -> PosLuar.Hasil.DITOLAK;
            case BERHENTI -> {
                transaksi.executeWithoutResult(s -> pengikut.hapus(UUID.fromString(k.tujuan())));
                yield PosLuar.Hasil.DITOLAK;
            }
        };
    }

    /** Drops what nobody needs: messages long sent, followers who never agreed. */
    public void bersihkan() {
        transaksi.executeWithoutResult(
                s -> {
                    antrean.bersihkan();
                    pengikut.hapusBelumSah(waktu.sekarang().minus(BELUM_SAH));
                });
    }
}
