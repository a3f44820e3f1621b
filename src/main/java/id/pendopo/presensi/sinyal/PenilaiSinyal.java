package id.pendopo.presensi.sinyal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what the detectors find. Pure. */
final class PenilaiSinyal {

    private static final List<Pendeteksi> SEMUA =
            List.of(
                    new KoordinatSama(),
                    new KoordinatBersama(),
                    new PutarUlang(),
                    new AkurasiGanjil(),
                    new KecepatanMustahil(),
                    new PerangkatGanjil(),
                    new JaringanGanjil(),
                    new JaringanAsing(),
                    new SebaranGanjil(),
                    new AngkaBulat(),
                    new TepatPusat(),
                    new GeserBersama(),
                    new JamTepat(),
                    new TiketGanjil());

    private PenilaiSinyal() {}

    /** One signal of one punch. */
    record Sinyal(KodeSinyal kode, double bobot, List<String> bukti) {}

    /** All signals of one punch, each kind once with its heaviest finding. */
    record Nilai(KunciKetukan kunci, Collection<Sinyal> sinyal) {

        double skor() {
            return sinyal.stream().mapToDouble(Sinyal::bobot).sum();
        }

        boolean ditinjau(AturanSinyal a) {
            // half a hundredth for the sum of decimals that are none in binary
            return skor() >= a.ambang() - 0.005;
        }
    }

    /** Of every punch that counts and has a signal, also of those looked at before. */
    static List<Nilai> nilai(List<Titik> titik, AturanSinyal aturan) {
        var berkas = BerkasTitik.dari(titik, aturan);
        var hasil = new TreeMap<KunciKetukan, Map<KodeSinyal, Sinyal>>();
        for (Pendeteksi p : SEMUA) {
            for (Temuan t : p.periksa(berkas, aturan)) {
                for (Titik x : t.titik()) {
                    hasil.computeIfAbsent(x.kunci(), k -> new EnumMap<>(KodeSinyal.class))
                            .merge(
                                    t.kode(),
                                    new Sinyal(t.kode(), t.bobot(), t.bukti()),
                                    (lama, baru) -> baru.bobot() > lama.bobot() ? baru : lama);
                }
            }
        }
        var nilai = new ArrayList<Nilai>();
        hasil.forEach((k, s) -> nilai.add(new Nilai(k, List.copyOf(s.values()))));
        return nilai;
    }
}
