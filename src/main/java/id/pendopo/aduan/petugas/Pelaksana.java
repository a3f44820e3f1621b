package id.pendopo.aduan.petugas;

import id.pendopo.aduan.PenangananService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Pindah;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/**
 * Runs one act on one complaint: on the version that its form was drawn from, wholly or not at all.
 * What is refused comes back with what was typed.
 */
@Component
class Pelaksana {

    private static final Map<String, String> MEDAN =
            Map.ofEntries(
                    Map.entry("aduan.alasan-pendek", "isi"),
                    Map.entry("aduan.jawaban-pendek", "isi"),
                    Map.entry("aduan.kata-pendek", "isi"),
                    Map.entry("aduan.isi-pendek", "isi"),
                    Map.entry("aduan.kata-panjang", "isi"),
                    Map.entry("aduan.tanpa-bukti", "bukti"),
                    Map.entry("aduan.petugas.instansi-panjang", "tujuan"),
                    Map.entry("aduan.petugas.bukan-pegawai-opd", "akun"),
                    Map.entry("aduan.petugas.pilih-alasan", "alasan"),
                    Map.entry("aduan.petugas.kelompok.pilih-opd", "opd"),
                    Map.entry("aduan.sudah-di-opd", "opd"));

    private final PenangananService penanganan;
    private final HalamanKelola halaman;
    private final TransactionTemplate transaksi;

    Pelaksana(
            PenangananService penanganan,
            HalamanKelola halaman,
            PlatformTransactionManager transaksi) {
        this.penanganan = penanganan;
        this.halaman = halaman;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * Who does what on which complaint.
     *
     * @param tindakan last part of the address, also the name of its form
     * @param versi version he saw; null when he does not say
     */
    record Tindakan(
            String nomor,
            String tindakan,
            @Nullable Integer versi,
            Pengguna orang,
            Bingkai b,
            HttpServletRequest minta) {}

    ModelAndView jalankan(Tindakan t, Runnable kerja) {
        try {
            transaksi.executeWithoutResult(
                    s -> {
                        penanganan.pada(t.nomor(), t.versi());
                        kerja.run();
                    });
        } catch (AturanDilanggar e) {
            if (e.kode().endsWith(".terlarang")) {
                throw e;
            }
            return halaman.ditolak(
                    t.nomor(),
                    t.orang(),
                    t.b(),
                    new Diketik(t.tindakan(), t.minta().getParameterMap()),
                    new Galat(medan(t.tindakan(), e.kode()), Kata.dari(t.b(), e)),
                    e.kode().endsWith(".bentrok")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Pindah.ke(HalamanKelola.url(t.nomor()));
    }

    private static @Nullable String medan(String tindakan, String kode) {
        if (kode.startsWith("berkas.")) {
            return tindakan + "-bukti";
        }
        if (kode.startsWith("aduan.petugas.gabung-")) {
            return tindakan + "-induk";
        }
        String medan = MEDAN.get(kode);
        return medan == null ? null : tindakan + "-" + medan;
    }
}
