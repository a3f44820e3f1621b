package id.pendopo.akun;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.TransaksiKunci;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.orang.HalamanLayar;
import id.pendopo.platform.orang.PembacaSesi;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The person behind a session cookie, with the permissions of the posts he holds today. Kept in
 * memory for two seconds a node, and dropped at once when a session or a post changes anywhere.
 */
@Component
class SesiKini implements PembacaSesi {

    static final String TOPIK = "sesi";

    /** Sent by the script with what it asks while nobody does anything. */
    private static final String DENGAN_SENDIRINYA = "X-Langsung";

    private static final Duration SIMPAN = Duration.ofSeconds(2);
    private static final Duration CATAT_TIAP = Duration.ofMinutes(2);

    private final Map<Kunci, Tersimpan> tersimpan = new ConcurrentHashMap<>();
    private final SesiRepository sesi;
    private final AkunRepository akun;
    private final PenggunaHariIni penyusun;
    private final LamaSesi lama;
    private final SesiWarga warga;
    private final List<HalamanLayar> layar;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    SesiKini(
            SesiRepository sesi,
            AkunRepository akun,
            PenggunaHariIni penyusun,
            LamaSesi lama,
            SesiWarga warga,
            ObjectProvider<HalamanLayar> layar,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.sesi = sesi;
        this.akun = akun;
        this.penyusun = penyusun;
        this.lama = lama;
        this.warga = warga;
        this.layar = layar.stream().toList();
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = TransaksiKunci.pola(transaksi);
    }

    private record Kunci(UUID pemda, String hash) {}

    private record Tersimpan(Optional<Orang> orang, Instant pada, LocalDate hari) {

        /** A new day is a new answer: rights of yesterday are not kept a moment past midnight. */
        boolean berlaku(Instant kini, LocalDate hariIni) {
            return !pada.plus(SIMPAN).isBefore(kini) && hari.equals(hariIni);
        }
    }

    /** The person, and what his session was proven with. */
    private record Orang(Pengguna pengguna, KeadaanSesi keadaan, boolean layar) {}

    @Override
    public Optional<Pengguna> baca(HttpServletRequest minta) {
        var rahasia = KueSesi.KUE.baca(minta);
        if (rahasia.isEmpty()) {
            return Optional.empty();
        }
        if (rahasia.get().startsWith(SesiWarga.AWALAN)) {
            return warga.baca(rahasia.get(), minta);
        }
        byte[] hash = Sidik.dari(rahasia.get());
        var kunci = new Kunci(KonteksPemda.wajib().id(), HexFormat.of().formatHex(hash));
        Instant kini = waktu.sekarang();
        var ada = tersimpan.get(kunci);
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        if (ada == null || !ada.berlaku(kini, hari)) {
            String host = minta.getServerName();
            boolean sendiri = minta.getHeader(DENGAN_SENDIRINYA) != null;
            ada =
                    new Tersimpan(
                            transaksi.execute(s -> baca(hash, host, kini, hari, sendiri)),
                            kini,
                            hari);
            if (tersimpan.size() > 20_000) {
                tersimpan.clear();
            }
            tersimpan.put(kunci, ada);
        }
        var orang = ada.orang().filter(o -> !o.layar() || untukLayar(minta));
        orang.ifPresent(o -> o.keadaan().pasang(minta));
        return orang.map(Orang::pengguna);
    }

    /** A screen on the wall is signed in for its page; everywhere else it is nobody. */
    private boolean untukLayar(HttpServletRequest minta) {
        String jalur = minta.getRequestURI();
        return layar.stream().anyMatch(h -> h.jalur().contains(jalur));
    }

    /**
     * @param sendiri whether the page asked by itself: only what a person does extends the session
     */
    private Optional<Orang> baca(
            byte[] hash, String host, Instant kini, LocalDate hari, boolean sendiri) {
        var s =
                sesi.dengan(hash)
                        .filter(
                                x ->
                                        x.hidup(kini)
                                                && !x.bukti().menunggu()
                                                && x.host().equals(host));
        if (s.isEmpty()) {
            return Optional.empty();
        }
        var orang = akun.dengan(s.get().akunId()).filter(a -> a.berlaku(hari));
        if (!sendiri) {
            orang.ifPresent(a -> catatHadir(s.get(), a, kini));
        }
        return orang.map(a -> pengguna(a, s.get(), hari));
    }

    /** Not at every request, and well before a short session would end in the middle of work. */
    private void catatHadir(Sesi s, Akun a, Instant kini) {
        var batas = s.layar() ? lama.layar() : lama.untuk(a.petugas(), s.bersama());
        Duration diam = batas.diam();
        Duration jeda = diam.dividedBy(4);
        if (s.terakhirPada()
                .plus(jeda.compareTo(CATAT_TIAP) < 0 ? jeda : CATAT_TIAP)
                .isBefore(kini)) {
            sesi.perpanjang(s.id(), kini, kini.plus(diam));
        }
    }

    private Orang pengguna(Akun a, Sesi s, LocalDate hari) {
        var masuk =
                new PenggunaHariIni.Masuk(
                        s.id(), s.bukti().faktorPada() != null, s.habis(), s.layar());
        var hasil = penyusun.susun(a, masuk, hari);
        return new Orang(
                hasil.pengguna(),
                new KeadaanSesi(s.bukti().cara(), s.bukti().faktorPada(), hasil.wajibMemasang()),
                s.layar());
    }

    /**
     * Forgets what is kept of this pemda here, and tells the other nodes once the change is
     * committed.
     */
    void lupakan(UUID pemda) {
        tersimpan.keySet().removeIf(k -> k.pemda().equals(pemda));
        pengumuman.setelahCommit(TOPIK);
    }

    /** Whoever ends a session need not think of what is kept here. */
    @EventListener
    void berakhir(SesiBerakhir peristiwa) {
        lupakan(KonteksPemda.wajib().id());
    }

    @EventListener
    void berubah(Perubahan perubahan) {
        if (perubahan.topik().equals(TOPIK)) {
            tersimpan.keySet().removeIf(k -> k.pemda().equals(perubahan.pemda()));
        }
    }
}
