package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.AduanQueries.LangkahAduan;
import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.JenisLangkah;
import id.pendopo.aduan.PeranLampiran;
import id.pendopo.aduan.umum.FotoQueries.Berkas;
import id.pendopo.aduan.umum.KeadaanUmum;
import id.pendopo.aduan.umum.Penyamar;
import id.pendopo.aduan.umum.TitikUmum;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One report as everybody may read it.
 *
 * @param situs the site, for addresses that leave it
 * @param induk number of the report it was merged with, if that one is public
 * @param mendukung whether this visitor said "saya juga"
 * @param benih what his first "saya juga" is known by
 */
public record LaporanPage(
        Rincian r,
        List<LangkahAduan> langkah,
        List<Berkas> berkas,
        String situs,
        @Nullable String induk,
        boolean mendukung,
        String benih,
        Instant kini) {

    /** As the timeline calls who sent it. */
    private static final String PELAPOR = "Pelapor";

    private static final int RINGKAS = 200;
    private static final Set<JenisLangkah> JAWABAN =
            Set.of(JenisLangkah.DIJAWAB, JenisLangkah.SELESAI, JenisLangkah.DITOLAK);

    public String url() {
        return "/aduan/" + r.nomor();
    }

    public String judul() {
        return Penyamar.samarkan(r.judul());
    }

    public String isi() {
        return Penyamar.samarkan(r.isi());
    }

    public Nada nadaStatus() {
        return ButirUmum.nada(KeadaanUmum.dari(r.status()));
    }

    /** For those who see it elsewhere: one line. */
    public String ringkas() {
        String teks = isi().replaceAll("\\s+", " ").strip();
        if (teks.length() <= RINGKAS) {
            return teks;
        }
        boolean setengah = Character.isHighSurrogate(teks.charAt(RINGKAS - 1));
        return teks.substring(0, setengah ? RINGKAS - 1 : RINGKAS) + "…";
    }

    public @Nullable String kategori(Bingkai b) {
        return b.bahasa().equals("en") ? r.kategoriNamaEn() : r.kategoriNamaId();
    }

    public @Nullable String tempat() {
        String kata =
                Stream.of(r.patokan(), r.namaWilayah())
                        .filter(t -> t != null && !t.isBlank())
                        .map(Penyamar::samarkan)
                        .collect(Collectors.joining(", "));
        return kata.isEmpty() ? null : kata;
    }

    public @Nullable Koordinat titik() {
        return TitikUmum.dari(r.lintang(), r.bujur());
    }

    public JamUmum jamJawab(Bingkai b) {
        return JamUmum.jawab(b, r.status(), r.dibuatPada(), r.batasJawab(), r.dijawabPada(), kini);
    }

    public JamUmum jamTindak(Bingkai b) {
        return JamUmum.tindak(
                b,
                r.status(),
                r.dibuatPada(),
                r.batasTindak(),
                r.selesaiPada(),
                r.jedaSejak(),
                kini);
    }

    /** The last word of the owner. */
    public @Nullable LangkahAduan jawaban() {
        return langkah.reversed().stream()
                .filter(l -> JAWABAN.contains(l.jenis()))
                .findFirst()
                .orElse(null);
    }

    public static @Nullable String isi(LangkahAduan l) {
        return l.isi() == null ? null : Penyamar.samarkan(l.isi());
    }

    /**
     * The head answers with his name; who only helps him stands with his office; the reporter is
     * nobody but that.
     */
    public static String oleh(LangkahAduan l, Bingkai b) {
        if (l.sebagai().equals(PELAPOR)) {
            return b.s("aduan.umum.pelapor");
        }
        if (JAWABAN.contains(l.jenis())) {
            return l.nama() + ", " + l.sebagai();
        }
        return l.opdNama() == null || l.nama().equals(l.sebagai())
                ? l.sebagai()
                : l.sebagai() + ", " + l.opdNama();
    }

    public static Nada nada(LangkahAduan l) {
        return switch (l.jenis()) {
            case SELESAI -> Nada.BAIK;
            case DITOLAK, DIBUKA_LAGI, ESKALASI -> Nada.BURUK;
            case TANYA -> Nada.WASPADA;
            case DIJAWAB, DIPROSES, TINDAKAN -> Nada.INFO;
            default -> Nada.NETRAL;
        };
    }

    /** What the reporter sent. */
    public List<Berkas> dariPelapor() {
        return berkas.stream().filter(f -> f.peran() == PeranLampiran.LAPORAN).toList();
    }

    public List<Berkas> pada(UUID langkahId) {
        return berkas.stream()
                .filter(f -> f.peran() != PeranLampiran.LAPORAN && langkahId.equals(f.langkahId()))
                .toList();
    }

    public @Nullable Berkas pertama(PeranLampiran... peran) {
        for (PeranLampiran p : peran) {
            for (Berkas f : berkas) {
                if (f.foto() && f.peran() == p) {
                    return f;
                }
            }
        }
        return null;
    }

    public String foto(Berkas f) {
        return url() + "/foto/" + f.id();
    }
}
