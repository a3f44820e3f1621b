package id.pendopo.pelaporan.sambungan;

import id.pendopo.pelaporan.KabarQueries.Pengembalian;
import id.pendopo.pelaporan.KemajuanQueries.KemajuanOpd;
import id.pendopo.pelaporan.PembukaanEvent;
import id.pendopo.pelaporan.PengingatQueries.Pengingat;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.Kabar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The news of the module in words, each with the place where it is seen to. */
@Component
class PenulisKabar {

    private final MessageSource pesan;

    PenulisKabar(MessageSource pesan) {
        this.pesan = pesan;
    }

    /** Each day before the due day is a reminder of its own; the same day twice is one. */
    Kabar pengingat(Pengingat p, LocalDate hari) {
        String kunci =
                p.batas().equals(hari) ? "pelaporan.pengingat.hari-ini" : "pelaporan.pengingat";
        return new Kabar(
                JenisKabarPelaporan.PENGINGAT,
                "pelaporan.pengingat %s %s %s".formatted(p.opdId(), p.bulan(), hari),
                Kabar.SEKALI,
                teks(
                        kunci + ".judul",
                        b ->
                                new Object[] {
                                    p.singkatan(),
                                    p.belum(),
                                    p.jumlah(),
                                    bulan(p.bulan(), b),
                                    tanggal(p.batas(), b)
                                }),
                null,
                daftar(p.slug(), p.bulan(), ""));
    }

    /** One notice for all reports of a month that wait: each new one tells it anew. */
    Kabar diajukan(KemajuanOpd k, YearMonth bulan, UUID putusan) {
        return new Kabar(
                JenisKabarPelaporan.DIAJUKAN,
                "pelaporan.diajukan %s %s".formatted(k.opdId(), bulan),
                putusan,
                teks(
                        "pelaporan.diajukan.judul",
                        b -> new Object[] {k.singkatan(), k.diajukan(), bulan(bulan, b)}),
                null,
                daftar(k.slug(), bulan, "&status=diajukan"));
    }

    Kabar dikembalikan(Pengembalian p, UUID putusan) {
        return new Kabar(
                JenisKabarPelaporan.DIKEMBALIKAN,
                "pelaporan.dikembalikan " + putusan,
                putusan,
                teks(
                        "pelaporan.dikembalikan.judul",
                        b -> new Object[] {p.nama(), bulan(p.bulan(), b)}),
                teks(
                        "pelaporan.dikembalikan.keterangan",
                        b -> new Object[] {p.oleh(), p.sebagai(), p.catatan()}),
                "/pelaporan/%s/%s/%s".formatted(p.slug(), p.bulan(), p.kode()));
    }

    Kabar dibuka(KemajuanOpd k, PembukaanEvent e) {
        YearMonth bulan = YearMonth.of(e.tahun(), e.bulan());
        return new Kabar(
                JenisKabarPelaporan.DIBUKA,
                "pelaporan.dibuka %s %s".formatted(e.pembukaanId(), k.opdId()),
                e.pembukaanId(),
                teks(
                        "pelaporan.dibuka.judul",
                        b -> new Object[] {k.singkatan(), bulan(bulan, b), tanggal(e.sampai(), b)}),
                null,
                daftar(k.slug(), bulan, ""));
    }

    private DuaBahasa teks(String kunci, Function<Locale, Object[]> argumen) {
        return DuaBahasa.dari(b -> pesan.getMessage(kunci, argumen.apply(b), b));
    }

    /** "Oktober 2026" */
    private String bulan(YearMonth bulan, Locale bahasa) {
        return namaBulan(bulan.getMonthValue(), bahasa) + " " + bulan.getYear();
    }

    /** "5 November 2026" */
    private String tanggal(LocalDate hari, Locale bahasa) {
        return hari.getDayOfMonth() + " " + bulan(YearMonth.from(hari), bahasa);
    }

    private String namaBulan(int bulan, Locale bahasa) {
        return pesan.getMessage("bingkai.bulan." + bulan, null, bahasa);
    }

    private static String daftar(String slug, YearMonth bulan, String saring) {
        return "/pelaporan/%s?tahun=%d&bulan=%d%s"
                .formatted(slug, bulan.getYear(), bulan.getMonthValue(), saring);
    }
}
