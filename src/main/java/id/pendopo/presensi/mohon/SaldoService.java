package id.pendopo.presensi.mohon;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books on leave accounts. The row of the balance is changed by one conditional statement, so that
 * two approvals at once can never take more than there is.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SaldoService {

    static final String SISTEM = "Sistem";

    private final SqlPemda db;
    private final AturanMohonQueries aturan;
    private final Waktu waktu;

    SaldoService(SqlPemda db, AturanMohonQueries aturan, Waktu waktu) {
        this.db = db;
        this.aturan = aturan;
        this.waktu = waktu;
    }

    /** What a change of an account is for. */
    record Dasar(String kunci, @Nullable UUID permohonan, String dasar, @Nullable Pengguna oleh) {}

    /**
     * Opens the account of that year with its yearly right, unless it is open already or he has no
     * such right yet: appointed in an earlier year, civil servant or contract staff.
     */
    void pastikan(UUID pegawai, int tahun) {
        Boolean berhak =
                db.sql(
                                """
                                select status_kepegawaian in ('PNS', 'PPPK')
                                    and substr(nip, 9, 4)::int < :tahun
                                from organisasi.pegawai where pemda_id = :pemda and id = :pegawai
                                """)
                        .param("pegawai", pegawai)
                        .param("tahun", tahun)
                        .query(Boolean.class)
                        .single();
        buka(pegawai, tahun);
        if (Boolean.TRUE.equals(berhak)) {
            var j = aturan.jatah(tahun);
            var d = new Dasar(Integer.toString(tahun), null, j.dasar(), null);
            if (catat(pegawai, tahun, Sebab.JATAH, j.jatah(), d)) {
                geser(pegawai, tahun, j.jatah());
            }
        }
    }

    private void buka(UUID pegawai, int tahun) {
        db.sql(
                        """
                        insert into presensi.saldo_cuti (pemda_id, pegawai_id, tahun, jenis, sisa)
                        values (:pemda, :pegawai, :tahun, 'CUTI_TAHUNAN', 0) on conflict do nothing
                        """)
                .param("pegawai", pegawai)
                .param("tahun", tahun)
                .update();
    }

    /**
     * Takes days off.
     *
     * @throws AturanDilanggar {@code presensi.mohon.saldo-kurang} when there are not as many
     */
    void pakai(UUID pegawai, int tahun, int hari, Dasar d) {
        pastikan(pegawai, tahun);
        if (!geser(pegawai, tahun, -hari)) {
            throw new AturanDilanggar(
                    "presensi.mohon.saldo-kurang", sisa(pegawai, tahun), hari, tahun + "");
        }
        catat(pegawai, tahun, Sebab.PAKAI, -hari, d);
    }

    /** Gives days back. */
    void kembali(UUID pegawai, int tahun, int hari, Dasar d) {
        if (catat(pegawai, tahun, Sebab.KEMBALI, hari, d)) {
            geser(pegawai, tahun, hari);
        }
    }

    /** What one request has taken from an account and not been given back. */
    int dipakai(UUID permohonan, UUID pegawai, int tahun) {
        return db.sql(
                        """
                        select coalesce(-sum(hari), 0) from presensi.mutasi_cuti
                        where pemda_id = :pemda and pegawai_id = :pegawai and tahun = :tahun
                            and permohonan_id = :permohonan
                        """)
                .param("pegawai", pegawai)
                .param("tahun", tahun)
                .param("permohonan", permohonan)
                .query(Integer.class)
                .single();
    }

    /** False when it would fall below zero. */
    boolean geser(UUID pegawai, int tahun, int hari) {
        return db.sql(
                                """
                                update presensi.saldo_cuti set sisa = sisa + :hari, versi = versi + 1
                                where pemda_id = :pemda and pegawai_id = :pegawai and tahun = :tahun
                                    and jenis = 'CUTI_TAHUNAN' and sisa + :hari >= 0
                                """)
                        .param("pegawai", pegawai)
                        .param("tahun", tahun)
                        .param("hari", hari)
                        .update()
                == 1;
    }

    /** False when it is booked already. */
    boolean catat(UUID pegawai, int tahun, Sebab sebab, int hari, Dasar d) {
        return catat(pegawai, tahun, JenisMohon.CUTI_TAHUNAN, sebab, hari, d);
    }

    /** Of the kinds without an account too: what was taken of them is told by these lines. */
    boolean catat(UUID pegawai, int tahun, JenisMohon jenis, Sebab sebab, int hari, Dasar d) {
        return db.sql(
                                """
                                insert into presensi.mutasi_cuti (pemda_id, id, pegawai_id, tahun, jenis,
                                    sebab, hari, kunci, permohonan_id, dasar, oleh, oleh_nama, pada)
                                values (:pemda, :id, :pegawai, :tahun, :jenis, :sebab, :hari, :kunci,
                                    :permohonan, :dasar, :oleh, :nama, :pada)
                                on conflict do nothing
                                """)
                        .param("id", Uuid7.baru())
                        .param("pegawai", pegawai)
                        .param("tahun", tahun)
                        .param("jenis", jenis.name())
                        .param("sebab", sebab.name())
                        .param("hari", hari)
                        .param("kunci", d.kunci())
                        .param("permohonan", d.permohonan())
                        .param("dasar", d.dasar())
                        .param("oleh", d.oleh() == null ? null : d.oleh().akunId())
                        .param("nama", d.oleh() == null ? SISTEM : d.oleh().nama())
                        .param("pada", Timestamp.from(waktu.sekarang()))
                        .update()
                == 1;
    }

    int sisa(UUID pegawai, int tahun) {
        return db.sql(
                        """
                        select coalesce(max(sisa), 0) from presensi.saldo_cuti
                        where pemda_id = :pemda and pegawai_id = :pegawai and tahun = :tahun
                            and jenis = 'CUTI_TAHUNAN'
                        """)
                .param("pegawai", pegawai)
                .param("tahun", tahun)
                .query(Integer.class)
                .single();
    }
}
