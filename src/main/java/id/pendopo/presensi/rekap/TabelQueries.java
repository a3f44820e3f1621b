package id.pendopo.presensi.rekap;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.rekap.HasilBulan.Aturan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deduction table through time: every version with the decree it rests on. */
@Service
@Transactional(readOnly = true)
public class TabelQueries {

    private final SqlPemda db;

    TabelQueries(SqlPemda db) {
        this.db = db;
    }

    /** A row of the table with the days on which it is in force. */
    public record Baris(
            String kode,
            LocalDate sejak,
            @Nullable LocalDate akhir,
            int dari,
            @Nullable Integer sampai,
            BigDecimal persen,
            String dasar) {

        boolean pada(LocalDate hari) {
            return !hari.isBefore(sejak) && (akhir == null || !hari.isAfter(akhir));
        }

        Aturan aturan() {
            return new Aturan(kode, sejak, persen, dari, sampai, dasar);
        }
    }

    /** All rows that began on one day under one decree. */
    public record Versi(
            LocalDate sejak, @Nullable LocalDate akhir, String dasar, List<Baris> baris) {
        public boolean berlaku(LocalDate hari) {
            return !hari.isBefore(sejak) && (akhir == null || !hari.isAfter(akhir));
        }
    }

    public List<Baris> antara(LocalDate dari, LocalDate sampai) {
        return db.sql(
                        """
                        select kode, berlaku_sejak as sejak, berlaku_sampai as akhir, dari_menit as dari,
                            sampai_menit as sampai, persen, dasar
                        from presensi.potongan
                        where pemda_id = :pemda and berlaku_sejak <= :sampai
                            and (berlaku_sampai is null or berlaku_sampai >= :dari)
                        order by berlaku_sejak desc, kode limit 2000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(Baris.class)
                .list();
    }

    /** Newest first. */
    public List<Versi> riwayat() {
        var menurutHari = new TreeMap<LocalDate, List<Baris>>();
        antara(LocalDate.of(1945, 1, 1), LocalDate.of(2999, 1, 1))
                .forEach(
                        b -> menurutHari.computeIfAbsent(b.sejak(), s -> new ArrayList<>()).add(b));
        return menurutHari.descendingMap().values().stream()
                .map(
                        b ->
                                new Versi(
                                        b.getFirst().sejak(),
                                        b.getFirst().akhir(),
                                        b.getFirst().dasar(),
                                        b))
                .toList();
    }
}
