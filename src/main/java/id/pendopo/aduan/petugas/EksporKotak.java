package id.pendopo.aduan.petugas;

import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A tray as a table to work with: one header row, one row a complaint, nothing of who sent it. */
@Service
class EksporKotak {

    private static final int LEBAR_TEKS = 40;

    private final KotakQueries kotak;

    EksporKotak(KotakQueries kotak) {
        this.kotak = kotak;
    }

    void tulis(Pengguna orang, Kotak k, Saringan s, Bingkai b, OutputStream ke) {
        try (var buku = PenulisLembar.ke(ke)) {
            var lembar = buku.lembar(b.s("aduan.menu")).kolom(kolom(b));
            kotak.tiap(
                    orang,
                    k,
                    s,
                    x ->
                            lembar.baris(
                                    x.nomor(),
                                    x.judul(),
                                    b.s(x.jenis().kunci()),
                                    b.s(x.status().kunci()),
                                    x.kategori(b.bahasa()),
                                    x.opd(),
                                    x.wilayah(),
                                    x.patokan(),
                                    jam(x.dibuatPada()),
                                    jam(x.batasJawab()),
                                    jam(x.dijawabPada()),
                                    jam(x.batasTindak()),
                                    jam(x.selesaiPada()),
                                    x.dukungan(),
                                    x.tingkat(),
                                    x.petugas()));
        }
    }

    private static List<KolomTulis> kolom(Bingkai b) {
        return List.of(
                KolomTulis.kode(judul(b, "nomor")),
                KolomTulis.teks(judul(b, "judul")).denganLebar(LEBAR_TEKS),
                KolomTulis.teks(judul(b, "jenis")),
                KolomTulis.teks(judul(b, "status")),
                KolomTulis.teks(judul(b, "kategori")),
                KolomTulis.teks(judul(b, "opd")),
                KolomTulis.teks(judul(b, "wilayah")),
                KolomTulis.teks(judul(b, "patokan")),
                KolomTulis.tanggal(judul(b, "masuk")),
                KolomTulis.tanggal(judul(b, "batas-jawab")),
                KolomTulis.tanggal(judul(b, "dijawab")),
                KolomTulis.tanggal(judul(b, "batas-tindak")),
                KolomTulis.tanggal(judul(b, "selesai")),
                KolomTulis.bilangan(judul(b, "dukungan")),
                KolomTulis.bilangan(judul(b, "tingkat")),
                KolomTulis.teks(judul(b, "petugas")));
    }

    private static @Nullable LocalDateTime jam(@Nullable Instant pada) {
        return pada == null ? null : LocalDateTime.ofInstant(pada, KonteksPemda.wajib().zona());
    }

    private static String judul(Bingkai b, String kolom) {
        return b.s("aduan.petugas.kolom." + kolom);
    }
}
