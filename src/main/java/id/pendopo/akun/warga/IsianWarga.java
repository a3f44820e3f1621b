package id.pendopo.akun.warga;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.organisasi.DaftarWilayahQueries;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a citizen may say of himself. */
@Component
class IsianWarga {

    private static final int PANJANG = 100;
    private static final Pattern SPASI = Pattern.compile("\\s+");
    private static final Pattern KODE = Pattern.compile("[0-9.]{1,13}");
    private static final Set<String> BAHASA = Set.of("id", "en");
    private static final Set<String> TEMA = Set.of("otomatis", "terang", "gelap");

    private final DaftarWilayahQueries daftar;

    IsianWarga(DaftarWilayahQueries daftar) {
        this.daftar = daftar;
    }

    /**
     * @throws AturanDilanggar {@code akun.warga.nama-kosong}, {@code akun.warga.nama-salah}
     */
    String nama(String diketik) {
        String nama = SPASI.matcher(diketik.strip()).replaceAll(" ");
        if (nama.isEmpty()) {
            throw new AturanDilanggar("akun.warga.nama-kosong");
        }
        boolean huruf = nama.codePoints().anyMatch(Character::isLetter);
        boolean tertib = nama.codePoints().noneMatch(IsianWarga::asing);
        if (nama.length() > PANJANG || !huruf || !tertib) {
            throw new AturanDilanggar("akun.warga.nama-salah", PANJANG);
        }
        return nama;
    }

    /** What no name holds: control characters, those that turn the direction of writing, tags. */
    private static boolean asing(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '<';
    }

    /**
     * @throws AturanDilanggar {@code akun.warga.wilayah-asing} for an area of another pemda
     */
    @Nullable String wilayah(@Nullable String kode) {
        return Optional.ofNullable(kode)
                .filter(k -> !k.isBlank())
                .map(
                        k -> {
                            if (!KODE.matcher(k).matches() || daftar.nama(k).isEmpty()) {
                                throw new AturanDilanggar("akun.warga.wilayah-asing");
                            }
                            return k;
                        })
                .orElse(null);
    }

    void pilihan(String bahasa, String tema) {
        if (!BAHASA.contains(bahasa) || !TEMA.contains(tema)) {
            throw new AturanDilanggar("akun.pilihan-asing");
        }
    }
}
