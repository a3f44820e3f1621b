package id.pendopo.monev;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public list of OPD, programmes or kecamatan, searched, narrowed and sorted. */
@Service
@Transactional(readOnly = true)
public class DaftarCapaianQueries {

    private final MonevQueries monev;
    private final CapaianQueries capaian;
    private final WilayahQueries wilayah;

    DaftarCapaianQueries(MonevQueries monev, CapaianQueries capaian, WilayahQueries wilayah) {
        this.monev = monev;
        this.capaian = capaian;
        this.wilayah = wilayah;
    }

    /**
     * @param tanpaLokasi name for what lies in no kecamatan, in the language of the reader
     */
    public DaftarCapaian daftar(Potret potret, Saringan saringan, String tanpaLokasi) {
        var bulan = YearMonth.of(potret.tahun(), potret.bulan());
        Penilaian ukuran = monev.penilaian(bulan);
        List<DaftarCapaian.Baris> semua =
                switch (saringan.per()) {
                    case OPD -> opd(potret, ukuran);
                    case PROGRAM -> program(bulan, potret, ukuran);
                    case WILAYAH -> wilayah(potret, ukuran, tanpaLokasi);
                };
        return new DaftarCapaian(
                saringan,
                potret.total(),
                semua.stream()
                        .filter(b -> saringan.status() == null || b.keadaan() == saringan.status())
                        .filter(
                                b ->
                                        saringan.cocok(
                                                b.kode(),
                                                b.nama(),
                                                b.singkatan(),
                                                b.induk() == null ? "" : b.induk()))
                        .sorted(urutan(saringan.urut()))
                        .toList(),
                semua.size());
    }

    private static List<DaftarCapaian.Baris> opd(Potret potret, Penilaian ukuran) {
        return potret.opd().stream()
                .map(
                        o ->
                                baris(
                                        o.slug(),
                                        "",
                                        o.nama(),
                                        o.singkatan(),
                                        null,
                                        o.pada(potret.bulan()),
                                        potret,
                                        ukuran))
                .toList();
    }

    private List<DaftarCapaian.Baris> program(YearMonth bulan, Potret potret, Penilaian ukuran) {
        Map<String, CapaianQueries.Sub> pertama = new LinkedHashMap<>();
        Map<String, Rekap> jumlah = new LinkedHashMap<>();
        for (CapaianQueries.Sub s : capaian.sub(bulan, null)) {
            String kunci = s.slug() + "/" + s.kodeProgram();
            pertama.putIfAbsent(kunci, s);
            jumlah.merge(kunci, s.rekap(), Rekap::tambah);
        }
        List<DaftarCapaian.Baris> hasil = new ArrayList<>();
        pertama.forEach(
                (kunci, s) ->
                        hasil.add(
                                baris(
                                        kunci,
                                        s.kodeProgram(),
                                        s.namaProgram(),
                                        s.singkatan(),
                                        s.namaOpd(),
                                        jumlah.get(kunci),
                                        potret,
                                        ukuran)));
        return hasil;
    }

    private List<DaftarCapaian.Baris> wilayah(Potret potret, Penilaian ukuran, String tanpaLokasi) {
        var terbagi = wilayah.perWilayah(potret);
        List<DaftarCapaian.Baris> hasil = new ArrayList<>();
        for (var k : terbagi.kecamatan()) {
            hasil.add(wilayah(k.kode(), k.kode(), k.nama(), k.rekap(), potret, ukuran));
        }
        Rekap sisa = terbagi.tanpaLokasi();
        hasil.add(wilayah("tanpa-lokasi", "", tanpaLokasi, sisa, potret, ukuran));
        return hasil;
    }

    private static DaftarCapaian.Baris wilayah(
            String alamat, String kode, String nama, Rekap rekap, Potret potret, Penilaian ukuran) {
        return baris("wilayah/" + alamat, kode, nama, nama, null, rekap, potret, ukuran);
    }

    private static DaftarCapaian.Baris baris(
            String alamat,
            String kode,
            String nama,
            String singkatan,
            @Nullable String induk,
            Rekap rekap,
            Potret potret,
            Penilaian ukuran) {
        return new DaftarCapaian.Baris(
                "/capaian/" + alamat,
                kode,
                nama,
                singkatan,
                induk,
                rekap,
                ukuran.keadaan(rekap, potret.selesai(potret.bulan())),
                rekap.lapor() ? ukuran.predikat(rekap) : null);
    }

    /** By name from A; by a figure what needs attention first, and what has none at the end. */
    private static Comparator<DaftarCapaian.Baris> urutan(Saringan.Urutan urut) {
        Comparator<DaftarCapaian.Baris> nama = Comparator.comparing(DaftarCapaian.Baris::nama);
        return switch (urut) {
            case NAMA -> nama;
            case DEVIASI ->
                    angka(b -> b.rekap().lapor() ? b.rekap().deviasi() : null).thenComparing(nama);
            case FISIK -> angka(b -> b.rekap().fisik()).thenComparing(nama);
            case SERAPAN -> angka(b -> b.rekap().serapan()).thenComparing(nama);
            case LAPORAN -> angka(b -> b.rekap().bagianLapor()).thenComparing(nama);
            case PAGU ->
                    Comparator.<DaftarCapaian.Baris, BigDecimal>comparing(b -> b.rekap().pagu())
                            .reversed()
                            .thenComparing(nama);
        };
    }

    private static Comparator<DaftarCapaian.Baris> angka(
            Function<DaftarCapaian.Baris, @Nullable BigDecimal> nilai) {
        return Comparator.comparing(
                nilai, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));
    }
}
