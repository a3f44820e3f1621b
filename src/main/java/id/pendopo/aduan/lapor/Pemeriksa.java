package id.pendopo.aduan.lapor;

import id.pendopo.aduan.AturanKini;
import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.aduan.Lokasi;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.organisasi.DaftarWilayahQueries;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.grafik.peta.BatasWilayah;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.simpanan.AturanTersimpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed: says what is wrong with it, or what it means. */
@Component
public class Pemeriksa {

    private static final int ISI_TERPENDEK = 10;
    private static final int ISI_TERPANJANG = 10_000;
    private static final int PATOKAN_TERPANJANG = 200;
    private static final int NAMA_TERPANJANG = 100;
    private static final int SUREL_TERPANJANG = 254;
    private static final Pattern TELEPON = Pattern.compile("\\+?[0-9][0-9 ().-]{6,18}[0-9]");
    private static final Pattern SUREL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final AturanKini aturan;
    private final PertanyaanQueries pertanyaan;
    private final AturanTersimpan tersimpan;
    private final DaftarWilayahQueries namaWilayah;
    private final BatasWilayahQueries batas;

    Pemeriksa(
            AturanKini aturan,
            PertanyaanQueries pertanyaan,
            AturanTersimpan tersimpan,
            DaftarWilayahQueries namaWilayah,
            BatasWilayahQueries batas) {
        this.aturan = aturan;
        this.pertanyaan = pertanyaan;
        this.tersimpan = tersimpan;
        this.namaWilayah = namaWilayah;
        this.batas = batas;
    }

    /**
     * What it means.
     *
     * @param salah empty when it can be sent
     * @param jawaban by the code of the question, only those that the category asks
     */
    public record Hasil(
            List<Salah> salah,
            @Nullable Kategori kategori,
            List<Pertanyaan> pertanyaan,
            Map<String, String> jawaban,
            Lokasi lokasi) {}

    public Hasil periksa(Isian i) {
        var salah = new ArrayList<Salah>();
        isi(i, salah);
        Optional<Kategori> k = kategori(i, salah);
        List<Pertanyaan> tanya = k.map(x -> pertanyaan(x.id())).orElse(List.of());
        var jawaban = new TreeMap<String, String>();
        for (Pertanyaan p : tanya) {
            p.periksa(i.jawaban(p.kode())).ifPresent(salah::add);
            if (!i.jawaban(p.kode()).isEmpty()) {
                jawaban.put(p.kode(), i.jawaban(p.kode()));
            }
        }
        Lokasi lokasi = lokasi(i, salah);
        if (bertempat(k) && lokasi.equals(Lokasi.TIDAK_DIKETAHUI)) {
            salah.add(Salah.pada("patokan", "aduan.lapor.tempat-kosong"));
        }
        if (!i.anonim()) {
            kontak(i, salah);
        }
        return new Hasil(List.copyOf(salah), k.orElse(null), tanya, jawaban, lokasi);
    }

    private static void isi(Isian i, List<Salah> salah) {
        if (i.isi().length() < ISI_TERPENDEK) {
            salah.add(Salah.pada("cerita", "aduan.isi-pendek", ISI_TERPENDEK));
        } else if (i.isi().length() > ISI_TERPANJANG) {
            salah.add(Salah.pada("cerita", "aduan.isi-panjang", ISI_TERPANJANG, i.isi().length()));
        }
    }

    /** Without a category it is accepted too: somebody sorts it. */
    private Optional<Kategori> kategori(Isian i, List<Salah> salah) {
        if (i.kategori().isEmpty()) {
            return Optional.empty();
        }
        var ada = aturan.aktif(i.kategori());
        if (ada.isEmpty()) {
            salah.add(Salah.pada("kategori", "aduan.lapor.kategori-tidak-ada"));
        }
        return ada;
    }

    private record Ditanya(UUID kategori) {}

    private List<Pertanyaan> pertanyaan(UUID kategori) {
        return tersimpan.ambil(
                AturanKini.TOPIK,
                new Ditanya(kategori),
                () -> pertanyaan.semua().getOrDefault(kategori, List.of()));
    }

    /** A wish or a question need not lie anywhere. */
    private static boolean bertempat(Optional<Kategori> k) {
        return k.map(Kategori::jenis)
                .map(j -> j == JenisAduan.PENGADUAN || j == JenisAduan.PENGAWASAN)
                .orElse(true);
    }

    private Lokasi lokasi(Isian i, List<Salah> salah) {
        String patokan = i.patokan().isEmpty() ? null : i.patokan();
        if (i.patokan().length() > PATOKAN_TERPANJANG) {
            salah.add(
                    Salah.pada(
                            "patokan",
                            "aduan.lapor.panjang",
                            PATOKAN_TERPANJANG,
                            i.patokan().length()));
        }
        KodeWilayah dipilih = wilayah(i, salah);
        Koordinat titik = titik(i, salah);
        if (titik == null) {
            return new Lokasi(null, dipilih, patokan);
        }
        // boundaries are simplified: who names his kelurahan knows better
        var dimana = Letak.dari(titik, batas(), KonteksPemda.wajib().kodeWilayah());
        return new Lokasi(
                titik, dipilih == null ? dimana.wilayah() : dipilih, patokan, dimana.luar());
    }

    private record Batas() {}

    /** In memory there too, but behind a transaction that every report would begin. */
    private BatasWilayah batas() {
        return tersimpan.ambil(OrganisasiQueries.TOPIK, new Batas(), batas::semua);
    }

    private @Nullable KodeWilayah wilayah(Isian i, List<Salah> salah) {
        if (i.wilayah().isEmpty()) {
            return null;
        }
        if (namaWilayah.nama(i.wilayah()).isEmpty()) {
            salah.add(Salah.pada("wilayah", "aduan.lapor.wilayah-tidak-ada"));
            return null;
        }
        return new KodeWilayah(i.wilayah());
    }

    private static @Nullable Koordinat titik(Isian i, List<Salah> salah) {
        if (i.lintang().isEmpty() && i.bujur().isEmpty()) {
            return null;
        }
        try {
            return new Koordinat(
                    Double.parseDouble(i.lintang().replace(',', '.')),
                    Double.parseDouble(i.bujur().replace(',', '.')));
        } catch (NumberFormatException | MasukanSalah e) {
            salah.add(Salah.pada("patokan", "aduan.lapor.titik-salah"));
            return null;
        }
    }

    private static void kontak(Isian i, List<Salah> salah) {
        if (i.nama().length() > NAMA_TERPANJANG) {
            salah.add(
                    Salah.pada("nama", "aduan.lapor.panjang", NAMA_TERPANJANG, i.nama().length()));
        }
        if (!i.telepon().isEmpty() && !TELEPON.matcher(i.telepon()).matches()) {
            salah.add(Salah.pada("telepon", "aduan.lapor.telepon-salah"));
        }
        if (!i.surel().isEmpty()
                && (i.surel().length() > SUREL_TERPANJANG || !SUREL.matcher(i.surel()).matches())) {
            salah.add(Salah.pada("surel", "aduan.lapor.surel-salah"));
        }
    }
}
