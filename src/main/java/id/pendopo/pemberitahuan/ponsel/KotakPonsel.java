package id.pendopo.pemberitahuan.ponsel;

import id.pendopo.platform.pemda.KonteksPemda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * A file for each message, one folder a pemda: where messages go that no gateway takes. Keeps the
 * last {@value #PALING_BANYAK}.
 */
final class KotakPonsel implements PengirimPonsel {

    private static final int PALING_BANYAK = 200;
    private static final String AKHIRAN = ".txt";

    private final Path akar;

    KotakPonsel(Path akar) {
        this.akar = akar;
    }

    @Override
    public void kirim(PesanPonsel pesan) throws PonselGagal {
        try {
            Path folder = Files.createDirectories(akar.resolve(KonteksPemda.wajib().kodeWilayah()));
            // ids are ordered by time, and the same message again is the same file
            Path sementara = folder.resolve(pesan.id() + ".tulis");
            Files.writeString(
                    sementara,
                    "Kepada: %s%nPada: %s%n%n%s%n"
                            .formatted(pesan.nomor(), pesan.dibuatPada(), pesan.teks()));
            Files.move(
                    sementara,
                    folder.resolve(pesan.id() + AKHIRAN),
                    StandardCopyOption.REPLACE_EXISTING);
            for (Path lama : lama(folder)) {
                Files.deleteIfExists(lama);
            }
        } catch (IOException e) {
            throw new PonselGagal(false, e);
        }
    }

    private static List<Path> lama(Path folder) throws IOException {
        try (var berkas = Files.list(folder)) {
            return berkas.filter(b -> b.toString().endsWith(AKHIRAN))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .skip(PALING_BANYAK)
                    .toList();
        }
    }
}
