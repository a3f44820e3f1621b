package id.pendopo.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of all modules in one table per language. A page asks for hundreds of them; going
 * through twenty files for each took a quarter of the time it was drawn in.
 */
final class PesanSemua extends AbstractMessageSource {

    private final Map<String, Map<String, String>> perBahasa;
    private final Map<Kunci, MessageFormat> pola = new ConcurrentHashMap<>();
    private final Map<Kunci, String> tetap = new ConcurrentHashMap<>();

    private record Kunci(String kode, Locale bahasa) {}

    private PesanSemua(Map<String, Map<String, String>> perBahasa) {
        this.perBahasa = perBahasa;
    }

    static PesanSemua muat() throws IOException {
        return new PesanSemua(Map.of("id", baca("id"), "en", baca("en")));
    }

    private static Map<String, String> baca(String bahasa) throws IOException {
        var semua = new Properties();
        for (Resource berkas :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:pesan/*_" + bahasa + ".properties")) {
            try (var isi = new InputStreamReader(berkas.getInputStream(), StandardCharsets.UTF_8)) {
                semua.load(isi);
            }
        }
        var hasil = new HashMap<String, String>();
        semua.stringPropertyNames().forEach(k -> hasil.put(k, semua.getProperty(k)));
        return hasil;
    }

    /** Without arguments a text is the same each time; quotes are undone as in all others. */
    @Override
    protected @Nullable String resolveCodeWithoutArguments(String kode, Locale bahasa) {
        var kunci = new Kunci(kode, bahasa);
        String ada = tetap.get(kunci);
        if (ada == null) {
            MessageFormat bentuk = resolveCode(kode, bahasa);
            if (bentuk == null) {
                return null;
            }
            ada = bentuk.format(new Object[0]);
            tetap.put(kunci, ada);
        }
        return ada;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String kode, Locale bahasa) {
        String teks = perBahasa.getOrDefault(bahasa.getLanguage(), Map.of()).get(kode);
        return teks == null
                ? null
                : pola.computeIfAbsent(
                        new Kunci(kode, bahasa), k -> new MessageFormat(teks, bahasa));
    }
}
