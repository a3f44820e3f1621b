package id.pendopo.aduan.lacak.kabar;

import id.pendopo.aduan.lacak.kabar.PengikutRepository.Alamat;
import id.pendopo.aduan.lacak.kabar.PengikutRepository.Pengikut;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.rahasia.Sidik;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Following a complaint. Nobody is told whether an address follows already; an e-mail address hears
 * something only after its owner has agreed by the link in one letter.
 */
@Service
@Transactional
public class IkutService {

    /** Of one complaint; above that its page in the news feed serves better. */
    private static final int PENGIKUT_TERBANYAK = 1_000;

    private static final int SUREL_TERPANJANG = 254;

    /** A point on P-256 and a secret of 16 bytes, in base64url. */
    private static final String BENTUK_KUNCI = "[A-Za-z0-9_-]{87}=?";

    private static final String BENTUK_RAHASIA = "[A-Za-z0-9_-]{22}(==)?";

    private final PengikutRepository pengikut;
    private final PenulisKabar penulis;
    private final AntreanKabar antrean;
    private final KunciKabar kunci;
    private final Waktu waktu;

    IkutService(
            PengikutRepository pengikut,
            PenulisKabar penulis,
            AntreanKabar antrean,
            KunciKabar kunci,
            Waktu waktu) {
        this.pengikut = pengikut;
        this.penulis = penulis;
        this.antrean = antrean;
        this.kunci = kunci;
        this.waktu = waktu;
    }

    /** The key by which browsers know messages of this pemda. */
    public String kunciPublik() {
        return kunci.milik().publik();
    }

    /**
     * Asks the owner of this address whether he agrees.
     *
     * @throws AturanDilanggar {@code aduan.lacak.ikut.surel-salah}
     */
    public void surel(UUID aduan, String nomor, String diketik, String bahasa) {
        String alamat = diketik.strip().toLowerCase(Locale.ROOT);
        if (alamat.length() > SUREL_TERPANJANG
                || !alamat.matches("[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)+")) {
            throw new AturanDilanggar("aduan.lacak.ikut.surel-salah");
        }
        byte[] tanda = kunci.milik().tanda("surel " + alamat);
        harusMuat(aduan);
        pengikut.tambah(
                aduan,
                Kiriman.Kanal.SUREL,
                tanda,
                new Alamat(alamat, Sidik.baru(), null, null),
                bahasa,
                waktu.sekarang(),
                false);
        Pengikut p = pengikut.dengan(aduan, tanda).orElseThrow();
        if (!p.sah()) {
            antrean.antre(
                    aduan,
                    "konfirmasi " + Uuid7.baru(),
                    p.id().toString(),
                    penulis.konfirmasi(p, nomor));
        }
    }

    /**
     * A browser that asked for it: it has agreed by that.
     *
     * @throws AturanDilanggar {@code aduan.lacak.ikut.peramban-salah}
     */
    public void peramban(UUID aduan, String endpoint, String p256dh, String auth, String bahasa) {
        var uri =
                AlamatPush.baca(endpoint)
                        .filter(u -> p256dh.matches(BENTUK_KUNCI) && auth.matches(BENTUK_RAHASIA))
                        .orElseThrow(() -> new AturanDilanggar("aduan.lacak.ikut.peramban-salah"));
        harusMuat(aduan);
        pengikut.tambah(
                aduan,
                Kiriman.Kanal.PERAMBAN,
                kunci.milik().tanda("peramban " + uri),
                new Alamat(uri.toString(), "", p256dh, auth),
                bahasa,
                waktu.sekarang(),
                true);
    }

    private void harusMuat(UUID aduan) {
        if (pengikut.jumlah(aduan) >= PENGIKUT_TERBANYAK) {
            throw new AturanDilanggar("aduan.lacak.ikut.penuh");
        }
    }

    /** The same browser wants no more of this complaint. */
    public void lepasPeramban(UUID aduan, String endpoint) {
        pengikut.dengan(aduan, kunci.milik().tanda("peramban " + endpoint))
                .ifPresent(p -> pengikut.hapus(p.id()));
    }

    /** Whether a link leads to somebody who follows, or may. */
    @Transactional(readOnly = true)
    public Optional<UUID> dengan(String rahasia) {
        return pengikut.denganRahasia(rahasia).map(Pengikut::aduanId);
    }

    /**
     * The owner of the address agrees.
     *
     * @throws TidakDitemukan when the link is too old, or he has left meanwhile
     */
    public void sahkan(String rahasia) {
        var p = pengikut.denganRahasia(rahasia).orElseThrow(() -> new TidakDitemukan("pengikut"));
        pengikut.sahkan(p.id(), waktu.sekarang());
    }

    /** Follows no more; a second click changes nothing. */
    public void lepas(String rahasia) {
        pengikut.denganRahasia(rahasia).ifPresent(p -> pengikut.hapus(p.id()));
    }
}
