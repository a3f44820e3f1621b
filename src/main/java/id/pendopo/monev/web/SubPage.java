package id.pendopo.monev.web;

import id.pendopo.monev.CapaianQueries.Bulanan;
import id.pendopo.monev.CapaianQueries.Sub;
import id.pendopo.monev.Keadaan;
import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.platform.grafik.BatangGanda;
import id.pendopo.platform.grafik.KurvaS;
import id.pendopo.platform.web.Bagian;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sub kegiatan with its twelve months.
 *
 * @param staf whether names of people are shown
 */
public record SubPage(
        Potret potret, Penilaian ukuran, Sub sub, List<Bulanan> bulanan, boolean staf) {

    public Keadaan keadaan() {
        return ukuran.keadaan(sub.rekap(), potret.selesai(potret.bulan()));
    }

    public Penilaian.@Nullable Pita predikat() {
        return sub.rekap().lapor() ? ukuran.predikat(sub.rekap()) : null;
    }

    public KurvaS kurva() {
        return new KurvaS(
                "kurva-s",
                null,
                bulanan.stream()
                        .map(
                                m ->
                                        new KurvaS.Titik(
                                                m.bulan(),
                                                m.rencana(),
                                                m.bulan() <= potret.bulan() ? m.fisik() : null))
                        .toList(),
                potret.bulan() - 1);
    }

    public BatangGanda uang() {
        return BatangGanda.dari(
                bulanan.stream()
                        .map(
                                m ->
                                        new BatangGanda.Bulan(
                                                m.bulan(),
                                                m.kas() == null ? BigDecimal.ZERO : m.kas(),
                                                m.bulan() <= potret.bulan() ? m.realisasi() : null,
                                                potret.selesai(m.bulan())
                                                        && m.bulan() <= potret.bulan()))
                        .toList());
    }

    public @Nullable BigDecimal deviasi(Bulanan m) {
        return m.fisik() == null || m.rencana() == null ? null : m.fisik().subtract(m.rencana());
    }

    public List<Bagian.Remah> remah(String akar) {
        String url = "/capaian/" + sub.slug();
        return List.of(
                new Bagian.Remah(akar, "/capaian"),
                new Bagian.Remah(sub.singkatan(), url),
                new Bagian.Remah(sub.namaProgram(), url + "/" + sub.kodeProgram()),
                new Bagian.Remah(sub.namaKegiatan(), url + "/" + sub.kodeKegiatan()),
                new Bagian.Remah(sub.nama(), null));
    }
}
