package id.pendopo.presensi.mohon;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.KalenderService;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.JadwalQueries;
import id.pendopo.presensi.PenempatHari;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rules say of a request, before it is written and again when it takes effect. */
@Service
@Transactional(readOnly = true)
public class PemeriksaMohon {

    /** A request does not reach further ahead than the longest leave. */
    private static final int TAHUN_TERJAUH = 7;

    private final AturanMohonQueries aturan;
    private final JadwalQueries jadwal;
    private final KalenderService kalender;
    private final MohonRepository repository;
    private final SaldoQueries saldo;
    private final PejabatQueries pejabat;
    private final Waktu waktu;

    PemeriksaMohon(
            AturanMohonQueries aturan,
            JadwalQueries jadwal,
            KalenderService kalender,
            MohonRepository repository,
            SaldoQueries saldo,
            PejabatQueries pejabat,
            Waktu waktu) {
        this.aturan = aturan;
        this.jadwal = jadwal;
        this.kalender = kalender;
        this.repository = repository;
        this.saldo = saldo;
        this.pejabat = pejabat;
        this.waktu = waktu;
    }

    /**
     * What it takes.
     *
     * @param perTahun days by year
     */
    public record Hitungan(AturanMohon aturan, Map<Integer, Integer> perTahun) {

        public int hari() {
            return Hari.jumlah(perTahun);
        }
    }

    /** Days alone; of the first named where it is for several. */
    public Hitungan hitung(IsianMohon i) {
        if (i.sampai().isBefore(i.dari())) {
            throw new AturanDilanggar("presensi.mohon.sampai-sebelum-dari");
        }
        if (i.sampai().isAfter(i.dari().plusYears(TAHUN_TERJAUH))) {
            throw new AturanDilanggar("presensi.mohon.terlalu-lama.tahun", TAHUN_TERJAUH);
        }
        UUID siapa = i.peserta().getFirst();
        var a = aturan.untuk(i.jenis(), i.dari());
        var hari = jadwal.orang(siapa, i.dari(), i.sampai());
        return new Hitungan(a, Hari.perTahun(hari, i.dari(), i.sampai(), a.hariKerja()));
    }

    /**
     * Everything that must be true when somebody asks.
     *
     * @param berkas how many files it has with those it had before
     * @param selain the request itself where it is changed
     * @throws AturanDilanggar {@code presensi.mohon.*}
     */
    Hitungan periksa(IsianMohon i, int berkas, @Nullable UUID selain) {
        bukanBeku(i.dari(), i.sampai());
        var h = hitung(i);
        if (i.jenis() != JenisMohon.KOREKSI) {
            panjang(i, h);
        }
        if (h.aturan().perluBerkas(h.hari()) && berkas == 0) {
            throw new AturanDilanggar("presensi.mohon.berkas-wajib", h.aturan().berkasMulai());
        }
        susulan(i, h.aturan());
        orang(i, h);
        tabrakan(i, selain);
        return h;
    }

    /**
     * @throws AturanDilanggar {@code presensi.bulan.beku.bentrok} when a day lies in a closed month
     */
    void bukanBeku(LocalDate dari, LocalDate sampai) {
        repository
                .bulanBeku(dari, sampai)
                .ifPresent(
                        b -> {
                            throw new AturanDilanggar(
                                    "presensi.bulan.beku.bentrok", YearMonth.from(b).toString());
                        });
    }

    private void panjang(IsianMohon i, Hitungan h) {
        var a = h.aturan();
        if (h.hari() == 0) {
            throw new AturanDilanggar("presensi.mohon.tanpa-hari-kerja");
        }
        boolean terlalu =
                a.hariKerja() ? h.hari() > a.maks() : i.sampai().isAfter(a.paling(i.dari()));
        if (terlalu) {
            throw new AturanDilanggar(
                    "presensi.mohon.terlalu-lama." + kunci(a.satuan()), a.maks(), a.dasar());
        }
    }

    private static String kunci(AturanMohon.Satuan s) {
        return s.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private void susulan(IsianMohon i, AturanMohon a) {
        LocalDate kini = waktu.hariIni(zona());
        if (!i.dari().isBefore(kini)) {
            return;
        }
        var hari = jadwal.orang(i.peserta().getFirst(), i.dari(), kini);
        if (Hari.kerjaSesudah(hari, i.dari(), kini) > a.susulan()) {
            throw new AturanDilanggar(
                    i.jenis() == JenisMohon.KOREKSI
                            ? "presensi.mohon.koreksi-lewat"
                            : a.susulan() == 0
                                    ? "presensi.mohon.lewat-nol"
                                    : "presensi.mohon.lewat",
                    a.susulan());
        }
    }

    private void orang(IsianMohon i, Hitungan h) {
        UUID siapa = i.peserta().getFirst();
        if (i.jenis() == JenisMohon.CUTI_BERSAMA) {
            bersama(i, siapa);
        }
        if (!i.jenis().cuti()) {
            return;
        }
        var o = pejabat.orang(siapa, i.dari()).orElseThrow();
        if (i.jenis() == JenisMohon.CUTI_MELAHIRKAN && !perempuan(o.nip())) {
            throw new AturanDilanggar("presensi.mohon.melahirkan");
        }
        int tahun = h.aturan().masaKerja();
        diangkat(o.nip())
                .filter(d -> d.plusYears(tahun).isAfter(i.dari()))
                .ifPresent(
                        d -> {
                            throw new AturanDilanggar(
                                    "presensi.mohon.masa-kerja", tahun, h.aturan().dasar());
                        });
    }

    private static boolean perempuan(String nip) {
        return nip.charAt(14) == '2';
    }

    /** Month of appointment, as the staff number tells it; of contract staff only the year. */
    private static Optional<LocalDate> diangkat(String nip) {
        try {
            boolean pppk = new Nip(nip).jenis() == Nip.Jenis.PPPK;
            int tahun = Integer.parseInt(nip.substring(8, 12));
            int bulan = pppk ? 1 : Integer.parseInt(nip.substring(12, 14));
            return Optional.of(LocalDate.of(tahun, bulan, 1));
        } catch (MasukanSalah e) {
            return Optional.empty();
        }
    }

    /** Only on days of collective leave, for who works on them. */
    private void bersama(IsianMohon i, UUID siapa) {
        var bersama =
                kalender.libur(i.dari(), i.sampai()).stream()
                        .filter(l -> l.jenis() == KalenderService.JenisLibur.CUTI_BERSAMA)
                        .map(KalenderService.Libur::tanggal)
                        .collect(Collectors.toSet());
        var hari = jadwal.orang(siapa, i.dari(), i.sampai());
        i.dari()
                .datesUntil(i.sampai().plusDays(1))
                .filter(d -> hari.apply(d).kerja() && !bersama.contains(d))
                .findFirst()
                .ifPresent(
                        d -> {
                            throw new AturanDilanggar("presensi.mohon.bukan-bersama", tanggal(d));
                        });
    }

    private void tabrakan(IsianMohon i, @Nullable UUID selain) {
        repository
                .tabrakan(i, selain)
                .ifPresent(
                        t -> {
                            throw new AturanDilanggar(
                                    "presensi.mohon.tabrakan",
                                    t.nomor(),
                                    t.nama(),
                                    tanggal(t.dari()),
                                    tanggal(t.sampai()));
                        });
        repository
                .keterangan(i)
                .ifPresent(
                        k -> {
                            throw new AturanDilanggar(
                                    "presensi.mohon.sudah-berketerangan",
                                    k.nama(),
                                    tanggal(k.dari()),
                                    tanggal(k.sampai()));
                        });
    }

    /**
     * Whether the account holds as many days beside what else waits.
     *
     * @throws AturanDilanggar {@code presensi.mohon.saldo-kurang}
     */
    void cukup(IsianMohon i, Hitungan h, @Nullable UUID selain) {
        if (!i.jenis().bersaldo()) {
            return;
        }
        UUID siapa = i.peserta().getFirst();
        h.perTahun()
                .forEach(
                        (tahun, hari) -> {
                            int ada = saldo.tersedia(siapa, tahun, selain);
                            if (ada < hari) {
                                throw new AturanDilanggar(
                                        "presensi.mohon.saldo-kurang", ada, hari, tahun + "");
                            }
                        });
    }

    /**
     * The moment that a time of day means on this working day: of a shift over midnight the hours
     * past midnight lie on the day after.
     *
     * @throws AturanDilanggar {@code presensi.mohon.jam-bukan-hari} when such a punch would belong
     *     to another day, {@code presensi.mohon.jam-belum} when it has not come yet
     */
    public Instant saat(UUID pegawai, LocalDate hari, Arah arah, LocalTime jam) {
        Function<LocalDate, JadwalHari> j =
                jadwal.orang(pegawai, hari.minusDays(1), hari.plusDays(2));
        for (LocalDate d : new LocalDate[] {hari, hari.plusDays(1), hari.minusDays(1)}) {
            Instant saat = d.atTime(jam).atZone(zona()).toInstant();
            if (PenempatHari.hari(saat, arah, zona(), j).equals(hari)
                    && (d.equals(hari) || j.apply(hari).kerja())
                    && mungkin(j.apply(hari), arah, saat)) {
                if (saat.isAfter(waktu.sekarangUrusan())) {
                    throw new AturanDilanggar("presensi.mohon.jam-belum");
                }
                return saat;
            }
        }
        throw new AturanDilanggar("presensi.mohon.jam-bukan-hari");
    }

    /** Nobody leaves before the day begins or comes after it is over: that is the other morning. */
    private static boolean mungkin(JadwalHari j, Arah arah, Instant saat) {
        return !j.kerja()
                || (arah == Arah.PULANG ? saat.isAfter(j.masuk()) : saat.isBefore(j.pulang()));
    }

    private static ZoneId zona() {
        return KonteksPemda.wajib().zona();
    }

    private static String tanggal(LocalDate d) {
        return "%02d-%02d-%d".formatted(d.getDayOfMonth(), d.getMonthValue(), d.getYear());
    }
}
