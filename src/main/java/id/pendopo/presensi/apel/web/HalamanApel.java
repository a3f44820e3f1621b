package id.pendopo.presensi.apel.web;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import id.pendopo.presensi.apel.DaftarApelQueries;
import id.pendopo.presensi.apel.DaftarApelQueries.Orang;
import id.pendopo.presensi.apel.JadwalApel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one list, which more than one resource answers with. */
@Component
class HalamanApel {

    private final DaftarApelQueries daftar;
    private final LingkupQueries lingkup;
    private final BulanQueries bulan;
    private final Waktu waktu;

    HalamanApel(DaftarApelQueries daftar, LingkupQueries lingkup, BulanQueries bulan, Waktu waktu) {
        this.daftar = daftar;
        this.lingkup = lingkup;
        this.bulan = bulan;
        this.waktu = waktu;
    }

    LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    /** The staff office sees all lists, and writes none. */
    Lingkup jangkau(Pengguna orang) {
        return orang.bolehSemuaOpd(IzinPresensi.ATUR)
                ? lingkup.untuk(orang, IzinPresensi.ATUR)
                : lingkup.untuk(orang, IzinPresensi.DAFTAR);
    }

    /** What one of its forms had; null where it was not sent. */
    record Isian(@Nullable ApelForm daftar, @Nullable ApelForm keputusan) {
        static final Isian BARU = new Isian(null, null);
    }

    ModelAndView satu(JadwalApel apel, LocalDate hari, UUID opd, Isian isian, Pengguna orang) {
        var semua = lain(daftar.orang(apel, hari, opd), orang);
        var riwayat = daftar.riwayat(apel.id(), hari, opd);
        boolean tutup = !riwayat.isEmpty() && riwayat.getFirst().tutup();
        boolean beku = bulan.beku(YearMonth.from(hari));
        var aturan = daftar.aturan(hari);
        boolean penjaga =
                !beku && lingkup.untuk(orang, IzinPresensi.DAFTAR).memuat(opd) && !semua.isEmpty();
        var f = isian.daftar();
        var k = isian.keputusan();
        var p =
                new ApelPage(
                        f == null ? ApelForm.dari(semua, !riwayat.isEmpty(), tutup) : f,
                        k == null ? ApelForm.KOSONG : k,
                        apel,
                        hari,
                        opd,
                        daftar.namaOpd(opd),
                        aturan,
                        semua,
                        riwayat,
                        penjaga && !hari.isBefore(hariIni().minusDays(aturan.catatHari())),
                        penjaga,
                        beku);
        return new ModelAndView("presensi/apel/daftar").addObject("orang", orang).addObject("p", p);
    }

    /** Nobody stands on his own list. */
    static List<Orang> lain(List<Orang> semua, Pengguna orang) {
        return semua.stream().filter(o -> !o.id().equals(orang.pegawaiId())).toList();
    }
}
