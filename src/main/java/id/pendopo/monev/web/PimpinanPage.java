package id.pendopo.monev.web;

import id.pendopo.monev.Keadaan;
import id.pendopo.monev.Keputusan;
import id.pendopo.monev.MonevQueries.Penanggung;
import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Rekap;
import id.pendopo.platform.grafik.GarisMini;
import id.pendopo.platform.grafik.KurvaS;
import id.pendopo.platform.grafik.Peringkat;
import id.pendopo.platform.grafik.PetaPanas;
import id.pendopo.platform.web.Bagian.Nada;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on the leaders' page and on the wall.
 *
 * @param kini moment of business, for greeting and clock
 */
public record PimpinanPage(
        Potret potret,
        Penilaian ukuran,
        List<Keputusan> keputusan,
        Map<UUID, Penanggung> penanggung,
        PetaPage peta,
        Instant kini,
        LocalTime jam) {

    private static final int BELUM_TAMPIL = 6;
    private static final int PANAS_TAMPIL = 13;

    /** Who owes reports, with the people who answer for them. */
    public record Belum(Potret.Opd opd, int belum, int dari, @Nullable Penanggung penanggung) {}

    public Rekap total() {
        return potret.total();
    }

    /** Key of the greeting for the time of day. */
    public String sapaan() {
        int pukul = jam.getHour();
        return "monev.sapaan."
                + (pukul < 4 || pukul >= 18
                        ? "malam"
                        : pukul < 11 ? "pagi" : pukul < 15 ? "siang" : "sore");
    }

    public Keadaan keadaan() {
        return ukuran.keadaan(total(), potret.selesai(potret.bulan()));
    }

    public Nada nadaFisik() {
        return NadaKeadaan.dari(keadaan());
    }

    public Nada nadaKas() {
        Penilaian.Pita pita = total().lapor() ? ukuran.serapan(total()) : null;
        if (pita == null || pita.mulai() == null) {
            return pita == null ? Nada.NETRAL : Nada.BURUK;
        }
        int letak = ukuran.serapan().indexOf(pita);
        return letak == 0 ? Nada.BAIK : letak == 1 ? Nada.WASPADA : Nada.BURUK;
    }

    public KurvaS kurva() {
        return Gambar.kurva(potret.deret(), potret.bulan());
    }

    public PetaPanas panas() {
        return Gambar.panas(potret, ukuran, PANAS_TAMPIL, true);
    }

    /** Every OPD, for the wall. */
    public PetaPanas panasPenuh() {
        return Gambar.panas(potret, ukuran, potret.opd().size(), false);
    }

    public Peringkat peringkat() {
        return Gambar.peringkat(potret, ukuran, false);
    }

    public Peringkat peringkatPenuh() {
        return Gambar.peringkat(potret, ukuran, true);
    }

    public GarisMini trenFisik() {
        return tren(Rekap::fisik, nadaFisik());
    }

    public GarisMini trenSerapan() {
        return tren(Rekap::serapan, Nada.BAIK);
    }

    public GarisMini trenKas() {
        return tren(Rekap::serapanKas, nadaKas());
    }

    public GarisMini trenLaporan() {
        return tren(Rekap::bagianLapor, nadaLaporan());
    }

    public Nada nadaLaporan() {
        return !potret.selesai(potret.bulan())
                ? Nada.NETRAL
                : total().belumLapor() == 0 ? Nada.BAIK : Nada.WASPADA;
    }

    private GarisMini tren(
            java.util.function.Function<Rekap, @Nullable BigDecimal> nilai, Nada nada) {
        return Gambar.tren(
                potret.deret(),
                potret.bulan(),
                nilai,
                id.pendopo.platform.grafik.Nada.valueOf(
                        nada == Nada.BURUK ? "BURUK" : nada == Nada.WASPADA ? "WASPADA" : "UTAMA"));
    }

    public List<Belum> belum() {
        return potret.belumLengkap().stream()
                .limit(BELUM_TAMPIL)
                .map(
                        o ->
                                new Belum(
                                        o,
                                        o.pada(potret.bulan()).belumLapor(),
                                        o.pada(potret.bulan()).jumlahSub(),
                                        penanggung.get(o.id())))
                .toList();
    }

    public int belumLain() {
        return Math.max(0, potret.belumLengkap().size() - BELUM_TAMPIL);
    }
}
