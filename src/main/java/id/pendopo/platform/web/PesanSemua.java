package id.pendopo.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of all modules in one table per language, taken apart once. A page asks for hundreds of
 * them; going through twenty files for each took a quarter of the time it was drawn in.
 */
final class PesanSemua implements MessageSource {

    private static final String BAWAAN = "id";

    private static final String INGGRIS = "en";

    private final Map<String, Kalimat> indonesia;
    private final Map<String, Kalimat> inggris;

    private PesanSemua(Map<String, Kalimat> indonesia, Map<String, Kalimat> inggris) {
        this.indonesia = indonesia;
        this.inggris = inggris;
    }

    static PesanSemua muat() throws IOException {
        return new PesanSemua(baca(BAWAAN, Locale.of("id", "ID")), baca(INGGRIS, Locale.ENGLISH));
    }

    private static Map<String, Kalimat> baca(String bahasa, Locale lokal) throws IOException {
        var semua = new Properties();
        for (Resource berkas :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:pesan/*_" + bahasa + ".properties")) {
            try (var isi = new InputStreamReader(berkas.getInputStream(), StandardCharsets.UTF_8)) {
                semua.load(isi);
            }
        }
        var hasil = HashMap.<String, Kalimat>newHashMap(semua.size());
        // interned as the literals of the templates are: found by identity, not letter by letter
        semua.stringPropertyNames()
                .forEach(k -> hasil.put(k.intern(), new Kalimat(semua.getProperty(k), lokal)));
        return hasil;
    }

    @Override
    public String getMessage(String kode, Object @Nullable [] argumen, @Nullable Locale bahasa) {
        Kalimat ada = cari(kode, bahasa);
        if (ada == null) {
            throw new NoSuchMessageException(kode, bahasa == null ? Locale.of(BAWAAN) : bahasa);
        }
        return ada.dengan(argumen);
    }

    @Override
    public @Nullable String getMessage(
            String kode,
            Object @Nullable [] argumen,
            @Nullable String bawaan,
            @Nullable Locale bahasa) {
        Kalimat ada = cari(kode, bahasa);
        return ada == null ? bawaan : ada.dengan(argumen);
    }

    @Override
    public String getMessage(MessageSourceResolvable dicari, @Nullable Locale bahasa) {
        String[] kode = dicari.getCodes();
        if (kode != null) {
            for (String k : kode) {
                Kalimat ada = cari(k, bahasa);
                if (ada != null) {
                    return ada.dengan(dicari.getArguments());
                }
            }
        }
        String bawaan = dicari.getDefaultMessage();
        if (bawaan == null) {
            throw new NoSuchMessageException(
                    kode == null ? "" : String.join(", ", kode),
                    bahasa == null ? Locale.of(BAWAAN) : bahasa);
        }
        return bawaan;
    }

    private @Nullable Kalimat cari(String kode, @Nullable Locale bahasa) {
        return switch (bahasa == null ? BAWAAN : bahasa.getLanguage()) {
            case BAWAAN -> indonesia.get(kode);
            case INGGRIS -> inggris.get(kode);
            default -> null;
        };
    }
}
