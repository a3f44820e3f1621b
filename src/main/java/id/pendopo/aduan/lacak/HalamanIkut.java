package id.pendopo.aduan.lacak;

import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.lacak.kabar.IkutService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.web.Bingkai;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which one follows a complaint: from outside, or from a tracking session. */
@Component
class HalamanIkut {

    private static final int PER_ALAMAT = 5;
    private static final int PER_JARINGAN = 60;
    private static final Duration JAM = Duration.ofHours(1);

    private final IkutService ikut;
    private final BatasTebakan batas;

    HalamanIkut(IkutService ikut, BatasTebakan batas) {
        this.ikut = ikut;
        this.batas = batas;
    }

    ModelAndView lihat(Rincian r, String dasar, String kabar) {
        return halaman(r, dasar, "", kabar, null);
    }

    ModelAndView surel(Rincian r, String dasar, String alamat, Bingkai b, String jaringan) {
        try {
            batas.satuLagi("ikut-jaringan", jaringan, PER_JARINGAN, JAM);
            batas.satuLagi("ikut-surel", alamat.strip().toLowerCase(b.lokal()), PER_ALAMAT, JAM);
            ikut.surel(r.id(), r.nomor(), alamat, b.bahasa());
            return IkutController.sesudah(dasar, "surel");
        } catch (AturanDilanggar e) {
            return halaman(r, dasar, alamat, "", e);
        }
    }

    ModelAndView peramban(
            Rincian r, String dasar, IsianPeramban isian, Bingkai b, String jaringan) {
        try {
            if (!isian.lepas().isEmpty()) {
                ikut.lepasPeramban(r.id(), isian.endpoint());
                return IkutController.sesudah(dasar, "lepas");
            }
            batas.satuLagi("ikut-jaringan", jaringan, PER_JARINGAN, JAM);
            ikut.peramban(r.id(), isian.endpoint(), isian.p256dh(), isian.auth(), b.bahasa());
            return IkutController.sesudah(dasar, "peramban");
        } catch (AturanDilanggar e) {
            return halaman(r, dasar, "", "", e);
        }
    }

    private ModelAndView halaman(
            Rincian r, String dasar, String surel, String kabar, @Nullable AturanDilanggar galat) {
        var hasil =
                new ModelAndView("aduan/lacak/ikut")
                        .addObject("r", r)
                        .addObject("dasar", dasar)
                        .addObject("kunci", ikut.kunciPublik())
                        .addObject("surel", surel)
                        .addObject("kabar", kabar);
        if (galat != null) {
            hasil.addObject("galat", galat.kode()).addObject("argumen", galat.argumen());
        }
        hasil.setStatus(galat == null ? HttpStatus.OK : StatusGalat.status(galat));
        return hasil;
    }
}
