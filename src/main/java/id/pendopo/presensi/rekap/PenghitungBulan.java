package id.pendopo.presensi.rekap;

import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.ApelQueries;
import id.pendopo.presensi.ApelTerlewat;
import id.pendopo.presensi.AturanPotongan;
import id.pendopo.presensi.BukuJadwal;
import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.JadwalQueries;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.KehadiranQueries;
import id.pendopo.presensi.Keterangan;
import id.pendopo.presensi.MulaiQueries;
import id.pendopo.presensi.PenilaiHari;
import id.pendopo.presensi.PotonganQueries;
import id.pendopo.presensi.rekap.HariRekap.Catatan;
import id.pendopo.presensi.rekap.HasilBulan.Aturan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives a month from what is written down: hours, punches, explanations and deductions of each
 * day. Punches are read day by day, so that a month of a large pemda fits into little memory.
 */
@Service
@Transactional(readOnly = true)
public class PenghitungBulan {

    private final SqlPemda db;
    private final JadwalQueries jadwal;
    private final KehadiranQueries kehadiran;
    private final PotonganQueries potongan;
    private final TabelQueries tabel;
    private final ParameterQueries parameter;
    private final MulaiQueries mulai;
    private final ApelQueries apel;

    PenghitungBulan(
            SqlPemda db,
            JadwalQueries jadwal,
            KehadiranQueries kehadiran,
            PotonganQueries potongan,
            TabelQueries tabel,
            ParameterQueries parameter,
            MulaiQueries mulai,
            ApelQueries apel) {
        this.db = db;
        this.jadwal = jadwal;
        this.kehadiran = kehadiran;
        this.potongan = potongan;
        this.tabel = tabel;
        this.parameter = parameter;
        this.mulai = mulai;
        this.apel = apel;
    }

    /** Somebody who is employed, from his first day in a post on. */
    private record Orang(UUID id, UUID opd, @Nullable LocalDate mulai) {
        boolean sudah(LocalDate hari) {
            return mulai == null || !hari.isBefore(mulai);
        }
    }

    /** What is gathered of a person while the days go by. */
    private static final class Kumpulan {
        private final List<HariRekap> harian = new ArrayList<>(23);
        private int kurangHariAlpa;
        private boolean berbiaya;
    }

    private record KunciHari(UUID pegawai, LocalDate hari) {}

    /**
     * Everybody, in the order of their ids; days that are not over at {@code kini} are left out.
     */
    @Transactional(
            readOnly = true,
            isolation = Isolation.REPEATABLE_READ,
            propagation = Propagation.REQUIRED)
    public List<HasilBulan> semua(YearMonth bulan, Instant kini) {
        return hitung(bulan, kini, null);
    }

    /** One person. */
    public @Nullable HasilBulan satu(UUID pegawai, YearMonth bulan, Instant kini) {
        var hasil = hitung(bulan, kini, pegawai);
        return hasil.isEmpty() ? null : hasil.getFirst();
    }

    private List<HasilBulan> hitung(YearMonth bulan, Instant kini, @Nullable UUID hanya) {
        LocalDate dari = bulan.atDay(1);
        LocalDate akhir = bulan.atEndOfMonth();
        var orang = orang(dari, akhir, hanya);
        var siapa = orang.stream().map(Orang::id).toList();
        BukuJadwal buku =
                hanya == null ? jadwal.semua(dari, akhir) : jadwal.untuk(siapa, dari, akhir);
        var keterangan =
                hanya == null
                        ? kehadiran.keteranganSemua(dari, akhir)
                        : kehadiran.keterangan(siapa, dari, akhir);
        Function<LocalDate, AturanPotongan> aturan = potongan.antara(dari, akhir);
        var catatan = catatan(dari, akhir, hanya);
        var terlewat = hanya == null ? apel.semua(dari, akhir) : apel.milik(hanya, dari, akhir);
        var kumpulan = new HashMap<UUID, Kumpulan>(orang.size() * 2);
        orang.forEach(o -> kumpulan.put(o.id(), new Kumpulan()));
        LocalDate sampai = dari.minusDays(1);
        var awal = mulai.semua();
        for (LocalDate h = awal.pemda().filter(dari::isBefore).orElse(dari);
                !h.isAfter(akhir) && sudahMulai(h, buku, kini);
                h = h.plusDays(1)) {
            var hadir = hanya == null ? kehadiran.semua(h, h) : kehadiran.untuk(siapa, h, h);
            boolean ada = false;
            for (Orang o : orang) {
                boolean dihitung = o.sudah(h) && awal.sudah(o.opd(), h);
                JadwalHari j = dihitung ? buku.pada(o.id(), h) : null;
                if (j == null || !j.kerja() || kini.isBefore(j.pulang())) {
                    continue;
                }
                ada = true;
                var kunci = new KehadiranQueries.Kunci(o.id(), h);
                nilai(
                        kumpulan.get(o.id()),
                        j,
                        hadir.getOrDefault(kunci, Kehadiran.kosong(o.id(), h)),
                        keterangan.getOrDefault(o.id(), List.of()),
                        terlewat.getOrDefault(kunci, List.of()),
                        aturan.apply(h),
                        catatan.get(new KunciHari(o.id(), h)),
                        kini);
            }
            if (ada) {
                sampai = h;
            }
        }
        return jadikan(orang, kumpulan, sampai.isBefore(dari) ? dari : sampai, akhir);
    }

    /** Whether any of this day can be over. */
    private static boolean sudahMulai(LocalDate hari, BukuJadwal buku, Instant kini) {
        return !hari.atStartOfDay(buku.zona()).toInstant().isAfter(kini);
    }

    private static void nilai(
            Kumpulan k,
            JadwalHari j,
            Kehadiran hadir,
            List<Keterangan> semua,
            List<ApelTerlewat> apel,
            AturanPotongan aturan,
            @Nullable List<Catatan> catatan,
            Instant kini) {
        var meliputi =
                semua.isEmpty() ? semua : semua.stream().filter(x -> x.meliputi(j.hari())).toList();
        HasilHari hasil = PenilaiHari.nilai(j, hadir, meliputi, apel, aturan, kini);
        String dasar =
                hasil.keterangan() == null
                        ? null
                        : meliputi.stream()
                                .filter(x -> x.kode() == hasil.keterangan())
                                .findFirst()
                                .map(Keterangan::dasar)
                                .orElse(null);
        if (hasil.keadaan() == HasilHari.Keadaan.TANPA_KETERANGAN) {
            k.kurangHariAlpa += (int) j.lama().toMinutes();
        }
        k.berbiaya |= !hasil.potongan().isEmpty();
        k.harian.add(
                HariRekap.dari(
                        j, hadir, hasil, dasar, catatan, PenilaiHari.yangMemotong(hasil, j, apel)));
    }

    private List<HasilBulan> jadikan(
            List<Orang> orang, Map<UUID, Kumpulan> kumpulan, LocalDate sampai, LocalDate akhir) {
        BigDecimal batas =
                parameter
                        .pada("presensi.potongan-batas", akhir)
                        .nilai()
                        .get("persen")
                        .decimalValue();
        var versi = tabel.antara(akhir.withDayOfMonth(1), akhir);
        var hasil = new ArrayList<HasilBulan>(orang.size());
        for (Orang o : orang) {
            var k = kumpulan.get(o.id());
            hasil.add(
                    HasilBulan.dari(
                            o.id(),
                            o.opd(),
                            sampai,
                            k.harian,
                            k.kurangHariAlpa,
                            batas,
                            k.berbiaya ? terpakai(k.harian, versi) : List.of()));
        }
        return hasil;
    }

    /** The versions of the table that cost something on these days, each once. */
    private static List<Aturan> terpakai(List<HariRekap> harian, List<TabelQueries.Baris> versi) {
        var kunci = new TreeSet<String>();
        var hasil = new ArrayList<Aturan>();
        for (HariRekap h : harian) {
            for (var b : h.semuaBiaya()) {
                versi.stream()
                        .filter(v -> v.kode().equals(b.kode()) && v.pada(h.hari()))
                        .findFirst()
                        .filter(v -> kunci.add(v.kode() + " " + v.sejak()))
                        .ifPresent(v -> hasil.add(v.aturan()));
            }
        }
        return hasil;
    }

    private List<Orang> orang(LocalDate dari, LocalDate akhir, @Nullable UUID hanya) {
        return db.sql(
                        """
                        select p.id, p.opd_id as opd, t.mulai
                        from organisasi.pegawai p
                        left join (
                            select pegawai_id, min(mulai) as mulai from organisasi.penugasan
                            where pemda_id = :pemda group by pegawai_id having min(mulai) > :dari
                        ) t on t.pegawai_id = p.id
                        where p.pemda_id = :pemda and p.aktif and (t.mulai is null or t.mulai <= :akhir)
                            and (:hanya::uuid is null or p.id = :hanya)
                        order by p.id limit 200000
                        """)
                .param("dari", dari)
                .param("akhir", akhir)
                .param("hanya", hanya)
                .query(Orang.class)
                .list();
    }

    /** The latest correction and the latest decision of each punch, by day; few have any. */
    private Map<KunciHari, List<Catatan>> catatan(
            LocalDate dari, LocalDate akhir, @Nullable UUID hanya) {
        var hasil = new HashMap<KunciHari, List<Catatan>>();
        db.sql(
                        """
                        (select distinct on (hari, pegawai_id, arah) hari, pegawai_id, arah,
                            'KOREKSI' as jenis, dasar as alasan, oleh_nama
                        from presensi.koreksi
                        where pemda_id = :pemda and hari between :dari and :akhir
                            and (:hanya::uuid is null or pegawai_id = :hanya)
                        order by hari, pegawai_id, arah, pada desc, id desc)
                        union all
                        (select distinct on (hari, pegawai_id, arah) hari, pegawai_id, arah, hasil,
                            alasan, oleh_nama
                        from presensi.putusan
                        where pemda_id = :pemda and hari between :dari and :akhir
                            and (:hanya::uuid is null or pegawai_id = :hanya)
                        order by hari, pegawai_id, arah, pada desc, id desc)
                        order by 1, 2, 4, 3 limit 1000000
                        """)
                .param("dari", dari)
                .param("akhir", akhir)
                .param("hanya", hanya)
                .query(
                        rs -> {
                            hasil.computeIfAbsent(
                                            new KunciHari(
                                                    rs.getObject("pegawai_id", UUID.class),
                                                    rs.getObject("hari", LocalDate.class)),
                                            k -> new ArrayList<>())
                                    .add(
                                            new Catatan(
                                                    rs.getString("jenis"),
                                                    rs.getString("arah"),
                                                    rs.getString("alasan"),
                                                    rs.getString("oleh_nama")));
                        });
        return hasil;
    }
}
