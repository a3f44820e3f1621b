package id.pendopo.pemberitahuan;

import java.util.List;

/** The kinds of news of one module, published as a bean. */
public record KatalogKabar(List<? extends JenisKabar> isi) {

    public static KatalogKabar dari(JenisKabar... jenis) {
        return new KatalogKabar(List.of(jenis));
    }
}
