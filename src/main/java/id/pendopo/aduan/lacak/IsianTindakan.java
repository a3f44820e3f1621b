package id.pendopo.aduan.lacak;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a reporter typed.
 *
 * @param lanjut the act it belongs to, where its session ended while he typed
 * @param nilai stars, as chosen
 */
public record IsianTindakan(
        @Nullable String lanjut,
        @Nullable String isi,
        @Nullable String nilai,
        @Nullable List<MultipartFile> foto) {

    static final IsianTindakan KOSONG = new IsianTindakan("", "", "", List.of());

    public IsianTindakan {
        lanjut = lanjut == null ? "" : lanjut;
        isi = isi == null ? "" : isi;
        nilai = nilai == null ? "" : nilai;
        foto =
                foto == null
                        ? List.of()
                        : foto.stream().filter(f -> f != null && !f.isEmpty()).toList();
    }

    int bintang() {
        return nilai.matches("[1-5]") ? Integer.parseInt(nilai) : 0;
    }

    IsianTindakan untuk(TindakanPelapor t) {
        return new IsianTindakan(t.jalur(), isi, nilai, List.of());
    }
}
