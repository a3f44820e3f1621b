package id.pendopo.pelaporan.unggahan;

import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.LembarTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The reports of a year as a table to work with: one header row, one row a report, no merged cell.
 * That figures are simulated stands in a column of its own.
 */
@Service
public class EksporLaporan {

    private final EksporQueries ekspor;
    private final Kata kata;

    EksporLaporan(EksporQueries ekspor, Kata kata) {
        this.ekspor = ekspor;
        this.kata = kata;
    }

    /**
     * @param opd only this OPD; null for all
     */
    public void tulis(int tahun, @Nullable UUID opd, Locale bahasa, OutputStream ke) {
        var pemda = KonteksPemda.wajib();
        try (var buku = PenulisLembar.ke(ke)) {
            var lembar =
                    buku.lembar(teks(bahasa, "unggahan.lembar") + " " + tahun).kolom(kolom(bahasa));
            ekspor.tiap(tahun, opd, b -> tulis(lembar, b, tahun, pemda, bahasa));
        }
    }

    private void tulis(
            LembarTulis lembar, EksporQueries.Baris b, int tahun, Pemda pemda, Locale bahasa) {
        lembar.baris(
                tahun,
                b.bulan(),
                b.kodeOpd(),
                b.namaOpd(),
                b.namaProgram(),
                b.namaKegiatan(),
                b.kode(),
                b.nama(),
                b.pagu(),
                b.nomor(),
                teks(bahasa, b.status().kunci()),
                b.versiTerbit(),
                b.rencanaFisik(),
                b.fisik(),
                b.rencanaFisik() == null || b.fisik() == null
                        ? null
                        : b.fisik().subtract(b.rencanaFisik()),
                b.rencanaKas(),
                b.realisasi(),
                b.output(),
                b.satuan(),
                b.kendala() == null ? null : teks(bahasa, b.kendala().kunci()),
                b.uraian(),
                b.tindakLanjut(),
                b.diajukanPada() == null
                        ? null
                        : LocalDateTime.ofInstant(b.diajukanPada(), pemda.zona()),
                b.hariTerlambat(),
                teks(bahasa, pemda.simulasi() ? "unggahan.simulasi" : "unggahan.resmi"));
    }

    private List<KolomTulis> kolom(Locale l) {
        return List.of(
                KolomTulis.bilangan(judul(l, "tahun")).denganLebar(8),
                KolomTulis.bilangan(judul(l, "bulan")).denganLebar(8),
                KolomTulis.kode(judul(l, "kode-opd")),
                KolomTulis.teks(judul(l, "opd")),
                KolomTulis.teks(judul(l, "program")),
                KolomTulis.teks(judul(l, "kegiatan")),
                KolomTulis.kode(judul(l, "kode")),
                KolomTulis.teks(judul(l, "nama")).denganLebar(48),
                KolomTulis.rupiah(judul(l, "pagu")),
                KolomTulis.kode(judul(l, "nomor")).denganLebar(14),
                KolomTulis.teks(judul(l, "keadaan")).denganLebar(16),
                KolomTulis.bilangan(judul(l, "versi-terbit")),
                KolomTulis.bilangan(judul(l, "rencana")),
                KolomTulis.bilangan(judul(l, "fisik")),
                KolomTulis.bilangan(judul(l, "deviasi")),
                KolomTulis.rupiah(judul(l, "rencana-kas")),
                KolomTulis.rupiah(judul(l, "realisasi")),
                KolomTulis.bilangan(judul(l, "output")),
                KolomTulis.teks(judul(l, "satuan")).denganLebar(14),
                KolomTulis.teks(judul(l, "kendala")).denganLebar(20),
                KolomTulis.teks(judul(l, "uraian")).denganLebar(40),
                KolomTulis.teks(judul(l, "tindak")).denganLebar(40),
                KolomTulis.tanggal(judul(l, "diajukan-pada")).denganLebar(18),
                KolomTulis.bilangan(judul(l, "hari-terlambat")),
                KolomTulis.teks(judul(l, "sumber")).denganLebar(16));
    }

    private String judul(Locale l, String kolom) {
        return teks(l, "unggahan.kolom." + kolom);
    }

    private String teks(Locale l, String kunci) {
        return kata.teks(l, kunci);
    }
}
