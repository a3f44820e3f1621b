package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.PeranLampiran;
import id.pendopo.aduan.umum.DaftarUmumQueries.Butir;
import id.pendopo.aduan.umum.DaftarUmumQueries.Foto;
import id.pendopo.aduan.umum.DaftarUmumQueries.Lembar;
import id.pendopo.aduan.umum.KeadaanUmum;
import id.pendopo.aduan.umum.Penyamar;
import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report in the open list, as everybody may read it. */
public record ButirUmum(Butir butir, List<Foto> foto) {

    private static final int CUPLIKAN = 180;

    /** Each with the photos that belong to it. */
    static List<ButirUmum> dari(Lembar lembar) {
        Map<UUID, List<Foto>> foto =
                lembar.foto().stream().collect(Collectors.groupingBy(Foto::aduanId));
        return lembar.butir().stream()
                .map(b -> new ButirUmum(b, foto.getOrDefault(b.id(), List.of())))
                .toList();
    }

    public String url() {
        return "/aduan/" + butir.nomor();
    }

    public String judul() {
        return Penyamar.samarkan(butir.judul());
    }

    /** Masked before it is cut: half a number is a number too. */
    public String cuplikan() {
        String teks = Penyamar.samarkan(butir.cuplikan()).replaceAll("\\s+", " ");
        if (teks.length() <= CUPLIKAN) {
            return teks;
        }
        int batas = teks.lastIndexOf(' ', CUPLIKAN);
        return teks.substring(0, batas < CUPLIKAN / 2 ? CUPLIKAN : batas) + " …";
    }

    /** Where, as far as it is known. */
    public @Nullable String tempat() {
        String kata =
                Stream.of(butir.patokan(), butir.namaWilayah())
                        .filter(t -> t != null && !t.isBlank())
                        .map(Penyamar::samarkan)
                        .collect(Collectors.joining(", "));
        return kata.isEmpty() ? null : kata;
    }

    public @Nullable String kategori(Bingkai b) {
        return b.bahasa().equals("en") ? butir.kategoriNamaEn() : butir.kategoriNamaId();
    }

    public Nada nada() {
        return nada(butir.keadaan());
    }

    static Nada nada(KeadaanUmum keadaan) {
        return switch (keadaan) {
            case MENUNGGU -> Nada.WASPADA;
            case DIKERJAKAN -> Nada.INFO;
            case SELESAI -> Nada.BAIK;
            case DITOLAK, LAIN -> Nada.NETRAL;
        };
    }

    /** The clock that matters now: of the answer until there is one, then of the follow-up. */
    public JamUmum jam(Bingkai b, Instant kini) {
        return butir.dijawabPada() == null
                ? JamUmum.jawab(
                        b, butir.status(), butir.dibuatPada(), butir.batasJawab(), null, kini)
                : JamUmum.tindak(
                        b,
                        butir.status(),
                        butir.dibuatPada(),
                        butir.batasTindak(),
                        butir.selesaiPada(),
                        null,
                        kini);
    }

    /** Address of the small photo; before: as the reporter or the officer found it. */
    public @Nullable String fotoSebelum() {
        UUID id = foto(PeranLampiran.LAPORAN);
        return alamat(id == null ? foto(PeranLampiran.SEBELUM) : id);
    }

    public @Nullable String fotoSesudah() {
        return alamat(foto(PeranLampiran.SESUDAH));
    }

    private @Nullable UUID foto(PeranLampiran peran) {
        return foto.stream().filter(f -> f.peran() == peran).map(Foto::id).findFirst().orElse(null);
    }

    private @Nullable String alamat(@Nullable UUID id) {
        return id == null ? null : url() + "/foto/" + id + "/kecil";
    }
}
