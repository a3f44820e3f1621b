package id.pendopo.organisasi.web;

import id.pendopo.organisasi.DaftarPegawaiQueries;
import id.pendopo.organisasi.DaftarPegawaiQueries.Orang;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.PerangkatDaerahService;
import id.pendopo.organisasi.StrukturQueries;
import id.pendopo.organisasi.StrukturQueries.Simpul;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Exactly what the lists show, as a table to work with; staff numbers only masked. */
@Controller
@Izinkan(IzinOrganisasi.KODE_LIHAT)
class UnduhanController {

    private static final int SEKALI = 1_000;

    private final PerangkatDaerahService perangkat;
    private final StrukturQueries struktur;
    private final DaftarPegawaiQueries daftarPegawai;
    private final HariIni hari;

    UnduhanController(
            PerangkatDaerahService perangkat,
            StrukturQueries struktur,
            DaftarPegawaiQueries daftarPegawai,
            HariIni hari) {
        this.perangkat = perangkat;
        this.struktur = struktur;
        this.daftarPegawai = daftarPegawai;
        this.hari = hari;
    }

    /** Takes one row of a table. */
    private interface Baris extends Consumer<List<@Nullable Object>> {}

    @GetMapping("/organisasi/ekspor.{bentuk:csv|xlsx}")
    void opd(
            @PathVariable String bentuk,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String berakhir,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var semua = struktur.pohon(hari.kini(), PerangkatController.saringan(q, jenis, berakhir));
        var kolom =
                List.of(
                        KolomTulis.kode(b.s("organisasi.kode")),
                        KolomTulis.teks(b.s("organisasi.nama")).denganLebar(50),
                        KolomTulis.teks(b.s("organisasi.singkatan")),
                        KolomTulis.teks(b.s("organisasi.jenis")),
                        KolomTulis.teks(b.s("organisasi.kepala")),
                        KolomTulis.bilangan(b.s("organisasi.pegawai")),
                        KolomTulis.bilangan(b.s("organisasi.jabatan")),
                        KolomTulis.bilangan(b.s("organisasi.kosong")),
                        KolomTulis.tanggal(b.s("organisasi.sampai")));
        tulis(
                bentuk,
                "organisasi",
                b,
                kolom,
                jawab,
                baris -> semua.forEach(s -> baris.accept(opd(s, b))));
    }

    private static List<@Nullable Object> opd(Simpul s, Bingkai b) {
        return Arrays.asList(
                s.kode(),
                s.nama(),
                s.singkatan(),
                b.s(s.jenis().kunci()),
                s.kepala() == null || s.jenisKepala() == null
                        ? null
                        : s.jenisKepala().awalan() + s.kepala(),
                s.pegawai(),
                s.jabatan(),
                s.kosong(),
                s.sampai());
    }

    @GetMapping("/organisasi/{slug}/pegawai.{bentuk:csv|xlsx}")
    void pegawai(
            @PathVariable String slug,
            @PathVariable String bentuk,
            @RequestParam(defaultValue = "") String q,
            Pengguna orang,
            Bingkai b,
            HttpServletResponse jawab)
            throws IOException {
        var opd = perangkat.denganSlug(slug);
        var kolom =
                List.of(
                        KolomTulis.kode(b.s("organisasi.nip")),
                        KolomTulis.teks(b.s("organisasi.nama")),
                        KolomTulis.teks(b.s("organisasi.jabatan")).denganLebar(40),
                        KolomTulis.teks(b.s("organisasi.status")),
                        KolomTulis.teks(b.s("organisasi.golongan")));
        tulis(
                bentuk,
                "pegawai-" + slug,
                b,
                kolom,
                jawab,
                baris -> pegawai(opd.id(), q.strip(), b, baris));
    }

    /** A thousand people a time: a slow reader holds no connection to the database. */
    private void pegawai(UUID opd, String kata, Bingkai b, Baris baris) {
        UUID sesudah = null;
        List<Orang> potong;
        do {
            potong = daftarPegawai.dari(opd, kata, sesudah, hari.kini(), SEKALI);
            for (Orang o : potong) {
                baris.accept(
                        Arrays.asList(
                                o.nip().tersamar(),
                                o.nama(),
                                o.jabatan(),
                                b.s(o.status().kunci()),
                                o.golongan()));
                sesudah = o.id();
            }
        } while (potong.size() == SEKALI);
    }

    private static void tulis(
            String bentuk,
            String nama,
            Bingkai b,
            List<KolomTulis> kolom,
            HttpServletResponse jawab,
            Consumer<Baris> isi)
            throws IOException {
        Unduhan.kirim(
                nama + "." + bentuk,
                jawab,
                ke -> {
                    if (bentuk.equals("csv")) {
                        csv(kolom, isi, ke);
                    } else {
                        xlsx(b, kolom, isi, ke);
                    }
                });
    }

    private static void csv(List<KolomTulis> kolom, Consumer<Baris> isi, OutputStream ke) {
        try (var csv = PenulisCsv.ke(ke).denganBom()) {
            csv.baris(kolom.stream().map(KolomTulis::judul).toList());
            isi.accept(csv::baris);
        }
    }

    private static void xlsx(
            Bingkai b, List<KolomTulis> kolom, Consumer<Baris> isi, OutputStream ke) {
        try (var buku = PenulisLembar.ke(ke)) {
            var lembar = buku.lembar("Data");
            if (b.demo()) {
                lembar.tandaAir(b.s("organisasi.simulasi"));
            }
            lembar.kolom(kolom);
            isi.accept(lembar::baris);
        }
    }
}
