package id.pendopo.presensi.rekap;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.AturanPotongan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a month would have cost under another table, and the tables one may begin with. */
@Service
@Transactional(readOnly = true)
public class SimulasiQueries {

    private final SqlPemda db;

    SimulasiQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A month as it was and as it would have been.
     *
     * @param kini per cent a person on the average, {@code nanti} under the other table
     * @param naik people who would have lost more, {@code turun} less
     * @param terkena people who would have lost anything
     */
    public record Simulasi(
            YearMonth bulan,
            int orang,
            BigDecimal kini,
            BigDecimal nanti,
            int naik,
            int turun,
            int terkena) {}

    /** A documented table to begin with. */
    public record Templat(String kode, String sumber, TabelPotongan isi) {}

    private record Perkara(
            UUID pegawai,
            @Nullable Integer telat,
            @Nullable Integer cepat,
            @Nullable String tanpa,
            int apel) {}

    private record Asal(BigDecimal persen, BigDecimal batas) {}

    /** The newest month before this day that was computed. */
    public Optional<YearMonth> bulanTerakhir(LocalDate hari) {
        return db.sql(
                        """
                        select max(bulan) from presensi.rekap_bulan
                        where pemda_id = :pemda and bulan < date_trunc('month', :hari::date)
                        """)
                .param("hari", hari)
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    /** The minutes of that month judged by this table, the limit of the month included. */
    public Simulasi jalankan(YearMonth bulan, TabelPotongan tabel) {
        var asal = new HashMap<UUID, Asal>();
        db.sql(
                        """
                        select distinct on (pegawai_id) pegawai_id, persen, batas
                        from presensi.rekap_bulan
                        where pemda_id = :pemda and bulan = :bulan
                        order by pegawai_id, versi desc limit 200000
                        """)
                .param("bulan", bulan.atDay(1))
                .query(
                        rs -> {
                            asal.put(
                                    rs.getObject("pegawai_id", UUID.class),
                                    new Asal(
                                            rs.getBigDecimal("persen"), rs.getBigDecimal("batas")));
                        });
        var nanti = new HashMap<UUID, BigDecimal>();
        AturanPotongan aturan = tabel.aturan();
        perkara(bulan).forEach(p -> nanti.merge(p.pegawai(), biaya(aturan, p), BigDecimal::add));
        return ringkas(bulan, asal, nanti);
    }

    private static Simulasi ringkas(
            YearMonth bulan, Map<UUID, Asal> asal, Map<UUID, BigDecimal> nanti) {
        int naik = 0;
        int turun = 0;
        int terkena = 0;
        BigDecimal jumlahKini = BigDecimal.ZERO;
        BigDecimal jumlahNanti = BigDecimal.ZERO;
        for (var e : asal.entrySet()) {
            BigDecimal baru =
                    nanti.getOrDefault(e.getKey(), BigDecimal.ZERO).min(e.getValue().batas());
            int beda = baru.compareTo(e.getValue().persen());
            naik += beda > 0 ? 1 : 0;
            turun += beda < 0 ? 1 : 0;
            terkena += baru.signum() > 0 ? 1 : 0;
            jumlahKini = jumlahKini.add(e.getValue().persen());
            jumlahNanti = jumlahNanti.add(baru);
        }
        return new Simulasi(
                bulan,
                asal.size(),
                rata(jumlahKini, asal.size()),
                rata(jumlahNanti, asal.size()),
                naik,
                turun,
                terkena);
    }

    private static BigDecimal rata(BigDecimal jumlah, int banyak) {
        return banyak == 0
                ? BigDecimal.ZERO
                : jumlah.divide(BigDecimal.valueOf(banyak), 2, RoundingMode.HALF_UP);
    }

    private List<Perkara> perkara(YearMonth bulan) {
        return db.sql(
                        """
                        select r.pegawai_id as pegawai, d.t as telat, d.c as cepat, d.x as tanpa,
                            coalesce(jsonb_array_length(d.e), 0) as apel
                        from (select distinct on (pegawai_id) pegawai_id, harian
                            from presensi.rekap_bulan
                            where pemda_id = :pemda and bulan = :bulan
                            order by pegawai_id, versi desc) r
                        cross join lateral jsonb_to_recordset(r.harian) as d(t int, c int, x text, e jsonb)
                        where d.t is not null or d.c is not null or d.x is not null or d.e is not null
                        limit 2000000
                        """)
                .param("bulan", bulan.atDay(1))
                .query(Perkara.class)
                .list();
    }

    private static BigDecimal biaya(AturanPotongan aturan, Perkara p) {
        var kena = new ArrayList<Optional<AturanPotongan.Baris>>();
        if (p.tanpa() != null) {
            kena.add(aturan.kode(p.tanpa()));
        }
        for (int i = 0; i < p.apel(); i++) {
            kena.add(aturan.kode(AturanPotongan.APEL));
        }
        kena.add(aturan.telat(p.telat() == null ? 0 : p.telat()));
        kena.add(aturan.pulangCepat(p.cepat() == null ? 0 : p.cepat()));
        return kena.stream()
                .flatMap(Optional::stream)
                .map(AturanPotongan.Baris::persen)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Those that are documented; none of them is a legal basis (referensi/SUMBER.md). */
    public List<Templat> templat() {
        var hasil = new ArrayList<Templat>();
        for (JsonNode t : contoh()) {
            hasil.add(
                    new Templat(
                            t.get("kode").asString(),
                            t.get("sumber").asString(),
                            new TabelPotongan(
                                    pita(t.get("tl")),
                                    pita(t.get("psw")),
                                    t.get("tam").decimalValue(),
                                    t.get("tap").decimalValue(),
                                    t.get("tk").decimalValue(),
                                    t.get("apel").decimalValue())));
        }
        return hasil;
    }

    private static JsonNode contoh() {
        try (var isi =
                SimulasiQueries.class.getResourceAsStream("/referensi/potongan_contoh.json")) {
            return JsonMapper.shared().readTree(isi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TabelPotongan.Pita> pita(JsonNode semua) {
        var hasil = new ArrayList<TabelPotongan.Pita>();
        for (JsonNode p : semua) {
            hasil.add(
                    new TabelPotongan.Pita(
                            p.get(0).asInt(),
                            p.get(1).isNull() ? null : p.get(1).asInt(),
                            p.get(2).decimalValue()));
        }
        return hasil;
    }
}
