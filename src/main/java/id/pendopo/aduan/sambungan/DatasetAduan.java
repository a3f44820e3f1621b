package id.pendopo.aduan.sambungan;

import id.pendopo.aduan.jam.TerbitanQueries;
import id.pendopo.aduan.jam.TerbitanQueries.Terbitan;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.port.PenyediaDataset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every complaint that everybody may read anyway, as an open dataset. What is secret is not in it.
 */
@Component
class DatasetAduan implements PenyediaDataset {

    private static final String ARTI = "aduan.jam.dataset.aduan.";
    private static final int SEKALI = 1_000;

    private final TerbitanQueries terbitan;

    DatasetAduan(TerbitanQueries terbitan) {
        this.terbitan = terbitan;
    }

    @Override
    public Dataset keterangan() {
        return new Dataset(
                "aduan",
                ARTI + "judul",
                ARTI + "uraian",
                List.of(
                        teks("nomor"),
                        new Kolom("masuk", Jenis.TANGGAL, ARTI + "masuk"),
                        teks("kanal"),
                        teks("jenis"),
                        teks("kategori"),
                        teks("judul_aduan"),
                        teks("isi"),
                        teks("kode_wilayah"),
                        teks("opd"),
                        teks("status"),
                        new Kolom("menit_jawab", Jenis.ANGKA, ARTI + "menit_jawab"),
                        new Kolom("selesai", Jenis.TANGGAL, ARTI + "selesai"),
                        new Kolom("dukungan", Jenis.ANGKA, ARTI + "dukungan")));
    }

    private static Kolom teks(String nama) {
        return new Kolom(nama, Jenis.TEKS, ARTI + nama);
    }

    @Override
    public void baris(PemdaId pemda, Consumer<List<@Nullable Object>> tujuan) {
        List<Terbitan> potong;
        Terbitan akhir = null;
        do {
            potong = terbitan.potong(akhir, SEKALI);
            potong.forEach(t -> tujuan.accept(nilai(t)));
            akhir = potong.isEmpty() ? null : potong.getLast();
        } while (potong.size() == SEKALI);
    }

    private static List<@Nullable Object> nilai(Terbitan t) {
        return Arrays.asList(
                t.nomor(),
                t.masuk(),
                t.kanal(),
                t.jenis(),
                t.kategori(),
                t.judul(),
                t.isi(),
                t.kodeWilayah(),
                t.opd(),
                t.status(),
                t.menitJawab(),
                t.selesai(),
                t.dukungan());
    }
}
