package id.pendopo.aduan;

import id.pendopo.platform.simpanan.AturanTersimpan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Categories and routes as every report that comes in asks for them: kept in memory until somebody
 * changes the rules. Who changes them reads {@link KategoriQueries} and {@link RuteQueries}.
 */
@Component
public class AturanKini {

    /** Announced by whoever changes categories, their questions or routes. */
    public static final String TOPIK = "aduan.aturan";

    private final KategoriQueries kategori;
    private final RuteQueries rute;
    private final AturanTersimpan aturan;

    AturanKini(KategoriQueries kategori, RuteQueries rute, AturanTersimpan aturan) {
        this.kategori = kategori;
        this.rute = rute;
        this.aturan = aturan;
    }

    private record KategoriKode(String kode) {}

    private record KategoriId(UUID id) {}

    private record Rute(UUID kategori, @Nullable String kecamatan, LocalDate pada) {}

    /** One that can be chosen. */
    public Optional<KategoriQueries.Kategori> aktif(String kode) {
        return aturan.cari(
                TOPIK,
                new KategoriKode(kode),
                () -> kategori.aktif().stream().filter(k -> k.kode().equals(kode)).findFirst());
    }

    Optional<KategoriQueries.Kategori> kategori(UUID id) {
        return aturan.cari(TOPIK, new KategoriId(id), () -> kategori.dengan(id));
    }

    Optional<RuteQueries.Tujuan> tujuan(UUID kategori, @Nullable String kecamatan, LocalDate pada) {
        return aturan.cari(
                TOPIK,
                new Rute(kategori, kecamatan, pada),
                () -> rute.tujuan(kategori, kecamatan, pada));
    }
}
