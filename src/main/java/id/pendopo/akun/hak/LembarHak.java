package id.pendopo.akun.hak;

import id.pendopo.akun.hak.HakPadaHari.Saringan;
import id.pendopo.kernel.port.Izin;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.web.Bingkai;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rights of a day as a table: one row for each person, post and permission. */
@Component
class LembarHak {

    private static final int SEKALI = 1_000;

    private final HakPadaHari hak;

    LembarHak(HakPadaHari hak) {
        this.hak = hak;
    }

    /** Key of the readable name of a permission. */
    static String kunci(String izin) {
        return "akun.hak.izin." + izin;
    }

    /** The permissions of a post, or the one that is asked for. */
    List<String> izin(Pegangan p, @Nullable Izin hanya) {
        return hak.izin(p).stream()
                .filter(i -> hanya == null || i.kode().equals(hanya.kode()))
                .map(Izin::kode)
                .toList();
    }

    void tulis(String bentuk, Bingkai b, Saringan s, LocalDate pada, OutputStream ke) {
        var kolom =
                List.of(
                        KolomTulis.tanggal(b.s("akun.hak.hari")),
                        KolomTulis.teks(b.s("akun.hak.orang")).denganLebar(30),
                        KolomTulis.kode(b.s("akun.hak.nip")),
                        KolomTulis.teks(b.s("akun.hak.jabatan")).denganLebar(40),
                        KolomTulis.teks(b.s("akun.hak.sebagai")),
                        KolomTulis.tanggal(b.s("akun.hak.mulai")),
                        KolomTulis.tanggal(b.s("akun.hak.akhir")),
                        KolomTulis.teks(b.s("akun.hak.sk")).denganLebar(30),
                        KolomTulis.kode(b.s("akun.hak.kode-izin")),
                        KolomTulis.teks(b.s("akun.hak.izin")).denganLebar(40),
                        KolomTulis.teks(b.s("akun.hak.jangkauan")).denganLebar(30),
                        KolomTulis.teks(b.s("akun.hak.akun")));
        if (bentuk.equals("csv")) {
            try (var csv = PenulisCsv.ke(ke).denganBom()) {
                csv.baris(kolom.stream().map(KolomTulis::judul).toList());
                isi(b, s, pada, csv::baris);
            }
        } else {
            try (var buku = PenulisLembar.ke(ke)) {
                var lembar = buku.lembar(b.s("akun.hak.lembar"));
                if (b.demo()) {
                    lembar.tandaAir(b.s("akun.hak.simulasi"));
                }
                lembar.kolom(kolom);
                isi(b, s, pada, lembar::baris);
            }
        }
    }

    /** A thousand posts a time: memory does not grow with the pemda. */
    private void isi(Bingkai b, Saringan s, LocalDate pada, Consumer<List<@Nullable Object>> ke) {
        int lewati = 0;
        List<Pegangan> potong;
        do {
            potong = hak.cari(s, pada, lewati, SEKALI);
            for (Pegangan p : potong) {
                izin(p, s.izin()).forEach(i -> ke.accept(baris(b, pada, p, i)));
            }
            lewati += SEKALI;
        } while (potong.size() == SEKALI);
    }

    private static List<@Nullable Object> baris(
            Bingkai b, LocalDate pada, Pegangan p, String izin) {
        return Arrays.asList(
                pada,
                p.nama(),
                p.nomor(),
                p.namaJabatan(),
                b.s(p.kunciJenis()),
                p.mulai(),
                p.akhir(),
                p.dasarSk(),
                izin,
                b.s(kunci(izin)),
                p.seluruhPemda() ? b.s("akun.hak.seluruh") : p.namaOpd(),
                b.s(kunciAkun(p)));
    }

    /** Without an active account nobody does anything, whatever his post carries. */
    static String kunciAkun(Pegangan p) {
        return p.akunAktif() == null
                ? "akun.hak.akun.tanpa"
                : p.akunAktif() ? "akun.hak.akun.aktif" : "akun.hak.akun.nonaktif";
    }
}
