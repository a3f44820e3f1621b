package id.pendopo.anggaran.web;

import id.pendopo.anggaran.IzinAnggaran;
import id.pendopo.anggaran.PohonQueries;
import id.pendopo.anggaran.PohonQueries.Saring;
import id.pendopo.anggaran.PohonQueries.Sub;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The budget as a file: tidy for machines, laid out for paper; always what the page shows. */
@Controller
@Izinkan(IzinAnggaran.KODE_LIHAT)
class UnduhanController {

    private static final int SUB_PALING_BANYAK = 100_000;

    private final PohonQueries pohon;
    private final OrganisasiQueries organisasi;

    UnduhanController(PohonQueries pohon, OrganisasiQueries organisasi) {
        this.pohon = pohon;
        this.organisasi = organisasi;
    }

    /** What the page of these files was filtered by. */
    record Pilihan(@Nullable String q, @Nullable Boolean luar, @Nullable String opd) {
        Pilihan {
            luar = luar != null && luar;
            q = q == null ? "" : q;
            opd = opd == null ? "" : opd;
        }
    }

    @GetMapping("/anggaran/unduhan/olah.csv")
    void csv(Pilihan pilihan, Pengguna orang, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        Unduhan.kirim(nama(b, pilihan, "csv"), jawab, ke -> csv(pilihan, orang, b, ke));
    }

    private void csv(Pilihan pilihan, Pengguna orang, Bingkai b, OutputStream ke) {
        try (var csv = PenulisCsv.ke(ke).denganBom()) {
            csv.baris(
                    "tahun",
                    "kode_skpd",
                    "nama_skpd",
                    "kode_program",
                    "nama_program",
                    "kode_kegiatan",
                    "nama_kegiatan",
                    "kode_sub_kegiatan",
                    "nama_sub_kegiatan",
                    "pagu_rp",
                    "edisi_nomenklatur",
                    "id_baris");
            pohon.baris(saring(pilihan, orang, b), x -> csv.baris(nilai(b, x)));
        }
    }

    private static List<@Nullable Object> nilai(Bingkai b, PohonQueries.Baris x) {
        return Arrays.asList(
                b.tahun(),
                x.kodeOpd(),
                x.namaOpd(),
                x.kodeProgram(),
                x.namaProgram(),
                x.kodeKegiatan(),
                x.namaKegiatan(),
                x.kodeSub(),
                x.namaSub(),
                x.nilai(),
                x.edisi(),
                idBaris(x.kunci()));
    }

    /** The line's own id without the OPD before it, so that the file can be imported again. */
    private static String idBaris(String kunci) {
        return kunci.substring(kunci.indexOf('|') + 1);
    }

    @GetMapping("/anggaran/unduhan/olah.xlsx")
    void xlsx(Pilihan pilihan, Pengguna orang, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        Unduhan.kirim(nama(b, pilihan, "xlsx"), jawab, ke -> xlsx(pilihan, orang, b, ke));
    }

    private void xlsx(Pilihan pilihan, Pengguna orang, Bingkai b, OutputStream ke) {
        try (var buku = PenulisLembar.ke(ke)) {
            var lembar =
                    buku.lembar("Anggaran")
                            .kolom(
                                    KolomTulis.bilangan("Tahun"),
                                    KolomTulis.kode("Kode SKPD"),
                                    KolomTulis.teks("Nama SKPD"),
                                    KolomTulis.kode("Kode Program"),
                                    KolomTulis.teks("Nama Program"),
                                    KolomTulis.kode("Kode Kegiatan"),
                                    KolomTulis.teks("Nama Kegiatan"),
                                    KolomTulis.kode("Kode Sub Kegiatan"),
                                    KolomTulis.teks("Nama Sub Kegiatan").denganLebar(60),
                                    KolomTulis.rupiah("Pagu"),
                                    KolomTulis.kode("Edisi Nomenklatur"),
                                    KolomTulis.kode("ID Baris"));
            if (b.demo()) {
                lembar.tandaAir(b.s("anggaran.simulasi"));
            }
            pohon.baris(saring(pilihan, orang, b), x -> lembar.baris(nilai(b, x)));
        }
    }

    @GetMapping("/anggaran/unduhan/cetak.xlsx")
    void cetak(Pilihan pilihan, Pengguna orang, Bingkai b, HttpServletResponse jawab)
            throws IOException {
        Unduhan.kirim(
                "cetak-" + nama(b, pilihan, "xlsx"), jawab, ke -> cetak(pilihan, orang, b, ke));
    }

    private void cetak(Pilihan pilihan, Pengguna orang, Bingkai b, OutputStream ke) {
        try (var buku = PenulisLembar.ke(ke)) {
            var lembar =
                    buku.lembar(b.s("anggaran.menu"))
                            .judul(
                                    b.namaPemda(),
                                    b.s("anggaran.judul", Integer.toString(b.tahun())))
                            .kolom(
                                    KolomTulis.kode(b.s("anggaran.kode")),
                                    KolomTulis.teks(b.s("anggaran.uraian")).denganLebar(90),
                                    KolomTulis.rupiah(b.s("anggaran.pagu")));
            if (b.demo()) {
                lembar.tandaAir(b.s("anggaran.simulasi"));
            }
            var saring = saring(pilihan, orang, b);
            BigDecimal semua = BigDecimal.ZERO;
            Map<String, List<Sub>> perOpd =
                    pohon.sub(saring, SUB_PALING_BANYAK).stream()
                            .collect(Collectors.groupingBy(Sub::slugOpd));
            for (var opd : pohon.opd(saring)) {
                semua = semua.add(opd.pagu());
                lembar.baris(opd.kode(), opd.nama(), opd.pagu());
                for (Cabang program : Cabang.susun(perOpd.getOrDefault(opd.slug(), List.of()))) {
                    lembar.baris(program.kode(), "  " + program.nama(), program.pagu());
                    for (Cabang kegiatan : program.kegiatan()) {
                        lembar.baris(kegiatan.kode(), "    " + kegiatan.nama(), kegiatan.pagu());
                        kegiatan.sub()
                                .forEach(
                                        x -> lembar.baris(x.kode(), "      " + x.nama(), x.pagu()));
                    }
                }
            }
            lembar.baris(null, b.s("anggaran.jumlah"), semua);
        }
    }

    private Saring saring(Pilihan pilihan, Pengguna orang, Bingkai b) {
        if (pilihan.opd().isEmpty()) {
            return new Saring(
                    b.tahun(), AnggaranController.milik(orang), pilihan.q(), pilihan.luar());
        }
        var opd = organisasi.opdDenganSlug(pilihan.opd());
        orang.harusBoleh(IzinAnggaran.LIHAT, opd.id());
        return new Saring(b.tahun(), Set.of(opd.id()), pilihan.q(), pilihan.luar());
    }

    private static String nama(Bingkai b, Pilihan pilihan, String akhiran) {
        return "anggaran-%d%s.%s"
                .formatted(b.tahun(), pilihan.opd().isEmpty() ? "" : "-" + pilihan.opd(), akhiran);
    }
}
