package id.pendopo.anggaran.web;

import id.pendopo.anggaran.Tahap;
import id.pendopo.anggaran.impor.Unggahan;
import id.pendopo.kernel.AturanDilanggar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A budget file with the files it is to be held against. */
public record UnggahForm(
        int tahun,
        @Nullable Tahap tahap,
        @Nullable MultipartFile berkas,
        @Nullable List<MultipartFile> pembanding) {

    private static final int PEMBANDING_PALING_BANYAK = 5;

    public UnggahForm {
        tahap = tahap == null ? Tahap.MURNI : tahap;
        pembanding = pembanding == null ? List.of() : pembanding;
    }

    /**
     * Puts the uploads on disk while {@code kerja} reads them.
     *
     * @throws AturanDilanggar {@code anggaran.tanpa-berkas} when none was chosen
     */
    <T> T dengan(BiFunction<Unggahan, List<Unggahan>, T> kerja) {
        if (berkas == null || berkas.isEmpty()) {
            throw new AturanDilanggar("anggaran.tanpa-berkas");
        }
        if (tahun < 2000 || tahun > 2100) {
            throw new AturanDilanggar("anggaran.tahun-salah");
        }
        List<Path> sementara = new ArrayList<>();
        try {
            Unggahan utama = simpan(berkas, sementara);
            List<Unggahan> lain = new ArrayList<>();
            for (MultipartFile satu : pembanding) {
                if (!satu.isEmpty() && lain.size() < PEMBANDING_PALING_BANYAK) {
                    lain.add(simpan(satu, sementara));
                }
            }
            return kerja.apply(utama, lain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sementara.forEach(UnggahForm::hapus);
        }
    }

    private static Unggahan simpan(MultipartFile satu, List<Path> sementara) throws IOException {
        Path tujuan = Files.createTempFile("unggah", ".tmp");
        sementara.add(tujuan);
        satu.transferTo(tujuan);
        String nama = satu.getOriginalFilename();
        return new Unggahan(nama == null || nama.isBlank() ? "berkas" : nama, tujuan);
    }

    private static void hapus(Path berkas) {
        try {
            Files.deleteIfExists(berkas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
