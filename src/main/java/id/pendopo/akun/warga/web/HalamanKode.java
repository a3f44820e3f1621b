package id.pendopo.akun.warga.web;

import id.pendopo.akun.TempatMasuk;
import id.pendopo.akun.warga.KodeService;
import id.pendopo.akun.warga.KodeService.Menunggu;
import id.pendopo.akun.warga.KodeService.Peminta;
import id.pendopo.akun.warga.KodeService.Tujuan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.PenggunaKini;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a code is typed: the same whatever it is for. */
@Component
class HalamanKode {

    static final String SALAH = "akun.warga.kode-salah";

    private static final Pattern BENTUK = Pattern.compile("\\s*\\d(?:[\\s-]*\\d){5}\\s*");

    private final KodeService kode;
    private final TempatMasuk tempat;
    private final Waktu waktu;

    HalamanKode(KodeService kode, TempatMasuk tempat, Waktu waktu) {
        this.kode = kode;
        this.tempat = tempat;
        this.waktu = waktu;
    }

    Peminta peminta(HttpServletRequest minta, Bingkai b) {
        return new Peminta(
                PenggunaKini.dari(minta).filter(Pengguna::warga).map(Pengguna::akunId).orElse(null),
                b.bahasa(),
                KueWarga.rahasia(minta),
                KueWarga.tanda(minta),
                tempat.tanpaTanda(minta, false));
    }

    /** The code that this browser awaits, if it is for this. */
    Optional<Menunggu> menunggu(HttpServletRequest minta, Tujuan tujuan) {
        return kode.menunggu(KueWarga.rahasia(minta)).filter(m -> m.tujuan() == tujuan);
    }

    /**
     * What is no code is not worth a try, and none is taken for it.
     *
     * @throws AturanDilanggar {@code akun.warga.kode-bentuk}
     */
    static void harusKode(String diketik) {
        if (!BENTUK.matcher(diketik).matches()) {
            throw new AturanDilanggar("akun.warga.kode-bentuk");
        }
    }

    ModelAndView lihat(Menunggu m, JalurKode jalur, HttpServletResponse jawab) {
        return halaman(m, jalur, null, HttpStatus.OK, jawab);
    }

    ModelAndView salah(Menunggu m, JalurKode jalur, AturanDilanggar e, HttpServletResponse jawab) {
        return halaman(m, jalur, e, status(e), jawab);
    }

    static HttpStatus status(AturanDilanggar e) {
        return switch (e.kode()) {
            case SALAH -> HttpStatus.UNAUTHORIZED;
            case "akun.warga.tunggu",
                    "akun.warga.terlalu-sering",
                    "akun.warga.alamat.terlalu-sering" ->
                    HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private ModelAndView halaman(
            Menunggu m,
            JalurKode jalur,
            @Nullable AturanDilanggar galat,
            HttpStatus status,
            HttpServletResponse jawab) {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        long tunggu = Duration.between(waktu.sekarang(), m.bolehLagi()).toSeconds();
        // begun minutes, for nobody counts seconds while looking for a phone
        long sisa = Duration.between(waktu.sekarang(), m.habisPada()).toSeconds() / 60 + 1;
        var hasil =
                new ModelAndView("akun/warga/kode")
                        .addObject("menunggu", m)
                        .addObject("jalur", jalur)
                        .addObject("tunggu", Math.max(0, tunggu))
                        .addObject("sisa", Math.max(1, sisa));
        if (galat != null) {
            hasil.addObject("galat", galat.kode()).addObject("argumen", galat.argumen());
        }
        hasil.setStatus(status);
        return hasil;
    }
}
