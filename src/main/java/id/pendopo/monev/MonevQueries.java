package id.pendopo.monev;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reads of the kept sums and of the measures they are held against. */
@Service
@Transactional(readOnly = true)
public class MonevQueries {

    private final SqlPemda db;
    private final ParameterKini parameter;
    private final Waktu waktu;

    MonevQueries(SqlPemda db, ParameterKini parameter, Waktu waktu) {
        this.db = db;
        this.parameter = parameter;
        this.waktu = waktu;
    }

    /** The year of the pemda, looked at from one of its months. */
    public Potret potret(YearMonth bulan) {
        Map<UUID, Potret.Opd> opd = new LinkedHashMap<>();
        Instant[] terbaru = {null};
        db.sql(
                        """
                        select o.id, o.slug, o.nama, o.singkatan, r.bulan, r.jumlah_sub, r.sudah_lapor,
                            r.terlambat, r.terverifikasi, r.nilai_pagu, r.bobot_fisik, r.bobot_rencana,
                            r.nilai_realisasi, r.nilai_kas, r.dihitung_pada
                        from monev.rekap r
                        join organisasi.opd o on o.pemda_id = r.pemda_id and o.id = r.opd_id
                        where r.pemda_id = :pemda and r.tahun = :tahun
                        order by o.kode, r.bulan limit 24000
                        """)
                .param("tahun", bulan.getYear())
                .query(
                        rs -> {
                            UUID id = rs.getObject("id", UUID.class);
                            Potret.Opd satu = opd.get(id);
                            if (satu == null) {
                                satu =
                                        new Potret.Opd(
                                                id,
                                                rs.getString("slug"),
                                                rs.getString("nama"),
                                                rs.getString("singkatan"),
                                                new HashMap<>());
                                opd.put(id, satu);
                            }
                            satu.perBulan().put(rs.getInt("bulan"), rekap(rs));
                            Instant pada = rs.getTimestamp("dihitung_pada").toInstant();
                            if (terbaru[0] == null || pada.isAfter(terbaru[0])) {
                                terbaru[0] = pada;
                            }
                        });
        return new Potret(
                bulan.getYear(),
                bulan.getMonthValue(),
                bulanBerakhir(bulan.getYear()),
                new ArrayList<>(opd.values()),
                terbaru[0]);
    }

    private int bulanBerakhir(int tahun) {
        YearMonth lalu = YearMonth.from(hariIni()).minusMonths(1);
        return lalu.getYear() == tahun ? lalu.getMonthValue() : lalu.getYear() > tahun ? 12 : 0;
    }

    /** The last full month of business. */
    public YearMonth bulanLalu() {
        return YearMonth.from(hariIni()).minusMonths(1);
    }

    public LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    static Rekap rekap(ResultSet rs) throws SQLException {
        return new Rekap(
                rs.getInt("jumlah_sub"),
                rs.getInt("sudah_lapor"),
                rs.getInt("terlambat"),
                rs.getInt("terverifikasi"),
                rs.getBigDecimal("nilai_pagu"),
                rs.getBigDecimal("bobot_fisik"),
                rs.getBigDecimal("bobot_rencana"),
                rs.getBigDecimal("nilai_realisasi"),
                rs.getBigDecimal("nilai_kas"));
    }

    /** The measures in force at the end of that month. */
    public Penilaian penilaian(YearMonth bulan) {
        LocalDate hari = bulan.atEndOfMonth();
        JsonNode bobot = parameter.pada("evaluasi.indeks-opd", hari).nilai();
        return new Penilaian(
                anak(parameter.pada("evaluasi.deviasi-fisik", hari).nilai())
                        .filter(p -> !p.path("mulai").isNull())
                        .map(p -> p.get("mulai").decimalValue())
                        .toList(),
                pita(parameter.pada("evaluasi.serapan", hari).nilai(), "mulai"),
                pita(parameter.pada("evaluasi.predikat", hari).nilai(), "lebih_dari"),
                new Penilaian.Bobot(
                        bobot.get("fisik").decimalValue(),
                        bobot.get("keuangan").decimalValue(),
                        bobot.get("ketepatan").decimalValue()));
    }

    private static java.util.stream.Stream<JsonNode> anak(JsonNode larik) {
        return StreamSupport.stream(larik.spliterator(), false);
    }

    private static List<Penilaian.Pita> pita(JsonNode larik, String batas) {
        return anak(larik)
                .map(
                        p ->
                                new Penilaian.Pita(
                                        p.get("kode").asString(),
                                        p.has("nama") ? p.get("nama").asString() : null,
                                        p.get(batas).isNull() ? null : p.get(batas).decimalValue()))
                .toList();
    }

    /**
     * Who answers for the reports of an OPD today.
     *
     * @param kepala head or who stands in for him
     * @param operator who enters them; several are joined
     */
    public record Penanggung(@Nullable String kepala, @Nullable String operator) {}

    /** Head and operators of every OPD on this day. */
    public Map<UUID, Penanggung> penanggung() {
        Map<UUID, Penanggung> hasil = new HashMap<>();
        db.sql(
                        """
                        select j.opd_id,
                            string_agg(p.nama, ', ' order by t.jenis, p.nama)
                                filter (where j.peran = 'KEPALA_OPD') as kepala,
                            string_agg(p.nama, ', ' order by p.nama)
                                filter (where j.peran = 'OPERATOR') as operator
                        from organisasi.penugasan t
                        join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                        join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
                        where t.pemda_id = :pemda and j.peran in ('KEPALA_OPD', 'OPERATOR')
                            and j.opd_id is not null and t.mulai <= :kini
                            and (t.akhir is null or t.akhir >= :kini)
                        group by j.opd_id limit 2000
                        """)
                .param("kini", hariIni())
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("opd_id", UUID.class),
                                    new Penanggung(
                                            rs.getString("kepala"), rs.getString("operator")));
                        });
        return hasil;
    }

    /** Days after which an approved report should have been checked. */
    int hariVerifikasi(LocalDate hari) {
        return parameter.pada("evaluasi.hari-verifikasi", hari).bulat();
    }

    /** Approved reports that were not checked in time, by OPD: how many, and for how long. */
    record Menunggu(UUID opdId, int banyak, LocalDate sejak) {}

    List<Menunggu> menungguVerifikasi(int tahun, int bulan, LocalDate sebelum) {
        return db.sql(
                        """
                        select l.opd_id, count(*) as banyak,
                            min((v.disetujui_pada at time zone :zona)::date) as sejak
                        from pelaporan.laporan l
                        join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id
                            and v.laporan_id = l.id and v.versi = l.versi_terbit
                        where l.pemda_id = :pemda and l.tahun = :tahun and l.bulan <= :bulan
                            and l.status = 'DISETUJUI'
                            and (v.disetujui_pada at time zone :zona)::date <= :sebelum
                        group by l.opd_id order by banyak desc limit 50
                        """)
                .param("tahun", tahun)
                .param("bulan", bulan)
                .param("zona", KonteksPemda.wajib().zona().getId())
                .param("sebelum", sebelum)
                .query(Menunggu.class)
                .list();
    }

    static BigDecimal nol(@Nullable BigDecimal nilai) {
        return nilai == null ? BigDecimal.ZERO : nilai;
    }
}
