package id.pendopo.anggaran.impor;

import id.pendopo.anggaran.BatasTerpakai;
import id.pendopo.anggaran.impor.TerpakaiRepository.Pakai;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Rupiah;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** No ceiling lies below what was used of it, whoever says what that is. */
@Component
class Terpakai {

    private final TerpakaiRepository terpakai;
    private final List<BatasTerpakai> batas;

    Terpakai(TerpakaiRepository terpakai, List<BatasTerpakai> batas) {
        this.terpakai = terpakai;
        this.batas = batas;
    }

    /** Lines of sub kegiatan that would fall below what is used already become errors. */
    void tandai(UUID impor, int tahun) {
        terpakai.tandai(impor, tahun, terbesar(tahun));
    }

    /**
     * @param versi null: no ceiling at all
     * @throws AturanDilanggar {@code anggaran.di-bawah-terpakai} when a ceiling would lie below
     */
    void harusCukup(int tahun, @Nullable UUID versi) {
        terpakai.terlampaui(versi, terbesar(tahun))
                .ifPresent(
                        t -> {
                            throw new AturanDilanggar(
                                    "anggaran.di-bawah-terpakai",
                                    t.kode(),
                                    t.nama(),
                                    t.pagu(),
                                    t.terpakai());
                        });
    }

    private List<Pakai> terbesar(int tahun) {
        Map<UUID, Rupiah> hasil = new HashMap<>();
        for (BatasTerpakai satu : batas) {
            satu.terpakai(tahun)
                    .forEach(
                            (sub, nilai) ->
                                    hasil.merge(sub, nilai, (a, b) -> a.lebihDari(b) ? a : b));
        }
        return hasil.entrySet().stream()
                .filter(e -> !e.getValue().nol())
                .map(e -> new Pakai(e.getKey(), e.getValue().nilai()))
                .toList();
    }
}
