package id.pendopo.platform.grafik;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The league table: the best and the last few with score, bar and movement since the last period.
 * Who has not reported has no rank and no score.
 */
public record Peringkat(
        String id,
        @Nullable String judul,
        List<Tempat> atas,
        List<Tempat> bawah,
        List<Peserta> belumLapor,
        int banyak) {

    private static final int BELUM_LAPOR_TAMPIL = 3;

    /** A score from 0 to 100, null when not reported; the earlier rank is null for a newcomer. */
    public record Peserta(
            String nama,
            @Nullable BigDecimal skor,
            @Nullable Integer tempatLalu,
            @Nullable String url) {}

    /** A place; participants with the same score share it. */
    public record Tempat(int nomor, Peserta peserta, BigDecimal skor, Nada nada) {

        /** Places gained (positive) or lost since last time. */
        public int naik() {
            Integer lalu = peserta.tempatLalu();
            return lalu == null ? 0 : lalu - nomor;
        }

        public boolean baru() {
            return peserta.tempatLalu() == null;
        }

        /** The width of the bar as an SVG percentage. */
        public String persenBatang() {
            return Koordinat.tulis(Math.clamp(skor.doubleValue(), 0, 100)) + "%";
        }
    }

    /** The first and last places; scores below the limit are marked as weak. */
    public static Peringkat dari(
            List<Peserta> peserta, int banyakAtas, int banyakBawah, BigDecimal batas) {
        List<Tempat> urut = urutkan(peserta, batas);
        boolean muat = urut.size() <= banyakAtas + banyakBawah;
        return new Peringkat(
                "peringkat",
                null,
                muat ? urut : urut.subList(0, banyakAtas),
                muat ? List.of() : urut.subList(urut.size() - banyakBawah, urut.size()),
                peserta.stream().filter(p -> p.skor() == null).toList(),
                urut.size());
    }

    public Peringkat sebagai(String idBaru, String judulBaru) {
        return new Peringkat(idBaru, judulBaru, atas, bawah, belumLapor, banyak);
    }

    public String judul(Teks t) {
        return judul == null ? t.s("grafik.peringkat.judul") : judul;
    }

    /** The first of those who have not reported; the others are only counted. */
    public List<Peserta> belumLaporAwal() {
        return belumLapor.subList(0, Math.min(BELUM_LAPOR_TAMPIL, belumLapor.size()));
    }

    public int belumLaporLain() {
        return belumLapor.size() - belumLaporAwal().size();
    }

    /** How many places between the two ends are not shown. */
    public int terlewati() {
        return banyak - atas.size() - bawah.size();
    }

    private static List<Tempat> urutkan(List<Peserta> peserta, BigDecimal batas) {
        List<Peserta> bernilai =
                peserta.stream()
                        .filter(p -> p.skor() != null)
                        .sorted(
                                Comparator.comparing(Peserta::skor)
                                        .reversed()
                                        .thenComparing(Peserta::nama))
                        .toList();
        List<Tempat> urut = new ArrayList<>();
        for (Peserta p : bernilai) {
            BigDecimal skor = p.skor();
            if (skor == null) {
                continue;
            }
            boolean seri = !urut.isEmpty() && urut.getLast().skor().compareTo(skor) == 0;
            int nomor = seri ? urut.getLast().nomor() : urut.size() + 1;
            urut.add(
                    new Tempat(
                            nomor, p, skor, skor.compareTo(batas) < 0 ? Nada.BURUK : Nada.UTAMA));
        }
        return urut;
    }
}
