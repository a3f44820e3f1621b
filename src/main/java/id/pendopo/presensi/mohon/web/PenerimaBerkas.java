package id.pendopo.presensi.mohon.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.berkas.JenisBerkas;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.presensi.mohon.IsianMohon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the files of a form before anything is locked; what they are is told by their content. */
@Component
class PenerimaBerkas {

    private static final int TERBANYAK = 5;
    private static final int NAMA_TERPANJANG = 200;

    private final PenyimpananBerkas berkas;

    PenerimaBerkas(PenyimpananBerkas berkas) {
        this.berkas = berkas;
    }

    /**
     * @throws AturanDilanggar {@code berkas.*} when a file is not accepted
     */
    List<IsianMohon.Berkas> terima(@Nullable List<MultipartFile> semua) {
        var hasil = new ArrayList<IsianMohon.Berkas>();
        for (MultipartFile f : semua == null ? List.<MultipartFile>of() : semua) {
            if (f.isEmpty()) {
                continue;
            }
            if (hasil.size() == TERBANYAK) {
                throw new AturanDilanggar("presensi.mohon.berkas-banyak", TERBANYAK);
            }
            try (var isi = f.getInputStream()) {
                var t = berkas.simpan(isi, EnumSet.complementOf(EnumSet.of(JenisBerkas.XLSX)));
                hasil.add(new IsianMohon.Berkas(t.sidik(), nama(f), t.jenis(), t.ukuran()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hasil;
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
