package id.pendopo.presensi.ketuk.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Berkode;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.TerlaluRamai;
import id.pendopo.platform.web.JawabanGalat;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.ketuk.Kiriman;
import id.pendopo.presensi.ketuk.PenerimaKetukan;
import id.pendopo.presensi.ketuk.SesiBerakhirKetuk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /presensi/ketuk}: where fifteen thousand people knock in ten minutes. It stands right
 * after the pemda is known, before sessions, forms and pages: who knocks is said by the ticket in
 * the body, marked by this server, so that no cookie is read and no other site can send it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class KetukFilter extends OncePerRequestFilter {

    static final String JALUR = "/presensi/ketuk";

    private static final int TERPANJANG = 8 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(KetukFilter.class);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final PenerimaKetukan penerima;
    private final JawabanGalat galat;
    private final MessageSource pesan;

    KetukFilter(PenerimaKetukan penerima, JawabanGalat galat, MessageSource pesan) {
        this.penerima = penerima;
        this.galat = galat;
        this.pesan = pesan;
    }

    /** The answer as the phone reads it. */
    private record Keluar(
            String keadaan,
            boolean ulang,
            String hari,
            String arah,
            long waktu,
            String keyakinan,
            @Nullable String tempat,
            @Nullable Float jarak,
            int telat,
            List<String> alasan) {

        static Keluar dari(Ketukan.Jawaban j) {
            return new Keluar(
                    j.ditinjau() ? "DITINJAU" : "TERKIRIM",
                    j.ulang(),
                    j.hari().toString(),
                    j.arah().name(),
                    j.waktu().toEpochMilli(),
                    j.keyakinan().name(),
                    j.tempat(),
                    j.jarak(),
                    j.telat(),
                    j.alasan());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest minta) {
        return !minta.getRequestURI().equals(JALUR);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest minta, HttpServletResponse jawab, FilterChain rantai)
            throws ServletException, IOException {
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        jawab.setHeader("X-Content-Type-Options", "nosniff");
        jawab.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (!minta.getMethod().equals("POST")) {
            jawab.setHeader(HttpHeaders.ALLOW, "POST");
            gagal(minta, jawab, HttpStatus.METHOD_NOT_ALLOWED, "presensi.ketuk.hanya-post");
            return;
        }
        String jenis = minta.getContentType();
        if (jenis == null || !jenis.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            gagal(minta, jawab, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "presensi.ketuk.hanya-json");
            return;
        }
        byte[] isi = minta.getInputStream().readNBytes(TERPANJANG + 1);
        if (isi.length > TERPANJANG) {
            gagal(minta, jawab, HttpStatus.CONTENT_TOO_LARGE, "presensi.ketuk.terlalu-panjang");
            return;
        }
        terima(isi, minta, jawab);
    }

    private void terima(byte[] isi, HttpServletRequest minta, HttpServletResponse jawab)
            throws IOException {
        try {
            var kiriman = JSON.readValue(isi, Kiriman.class);
            var hasil = penerima.terima(kiriman, Jaringan.dari(minta.getRemoteAddr()));
            byte[] keluar = JSON.writeValueAsBytes(Keluar.dari(hasil));
            jawab.setContentType(MediaType.APPLICATION_JSON_VALUE);
            jawab.setContentLength(keluar.length);
            jawab.getOutputStream().write(keluar);
        } catch (JacksonException e) {
            gagal(minta, jawab, HttpStatus.BAD_REQUEST, "presensi.ketuk.json-salah");
        } catch (MasukanSalah e) {
            gagal(minta, jawab, HttpStatus.BAD_REQUEST, e);
        } catch (AturanDilanggar e) {
            gagal(
                    minta,
                    jawab,
                    e.kode().endsWith(".bentrok")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT,
                    e);
        } catch (TidakDitemukan e) {
            gagal(minta, jawab, HttpStatus.UNPROCESSABLE_CONTENT, "presensi.ketuk.bukan-pegawai");
        } catch (SesiBerakhirKetuk e) {
            gagal(minta, jawab, HttpStatus.UNAUTHORIZED, "presensi.ketuk.sesi");
        } catch (TerlaluRamai e) {
            nanti(minta, jawab);
        } catch (RuntimeException e) {
            LOG.warn("Ketukan belum tertulis, ponsel akan mengirim lagi: {}", e.toString());
            nanti(minta, jawab);
        }
    }

    /** Spread out, so that they do not all come back in the same second. */
    private void nanti(HttpServletRequest minta, HttpServletResponse jawab) throws IOException {
        jawab.setHeader(
                HttpHeaders.RETRY_AFTER,
                Integer.toString(5 + ThreadLocalRandom.current().nextInt(20)));
        gagal(minta, jawab, HttpStatus.SERVICE_UNAVAILABLE, "presensi.ketuk.ramai");
    }

    private void gagal(
            HttpServletRequest minta, HttpServletResponse jawab, HttpStatus status, Berkode sebab)
            throws IOException {
        tulis(minta, jawab, status, sebab.kode(), sebab.argumen());
    }

    private void gagal(
            HttpServletRequest minta, HttpServletResponse jawab, HttpStatus status, String kode)
            throws IOException {
        tulis(minta, jawab, status, kode);
    }

    private void tulis(
            HttpServletRequest minta,
            HttpServletResponse jawab,
            HttpStatus status,
            String kode,
            Object... argumen)
            throws IOException {
        var bahasa = JawabanGalat.bahasa(minta);
        String kata = pesan.getMessage(kode, argumen, bahasa);
        galat.tulis(minta, jawab, status, kode, kata);
    }
}
