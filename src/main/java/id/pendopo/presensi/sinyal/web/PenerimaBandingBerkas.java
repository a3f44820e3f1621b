package id.pendopo.presensi.sinyal.web;

import id.pendopo.platform.berkas.JenisBerkas;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.presensi.sinyal.BandingService.Bukti;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the file of an appeal before anything is locked. */
@Component
class PenerimaBandingBerkas {

    private static final int NAMA_TERPANJANG = 200;

    private final PenyimpananBerkas berkas;

    PenerimaBandingBerkas(PenyimpananBerkas berkas) {
        this.berkas = berkas;
    }

    /** Null where none was sent. */
    @Nullable Bukti terima(@Nullable MultipartFile f) {
        if (f == null || f.isEmpty()) {
            return null;
        }
        try (var isi = f.getInputStream()) {
            String sidik =
                    berkas.simpan(
                                    isi,
                                    EnumSet.of(JenisBerkas.JPEG, JenisBerkas.PNG, JenisBerkas.PDF))
                            .sidik();
            return new Bukti(sidik, nama(f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nama(MultipartFile f) {
        String bersih =
                Optional.ofNullable(f.getOriginalFilename())
                        .orElse("")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        bersih = bersih.substring(Math.max(bersih.lastIndexOf('/'), bersih.lastIndexOf('\\')) + 1);
        bersih = bersih.isEmpty() ? "bukti" : bersih;
        return bersih.substring(0, Math.min(bersih.length(), NAMA_TERPANJANG));
    }
}
