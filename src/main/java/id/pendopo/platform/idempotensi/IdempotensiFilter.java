package id.pendopo.platform.idempotensi;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.idempotensi.KunciRepository.Pemegang;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.PemanggilKini;
import id.pendopo.platform.web.PenggunaKini;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Runs a write that carries a {@link Kunci} once. The key and the change commit together; the same
 * key with the same request gets the kept answer, with another request 409. An answer of 400 or
 * more is not kept and takes everything back, so that the retry runs again.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
class IdempotensiFilter extends OncePerRequestFilter {

    static final String DIULANG = "Idempotent-Replayed";

    private static final Set<String> TULIS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final UUID TANPA_NAMA = new UUID(0, 0);

    /** A longer path is cut: the whole of it is part of the digest. */
    private static final int PANJANG_RUTE = 500;

    private final KunciRepository kunci;
    private final GagalFilter gagal;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final Set<String> dikecualikan;
    private final List<RuteTanpaNama> tanpaNama;
    private final Giliran giliran = new Giliran();

    IdempotensiFilter(
            KunciRepository kunci,
            GagalFilter gagal,
            Waktu waktu,
            PlatformTransactionManager transaksi,
            List<RuteTanpaKunci> dikecualikan,
            List<RuteTanpaNama> tanpaNama) {
        this.kunci = kunci;
        this.gagal = gagal;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
        this.tanpaNama = List.copyOf(tanpaNama);
        this.dikecualikan =
                dikecualikan.stream()
                        .flatMap(r -> r.jalur().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Who waits for whose turn: a row of the table, with its pemda. */
    private record Tempat(UUID pemda, Pemegang pemegang) {}

    /** An exception on its way through the transaction, which knows unchecked ones only. */
    private static final class Terbungkus extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Terbungkus(Exception sebab) {
            super(sebab);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest minta) {
        return !TULIS.contains(minta.getMethod())
                || KonteksPemda.id().isEmpty()
                || dikecualikan.contains(jalur(minta));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        if (minta.getHeader(Kunci.KEPALA) == null && minta.getParameter(Kunci.MEDAN) == null) {
            rantai.doFilter(minta, jawab);
            return;
        }
        try {
            berkunci(minta, jawab, rantai);
        } catch (RuntimeException e) {
            if (jawab.isCommitted()) {
                throw e;
            }
            // headers of an answer whose change was not kept must not go out with the refusal
            jawab.reset();
            gagal.jawab(e, minta, jawab);
        }
    }

    private void berkunci(HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        UUID nilai = Kunci.dari(minta).orElseThrow();
        // asked before the transaction: what the session writes must outlive a rollback
        var pemegang = new Pemegang(siapa(minta), rute(minta), nilai);
        var tersidik = new PermintaanTersidik(minta);
        var tertahan = new JawabanTertahan(jawab);
        JawabanTersimpan ulangan;
        try (var milik = giliran.ambil(new Tempat(KonteksPemda.wajib().id(), pemegang))) {
            ulangan = sekali(pemegang, tersidik, tertahan, rantai);
        }
        if (ulangan == null) {
            tertahan.lepas();
        } else {
            ulangi(ulangan, jawab);
        }
    }

    /**
     * Who comes with a token keeps his keys apart from those of others, and of his own sessions;
     * what he does without a name is bound to nobody.
     */
    private UUID siapa(HttpServletRequest minta) {
        if (tanpaNama.stream().anyMatch(r -> r.meliputi(jalur(minta)))) {
            return TANPA_NAMA;
        }
        return PemanggilKini.dari(minta)
                .map(Pemanggil::pemegang)
                .or(() -> PenggunaKini.dari(minta).map(Pengguna::akunId))
                .orElse(TANPA_NAMA);
    }

    private static String rute(HttpServletRequest minta) {
        String rute = minta.getMethod() + " " + jalur(minta);
        return rute.substring(0, Math.min(rute.length(), PANJANG_RUTE));
    }

    /** Decoded, as the route is matched: {@code /%6Dasuk} is {@code /masuk}. */
    private static String jalur(HttpServletRequest minta) {
        return minta.getServletPath();
    }

    /** The kept answer, or null when this request has now been run. */
    private @Nullable JawabanTersimpan sekali(
            Pemegang pemegang, PermintaanTersidik minta, JawabanTertahan jawab, FilterChain rantai)
            throws IOException, ServletException {
        try {
            return transaksi.execute(
                    status -> {
                        if (!kunci.ambil(pemegang, minta.sidik(), waktu.sekarang())) {
                            return tersimpan(pemegang, minta);
                        }
                        jalankan(minta, jawab, rantai);
                        simpan(status, pemegang, jawab);
                        return null;
                    });
        } catch (Terbungkus e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case ServletException servlet -> throw servlet;
                default -> throw e;
            }
        }
    }

    private JawabanTersimpan tersimpan(Pemegang pemegang, PermintaanTersidik minta) {
        var dikenal = kunci.dengan(pemegang);
        if (!minta.sama(dikenal.sidik())) {
            throw new AturanDilanggar("idempotensi.isi-lain.bentrok");
        }
        if (dikenal.jawaban().isi() == null) {
            throw new AturanDilanggar("idempotensi.sudah-jalan.bentrok");
        }
        return dikenal.jawaban();
    }

    private static void jalankan(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai) {
        try {
            rantai.doFilter(minta, jawab);
        } catch (IOException | ServletException e) {
            throw new Terbungkus(e);
        }
    }

    private void simpan(TransactionStatus status, Pemegang pemegang, JawabanTertahan jawab) {
        // a service that failed and was caught leaves the transaction marked: said here as well,
        // it ends in a quiet rollback instead of an exception in place of the answer
        if (jawab.statusAkhir() >= HttpServletResponse.SC_BAD_REQUEST || status.isRollbackOnly()) {
            status.setRollbackOnly();
            return;
        }
        kunci.simpan(pemegang, jawab.untukDisimpan());
    }

    private static void ulangi(JawabanTersimpan ulangan, HttpServletResponse jawab)
            throws IOException {
        jawab.setStatus(ulangan.status());
        jawab.setHeader(DIULANG, "true");
        jawab.setHeader("Cache-Control", "no-store");
        if (ulangan.lokasi() != null) {
            jawab.setHeader("Location", ulangan.lokasi());
        }
        if (ulangan.jenisIsi() != null) {
            jawab.setContentType(ulangan.jenisIsi());
        }
        byte[] isi = ulangan.isi();
        if (isi != null && isi.length > 0) {
            jawab.setContentLength(isi.length);
            jawab.getOutputStream().write(isi);
        }
    }
}
