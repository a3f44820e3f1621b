package id.pendopo.presensi.rekap;

import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

/** Versions of results, and the lock under which a month is closed. */
@Repository
class RekapRepository {

    private final SqlPemda db;

    RekapRepository(SqlPemda db) {
        this.db = db;
    }

    /** The latest version of a person. */
    record Terakhir(int versi, byte[] sidik) {}

    /** Of everybody who has one in this month. */
    Map<UUID, Terakhir> terakhir(YearMonth bulan) {
        var hasil = new HashMap<UUID, Terakhir>();
        db.sql(
                        """
                        select distinct on (pegawai_id) pegawai_id, versi, sidik
                        from presensi.rekap_bulan
                        where pemda_id = :pemda and bulan = :bulan
                        order by pegawai_id, versi desc limit 200000
                        """)
                .param("bulan", bulan.atDay(1))
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("pegawai_id", UUID.class),
                                    new Terakhir(rs.getInt("versi"), rs.getBytes("sidik")));
                        });
        return hasil;
    }

    /** Nobody closes this month until the transaction ends. */
    void tahan(YearMonth bulan) {
        kunci("pg_advisory_xact_lock_shared", bulan);
    }

    /** Nobody writes what counts for this month until the transaction ends. */
    void kuasai(YearMonth bulan) {
        kunci("pg_advisory_xact_lock", bulan);
    }

    private void kunci(String fungsi, YearMonth bulan) {
        db.sql(
                        "select "
                                + fungsi
                                + "(hashtextextended('presensi.bulan ' || :pemda || ' ' || :bulan::date, 0))::text")
                .param("bulan", bulan.atDay(1))
                .query(String.class)
                .single();
    }

    /** Writes a new version of those whose result differs; gives how many. */
    int tulis(
            YearMonth bulan,
            List<HasilBulan> hasil,
            Map<UUID, Terakhir> lama,
            UUID hitung,
            Instant kini) {
        var baru = new ArrayList<Baru>();
        for (HasilBulan h : hasil) {
            String harian = h.teksHarian();
            String aturan = h.teksAturan();
            byte[] sidik = h.sidik(harian, aturan);
            Terakhir ada = lama.get(h.pegawai());
            if (ada == null || !Arrays.equals(ada.sidik(), sidik)) {
                baru.add(new Baru(h, ada == null ? 1 : ada.versi() + 1, harian, aturan, sidik));
            }
        }
        if (!baru.isEmpty()) {
            sisip(bulan, baru, hitung, kini);
        }
        return baru.size();
    }

    private record Baru(HasilBulan h, int versi, String harian, String aturan, byte[] sidik) {}

    private void sisip(YearMonth bulan, List<Baru> baru, UUID hitung, Instant kini) {
        db.sql(
                        """
                        insert into presensi.rekap_bulan (pemda_id, bulan, pegawai_id, versi, opd_id, sampai,
                            hari_kerja, hadir, alpa, telat_menit, cepat_menit, kurang_menit, persen_kotor,
                            batas, persen, kode, keterangan, harian, aturan, sidik, dihitung_pada, hitung_id)
                        select :pemda, :bulan, x.pegawai, x.versi, x.opd, x.sampai, x.kerja, x.hadir, x.alpa,
                            x.telat, x.cepat, x.kurang, x.kotor, x.batas, x.persen, x.kode::jsonb,
                            x.keterangan::jsonb, x.harian::jsonb, x.aturan::jsonb, x.sidik, :kini, :hitung
                        from unnest(:pegawai::uuid[], :versi::int[], :opd::uuid[], :sampai::date[],
                            :kerja::int[], :hadir::int[], :alpa::int[], :telat::int[], :cepat::int[],
                            :kurang::int[], :kotor::numeric[], :batas::numeric[], :persen::numeric[],
                            :kode::text[], :keterangan::text[], :harian::text[], :aturan::text[],
                            :sidik::bytea[])
                            as x (pegawai, versi, opd, sampai, kerja, hadir, alpa, telat, cepat, kurang,
                                kotor, batas, persen, kode, keterangan, harian, aturan, sidik)
                        """)
                .param("bulan", bulan.atDay(1))
                .param("kini", Timestamp.from(kini))
                .param("hitung", hitung)
                .param("pegawai", baru.stream().map(b -> b.h().pegawai()).toArray(UUID[]::new))
                .param("versi", baru.stream().map(Baru::versi).toArray(Integer[]::new))
                .param("opd", baru.stream().map(b -> b.h().opd()).toArray(UUID[]::new))
                .param("sampai", teks(baru, b -> b.h().sampai()))
                .param("kerja", bulat(baru, HasilBulan::hariKerja))
                .param("hadir", bulat(baru, HasilBulan::hadir))
                .param("alpa", bulat(baru, HasilBulan::alpa))
                .param("telat", bulat(baru, HasilBulan::telat))
                .param("cepat", bulat(baru, HasilBulan::cepat))
                .param("kurang", bulat(baru, HasilBulan::kurang))
                .param("kotor", desimal(baru, HasilBulan::kotor))
                .param("batas", desimal(baru, HasilBulan::batas))
                .param("persen", desimal(baru, HasilBulan::persen))
                .param("kode", teks(baru, b -> HasilBulan.JSON.writeValueAsString(b.h().kode())))
                .param(
                        "keterangan",
                        teks(baru, b -> HasilBulan.JSON.writeValueAsString(b.h().keterangan())))
                .param("harian", teks(baru, Baru::harian))
                .param("aturan", teks(baru, Baru::aturan))
                .param("sidik", baru.stream().map(Baru::sidik).toArray(byte[][]::new))
                .update();
    }

    private static Integer[] bulat(List<Baru> baru, Function<HasilBulan, Integer> apa) {
        return baru.stream().map(b -> apa.apply(b.h())).toArray(Integer[]::new);
    }

    private static BigDecimal[] desimal(List<Baru> baru, Function<HasilBulan, BigDecimal> apa) {
        return baru.stream().map(b -> apa.apply(b.h())).toArray(BigDecimal[]::new);
    }

    private static String[] teks(List<Baru> baru, Function<Baru, Object> apa) {
        return baru.stream().map(b -> apa.apply(b).toString()).toArray(String[]::new);
    }
}
