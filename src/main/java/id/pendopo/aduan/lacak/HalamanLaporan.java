package id.pendopo.aduan.lacak;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.AduanQueries.Lampiran;
import id.pendopo.aduan.AduanQueries.LangkahAduan;
import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.JenisLangkah;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PenandaTanganQueries;
import id.pendopo.platform.web.Bingkai;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A complaint as its reporter sees it. */
@Component
public class HalamanLaporan {

    private final AduanQueries aduan;
    private final PenandaTanganQueries kepala;
    private final Waktu waktu;

    HalamanLaporan(AduanQueries aduan, PenandaTanganQueries kepala, Waktu waktu) {
        this.aduan = aduan;
        this.kepala = kepala;
        this.waktu = waktu;
    }

    /** In one reading transaction: the parts belong together. */
    @Transactional(readOnly = true)
    public LaporanPage untuk(UUID id, Bingkai b) {
        Rincian r = aduan.milikPelapor(id);
        var langkah = aduan.linimasa(id, false).reversed();
        var berkas = aduan.lampiran(id, false);
        return new LaporanPage(
                r,
                pemilik(r, b),
                KataJam.dari(r, waktu.sekarangUrusan(), b),
                langkah,
                berkas,
                jawaban(langkah),
                r.jedaSejak() == null ? null : pertanyaan(langkah),
                TindakanPelapor.untuk(r));
    }

    /** The post, not the name: who answers for it today, or who it was raised to. */
    private @Nullable String pemilik(Rincian r, Bingkai b) {
        if (r.tingkat() > 0) {
            return b.s("aduan.lacak.pemilik." + r.tingkat());
        }
        UUID opd = r.opdId();
        return opd == null
                ? null
                : kepala.kepala(opd, waktu.hariIni(b.zona()))
                        .map(PenandaTanganQueries.PenandaTangan::sebutan)
                        .orElse(null);
    }

    private static final Set<JenisLangkah> JAWABAN =
            Set.of(JenisLangkah.DIJAWAB, JenisLangkah.SELESAI, JenisLangkah.DITOLAK);

    private static @Nullable LangkahAduan jawaban(List<LangkahAduan> terbaru) {
        return terbaru.stream().filter(l -> JAWABAN.contains(l.jenis())).findFirst().orElse(null);
    }

    private static @Nullable LangkahAduan pertanyaan(List<LangkahAduan> terbaru) {
        return terbaru.stream()
                .filter(l -> l.jenis() == JenisLangkah.TANYA)
                .findFirst()
                .orElse(null);
    }

    /**
     * What the page shows.
     *
     * @param pemilik post of who answers for it; null before it has an OPD
     * @param linimasa newest first
     * @param jawaban the last answer
     * @param pertanyaan what waits for the reporter
     */
    public record LaporanPage(
            Rincian r,
            @Nullable String pemilik,
            List<KataJam> jam,
            List<LangkahAduan> linimasa,
            List<Lampiran> berkas,
            @Nullable LangkahAduan jawaban,
            @Nullable LangkahAduan pertanyaan,
            List<TindakanPelapor> tindakan) {

        /** Files of one step. */
        public List<Lampiran> berkas(LangkahAduan l) {
            return berkas.stream().filter(x -> l.id().equals(x.langkahId())).toList();
        }
    }
}
