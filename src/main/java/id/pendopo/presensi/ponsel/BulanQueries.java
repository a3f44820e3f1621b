package id.pendopo.presensi.ponsel;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.AturanPotongan;
import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.HasilHari.Keadaan;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.JadwalQueries;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.KehadiranQueries;
import id.pendopo.presensi.Keterangan;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a month of one person, each day derived again from what it rests on. */
@Service
@Transactional(readOnly = true)
public class BulanQueries {

    /** Minutes of a working day: five of them make 37 h 30 min (Perpres 21/2023 Pasal 4). */
    private static final int SEHARI = 450;

    /** Days that a deadline lies ahead at most. */
    private static final int TERLAMA = 60;

    private final SqlPemda db;
    private final JadwalQueries jadwal;
    private final KehadiranQueries kehadiran;
    private final PotonganQueries potongan;
    private final TercatatQueries tercatat;
    private final ParameterQueries parameter;
    private final Waktu waktu;

    BulanQueries(
            SqlPemda db,
            JadwalQueries jadwal,
            KehadiranQueries kehadiran,
            PotonganQueries potongan,
            TercatatQueries tercatat,
            ParameterQueries parameter,
            Waktu waktu) {
        this.db = db;
        this.jadwal = jadwal;
        this.kehadiran = kehadiran;
        this.potongan = potongan;
        this.tercatat = tercatat;
        this.parameter = parameter;
        this.waktu = waktu;
    }

    /** What the days of a span are judged by. */
    private record Bahan(
            UUID pegawai,
            Function<LocalDate, JadwalHari> jadwal,
            Map<KehadiranQueries.Kunci, Kehadiran> hadir,
            List<Keterangan> keterangan,
            Function<LocalDate, AturanPotongan> aturan,
            Instant kini) {

        Kehadiran hadir(LocalDate hari) {
            return hadir.getOrDefault(
                    new KehadiranQueries.Kunci(pegawai, hari), Kehadiran.kosong(pegawai, hari));
        }

        List<Keterangan> keterangan(LocalDate hari) {
            return keterangan.stream().filter(k -> k.meliputi(hari)).toList();
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
                    jadwal.apply(hari), hadir(hari), keterangan(hari), aturan.apply(hari), kini);
        }
    }

    /** Of a month to come no day is shown. */
    public BulanSaya milik(UUID pegawai, YearMonth bulan) {
        LocalDate hariIni = waktu.hariIni(KonteksPemda.wajib().zona());
        LocalDate akhir = terkecil(bulan.atEndOfMonth(), hariIni);
        LocalDate awalTahun = bulan.atDay(1).withDayOfYear(1);
        LocalDate akhirTahun = terkecil(awalTahun.withMonth(12).withDayOfMonth(31), hariIni);
        var bahan = bahan(pegawai, awalTahun, akhirTahun);
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
                bulan, hari, beku(bulan), hariIni, setahun(bahan, awalTahun, akhirTahun));
    }

    private static LocalDate terkecil(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private Bahan bahan(UUID pegawai, LocalDate dari, LocalDate sampai) {
        var satu = List.of(pegawai);
        return new Bahan(
                pegawai,
                jadwal.orang(pegawai, dari, sampai.plusDays(TERLAMA)),
                kehadiran.untuk(satu, dari, sampai),
                kehadiran.keterangan(satu, dari, sampai).getOrDefault(pegawai, List.of()),
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

    private static Setahun setahun(Bahan b, LocalDate dari, LocalDate sampai) {
        int menit = 0;
        int tanpa = 0;
        for (LocalDate h = dari; !h.isAfter(sampai); h = h.plusDays(1)) {
            var hasil = b.nilai(h);
            boolean usai = hasil.keadaan() != Keadaan.BELUM;
            menit += usai ? hasil.kurang() : 0;
            tanpa += hasil.keadaan() == Keadaan.TANPA_KETERANGAN ? 1 : 0;
        }
        return new Setahun(menit, tanpa, SEHARI);
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
