package id.pendopo.akun;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PenugasanAktif;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.orang.PembacaSesi;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private final OrganisasiQueries organisasi;
    private final LamaSesi lama;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final HakPenugasan hak;

    SesiKini(
            SesiRepository sesi,
            AkunRepository akun,
            OrganisasiQueries organisasi,
            LamaSesi lama,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi,
            HakPenugasan hak) {
        this.sesi = sesi;
        this.akun = akun;
        this.organisasi = organisasi;
        this.lama = lama;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
        this.hak = hak;
    }

    private record Kunci(UUID pemda, String hash) {}

    private record Tersimpan(Optional<Pengguna> orang, Instant pada) {}

    @Override
    public Optional<Pengguna> baca(HttpServletRequest minta) {
        var rahasia = kue(minta);
        if (rahasia.isEmpty()) {
            return Optional.empty();
        }
        byte[] hash = hash(rahasia.get());
        var kunci = new Kunci(KonteksPemda.wajib().id(), HexFormat.of().formatHex(hash));
        Instant kini = waktu.sekarang();
        var ada = tersimpan.get(kunci);
        if (ada == null || ada.pada().plus(SIMPAN).isBefore(kini)) {
            String host = minta.getServerName();
            boolean sendiri = minta.getHeader(DENGAN_SENDIRINYA) != null;
            ada = new Tersimpan(transaksi.execute(s -> baca(hash, host, kini, sendiri)), kini);
            if (tersimpan.size() > 20_000) {
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
        var s = sesi.dengan(hash).filter(x -> x.hidup(kini) && x.host().equals(host));
        if (s.isEmpty()) {
            return Optional.empty();
        }
        var orang = akun.dengan(s.get().akunId()).filter(Akun::aktif);
        if (!sendiri) {
            orang.ifPresent(a -> catatHadir(s.get(), a, kini));
        }
        return orang.map(a -> pengguna(a, s.get()));
    }

    /** Not at every request, and well before a short session would end in the middle of work. */
    private void catatHadir(Sesi s, Akun a, Instant kini) {
        Duration diam = lama.untuk(a.pegawaiId() != null).diam();
        Duration jeda = diam.dividedBy(4);
        if (s.terakhirPada()
                .plus(jeda.compareTo(CATAT_TIAP) < 0 ? jeda : CATAT_TIAP)
                .isBefore(kini)) {
            sesi.perpanjang(s.id(), kini, kini.plus(diam));
        }
    }

    private Pengguna pengguna(Akun a, Sesi s) {
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        List<PenugasanAktif> tugas =
                a.pegawaiId() == null ? List.of() : organisasi.penugasan(a.pegawaiId(), hari);
        return new Pengguna(
                a.id(),
                a.pegawaiId(),
                s.id(),
                a.namaPengguna(),
                a.nama(),
                tugas.isEmpty() ? "Masyarakat" : tugas.getFirst().sebutan(),
                tugas.isEmpty() ? a.opdId() : tugas.getFirst().opdId(),
                hak.dari(tugas),
                a.bahasa(),
                a.tema(),
                s.habis());
    }

    /**
     * Forgets what is kept of this pemda here, and tells the other nodes once the change is
     * committed.
     */
    void lupakan(UUID pemda) {
        tersimpan.keySet().removeIf(k -> k.pemda().equals(pemda));
        pengumuman.setelahCommit(TOPIK);
    }

    @EventListener
    void berubah(Perubahan perubahan) {
        if (perubahan.topik().equals(TOPIK)) {
            tersimpan.keySet().removeIf(k -> k.pemda().equals(perubahan.pemda()));
        }
    }

    static String namaKue(boolean aman) {
        return aman ? "__Host-pendopo" : "pendopo";
    }

    static byte[] hash(String rahasia) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(rahasia.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> kue(HttpServletRequest minta) {
        Cookie[] semua = minta.getCookies();
        String nama = namaKue(minta.isSecure());
        return semua == null
                ? Optional.empty()
                : Arrays.stream(semua)
                        .filter(c -> c.getName().equals(nama))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
