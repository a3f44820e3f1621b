package id.pendopo.akun.orang;

import id.pendopo.akun.MasukService;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.DaftarPemda;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After midnight of each pemda: closes the accounts whose last day is over, with every session,
 * link and token. Of people from outside it is the day of their account, of staff the day on which
 * they left the service. What is kept of them stays. A night without server is made up for.
 */
@Component
public class AkunBerakhir {

    private static final Pelaku OLEH = Pelaku.sistem("Pergantian hari");

    private final SqlPemda db;
    private final MasukService masuk;
    private final JalanRepository jalan;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    AkunBerakhir(
            SqlPemda db,
            MasukService masuk,
            JalanRepository jalan,
            Jejak jejak,
            Pengumuman pengumuman,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.db = db;
        this.masuk = masuk;
        this.jalan = jalan;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Every pemda; one that fails does not hold up the others and is tried again. */
    public void jalankan() {
        daftar.setiap(
                "Penutupan akun",
                pemda -> transaksi.executeWithoutResult(s -> tutup(waktu.hariIni(pemda.zona()))));
    }

    /** An account that was closed, and the last day of its owner. */
    private record Tutup(UUID id, String nama, LocalDate terakhir) {}

    private void tutup(LocalDate hari) {
        luar(hari).forEach(t -> selesai(t, "akun.luar-habis"));
        berhenti(hari).forEach(t -> selesai(t, "akun.berhenti"));
    }

    private List<Tutup> luar(LocalDate hari) {
        return tutup(
                """
                update akun.akun a set aktif = false, versi = versi + 1
                where a.pemda_id = :pemda and a.aktif and a.luar_sampai < :hari
                returning a.id, a.nama, a.luar_sampai
                """,
                hari);
    }

    private List<Tutup> berhenti(LocalDate hari) {
        return tutup(
                """
                update akun.akun a set aktif = false, versi = a.versi + 1
                from organisasi.pegawai p
                where a.pemda_id = :pemda and p.pemda_id = :pemda and p.id = a.pegawai_id and a.aktif
                    and not p.aktif and p.berhenti_pada < :hari
                returning a.id, a.nama, p.berhenti_pada
                """,
                hari);
    }

    private List<Tutup> tutup(String sql, LocalDate hari) {
        return db.sql(sql)
                .param("hari", hari)
                .query(
                        (rs, n) ->
                                new Tutup(
                                        rs.getObject(1, UUID.class),
                                        rs.getString(2),
                                        rs.getObject(3, LocalDate.class)))
                .list();
    }

    private void selesai(Tutup t, String tindakan) {
        masuk.keluarkanSemua(t.id());
        jalan.tutupSemua(t.id(), waktu.sekarang());
        jejak.catat(
                OLEH,
                tindakan,
                new Jejak.Objek("akun", t.id().toString(), t.nama()),
                Map.of("aktif", true),
                Map.of("aktif", false, "hariTerakhir", t.terakhir()),
                null);
        pengumuman.setelahCommit(OrangService.TOPIK);
    }
}
