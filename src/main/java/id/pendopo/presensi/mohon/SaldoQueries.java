package id.pendopo.presensi.mohon;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leave accounts. */
@Service
@Transactional(readOnly = true)
public class SaldoQueries {

    private final SqlPemda db;
    private final AturanMohonQueries aturan;

    SaldoQueries(SqlPemda db, AturanMohonQueries aturan) {
        this.db = db;
        this.aturan = aturan;
    }

    /**
     * The account of one year.
     *
     * @param dibuka false when nothing is booked yet: then {@code sisa} is the right of the year
     * @param menunggu days that wait for a decision
     */
    public record Saldo(
            UUID pegawai,
            int tahun,
            boolean dibuka,
            int jatah,
            int bawaan,
            int pakai,
            int hangus,
            int koreksi,
            int sisa,
            int menunggu) {

        public int tersedia() {
            return Math.max(0, sisa - menunggu);
        }
    }

    public Saldo satu(UUID pegawai, int tahun, @Nullable UUID selain) {
        return banyak(List.of(pegawai), tahun, selain).get(pegawai);
    }

    /** Days that can still be asked for. */
    int tersedia(UUID pegawai, int tahun, @Nullable UUID selain) {
        return satu(pegawai, tahun, selain).tersedia();
    }

    public Map<UUID, Saldo> banyak(Collection<UUID> pegawai, int tahun) {
        return banyak(pegawai, tahun, null);
    }

    private Map<UUID, Saldo> banyak(Collection<UUID> pegawai, int tahun, @Nullable UUID selain) {
        int jatah = aturan.jatah(tahun).jatah();
        return db
                .sql(
                        """
                        select p.id, s.sisa,
                            p.status_kepegawaian in ('PNS', 'PPPK')
                                and substr(p.nip, 9, 4)::int < :tahun as berhak,
                            coalesce(m.jatah, 0) as jatah, coalesce(m.bawaan, 0) as bawaan,
                            coalesce(m.pakai, 0) as pakai, coalesce(m.hangus, 0) as hangus,
                            coalesce(m.koreksi, 0) as koreksi, coalesce(w.hari, 0) as menunggu
                        from organisasi.pegawai p
                        left join presensi.saldo_cuti s on s.pemda_id = p.pemda_id
                            and s.pegawai_id = p.id and s.tahun = :tahun and s.jenis = 'CUTI_TAHUNAN'
                        left join lateral (
                            select sum(hari) filter (where sebab = 'JATAH')::int as jatah,
                                sum(hari) filter (where sebab = 'BAWAAN')::int as bawaan,
                                -sum(hari) filter (where sebab in ('PAKAI', 'KEMBALI'))::int as pakai,
                                -sum(hari) filter (where sebab = 'HANGUS')::int as hangus,
                                sum(hari) filter (where sebab = 'KOREKSI')::int as koreksi
                            from presensi.mutasi_cuti x
                            where x.pemda_id = p.pemda_id and x.pegawai_id = p.id and x.tahun = :tahun
                                and x.jenis = 'CUTI_TAHUNAN') m on true
                        left join lateral (
                            select sum(r.hari)::int as hari
                            from presensi.permohonan_peserta x
                            join presensi.permohonan r on r.pemda_id = x.pemda_id
                                and r.id = x.permohonan_id
                            where x.pemda_id = p.pemda_id and x.pegawai_id = p.id and x.aktif
                                and x.jenis = 'CUTI_TAHUNAN' and x.dari between :awal and :akhir
                                and r.status in ('DIAJUKAN', 'DISETUJUI_ATASAN', 'PERUBAHAN')
                                and (:selain::uuid is null or r.id <> :selain)) w on true
                        where p.pemda_id = :pemda and p.id = any(:pegawai) limit 20000
                        """)
                .param("tahun", tahun)
                .param("awal", LocalDate.of(tahun, 1, 1))
                .param("akhir", LocalDate.of(tahun, 12, 31))
                .param("selain", selain)
                .param("pegawai", pegawai.toArray(UUID[]::new))
                .query(
                        (rs, n) -> {
                            boolean ada = rs.getObject("sisa") != null && rs.getInt("jatah") > 0;
                            int hak = rs.getBoolean("berhak") ? jatah : 0;
                            return new Saldo(
                                    rs.getObject("id", UUID.class),
                                    tahun,
                                    rs.getObject("sisa") != null,
                                    ada ? rs.getInt("jatah") : hak,
                                    rs.getInt("bawaan"),
                                    rs.getInt("pakai"),
                                    rs.getInt("hangus"),
                                    rs.getInt("koreksi"),
                                    rs.getInt("sisa") + (ada ? 0 : hak),
                                    rs.getInt("menunggu"));
                        })
                .list()
                .stream()
                .collect(Collectors.toMap(Saldo::pegawai, s -> s));
    }

    /** A line of an account. */
    public record Mutasi(
            java.time.Instant pada,
            int tahun,
            JenisMohon jenis,
            Sebab sebab,
            int hari,
            String dasar,
            String oleh) {}

    /** What was booked for him in that year, newest first. */
    public List<Mutasi> mutasi(UUID pegawai, int tahun) {
        return db.sql(
                        """
                        select pada, tahun, jenis, sebab, hari, dasar, oleh_nama
                        from presensi.mutasi_cuti
                        where pemda_id = :pemda and pegawai_id = :pegawai and tahun = :tahun
                        order by pada desc, id desc limit 200
                        """)
                .param("pegawai", pegawai)
                .param("tahun", tahun)
                .query(
                        (rs, n) ->
                                new Mutasi(
                                        rs.getTimestamp("pada").toInstant(),
                                        rs.getInt("tahun"),
                                        JenisMohon.valueOf(rs.getString("jenis")),
                                        Sebab.valueOf(rs.getString("sebab")),
                                        rs.getInt("hari"),
                                        rs.getString("dasar"),
                                        rs.getString("oleh_nama")))
                .list();
    }
}
