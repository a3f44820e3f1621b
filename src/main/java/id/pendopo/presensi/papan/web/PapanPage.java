package id.pendopo.presensi.papan.web;

import id.pendopo.organisasi.DaftarWilayahQueries.Kecamatan;
import id.pendopo.organisasi.JenisPerangkat;
import id.pendopo.platform.web.Bagian.Opsi;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import id.pendopo.presensi.TopikPresensi;
import id.pendopo.presensi.papan.Hitung;
import id.pendopo.presensi.papan.KeadaanPapan;
import id.pendopo.presensi.papan.PapanKini;
import id.pendopo.presensi.papan.Pohon;
import id.pendopo.presensi.papan.Pohon.Simpul;
import id.pendopo.presensi.papan.PotretHari;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All OPD that somebody may see, on one day. */
public record PapanPage(
        PotretHari potret,
        HariPilihan pilihan,
        Lingkup lingkup,
        SaringanPapan saringan,
        List<Kecamatan> wilayah) {

    /** What the live parts of the board listen to. */
    public static final String TOPIK =
            TopikPresensi.KETUKAN + " " + TopikPresensi.ATURAN + " " + PapanKini.TOPIK;

    private static final int ORANG_TERBANYAK = 50;
    private static final int KELURAHAN = 13;

    /** An OPD or unit with everything below it. */
    public record BarisOpd(Simpul opd, Hitung jumlah, boolean berunit) {}

    public Pohon pohon() {
        return potret.pohon();
    }

    /** Everybody within reach, once each. */
    public Hitung jumlah() {
        return lingkup.semua()
                ? potret.semua()
                : pohon().puncak(lingkup).stream()
                        .map(s -> potret.jumlah(s.id()))
                        .reduce(Hitung.NOL, Hitung::tambah);
    }

    public List<BarisOpd> baris() {
        Stream<Simpul> yang =
                saringan.datar()
                        ? pohon().simpul().values().stream()
                                .filter(s -> lingkup.memuat(s.id()) && cocok(s))
                        : pohon().puncak(lingkup).stream();
        return urutkan(yang.map(s -> baris(potret, s)).filter(r -> orang(r) > 0), saringan.urut());
    }

    static int orang(BarisOpd r) {
        return r.jumlah().wajib() + r.jumlah().libur();
    }

    static BarisOpd baris(PotretHari potret, Simpul s) {
        return new BarisOpd(s, potret.jumlah(s.id()), !potret.pohon().bawahan(s.id()).isEmpty());
    }

    static List<BarisOpd> urutkan(Stream<BarisOpd> baris, SaringanPapan.Urut urut) {
        Comparator<BarisOpd> nama =
                Comparator.comparing(r -> r.opd().nama(), String.CASE_INSENSITIVE_ORDER);
        return baris.sorted(
                        switch (urut) {
                            case NAMA -> nama;
                            case BELUM ->
                                    Comparator.comparingInt((BarisOpd r) -> -r.jumlah().takAda())
                                            .thenComparing(nama);
                            case PERSEN ->
                                    Comparator.comparing(
                                                    (BarisOpd r) -> r.jumlah().persenHadir(),
                                                    Comparator.nullsLast(
                                                            Comparator.<BigDecimal>naturalOrder()))
                                            .thenComparing(nama);
                        })
                .toList();
    }

    private boolean cocok(Simpul s) {
        return (saringan.jenis().isEmpty() || s.jenis().equals(saringan.jenis()))
                && (saringan.wilayah().isEmpty()
                        || s.wilayah() != null
                                && (s.wilayah().equals(saringan.wilayah())
                                        || s.wilayah().startsWith(saringan.wilayah() + ".")))
                && (!saringan.mencari()
                        || memuat(s.nama(), saringan.cari())
                        || memuat(s.singkatan(), saringan.cari()));
    }

    private static boolean memuat(String teks, String cari) {
        return teks.toLowerCase(Locale.ROOT).contains(cari.toLowerCase(Locale.ROOT));
    }

    /** People whose name holds what was typed. */
    public List<PotretHari.Baris> orang() {
        if (!saringan.mencari()) {
            return List.of();
        }
        return pohon().simpul().values().stream()
                .filter(s -> lingkup.memuat(s.id()))
                .flatMap(s -> potret.orang(s.id()).stream())
                .filter(o -> memuat(o.nama(), saringan.cari()))
                .limit(ORANG_TERBANYAK)
                .toList();
    }

    /** Kinds that there are within reach. */
    public List<Opsi> pilihanJenis(Bingkai b) {
        return pohon().simpul().values().stream()
                .filter(s -> lingkup.memuat(s.id()))
                .map(Simpul::jenis)
                .distinct()
                .map(j -> new Opsi(j, jenis(b, j)))
                .sorted(Comparator.comparing(Opsi::label))
                .toList();
    }

    /** A kind that the product does not know is called as the pemda calls it. */
    public static String jenis(Bingkai b, String jenis) {
        var kenal = JenisPerangkat.dari(jenis);
        if (kenal != JenisPerangkat.UNIT || jenis.equals(kenal.name())) {
            return b.s(kenal.kunci());
        }
        String kata = jenis.toLowerCase(Locale.ROOT).replace('_', ' ');
        return kata.isEmpty() ? kata : Character.toUpperCase(kata.charAt(0)) + kata.substring(1);
    }

    public List<Opsi> pilihanWilayah() {
        var hasil = new ArrayList<Opsi>();
        for (Kecamatan k : wilayah) {
            hasil.add(new Opsi(k.wilayah().kode(), k.wilayah().nama()));
            k.isi().stream()
                    .filter(w -> w.kode().length() == KELURAHAN && dipakai(w.kode()))
                    .forEach(w -> hasil.add(new Opsi(w.kode(), "– " + w.nama())));
        }
        return hasil;
    }

    private boolean dipakai(String kode) {
        return pohon().simpul().values().stream().anyMatch(s -> kode.equals(s.wilayah()));
    }

    public List<Opsi> pilihanUrut(Bingkai b) {
        return Stream.of(SaringanPapan.Urut.values())
                .map(u -> new Opsi(u.kode(), b.s("presensi.papan.urut." + u.kode())))
                .toList();
    }

    /** The page of one of them, on the same day. */
    public String alamat(Simpul s) {
        return alamat(s, pilihan);
    }

    public static String alamat(Simpul s, HariPilihan pilihan) {
        return "/presensi/papan/" + s.slug() + (pilihan.hariIni() ? "" : "?hari=" + pilihan.hari());
    }

    /** Where nobody has to work: what the day is called, null where it is only free. */
    public @Nullable String libur() {
        return potret.orang().values().stream()
                .flatMap(List::stream)
                .map(o -> o.jadwal().libur())
                .filter(l -> l != null)
                .findFirst()
                .orElse(null);
    }

    public static List<KeadaanPapan> keadaan() {
        return List.of(
                KeadaanPapan.TEPAT,
                KeadaanPapan.TELAT,
                KeadaanPapan.BELUM,
                KeadaanPapan.TANPA,
                KeadaanPapan.IZIN,
                KeadaanPapan.DINAS);
    }
}
