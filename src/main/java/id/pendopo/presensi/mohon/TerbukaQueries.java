package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.rekap.PemeriksaBulan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests without a decision that touch a month: what should be settled before it is closed. */
@Service
@Transactional(readOnly = true)
public class TerbukaQueries implements PemeriksaBulan {

    /** One page; who has more open requests than this has to decide, not to read. */
    public static final int TERBANYAK = 200;

    private static final String TERBUKA =
            """
            where m.pemda_id = :pemda and m.dari <= :akhir and m.sampai >= :awal
                and m.status in ('DIAJUKAN', 'DISETUJUI_ATASAN', 'PERUBAHAN')
            """;

    private final SqlPemda db;
    private final PejabatQueries pejabat;
    private final Waktu waktu;

    TerbukaQueries(SqlPemda db, PejabatQueries pejabat, Waktu waktu) {
        this.db = db;
        this.pejabat = pejabat;
        this.waktu = waktu;
    }

    /**
     * A request and whom it waits for.
     *
     * @param ditunggu names; of one that was sent back who made it, empty when nobody holds the
     *     post
     */
    public record Terbuka(Permohonan permohonan, List<String> ditunggu) {}

    @Override
    public List<Temuan> periksa(YearMonth bulan) {
        int banyak = banyak(bulan);
        return banyak == 0
                ? List.of()
                : List.of(
                        new Temuan(
                                "presensi.rekap.beku.mohon",
                                banyak,
                                "/presensi/persetujuan/terbuka?bulan=" + bulan));
    }

    /** How many touch this month. */
    public int banyak(YearMonth bulan) {
        return db.sql("select count(*) from presensi.permohonan m " + TERBUKA)
                .param("awal", bulan.atDay(1))
                .param("akhir", bulan.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    /** Those that have waited longest first, at most {@link #TERBANYAK}. */
    public List<Terbuka> dalam(YearMonth bulan) {
        var isi =
                db.sql(
                                MohonRepository.KOLOM
                                        + TERBUKA
                                        + "order by m.dibuat_pada, m.id limit :terbanyak")
                        .param("awal", bulan.atDay(1))
                        .param("akhir", bulan.atEndOfMonth())
                        .param("terbanyak", TERBANYAK)
                        .query(MohonRepository::satu)
                        .list();
        var pemutus = pemutus(isi);
        var nama = nama(pemutus.values().stream().flatMap(Set::stream).distinct().toList());
        return isi.stream().map(m -> new Terbuka(m, ditunggu(m, pemutus, nama))).toList();
    }

    private Map<UUID, Set<UUID>> pemutus(List<Permohonan> isi) {
        var buku = pejabat.pada(hariIni());
        var atasan =
                pejabat.pegawai(
                        isi.stream()
                                .map(Permohonan::atasan)
                                .filter(Objects::nonNull)
                                .map(Permohonan.Tangan::akun)
                                .distinct()
                                .toList());
        var hasil = new HashMap<UUID, Set<UUID>>();
        for (Permohonan m : isi) {
            var siapa = m.atasan() == null ? null : atasan.get(m.atasan().akun());
            switch (m.status()) {
                case DIAJUKAN -> hasil.put(m.id(), buku.atasan(m.opd(), m.bersangkutan()));
                case DISETUJUI_ATASAN -> hasil.put(m.id(), buku.penerbit(m.bersangkutan(), siapa));
                default -> hasil.put(m.id(), Set.of());
            }
        }
        return hasil;
    }

    private Map<UUID, String> nama(List<UUID> siapa) {
        return siapa.isEmpty()
                ? Map.of()
                : pejabat.orang(siapa, hariIni()).stream()
                        .collect(
                                Collectors.toMap(
                                        PejabatQueries.Orang::id, PejabatQueries.Orang::nama));
    }

    private static List<String> ditunggu(
            Permohonan m, Map<UUID, Set<UUID>> pemutus, Map<UUID, String> nama) {
        return m.status().menunggu()
                ? pemutus.get(m.id()).stream().map(nama::get).sorted().toList()
                : List.of(m.dibuat().nama());
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
