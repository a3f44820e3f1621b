package id.pendopo.presensi.mesin;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that are the NIP of somebody are his, as far as whoever sends the log reaches. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PengenalNip {

    private final SqlPemda db;
    private final MesinQueries mesin;
    private final Jejak jejak;
    private final Waktu waktu;

    PengenalNip(SqlPemda db, MesinQueries mesin, Jejak jejak, Waktu waktu) {
        this.db = db;
        this.mesin = mesin;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** From the first press on; a number that was mapped before is left as it is. */
    void kenali(Pengguna oleh, Unggahan u) {
        var jangkau = mesin.jangkauan(oleh);
        int banyak =
                db.sql(
                                """
                                insert into presensi.mesin_nomor (pemda_id, id, mesin_id, nomor, pegawai_id,
                                    berlaku_sejak, asal, oleh, oleh_nama, pada)
                                select :pemda, uuidv7(), :mesin, b.nomor, p.id, b.awal::date, 'NIP', :oleh, :nama, :kini
                                from (select nomor, min(waktu) as awal from presensi.mesin_baris
                                    where pemda_id = :pemda and unggahan_id = :id and length(nomor) = 18
                                    group by nomor) b
                                join organisasi.pegawai p on p.pemda_id = :pemda and p.nip = b.nomor
                                    and (:semua or p.opd_id = any(:opd))
                                where not exists (select 1 from presensi.mesin_nomor n
                                    where n.pemda_id = :pemda and n.mesin_id = :mesin and n.nomor = b.nomor)
                                on conflict do nothing
                                """)
                        .param("id", u.id())
                        .param("mesin", u.mesin())
                        .param("semua", jangkau.semua())
                        .param("opd", jangkau.larik())
                        .param("oleh", oleh.akunId())
                        .param("nama", oleh.nama())
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update();
        if (banyak > 0) {
            jejak.catat(
                    oleh.pelaku(),
                    "presensi.mesin-nomor-dipetakan",
                    UnggahanService.objek(u),
                    null,
                    Map.of("asal", "NIP", "nomor", banyak),
                    null);
        }
    }
}
