package id.pendopo.presensi;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated table of deductions. */
@Service
@Transactional(readOnly = true)
public class PotonganQueries {

    private final SqlPemda db;

    PotonganQueries(SqlPemda db) {
        this.db = db;
    }

    private record Berlaku(
            AturanPotongan.Baris baris, LocalDate sejak, @Nullable LocalDate sampai) {
        boolean pada(LocalDate hari) {
            return !hari.isBefore(sejak) && (sampai == null || !hari.isAfter(sampai));
        }
    }

    public AturanPotongan pada(LocalDate hari) {
        return antara(hari, hari).apply(hari);
    }

    /** The rules of each of these days, both included, read once. */
    public Function<LocalDate, AturanPotongan> antara(LocalDate dari, LocalDate sampai) {
        List<Berlaku> semua =
                db.sql(
                                """
                                select kode, dari_menit, sampai_menit, persen, berlaku_sejak, berlaku_sampai
                                from presensi.potongan
                                where pemda_id = :pemda and berlaku_sejak <= :sampai
                                    and (berlaku_sampai is null or berlaku_sampai >= :dari)
                                order by kode, berlaku_sejak limit 2000
                                """)
                        .param("dari", dari)
                        .param("sampai", sampai)
                        .query(
                                (rs, n) ->
                                        new Berlaku(
                                                new AturanPotongan.Baris(
                                                        rs.getString("kode"),
                                                        rs.getInt("dari_menit"),
                                                        rs.getObject("sampai_menit", Integer.class),
                                                        rs.getBigDecimal("persen")),
                                                rs.getObject("berlaku_sejak", LocalDate.class),
                                                rs.getObject("berlaku_sampai", LocalDate.class)))
                        .list();
        var batas = new TreeSet<LocalDate>(List.of(dari));
        semua.forEach(
                b -> {
                    batas.add(b.sejak());
                    if (b.sampai() != null) {
                        batas.add(b.sampai().plusDays(1));
                    }
                });
        var susunan = new TreeMap<LocalDate, AturanPotongan>();
        for (LocalDate h : batas) {
            var baris = new ArrayList<AturanPotongan.Baris>();
            semua.stream().filter(b -> b.pada(h)).forEach(b -> baris.add(b.baris()));
            susunan.put(h, new AturanPotongan(baris));
        }
        return hari -> susunan.floorEntry(hari).getValue();
    }
}
