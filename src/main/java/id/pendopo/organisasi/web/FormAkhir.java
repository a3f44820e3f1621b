package id.pendopo.organisasi.web;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form that ends something: its last day and the reason.
 *
 * @param apa kind of thing, as the wording of the page names it
 * @param tujuan where the form is sent
 * @param kembali page of the thing
 */
record FormAkhir(String apa, String nama, String tujuan, String kembali) {

    FormAkhir(String apa, String nama, String halaman) {
        this(apa, nama, halaman + "/akhir", halaman);
    }

    ModelAndView halaman(Formulir f) {
        return f.halaman("organisasi/akhir")
                .addObject("nama", nama)
                .addObject("tujuan", tujuan)
                .addObject("kembali", kembali)
                .addObject("apa", apa);
    }

    /**
     * @param akhiri takes the last day and the reason
     */
    ModelAndView kirim(Formulir f, BiConsumer<LocalDate, String> akhiri) {
        return f.kirim(
                () -> f.tanggalWajib("akhir"),
                hari -> akhiri.accept(hari, f.teks("alasan")),
                kembali,
                () -> halaman(f));
    }
}
