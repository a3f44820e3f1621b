package id.pendopo.presensi.ponsel.web;

import id.pendopo.platform.web.Bagian.Nada;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.ApelTerlewat;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.AturanPotongan;
import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.KodeKeterangan;
import id.pendopo.presensi.ponsel.AturanSaya;
import id.pendopo.presensi.ponsel.BulanSaya;
import id.pendopo.presensi.ponsel.HariSaya;
import id.pendopo.presensi.ponsel.HariSaya.Penjelasan;
import id.pendopo.presensi.ponsel.Tercatat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How the pages of an employee say things. */
public final class KetukPage {

    /** Words that the script says by itself, by the end of their keys. */
    public static final List<String> KATA =
            List.of(
                    "masuk",
                    "pulang",
                    "lengkap",
                    "lengkap.sub",
                    "sub.masuk",
                    "sub.pulang",
                    "tanpa-letak",
                    "libur",
                    "hari-libur",
                    "jadwal",
                    "bebas",
                    "belum-mulai",
                    "tanpa-tempat",
                    "letak.minta",
                    "letak.cari",
                    "letak.didalam",
                    "letak.diluar",
                    "letak.kabur",
                    "letak.ditolak",
                    "letak.gagal",
                    "letak.akurasi",
                    "letak.jarak",
                    "mengirim",
                    "tersimpan",
                    "tersimpan.luring",
                    "tersimpan.sibuk",
                    "tersimpan.sesi",
                    "tersimpan.tanpa-kunci",
                    "tersimpan.batas",
                    "tersimpan.lewat",
                    "terkirim",
                    "terkirim.sub",
                    "terkirim.telat",
                    "terkirim.cepat",
                    "ditinjau",
                    "ditinjau.sub",
                    "sudah-ada",
                    "ditolak",
                    "ditolak.sub",
                    "koreksi",
                    "mengerti",
                    "coba",
                    "orang-lain",
                    "kurang",
                    "menit",
                    "jam-menit",
                    "perangkat.menunggu",
                    "perangkat.gagal",
                    "tiket.tiada",
                    "tiket.masuk",
                    "gudang.gagal",
                    "jam-beda");

    /** Reasons that the employee is told in words of his own. */
    private static final Set<String> ALASAN =
            Set.of(
                    "luar-pagar",
                    "kabur",
                    "tanpa-posisi",
                    "jam-berubah",
                    "tiket-lama",
                    "perangkat-baru",
                    "tanpa-tanda",
                    "tempat-berubah");

    private KetukPage() {}

    public static List<String> semuaAlasan() {
        return ALASAN.stream().sorted().toList();
    }

    /** Why somebody looks at a punch; of a reason without words of its own, that somebody does. */
    public static String alasan(Bingkai b, List<String> kode) {
        return kode.stream()
                .map(k -> b.s("presensi.ponsel.alasan." + (ALASAN.contains(k) ? k : "lain")))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** "3 j 20 m". */
    public static String lama(Bingkai b, Duration lama) {
        return lama(b, lama.toMinutes());
    }

    public static String lama(Bingkai b, long menit) {
        return menit < 60
                ? b.s("presensi.ponsel.js.menit", menit)
                : b.s("presensi.ponsel.js.jam-menit", menit / 60, menit % 60);
    }

    /** "Senin, 9 November 2026". */
    public static String hari(Bingkai b, LocalDate hari) {
        return namaHari(b, hari) + ", " + b.tanggalPanjang(hari);
    }

    public static String namaHari(Bingkai b, LocalDate hari) {
        return b.s("presensi.ponsel.hari." + hari.getDayOfWeek().getValue());
    }

    /** "07.30–16.00", or why nobody works. */
    public static String jadwal(Bingkai b, JadwalHari j) {
        if (j.kerja()) {
            return b.jam(j.masuk()) + "–" + b.jam(j.pulang());
        }
        return j.libur() == null
                ? b.s("presensi.ponsel.js.libur")
                : b.s("presensi.ponsel.js.hari-libur", j.libur());
    }

    public static String arah(Bingkai b, Arah arah) {
        return b.s("presensi.arah." + kecil(arah));
    }

    public static String keadaan(Bingkai b, HasilHari h) {
        return h.keterangan() != null && h.keadaan() == HasilHari.Keadaan.BERKETERANGAN
                ? b.s("presensi.keterangan." + kecil(h.keterangan()))
                : b.s("presensi.keadaan." + kecil(h.keadaan()));
    }

    public static Nada nada(HasilHari h) {
        return switch (h.keadaan()) {
            case HADIR, BEKERJA -> Nada.BAIK;
            case TIDAK_PENUH -> Nada.WASPADA;
            case TANPA_KETERANGAN -> Nada.BURUK;
            case BERKETERANGAN -> Nada.INFO;
            case LIBUR, BELUM -> Nada.NETRAL;
        };
    }

    public static String nasib(Bingkai b, Tercatat t) {
        return b.s("presensi.ponsel.nasib." + kecil(t.nasib()));
    }

    public static Nada nada(Tercatat t) {
        return switch (t.nasib()) {
            case TERKIRIM, SAH -> Nada.BAIK;
            case DITINJAU -> Nada.WASPADA;
            case TIDAK_SAH -> Nada.BURUK;
        };
    }

    /** As little as fits under the number of a day. */
    public static String singkat(Bingkai b, HariSaya h) {
        var r = h.hasil();
        if (!r.potongan().isEmpty()) {
            return r.potongan().getFirst().kode();
        }
        return switch (r.keadaan()) {
            case HADIR, BEKERJA, TIDAK_PENUH -> b.s("presensi.ponsel.singkat.hadir");
            case BERKETERANGAN -> b.s("presensi.ponsel.singkat." + kelompok(r.keterangan()));
            case TANPA_KETERANGAN -> b.s("presensi.ponsel.singkat.tanpa");
            case LIBUR, BELUM -> "";
        };
    }

    private static String kelompok(KodeKeterangan k) {
        return k.cuti() ? "cuti" : k.dinas() ? "dinas" : "izin";
    }

    /** Why a deduction was made, in a sentence: the hours of the day and the minutes between. */
    public static String sebab(Bingkai b, HariSaya h, Penjelasan s) {
        String kode = s.potongan().kode();
        String persen = b.angka(s.potongan().persen());
        if (kode.startsWith("TL")) {
            return b.s(
                    "presensi.ponsel.sebab.telat",
                    kode,
                    persen,
                    b.jam(h.hadir().masuk()),
                    b.jam(h.jadwal().masuk()),
                    lama(b, s.menit()));
        }
        if (kode.startsWith("PSW")) {
            return b.s(
                    "presensi.ponsel.sebab.cepat",
                    kode,
                    persen,
                    b.jam(h.hadir().pulang()),
                    b.jam(h.jadwal().pulang()),
                    lama(b, s.menit()));
        }
        if (kode.equals(AturanPotongan.APEL)) {
            return b.s(
                    "presensi.apel.sebab",
                    kode,
                    persen,
                    h.apel().stream()
                            .map(a -> a.nama() + " " + b.jam(a.mulai()) + "–" + b.jam(a.sampai()))
                            .collect(Collectors.joining(", ")),
                    h.apel().stream()
                            .map(ApelTerlewat::pencatat)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        String kata =
                switch (kode) {
                    case AturanPotongan.TANPA_MASUK,
                            AturanPotongan.TANPA_PULANG,
                            AturanPotongan.TANPA_KETERANGAN ->
                            kode.toLowerCase(Locale.ROOT);
                    default -> "lain";
                };
        return b.s("presensi.ponsel.sebab." + kata, kode, persen);
    }

    /** The row of the table and the decree behind it. */
    public static String aturan(Bingkai b, AturanSaya a) {
        String pita =
                a.dari() == 0 && a.sampai() == null
                        ? b.s("presensi.ponsel.aturan.kali")
                        : a.sampai() == null
                                ? b.s("presensi.ponsel.aturan.lebih", a.dari())
                                : b.s("presensi.ponsel.aturan.pita", a.dari(), a.sampai());
        return b.s(
                "presensi.ponsel.aturan",
                a.kode(),
                pita,
                b.angka(a.persen()),
                a.dasar(),
                b.tanggal(a.sejak()));
    }

    /** How far it is to the next day and the next consequence. */
    public static String sisa(Bingkai b, BulanSaya.Setahun s) {
        String menit =
                s.sehari() == 0
                        ? b.s("presensi.ponsel.saya.menit", lama(b, s.menit()))
                        : b.s("presensi.ponsel.saya.sisa", lama(b, s.sisa()), lama(b, s.sehari()));
        return s.ambang() == null
                ? menit
                : menit + " " + b.s("presensi.ponsel.saya.ambang", s.ambang());
    }

    /** Where a correction of that day begins. */
    public static String koreksi(LocalDate hari, Arah arah) {
        return "/presensi/mohon/koreksi?hari=" + hari + "&arah=" + arah;
    }

    private static String kecil(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT);
    }
}
