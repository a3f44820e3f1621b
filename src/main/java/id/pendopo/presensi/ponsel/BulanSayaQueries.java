package id.pendopo.presensi.ponsel;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.ApelQueries;
import id.pendopo.presensi.ApelTerlewat;
import id.pendopo.presensi.AturanPotongan;
import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.HasilHari.Keadaan;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.JadwalQueries;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.KehadiranQueries;
import id.pendopo.presensi.Keterangan;
import id.pendopo.presensi.MulaiQueries;
import id.pendopo.presensi.PenilaiHari;
import id.pendopo.presensi.PotonganQueries;
import id.pendopo.presensi.ponsel.BulanSaya.Setahun;
import id.pendopo.presensi.ponsel.HariSaya.Penjelasan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reads a month of one person, each day derived again from what it rests on. */
@Service
@Transactional(readOnly = true)
public class BulanSayaQueries {

    /** Days that a deadline lies ahead at most. */
    private static final int TERLAMA = 60;

    private final SqlPemda db;
    private final JadwalQueries jadwal;
    private final KehadiranQueries kehadiran;
    private final PotonganQueries potongan;
    private final TercatatQueries tercatat;
    private final ParameterQueries parameter;
    private final MulaiQueries mulai;
    private final ApelQueries apel;
    private final Waktu waktu;

    BulanSayaQueries(
            SqlPemda db,
            JadwalQueries jadwal,
            KehadiranQueries kehadiran,
            PotonganQueries potongan,
            TercatatQueries tercatat,
            ParameterQueries parameter,
            MulaiQueries mulai,
            ApelQueries apel,
            Waktu waktu) {
        this.db = db;
        this.jadwal = jadwal;
        this.kehadiran = kehadiran;
        this.potongan = potongan;
        this.tercatat = tercatat;
        this.parameter = parameter;
        this.mulai = mulai;
        this.apel = apel;
        this.waktu = waktu;
    }

    /** What the days of a span are judged by. */
    private record Bahan(
            UUID pegawai,
            Function<LocalDate, JadwalHari> jadwal,
            Map<KehadiranQueries.Kunci, Kehadiran> hadir,
            List<Keterangan> keterangan,
            Map<KehadiranQueries.Kunci, List<ApelTerlewat>> apel,
            Function<LocalDate, AturanPotongan> aturan,
            Instant kini) {

        Kehadiran hadir(LocalDate hari) {
            return hadir.getOrDefault(
                    new KehadiranQueries.Kunci(pegawai, hari), Kehadiran.kosong(pegawai, hari));
        }

        List<Keterangan> keterangan(LocalDate hari) {
            return keterangan.stream().filter(k -> k.meliputi(hari)).toList();
        }

        List<ApelTerlewat> apel(LocalDate hari) {
            return apel.getOrDefault(new KehadiranQueries.Kunci(pegawai, hari), List.of());
        }

        /** The day so many working days after this one. */
        LocalDate sesudah(LocalDate hari, int kerja) {
            LocalDate h = hari;
            for (int i = 0, sisa = kerja; sisa > 0 && i < TERLAMA; i++) {
                h = h.plusDays(1);
                sisa -= jadwal.apply(h).kerja() ? 1 : 0;
            }
            return h;
        }

        HasilHari nilai(LocalDate hari) {
            return PenilaiHari.nilai(
                    jadwal.apply(hari),
                    hadir(hari),
                    keterangan(hari),
                    apel(hari),
                    aturan.apply(hari),
                    kini);
        }
    }

    /** Of a month to come no day is shown. */
    public BulanSaya milik(UUID pegawai, YearMonth bulan) {
        LocalDate hariIni = waktu.hariIni(KonteksPemda.wajib().zona());
        LocalDate akhir = terkecil(bulan.atEndOfMonth(), hariIni);
        LocalDate awalTahun = bulan.atDay(1).withDayOfYear(1);
        LocalDate akhirTahun = terkecil(awalTahun.withMonth(12).withDayOfMonth(31), hariIni);
        LocalDate awal = mulai.orang(pegawai).orElse(hariIni);
        var bahan = bahan(pegawai, awalTahun, akhirTahun, awal);
        var ketukan =
                tercatat.milik(pegawai, bulan.atDay(1), akhir).stream()
                        .collect(Collectors.groupingBy(Tercatat::hari));
        var aturan = aturan(bulan.atDay(1), akhir);
        var susulan = susulan(hariIni);
        var hari = new ArrayList<HariSaya>();
        for (LocalDate h = bulan.atDay(1); !h.isAfter(akhir); h = h.plusDays(1)) {
            hari.add(hari(bahan, h, ketukan.getOrDefault(h, List.of()), aturan, susulan));
        }
        return new BulanSaya(
                bulan,
                hari,
                beku(bulan),
                hariIni,
                awal,
                setahun(bahan, awalTahun, akhirTahun, hariIni));
    }

    private static LocalDate terkecil(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private Bahan bahan(UUID pegawai, LocalDate dari, LocalDate sampai, LocalDate mulai) {
        var satu = List.of(pegawai);
        var asli = jadwal.orang(pegawai, dari, sampai.plusDays(TERLAMA));
        return new Bahan(
                pegawai,
                h -> h.isBefore(mulai) ? asli.apply(h).bebas() : asli.apply(h),
                kehadiran.untuk(satu, dari, sampai),
                kehadiran.keterangan(satu, dari, sampai).getOrDefault(pegawai, List.of()),
                apel.milik(pegawai, dari, sampai),
                potongan.antara(dari, sampai),
                waktu.sekarangUrusan());
    }

    private static HariSaya hari(
            Bahan b,
            LocalDate h,
            List<Tercatat> ketukan,
            List<AturanSaya> aturan,
            OptionalInt susulan) {
        var hasil = b.nilai(h);
        var sebab = b.keterangan(h);
        return new HariSaya(
                h,
                b.jadwal().apply(h),
                b.hadir(h),
                ketukan,
                sebab.isEmpty() ? null : sebab.getFirst(),
                hasil,
                hasil.potongan().stream().map(p -> penjelasan(hasil, p, aturan)).toList(),
                PenilaiHari.yangMemotong(hasil, b.jadwal().apply(h), b.apel(h)),
                susulan.isPresent() ? b.sesudah(h, susulan.getAsInt()) : null);
    }

    /** Working days in which a correction may be asked for; empty where no rule says so. */
    private OptionalInt susulan(LocalDate hariIni) {
        return parameter.bilaAda("presensi.mohon.koreksi", hariIni).stream()
                .mapToInt(p -> p.nilai().get("susulan").asInt())
                .findFirst();
    }

    private static Penjelasan penjelasan(
            HasilHari hasil, HasilHari.Potongan p, List<AturanSaya> aturan) {
        int menit =
                p.kode().startsWith("TL")
                        ? hasil.telat()
                        : p.kode().startsWith("PSW") ? hasil.cepat() : 0;
        var baris =
                aturan.stream()
                        .filter(a -> a.kode().equals(p.kode()) && a.pada(hasil.hari()))
                        .findFirst();
        return new Penjelasan(p, menit, baris.orElse(null));
    }

    private Setahun setahun(Bahan b, LocalDate dari, LocalDate sampai, LocalDate hariIni) {
        int menit = 0;
        int tanpa = 0;
        for (LocalDate h = dari; !h.isAfter(sampai); h = h.plusDays(1)) {
            var hasil = b.nilai(h);
            boolean dimulai = hasil.keadaan() != Keadaan.BELUM;
            menit += dimulai ? hasil.kurang() : 0;
            tanpa += hasil.keadaan() == Keadaan.TANPA_KETERANGAN ? 1 : 0;
        }
        var aturan = parameter.bilaAda("presensi.disiplin", hariIni);
        int sehari = aturan.map(p -> p.nilai().get("menit_hari").asInt()).orElse(0);
        int jumlah = tanpa + (sehari == 0 ? 0 : menit / sehari);
        return new Setahun(menit, tanpa, sehari, aturan.map(p -> ambang(p, jumlah)).orElse(null));
    }

    /** The first number of days above this one that has a consequence; null past the last. */
    private static @Nullable Integer ambang(ParameterQueries.Parameter p, int hari) {
        for (JsonNode j : p.nilai().get("jenjang")) {
            if (j.get("hari").asInt() > hari) {
                return j.get("hari").asInt();
            }
        }
        return null;
    }

    private List<AturanSaya> aturan(LocalDate dari, LocalDate sampai) {
        return db.sql(
                        """
                        select kode, dari_menit as dari, sampai_menit as sampai, persen, dasar,
                            berlaku_sejak as sejak, berlaku_sampai as akhir
                        from presensi.potongan
                        where pemda_id = :pemda and berlaku_sejak <= :sampai
                            and (berlaku_sampai is null or berlaku_sampai >= :dari)
                        order by kode, berlaku_sejak desc limit 2000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(AturanSaya.class)
                .list();
    }

    private boolean beku(YearMonth bulan) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.bulan
                            where pemda_id = :pemda and bulan = :bulan)
                        """)
                .param("bulan", bulan.atDay(1))
                .query(Boolean.class)
                .single();
    }
}
