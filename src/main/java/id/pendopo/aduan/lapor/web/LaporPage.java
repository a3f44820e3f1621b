package id.pendopo.aduan.lapor.web;

import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.aduan.lapor.Isian;
import id.pendopo.aduan.lapor.Pertanyaan;
import id.pendopo.organisasi.DaftarWilayahQueries.Kecamatan;
import id.pendopo.platform.web.Bagian.Galat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form as it is shown.
 *
 * @param warga name of the citizen who is signed in and may use his account
 * @param drafFoto photos that came with an earlier page
 */
public record LaporPage(
        Isian isian,
        UUID kunci,
        List<Kategori> kategori,
        Map<UUID, List<Pertanyaan>> pertanyaan,
        List<Kecamatan> wilayah,
        boolean berpeta,
        @Nullable String warga,
        int drafFoto,
        List<Galat> galat) {

    /** A category of the first level and what it is divided into. */
    public record Kelompok(Kategori induk, List<Kategori> anak) {

        public boolean memuat(String kode) {
            return anak.stream().anyMatch(k -> k.kode().equals(kode));
        }
    }

    public List<Kelompok> kelompok() {
        var hasil = new LinkedHashMap<UUID, Kelompok>();
        for (Kategori k : kategori) {
            if (k.indukId() == null) {
                hasil.put(k.id(), new Kelompok(k, new ArrayList<>()));
            } else {
                Optional.ofNullable(hasil.get(k.indukId())).ifPresent(g -> g.anak().add(k));
            }
        }
        return List.copyOf(hasil.values());
    }

    public List<Pertanyaan> pertanyaan(Kategori k) {
        return pertanyaan.getOrDefault(k.id(), List.of());
    }

    public Optional<Kategori> terpilih() {
        return kategori.stream().filter(k -> k.kode().equals(isian.kategori())).findFirst();
    }

    public @Nullable String galat(String medan) {
        return galat.stream()
                .filter(g -> medan.equals(g.medan()))
                .map(Galat::pesan)
                .findFirst()
                .orElse(null);
    }
}
