package id.pendopo.aduan.petugas;

import id.pendopo.aduan.PenangananService.Bukti;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PeranLampiran;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.berkas.Tersimpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the files of a form before anything is locked: nobody waits for a picture to be made. */
@Component
class PenerimaBukti {

    private static final int TERBANYAK = 10;
    private static final int NAMA_TERPANJANG = 200;

    private final PenyimpananBerkas berkas;

    PenerimaBukti(PenyimpananBerkas berkas) {
        this.berkas = berkas;
    }

    /** Files of a form; null where the browser sent no such field. */
    record Unggahan(
            @Nullable List<MultipartFile> sebelum,
            @Nullable List<MultipartFile> sesudah,
            @Nullable List<MultipartFile> dokumen) {}

    /**
     * @throws AturanDilanggar {@code berkas.*} when a file is not accepted, {@code
     *     aduan.foto-banyak} when they are too many
     */
    List<Bukti> terima(Unggahan u) {
        var hasil = new ArrayList<Bukti>();
        tambah(hasil, u.sebelum(), PeranLampiran.SEBELUM, berkas::simpanFoto);
        tambah(hasil, u.sesudah(), PeranLampiran.SESUDAH, berkas::simpanFoto);
        tambah(hasil, u.dokumen(), PeranLampiran.DOKUMEN, berkas::simpanDokumen);
        return hasil;
    }

    private static void tambah(
            List<Bukti> hasil,
            @Nullable List<MultipartFile> semua,
            PeranLampiran peran,
            Function<InputStream, Tersimpan> simpan) {
        if (semua == null) {
            return;
        }
        for (MultipartFile f : semua) {
            if (f.isEmpty()) {
                continue;
            }
            if (hasil.size() == TERBANYAK) {
                throw new AturanDilanggar("aduan.foto-banyak", TERBANYAK);
            }
            try (var isi = f.getInputStream()) {
                String sidik = simpan.apply(isi).sidik();
                hasil.add(new Bukti(peran, new Pengajuan.Foto(sidik, nama(f))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String nama(MultipartFile f) {
        String bersih =
                Optional.ofNullable(f.getOriginalFilename())
                        .orElse("")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        bersih = bersih.substring(Math.max(bersih.lastIndexOf('/'), bersih.lastIndexOf('\\')) + 1);
        return bersih.substring(0, Math.min(bersih.length(), NAMA_TERPANJANG));
    }
}
