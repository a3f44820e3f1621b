package id.pendopo.aduan.aturan;

import id.pendopo.aduan.aturan.SelRute.Kunci;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of rules of one day. The rule that says most wins: the category itself before the one
 * above it before all of them, and within that the kecamatan before the whole pemda; the same order
 * as {@link id.pendopo.aduan.RuteQueries#tujuan}.
 */
final class TabelRute {

    private final Map<Kunci, SelRute> isi;

    private TabelRute(Map<Kunci, SelRute> isi) {
        this.isi = isi;
    }

    static TabelRute dari(Collection<SelRute> sel) {
        var isi = new HashMap<Kunci, SelRute>();
        sel.forEach(s -> isi.put(s.kunci(), s));
        return new TabelRute(isi);
    }

    /** The table with these cells in place of its own. */
    TabelRute dengan(Collection<SelRute> perubahan) {
        var baru = new HashMap<>(isi);
        for (SelRute s : perubahan) {
            if (s.opd() == null) {
                baru.remove(s.kunci());
            } else {
                baru.put(s.kunci(), s);
            }
        }
        return new TabelRute(baru);
    }

    Optional<SelRute> sel(Kunci kunci) {
        return Optional.ofNullable(isi.get(kunci));
    }

    /**
     * @param induk the category above, null at the top
     */
    @Nullable UUID tujuan(
            @Nullable UUID kategori, @Nullable UUID induk, @Nullable String kecamatan) {
        return Stream.of(kategori, induk)
                .filter(Objects::nonNull)
                .map(k -> cari(k, kecamatan))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> cari(null, kecamatan));
    }

    private @Nullable UUID cari(@Nullable UUID kategori, @Nullable String kecamatan) {
        for (var k :
                kecamatan == null
                        ? List.of(new Kunci(kategori, null))
                        : List.of(new Kunci(kategori, kecamatan), new Kunci(kategori, null))) {
            SelRute s = isi.get(k);
            if (s != null && s.opd() != null) {
                return s.opd();
            }
        }
        return null;
    }
}
