package id.pendopo.aduan.lapor.web;

import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.lapor.DrafFotoService;
import id.pendopo.aduan.lapor.Isian;
import id.pendopo.aduan.lapor.PertanyaanQueries;
import id.pendopo.aduan.lapor.Salah;
import id.pendopo.kernel.Berkode;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.organisasi.DaftarWilayahQueries;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Puts the form together, for citizens and for the counter. */
@Component
class Halaman {

    private final KategoriQueries kategori;
    private final PertanyaanQueries pertanyaan;
    private final DaftarWilayahQueries wilayah;
    private final BatasWilayahQueries batas;
    private final DrafFotoService draf;

    Halaman(
            KategoriQueries kategori,
            PertanyaanQueries pertanyaan,
            DaftarWilayahQueries wilayah,
            BatasWilayahQueries batas,
            DrafFotoService draf) {
        this.kategori = kategori;
        this.pertanyaan = pertanyaan;
        this.wilayah = wilayah;
        this.batas = batas;
        this.draf = draf;
    }

    LaporPage buat(Isian isian, UUID kunci, @Nullable String warga, List<Galat> galat) {
        return new LaporPage(
                isian,
                kunci,
                kategori.aktif(),
                pertanyaan.semua(),
                wilayah.semua(),
                !batas.semua().wilayah().isEmpty(),
                warga,
                isian.draf().isEmpty() ? 0 : draf.jumlah(isian.draf()),
                galat);
    }

    static List<Galat> galat(Bingkai b, List<Salah> salah) {
        return salah.stream()
                .map(s -> new Galat(s.medan(), b.s(s.kode(), s.argumen().toArray())))
                .toList();
    }

    static List<Galat> galat(Bingkai b, String medan, Berkode sebab) {
        return List.of(new Galat(medan, b.s(sebab.kode(), sebab.argumen())));
    }

    /** Reads no more than one photo too many: that is enough to refuse. */
    static List<byte[]> foto(@Nullable List<MultipartFile> berkas) throws IOException {
        var hasil = new ArrayList<byte[]>();
        if (berkas != null) {
            for (MultipartFile f : berkas) {
                if (!f.isEmpty() && hasil.size() <= Pengajuan.FOTO_TERBANYAK) {
                    hasil.add(f.getBytes());
                }
            }
        }
        return hasil;
    }

    /** What concerns the photos is told there; anything else ends the request as ever. */
    static boolean tentangFoto(Berkode sebab) {
        return sebab.kode().startsWith("berkas.")
                || sebab.kode().equals("aduan.foto-banyak")
                || sebab.kode().equals("aduan.lapor.foto-besar");
    }
}
