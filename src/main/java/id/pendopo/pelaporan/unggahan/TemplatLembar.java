package id.pendopo.pelaporan.unggahan;

import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.PelaporanQueries;
import id.pendopo.pelaporan.PelaporanQueries.Baris;
import id.pendopo.pelaporan.unggahan.Kata.Kolom;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.pemda.KonteksPemda;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes the sheet of an OPD's month that is filled in offline. Only the columns for input can be
 * changed; the hidden key says which report a row is, and which version of it was downloaded.
 */
@Service
public class TemplatLembar {

    static final String TANDA_TEMPLAT = "templat";
    static final String TANDA_VERSI = "versi";
    static final String TANDA_OPD = "opd";
    static final String TANDA_NAMA_OPD = "nama-opd";
    static final String TANDA_PERIODE = "periode";
    static final String TEMPLAT = "laporan-bulanan";
    static final String VERSI = "1";

    private final PelaporanQueries pelaporan;
    private final Kata kata;

    TemplatLembar(PelaporanQueries pelaporan, Kata kata) {
        this.pelaporan = pelaporan;
        this.kata = kata;
    }

    public void tulis(PerangkatDaerah opd, YearMonth bulan, Locale bahasa, OutputStream ke) {
        List<Baris> baris = pelaporan.daftar(opd.id(), bulan);
        try (var buku = PenulisLembar.ke(ke)) {
            var lembar =
                    buku.tanda(TANDA_TEMPLAT, TEMPLAT)
                            .tanda(TANDA_VERSI, VERSI)
                            .tanda(TANDA_OPD, opd.id().toString())
                            .tanda(TANDA_NAMA_OPD, opd.nama())
                            .tanda(TANDA_PERIODE, bulan.toString())
                            .lembar(teks(bahasa, "unggahan.lembar"))
                            .judul(
                                    opd.nama(),
                                    teks(
                                            bahasa,
                                            "unggahan.judul-lembar",
                                            teks(bahasa, "bingkai.bulan." + bulan.getMonthValue()),
                                            Integer.toString(bulan.getYear())),
                                    teks(bahasa, "unggahan.cara"))
                            .kolom(kolom(bahasa))
                            .dilindungi();
            if (KonteksPemda.wajib().simulasi()) {
                lembar.tandaAir(teks(bahasa, "unggahan.simulasi"));
            }
            baris.forEach(b -> lembar.baris(sel(b, bahasa)));
        }
    }

    private List<KolomTulis> kolom(Locale l) {
        return List.of(
                KolomTulis.kunci(),
                KolomTulis.kode(judul(l, Kolom.KODE)),
                KolomTulis.teks(judul(l, "nama")).denganLebar(48),
                KolomTulis.rupiah(judul(l, "pagu")),
                KolomTulis.bilangan(judul(l, "rencana")),
                KolomTulis.bilangan(judul(l, "fisik-lalu")),
                KolomTulis.rupiah(judul(l, "realisasi-lalu")),
                isian(KolomTulis.bilangan(judul(l, Kolom.FISIK)), l, Kolom.FISIK),
                isian(KolomTulis.rupiah(judul(l, Kolom.REALISASI)), l, Kolom.REALISASI),
                isian(KolomTulis.bilangan(judul(l, Kolom.OUTPUT)), l, Kolom.OUTPUT),
                KolomTulis.teks(judul(l, "satuan")).denganLebar(14),
                isian(KolomTulis.teks(judul(l, Kolom.KENDALA)).denganLebar(20), l, Kolom.KENDALA)
                        .denganPilihan(kata.pilihanKendala(l), teks(l, "unggahan.galat.kendala")),
                isian(KolomTulis.teks(judul(l, Kolom.URAIAN)).denganLebar(40), l, Kolom.URAIAN),
                isian(KolomTulis.teks(judul(l, Kolom.TINDAK)).denganLebar(40), l, Kolom.TINDAK),
                KolomTulis.teks(judul(l, "keadaan")).denganLebar(16));
    }

    private KolomTulis isian(KolomTulis kolom, Locale l, String nama) {
        return kolom.sebagaiIsian().denganCatatan(teks(l, "unggahan.petunjuk." + nama));
    }

    private List<@Nullable Object> sel(Baris b, Locale l) {
        return Arrays.asList(
                KunciBaris.dari(b).toString(),
                b.kode(),
                b.nama(),
                b.pagu(),
                b.rencanaFisik(),
                b.fisikLalu(),
                b.realisasiLalu(),
                b.fisik(),
                b.realisasi(),
                b.output(),
                b.satuan(),
                b.kendala() == null ? null : teks(l, b.kendala().kunci()),
                b.uraianKendala(),
                b.tindakLanjut(),
                teks(l, b.status() == null ? "laporan.status.belum" : b.status().kunci()));
    }

    private String judul(Locale l, String kolom) {
        return teks(l, "unggahan.kolom." + kolom);
    }

    private String teks(Locale l, String kunci, Object... argumen) {
        return kata.teks(l, kunci, argumen);
    }
}
