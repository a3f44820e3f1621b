package id.pendopo.aduan.lapornas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.lapornas.LaporQueries.Makna;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Hands reports over to SP4N-LAPOR!, and says what its statuses mean here. */
@Service
public class LaporService {

    private static final int STATUS_TERPANJANG = 80;

    private final SqlPemda db;
    private final LaporQueries lapor;
    private final BerkasMasuk berkas;
    private final Waktu waktu;

    LaporService(SqlPemda db, LaporQueries lapor, BerkasMasuk berkas, Waktu waktu) {
        this.db = db;
        this.lapor = lapor;
        this.berkas = berkas;
        this.waktu = waktu;
    }

    /**
     * Marks what waits as handed over: it has been carried over there.
     *
     * @return how many
     */
    public int serahkan(Pengguna oleh) {
        IzinAduan.ATUR.harusSemua(oleh);
        return berkas.sendiri(
                () -> {
                    int banyak =
                            db.sql(
                                            """
                                            insert into aduan.lapor_serahan (pemda_id, aduan_id, diserahkan_nama,
                                                diserahkan_pada)
                                            select a.pemda_id, a.id, :nama, :pada from aduan.aduan a
                                            where a.pemda_id = :pemda and a.status = 'DIALIHKAN'
                                                and not a.pelapor_pelanggaran
                                            on conflict (pemda_id, aduan_id) do nothing
                                            """)
                                    .param("nama", oleh.nama())
                                    .param("pada", Timestamp.from(waktu.sekarang()))
                                    .update();
                    if (banyak > 0) {
                        berkas.catat(oleh, "aduan.lapornas.diserahkan", Map.of("banyak", banyak));
                    }
                    return banyak;
                });
    }

    /**
     * From this day on a status there means this here.
     *
     * @throws AturanDilanggar {@code aduan.lapornas.status-salah}
     */
    public void padankan(Pengguna oleh, String luar, Makna makna) {
        IzinAduan.ATUR.harusSemua(oleh);
        String rapi = luar.strip();
        if (rapi.isEmpty() || rapi.length() > STATUS_TERPANJANG) {
            throw new AturanDilanggar("aduan.lapornas.status-salah", STATUS_TERPANJANG);
        }
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        berkas.sendiri(
                () -> {
                    db.sql(
                                    """
                                    update aduan.lapor_status
                                    set berlaku_sampai = greatest(:hari::date, berlaku_sejak) - 1
                                    where pemda_id = :pemda and luar = :luar and berlaku_sampai is null
                                    """)
                            .param("hari", hari)
                            .param("luar", rapi)
                            .update();
                    tambahPadanan(rapi, makna, hari, oleh.nama());
                    berkas.catat(
                            oleh,
                            "aduan.lapornas.padanan",
                            Map.of("luar", rapi, "makna", makna.name()));
                    return true;
                });
    }

    private void tambahPadanan(String luar, Makna makna, LocalDate hari, String oleh) {
        db.sql(
                        """
                        insert into aduan.lapor_status (pemda_id, id, luar, makna, berlaku_sejak, dibuat_nama,
                            dibuat_pada)
                        values (:pemda, :id, :luar, :makna, :hari, :nama, :pada)
                        """)
                .param("id", Uuid7.baru())
                .param("luar", luar)
                .param("makna", makna.name())
                .param("hari", hari)
                .param("nama", oleh)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
    }

    /** The usual statuses, where a pemda has none yet. */
    public void padananBawaan(Pengguna oleh) {
        IzinAduan.ATUR.harusSemua(oleh);
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        berkas.sendiri(
                () -> {
                    if (!lapor.padanan(hari).isEmpty()) {
                        return false;
                    }
                    tambahPadanan("Belum diverifikasi", Makna.DITERIMA, hari, oleh.nama());
                    tambahPadanan("Belum ditindaklanjuti", Makna.DITERIMA, hari, oleh.nama());
                    tambahPadanan("Proses", Makna.DIPROSES, hari, oleh.nama());
                    tambahPadanan("Selesai", Makna.SELESAI, hari, oleh.nama());
                    tambahPadanan("Ditolak", Makna.DITOLAK, hari, oleh.nama());
                    tambahPadanan("Dikembalikan", Makna.DIKEMBALIKAN, hari, oleh.nama());
                    berkas.catat(oleh, "aduan.lapornas.padanan", Map.of("banyak", 6));
                    return true;
                });
    }
}
