package id.pendopo.aduan.lacak;

import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The two clocks of a complaint in plain words. */
public record KataJam(String judul, String kata, Nada nada) {

    /** Nobody owes an answer to these any more. */
    private static final Set<StatusAduan> TANPA_JAM =
            Set.of(StatusAduan.DUPLIKAT, StatusAduan.DIALIHKAN, StatusAduan.DICABUT);

    static List<KataJam> dari(Rincian r, Instant kini, Bingkai b) {
        return List.of(jawab(r, kini, b), tindak(r, kini, b));
    }

    private static KataJam jawab(Rincian r, Instant kini, Bingkai b) {
        String judul = b.s("aduan.lacak.jam.jawab");
        Instant dijawab = r.dijawabPada();
        if (dijawab != null) {
            boolean tepat = dijawab.isBefore(r.batasJawab());
            String kunci = tepat ? "aduan.lacak.jam.dijawab" : "aduan.lacak.jam.dijawab-lewat";
            return new KataJam(
                    judul,
                    b.s(kunci, KataWaktu.saat(b, dijawab), KataWaktu.saat(b, r.batasJawab())),
                    tepat ? Nada.BAIK : Nada.WASPADA);
        }
        if (!r.status().terbuka()) {
            return new KataJam(judul, b.s("aduan.lacak.jam.tidak-jalan"), Nada.NETRAL);
        }
        boolean lewat = !kini.isBefore(r.batasJawab());
        return new KataJam(
                judul,
                b.s(
                        lewat ? "aduan.lacak.jam.jawab-lewat" : "aduan.lacak.jam.jawab-jalan",
                        KataWaktu.saat(b, r.batasJawab())),
                lewat ? Nada.BURUK : Nada.INFO);
    }

    private static KataJam tindak(Rincian r, Instant kini, Bingkai b) {
        String judul = b.s("aduan.lacak.jam.tindak");
        Instant selesai = r.selesaiPada();
        if (TANPA_JAM.contains(r.status())) {
            return new KataJam(judul, b.s("aduan.lacak.jam.tidak-jalan"), Nada.NETRAL);
        }
        if (selesai != null) {
            boolean tepat = selesai.isBefore(r.batasTindak());
            return new KataJam(
                    judul,
                    b.s(
                            tepat ? "aduan.lacak.jam.selesai" : "aduan.lacak.jam.selesai-lewat",
                            KataWaktu.saat(b, selesai),
                            KataWaktu.akhirHari(b, r.batasTindak())),
                    tepat ? Nada.BAIK : Nada.WASPADA);
        }
        if (r.jedaSejak() != null) {
            return new KataJam(
                    judul,
                    b.s("aduan.lacak.jam.jeda", KataWaktu.saat(b, r.jedaSejak())),
                    Nada.WASPADA);
        }
        boolean lewat = !kini.isBefore(r.batasTindak());
        return new KataJam(
                judul,
                b.s(
                        lewat ? "aduan.lacak.jam.tindak-lewat" : "aduan.lacak.jam.tindak-jalan",
                        KataWaktu.akhirHari(b, r.batasTindak())),
                lewat ? Nada.BURUK : Nada.INFO);
    }
}
