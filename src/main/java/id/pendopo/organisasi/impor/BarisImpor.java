package id.pendopo.organisasi.impor;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.lembar.BarisTerbaca;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one row of an upload would do.
 *
 * @param objek what it makes or changes
 * @param versi the version it was compared with
 * @param sebelum what is known, by field
 * @param sesudah what would be known, by field
 */
public record BarisImpor(
        int nomor,
        Keadaan keadaan,
        @Nullable UUID objek,
        String label,
        @Nullable Integer versi,
        @Nullable Map<String, @Nullable Object> sebelum,
        @Nullable Map<String, @Nullable Object> sesudah,
        List<Temuan> galat) {

    /** Fate of a row. */
    public enum Keadaan {
        BARU,
        BERUBAH,
        SAMA,
        GALAT
    }

    /**
     * One thing that is wrong with a row.
     *
     * @param indeks column counted from 0, -1 for the row as a whole
     */
    public record Temuan(int indeks, String kolom, String ditemukan, String kode) {}

    /** Holds what a row says against what is known. */
    static BarisImpor dari(
            BarisTerbaca b, @Nullable Tercatat lama, Map<String, @Nullable Object> isi) {
        String label = String.valueOf(isi.get("nama"));
        if (!b.sah()) {
            var galat =
                    b.galat().stream()
                            .map(g -> new Temuan(g.indeks(), g.kolom(), g.ditemukan(), g.kode()))
                            .toList();
            return new BarisImpor(b.nomor(), Keadaan.GALAT, null, label, null, null, null, galat);
        }
        if (lama == null) {
            return new BarisImpor(
                    b.nomor(), Keadaan.BARU, Uuid7.baru(), label, 0, null, isi, List.of());
        }
        boolean sama =
                isi.entrySet().stream()
                        .allMatch(e -> Objects.equals(e.getValue(), lama.isi().get(e.getKey())));
        return new BarisImpor(
                b.nomor(),
                sama ? Keadaan.SAMA : Keadaan.BERUBAH,
                lama.id(),
                label,
                lama.versi(),
                sama ? null : lama.isi(),
                sama ? null : isi,
                List.of());
    }
}
