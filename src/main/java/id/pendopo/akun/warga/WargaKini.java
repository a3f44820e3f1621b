package id.pendopo.akun.warga;

import id.pendopo.akun.LamaSesi;
import id.pendopo.akun.SesiWarga;
import id.pendopo.akun.warga.SesiWargaRepository.Sesi;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The citizen behind a session cookie. Kept in memory for two seconds a node, and dropped at once
 * when a session or an account changes anywhere.
 */
@Component
class WargaKini implements SesiWarga {

    private static final String TOPIK = "sesi-warga";
    private static final String SEBUTAN = "Warga";

    /** Sent by the script with what it asks while nobody does anything. */
    private static final String DENGAN_SENDIRINYA = "X-Langsung";

    private static final Duration SIMPAN = Duration.ofSeconds(2);
    private static final Duration CATAT_TIAP = Duration.ofMinutes(2);
    private static final int TERSIMPAN_PALING_BANYAK = 20_000;

    private final Map<Kunci, Tersimpan> tersimpan = new ConcurrentHashMap<>();
    private final SesiWargaRepository sesi;
    private final WargaRepository warga;
    private final LamaSesi lama;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    WargaKini(
            SesiWargaRepository sesi,
            WargaRepository warga,
            LamaSesi lama,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.sesi = sesi;
        this.warga = warga;
        this.lama = lama;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    private record Kunci(UUID pemda, String hash) {}

    private record Tersimpan(Optional<Pengguna> orang, Instant pada) {

        boolean berlaku(Instant kini) {
            return !pada.plus(SIMPAN).isBefore(kini);
        }
    }

    @Override
    public Optional<Pengguna> baca(String rahasia, HttpServletRequest minta) {
        byte[] hash = Sidik.dari(rahasia);
        var kunci = new Kunci(KonteksPemda.wajib().id(), HexFormat.of().formatHex(hash));
        Instant kini = waktu.sekarang();
        var ada = tersimpan.get(kunci);
        if (ada == null || !ada.berlaku(kini)) {
            boolean sendiri = minta.getHeader(DENGAN_SENDIRINYA) != null;
            String host = minta.getServerName();
            ada = new Tersimpan(transaksi.execute(s -> baca(hash, host, kini, sendiri)), kini);
            if (tersimpan.size() > TERSIMPAN_PALING_BANYAK) {
                tersimpan.clear();
            }
            tersimpan.put(kunci, ada);
        }
        return ada.orang();
    }

    /**
     * @param sendiri whether the page asked by itself: only what a person does extends the session
     */
    private Optional<Pengguna> baca(byte[] hash, String host, Instant kini, boolean sendiri) {
        var s =
                sesi.dengan(hash)
                        .filter(x -> kini.isBefore(x.habis()) && x.host().equals(host))
                        .orElse(null);
        if (s == null) {
            return Optional.empty();
        }
        if (!sendiri) {
            catatHadir(s, kini);
        }
        return warga.dengan(s.wargaId()).map(w -> pengguna(w, s));
    }

    /** Not at every request, and well before a short session would end in the middle of work. */
    private void catatHadir(Sesi s, Instant kini) {
        Duration diam = lama.untuk(false, s.bersama()).diam();
        Duration jeda = diam.dividedBy(4);
        if (s.terakhirPada()
                .plus(jeda.compareTo(CATAT_TIAP) < 0 ? jeda : CATAT_TIAP)
                .isBefore(kini)) {
            sesi.perpanjang(s.id(), kini, kini.plus(diam));
        }
    }

    /** No permission, whatever happens: that of officials follows from posts, and he holds none. */
    private static Pengguna pengguna(Warga w, Sesi s) {
        return new Pengguna(
                Pengguna.Jenis.WARGA,
                w.id(),
                null,
                s.id(),
                "",
                w.nama(),
                SEBUTAN,
                null,
                Set.of(),
                w.bahasa(),
                w.tema(),
                s.habis());
    }

    @Override
    public void akhiri(Pengguna orang) {
        transaksi.executeWithoutResult(
                t -> {
                    sesi.cabut(orang.akunId(), orang.sesiId(), null, waktu.sekarang());
                    lupakan();
                });
    }

    @Override
    public Instant perpanjang(Pengguna orang) {
        return transaksi.execute(
                t -> {
                    Instant kini = waktu.sekarang();
                    var diam = lama.untuk(false, sesi.bersama(orang.sesiId())).diam();
                    sesi.perpanjang(orang.sesiId(), kini, kini.plus(diam));
                    lupakan();
                    return kini.plus(diam);
                });
    }

    /** Forgets what is kept here, and tells the other nodes once the change is committed. */
    void lupakan() {
        UUID pemda = KonteksPemda.wajib().id();
        tersimpan.keySet().removeIf(k -> k.pemda().equals(pemda));
        pengumuman.setelahCommit(TOPIK);
    }

    @EventListener
    void berubah(Perubahan perubahan) {
        if (perubahan.topik().equals(TOPIK)) {
            tersimpan.keySet().removeIf(k -> k.pemda().equals(perubahan.pemda()));
        }
    }
}
