package id.pendopo.organisasi.impor;

import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The file of an upload as it came, to be read once more. */
@Component
@Transactional(readOnly = true)
class BerkasImpor {

    private final ImporRepository impor;

    BerkasImpor(ImporRepository impor) {
        this.impor = impor;
    }

    <T> T tabel(Impor satu, Function<TabelTerbaca, T> kerja) {
        return baca(satu, buka -> kerja.apply(TabelTerbaca.dari(buka, satu.jenis().skema())));
    }

    <T> T baca(Impor satu, Function<PembacaLembar, T> kerja) {
        try {
            Path sementara = Files.createTempFile("impor", null);
            try {
                Files.write(sementara, impor.isi(satu.id()));
                try (var buka = PembacaLembar.buka(sementara, satu.namaBerkas())) {
                    return kerja.apply(buka);
                }
            } finally {
                Files.deleteIfExists(sementara);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
