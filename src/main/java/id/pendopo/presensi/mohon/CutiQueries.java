package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.KalenderService;
import id.pendopo.organisasi.KalenderService.Libur;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.KodeKeterangan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when, and whose leave account holds how much, for those who decide about leave. */
@Service
@Transactional(readOnly = true)
public class CutiQueries {

    private static final int TERBANYAK = 2_000;
    private static final int SEKALI = 1_000;

    private final SqlPemda db;
    private final OrganisasiQueries organisasi;
    private final KalenderService kalender;
    private final PejabatQueries pejabat;
    private final SaldoQueries saldo;
    private final Waktu waktu;

    CutiQueries(
            SqlPemda db,
            OrganisasiQueries organisasi,
            KalenderService kalender,
            PejabatQueries pejabat,
            SaldoQueries saldo,
            Waktu waktu) {
        this.db = db;
        this.organisasi = organisasi;
        this.kalender = kalender;
        this.pejabat = pejabat;
        this.saldo = saldo;
        this.waktu = waktu;
    }

    /** The OPD, units included, whose leave he may see. */
    public List<PerangkatDaerah> opd(Pengguna orang) {
        var semua = organisasi.opd(waktu.hariIni(KonteksPemda.wajib().zona()));
        if (orang.bolehSemuaOpd(IzinPresensi.TERBIT) || orang.bolehSemuaOpd(IzinPresensi.SETUJU)) {
            return semua;
        }
        var milik = new HashSet<>(pejabat.denganUnit(orang.opdUntuk(IzinPresensi.SETUJU)));
        return semua.stream().filter(o -> milik.contains(o.id())).toList();
    }

    /**
     * Somebody who is away in a month.
     *
     * @param hari day of the month → what explains it
     */
    public record Baris(UUID pegawai, String nama, String opd, Map<Integer, KodeKeterangan> hari) {}

    /** In the order of their names. */
    public List<Baris> kalender(UUID opd, YearMonth bulan) {
        var hasil = new LinkedHashMap<UUID, Baris>();
        db.sql(
                        """
                        select p.id, p.nama, o.singkatan, k.kode, k.dari, k.sampai
                        from organisasi.pegawai p
                        join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
                        join presensi.keterangan k on k.pemda_id = p.pemda_id and k.pegawai_id = p.id
                            and k.dicabut_pada is null and k.dari <= :akhir and k.sampai >= :awal
                        where p.pemda_id = :pemda and p.opd_id in (:opd)
                        order by p.nama, p.id, k.dari limit :terbanyak
                        """)
                .param("awal", bulan.atDay(1))
                .param("akhir", bulan.atEndOfMonth())
                .param("opd", pejabat.denganUnit(List.of(opd)))
                .param("terbanyak", TERBANYAK)
                .query(
                        rs -> {
                            UUID id = rs.getObject("id", UUID.class);
                            String nama = rs.getString("nama");
                            String unit = rs.getString("singkatan");
                            var baris =
                                    hasil.computeIfAbsent(
                                            id,
                                            x -> new Baris(id, nama, unit, new LinkedHashMap<>()));
                            isi(
                                    baris,
                                    bulan,
                                    KodeKeterangan.valueOf(rs.getString("kode")),
                                    rs.getObject("dari", LocalDate.class),
                                    rs.getObject("sampai", LocalDate.class));
                        });
        return List.copyOf(hasil.values());
    }

    private static void isi(
            Baris b, YearMonth bulan, KodeKeterangan kode, LocalDate dari, LocalDate sampai) {
        LocalDate awal = dari.isBefore(bulan.atDay(1)) ? bulan.atDay(1) : dari;
        LocalDate akhir = sampai.isAfter(bulan.atEndOfMonth()) ? bulan.atEndOfMonth() : sampai;
        awal.datesUntil(akhir.plusDays(1)).forEach(h -> b.hari().put(h.getDayOfMonth(), kode));
    }

    /**
     * A day of the month on which the pemda does not work.
     *
     * @param libur null for a day of the week end
     */
    public record Tutup(int hari, @Nullable Libur libur) {}

    /** Week ends and days off of the pemda; who works in shifts has his own. */
    public Map<Integer, Tutup> tutup(YearMonth bulan) {
        var hasil = new LinkedHashMap<Integer, Tutup>();
        var pekan = kalender.hariKerjaPekan(bulan.atDay(1));
        for (int h = 1; h <= bulan.lengthOfMonth(); h++) {
            if (!pekan.contains(bulan.atDay(h).getDayOfWeek())) {
                hasil.put(h, new Tutup(h, null));
            }
        }
        for (Libur l : kalender.libur(bulan.atDay(1), bulan.atEndOfMonth())) {
            int h = l.tanggal().getDayOfMonth();
            hasil.put(h, new Tutup(h, l));
        }
        return hasil;
    }

    /** Somebody with his account. */
    public record Pemilik(String nip, String nama, String opd, SaldoQueries.Saldo saldo) {}

    /**
     * Active staff of an OPD and its units with their accounts, in the order of their names.
     *
     * @param opd null for the whole pemda
     */
    public List<Pemilik> saldo(@Nullable UUID opd, int tahun, int mulai, int banyak) {
        var orang =
                db.sql(
                                """
                                select p.id, p.nip, p.nama, o.singkatan as opd
                                from organisasi.pegawai p
                                join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
                                where p.pemda_id = :pemda and p.aktif
                                    and (:opd::uuid[] is null or p.opd_id = any(:opd))
                                order by p.nama, p.id offset :mulai limit :banyak
                                """)
                        .param(
                                "opd",
                                opd == null
                                        ? null
                                        : pejabat.denganUnit(List.of(opd)).toArray(UUID[]::new))
                        .param("mulai", mulai)
                        .param("banyak", banyak)
                        .query(Orang.class)
                        .list();
        var hasil = new ArrayList<Pemilik>(orang.size());
        for (int i = 0; i < orang.size(); i += SEKALI) {
            var potong = orang.subList(i, Math.min(orang.size(), i + SEKALI));
            var buku = saldo.banyak(potong.stream().map(Orang::id).toList(), tahun);
            potong.forEach(
                    o -> hasil.add(new Pemilik(o.nip(), o.nama(), o.opd(), buku.get(o.id()))));
        }
        return hasil;
    }

    private record Orang(UUID id, String nip, String nama, String opd) {}
}
