package id.pendopo.monev.web;

import id.pendopo.monev.CapaianQueries.Sub;
import id.pendopo.monev.Keadaan;
import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Rekap;
import id.pendopo.platform.grafik.BatangGanda;
import id.pendopo.platform.grafik.KurvaS;
import id.pendopo.platform.web.Bagian;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An OPD, a programme or a kegiatan: the same page at each level, with what lies below it.
 *
 * @param kode null at the OPD itself
 * @param anak what the parts below are called, a message key
 */
public record RincianPage(
        Potret potret,
        Potret.Opd opd,
        Penilaian ukuran,
        Tingkat tingkat,
        @Nullable String kode,
        String nama,
        List<Sub> sub,
        List<Potret.Titik> deret) {

    /** Levels above the sub kegiatan. */
    public enum Tingkat {
        OPD("monev.program"),
        PROGRAM("monev.kegiatan"),
        KEGIATAN("monev.sub-kegiatan");

        private final String kunciAnak;

        Tingkat(String kunciAnak) {
            this.kunciAnak = kunciAnak;
        }

        public String kunciAnak() {
            return kunciAnak;
        }
    }

    /** A part below. */
    public record Anak(String url, String kode, String nama, Rekap rekap, Keadaan keadaan) {}

    public Rekap rekap() {
        return deret.get(potret.bulan() - 1).rekap();
    }

    public Keadaan keadaan() {
        return keadaan(rekap());
    }

    public Penilaian.@Nullable Pita predikat() {
        return rekap().lapor() ? ukuran.predikat(rekap()) : null;
    }

    public KurvaS kurva() {
        return Gambar.kurva(deret, potret.bulan());
    }

    public BatangGanda uang() {
        return Gambar.uang(deret, potret.bulan());
    }

    public List<Anak> anak() {
        return switch (tingkat) {
            case OPD -> anak(Sub::kodeProgram, Sub::namaProgram);
            case PROGRAM -> anak(Sub::kodeKegiatan, Sub::namaKegiatan);
            case KEGIATAN -> anak(Sub::kode, Sub::nama);
        };
    }

    private List<Anak> anak(Function<Sub, String> kodeAnak, Function<Sub, String> namaAnak) {
        Map<String, Sub> pertama = new LinkedHashMap<>();
        Map<String, Rekap> jumlah = new LinkedHashMap<>();
        for (Sub s : sub) {
            pertama.putIfAbsent(kodeAnak.apply(s), s);
            jumlah.merge(kodeAnak.apply(s), s.rekap(), Rekap::tambah);
        }
        return pertama.entrySet().stream()
                .map(
                        e ->
                                new Anak(
                                        "/capaian/" + opd.slug() + "/" + e.getKey(),
                                        e.getKey(),
                                        namaAnak.apply(e.getValue()),
                                        jumlah.get(e.getKey()),
                                        keadaan(jumlah.get(e.getKey()))))
                .toList();
    }

    private Keadaan keadaan(Rekap r) {
        return ukuran.keadaan(r, potret.selesai(potret.bulan()));
    }

    public List<Bagian.Remah> remah(String akar) {
        List<Bagian.Remah> jejak = new ArrayList<>();
        jejak.add(new Bagian.Remah(akar, "/capaian"));
        String url = "/capaian/" + opd.slug();
        if (tingkat == Tingkat.OPD) {
            jejak.add(new Bagian.Remah(opd.singkatan(), null));
            return jejak;
        }
        jejak.add(new Bagian.Remah(opd.singkatan(), url));
        if (tingkat == Tingkat.KEGIATAN) {
            Sub s = sub.getFirst();
            jejak.add(new Bagian.Remah(s.namaProgram(), url + "/" + s.kodeProgram()));
        }
        jejak.add(new Bagian.Remah(nama, null));
        return jejak;
    }
}
