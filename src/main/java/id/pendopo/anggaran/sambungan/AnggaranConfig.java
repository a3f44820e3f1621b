package id.pendopo.anggaran.sambungan;

import id.pendopo.anggaran.IzinAnggaran;
import id.pendopo.anggaran.PohonQueries;
import id.pendopo.anggaran.impor.Impor;
import id.pendopo.anggaran.impor.ImporQueries;
import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberPencarian;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.platform.orang.KatalogIzin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module adds to menu, search box and work list. */
@Configuration(proxyBeanMethods = false)
class AnggaranConfig {

    private static final int TUGAS_PALING_BANYAK = 20;

    @Bean
    KatalogIzin izinAnggaran() {
        return KatalogIzin.dari(IzinAnggaran.values());
    }

    @Bean
    EntriMenu menuAnggaran() {
        return konteks ->
                konteks.boleh(IzinAnggaran.LIHAT)
                        ? List.of(new EntriMenu.Butir("anggaran.menu", "/anggaran", "anggaran", 30))
                        : List.of();
    }

    @Bean
    SumberPencarian pencarianAnggaran(PohonQueries pohon) {
        return (konteks, kata, batas) ->
                konteks.boleh(IzinAnggaran.LIHAT) ? cari(pohon, konteks, kata, batas) : List.of();
    }

    private static List<SumberPencarian.Hasil> cari(
            PohonQueries pohon, Konteks konteks, String kata, int batas) {
        return pohon
                .cari(konteks.tahun().nilai(), konteks.opd(IzinAnggaran.LIHAT), kata, batas)
                .stream()
                .map(
                        t ->
                                new SumberPencarian.Hasil(
                                        "anggaran.jenis",
                                        t.nama(),
                                        "/anggaran/%s?q=%s"
                                                .formatted(
                                                        t.slugOpd(),
                                                        URLEncoder.encode(
                                                                t.kode(), StandardCharsets.UTF_8)),
                                        t.kode() + " · " + t.namaOpd()))
                .toList();
    }

    @Bean
    SumberTugas tugasImpor(ImporQueries impor) {
        return konteks ->
                konteks.boleh(IzinAnggaran.IMPOR)
                        ? impor.menunggu(TUGAS_PALING_BANYAK).stream()
                                .map(AnggaranConfig::tugas)
                                .toList()
                        : List.of();
    }

    private static SumberTugas.Tugas tugas(Impor i) {
        return new SumberTugas.Tugas(
                "anggaran.tugas.terapkan",
                List.of(i.namaBerkas(), Integer.toString(i.tahun())),
                "/anggaran/impor/" + i.nomor(),
                i.jumlahBaris() - i.jumlahGalat(),
                i.jumlahBaris(),
                null,
                i.usang() ? SumberTugas.Urgensi.BIASA : SumberTugas.Urgensi.SEGERA);
    }
}
