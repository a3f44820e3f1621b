package id.pendopo.presensi.papan.web;

import id.pendopo.platform.web.Bagian.Remah;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import id.pendopo.presensi.papan.Hitung;
import id.pendopo.presensi.papan.KeadaanPapan;
import id.pendopo.presensi.papan.Pohon.Simpul;
import id.pendopo.presensi.papan.PotretHari;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One OPD or unit on one day: the units below it, and people by name.
 *
 * @param keadaan only those who stand there; null for all
 * @param halaman from 1
 */
public record OpdPage(
        PotretHari potret,
        HariPilihan pilihan,
        Lingkup lingkup,
        Simpul opd,
        @Nullable KeadaanPapan keadaan,
        int halaman) {

    public static final int SEHALAMAN = 100;

    public Hitung jumlah() {
        return potret.jumlah(opd.id());
    }

    public List<PapanPage.BarisOpd> unit() {
        return PapanPage.urutkan(
                potret.pohon().bawahan(opd.id()).stream()
                        .map(s -> PapanPage.baris(potret, s))
                        .filter(r -> PapanPage.orang(r) > 0),
                SaringanPapan.Urut.PERSEN);
    }

    /** Those who stand there, or all: whoever needs a word first. */
    public List<PotretHari.Baris> orang() {
        return potret.pohon().keturunan(opd.id()).stream()
                .flatMap(id -> potret.orang(id).stream())
                .filter(o -> keadaan == null || o.keadaan() == keadaan)
                .sorted(
                        Comparator.comparing(PotretHari.Baris::keadaan)
                                .thenComparing(o -> !o.opd().equals(opd.id())))
                .toList();
    }

    /** Those of {@link #orang()} that stand on this page. */
    public List<PotretHari.Baris> tampil(List<PotretHari.Baris> orang) {
        int dari = Math.min(orang.size(), (halamanAda(orang) - 1) * SEHALAMAN);
        return orang.subList(dari, Math.min(orang.size(), dari + SEHALAMAN));
    }

    public int banyakHalaman(List<PotretHari.Baris> orang) {
        return Math.max(1, (orang.size() + SEHALAMAN - 1) / SEHALAMAN);
    }

    public int halamanAda(List<PotretHari.Baris> orang) {
        return Math.clamp(halaman, 1, banyakHalaman(orang));
    }

    /** The name of the unit of somebody who is not of this OPD itself. */
    public @Nullable String unit(PotretHari.Baris o) {
        if (o.opd().equals(opd.id())) {
            return null;
        }
        var s = potret.pohon().simpul().get(o.opd());
        return s == null ? null : s.nama();
    }

    /** The way down to here, as far as one may see it. */
    public List<Remah> jejak(Bingkai b) {
        var jalan = new ArrayList<Remah>();
        jalan.add(new Remah(opd.singkatan(), null));
        UUID atas = opd.induk();
        for (int i = 0; atas != null && lingkup.memuat(atas) && i < 20; i++) {
            var s = potret.pohon().simpul().get(atas);
            if (s == null) {
                break;
            }
            jalan.add(new Remah(s.singkatan(), PapanPage.alamat(s, pilihan)));
            atas = s.induk();
        }
        jalan.add(
                new Remah(
                        b.s("presensi.papan.judul"),
                        pilihan.hariIni()
                                ? "/presensi/papan"
                                : "/presensi/papan?hari=" + pilihan.hari()));
        return jalan.reversed();
    }

    /** This page, showing only those who stand there; the same again shows all. */
    public String alamat(@Nullable KeadaanPapan k) {
        String dasar = "/presensi/papan/" + opd.slug() + "?hari=" + pilihan.hari();
        return k == null || k == keadaan ? dasar : dasar + "&keadaan=" + k.kode();
    }

    public String alamat(Simpul s) {
        return PapanPage.alamat(s, pilihan);
    }
}
