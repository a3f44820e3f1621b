package id.pendopo.pemberitahuan.web;

import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A letter on screen: its text in pieces, those that lead into this pemda as links. */
public record SuratTampil(String kepada, String perihal, Instant pada, List<Potong> teks) {

    private static final Pattern ALAMAT = Pattern.compile("https?://[^\\s<>\"]+");

    /**
     * A piece of a text.
     *
     * @param tujuan path on the present host, null for plain words
     */
    public record Potong(String teks, @Nullable String tujuan) {}

    static SuratTampil dari(KotakBerkas.Isi surat, DaftarPemda daftar) {
        return new SuratTampil(
                surat.kepada(), surat.perihal(), surat.pada(), potong(surat.teks(), daftar));
    }

    private static List<Potong> potong(String teks, DaftarPemda daftar) {
        var hasil = new ArrayList<Potong>();
        var cocok = ALAMAT.matcher(teks);
        int sampai = 0;
        while (cocok.find()) {
            var tujuan = tujuan(cocok.group(), daftar);
            if (tujuan.isPresent()) {
                hasil.add(new Potong(teks.substring(sampai, cocok.start()), null));
                hasil.add(new Potong(cocok.group(), tujuan.get()));
                sampai = cocok.end();
            }
        }
        hasil.add(new Potong(teks.substring(sampai), null));
        return List.copyOf(hasil);
    }

    /** Whichever host of the pemda the letter names: its reader stays on the one he is on. */
    private static Optional<String> tujuan(String alamat, DaftarPemda daftar) {
        try {
            URI u = URI.create(alamat);
            return Optional.ofNullable(u.getHost())
                    .flatMap(daftar::diKenal)
                    .filter(p -> p.id().equals(KonteksPemda.wajib().id()))
                    .map(p -> u.getRawPath().isEmpty() ? "/" : u.getRawPath())
                    .map(jalur -> u.getRawQuery() == null ? jalur : jalur + "?" + u.getRawQuery());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
