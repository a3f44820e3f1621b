package id.pendopo.pelaporan.web;

import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.Isian;
import id.pendopo.pelaporan.Kendala;
import id.pendopo.pelaporan.unggahan.BarisUnggahan;
import id.pendopo.platform.web.Bagian.Perubahan;
import id.pendopo.platform.web.Bingkai;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells that a row of an upload would change, old and new in the words of the page. */
public final class PerubahanIsian {

    private PerubahanIsian() {}

    public static List<Perubahan> dari(BarisUnggahan baris, Bingkai b) {
        Isian baru = baris.isian();
        if (baru == null) {
            return List.of();
        }
        Isian lama = baris.lama() == null ? Isian.KOSONG : baris.lama();
        var hasil = new ArrayList<Perubahan>();
        tambah(hasil, b, "laporan.fisik", persen(b, lama.fisik()), persen(b, baru.fisik()));
        tambah(
                hasil,
                b,
                "laporan.realisasi",
                rupiah(b, lama.realisasi()),
                rupiah(b, baru.realisasi()));
        tambah(hasil, b, "laporan.output", angka(b, lama.output()), angka(b, baru.output()));
        tambah(hasil, b, "laporan.kendala", kendala(b, lama.kendala()), kendala(b, baru.kendala()));
        tambah(hasil, b, "laporan.uraian", lama.uraianKendala(), baru.uraianKendala());
        tambah(hasil, b, "laporan.tindak-lanjut", lama.tindakLanjut(), baru.tindakLanjut());
        return hasil;
    }

    private static void tambah(
            List<Perubahan> hasil,
            Bingkai b,
            String medan,
            @Nullable String lama,
            @Nullable String baru) {
        if (!Objects.equals(lama, baru)) {
            hasil.add(new Perubahan(b.s(medan), lama, baru));
        }
    }

    private static @Nullable String persen(Bingkai b, @Nullable BigDecimal nilai) {
        return nilai == null ? null : b.angka(nilai) + "%";
    }

    private static @Nullable String rupiah(Bingkai b, @Nullable Rupiah nilai) {
        return nilai == null ? null : b.rp(nilai.nilai());
    }

    private static @Nullable String angka(Bingkai b, @Nullable BigDecimal nilai) {
        return nilai == null ? null : b.angka(nilai);
    }

    private static @Nullable String kendala(Bingkai b, @Nullable Kendala nilai) {
        return nilai == null ? null : b.s(nilai.kunci());
    }
}
