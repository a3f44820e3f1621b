package id.pendopo.presensi.mesin;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.mesin.Mesin.Isian;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers machines and what is known of their clocks. */
@Service
@Transactional
public class MesinService {

    private static final int NAMA_TERPANJANG = 80;
    private static final int LETAK_TERPANJANG = 120;
    private static final int GESER_TERBESAR = 86_400;

    private final SqlPemda db;
    private final MesinQueries mesin;
    private final Jejak jejak;
    private final Waktu waktu;

    MesinService(SqlPemda db, MesinQueries mesin, Jejak jejak, Waktu waktu) {
        this.db = db;
        this.mesin = mesin;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * @throws TidakDitemukan when the OPD is none of his
     * @throws AturanDilanggar {@code presensi.mesin.nama}, {@code presensi.mesin.letak}, {@code
     *     presensi.mesin.geser}, {@code presensi.mesin.nama-sama.bentrok}
     */
    public UUID daftarkan(Pengguna oleh, Isian i) {
        mesin.jangkauan(oleh).harusMemuat(i.opd());
        periksa(i);
        UUID id = Uuid7.baru();
        jalankan(
                """
                insert into presensi.mesin (pemda_id, id, opd_id, nama, letak, zona, geser_detik, aktif,
                    dibuat_pada, dibuat_nama)
                values (:pemda, :id, :opd, :nama, :letak, :zona, :geser, :aktif, :kini, :oleh)
                """,
                id,
                -1,
                i,
                oleh);
        catat(oleh, "presensi.mesin-didaftarkan", id, i, null);
        return id;
    }

    /**
     * What was read before keeps the clock with which it was read.
     *
     * @throws AturanDilanggar {@code presensi.mesin.berubah.bentrok} when somebody was faster
     */
    public void ubah(Pengguna oleh, UUID id, int versi, Isian i) {
        var lama = mesin.satu(oleh, id);
        mesin.jangkauan(oleh).harusMemuat(i.opd());
        periksa(i);
        int kena =
                jalankan(
                        """
                        update presensi.mesin set opd_id = :opd, nama = :nama, letak = :letak, zona = :zona,
                            geser_detik = :geser, aktif = :aktif, versi = versi + 1
                        where pemda_id = :pemda and id = :id and versi = :versi
                            and :kini::timestamptz is not null and :oleh::text is not null
                        """,
                        id,
                        versi,
                        i,
                        oleh);
        if (kena == 0) {
            throw new AturanDilanggar("presensi.mesin.berubah.bentrok");
        }
        catat(
                oleh,
                "presensi.mesin-diubah",
                id,
                i,
                nilai(
                        new Isian(
                                lama.opd(),
                                lama.nama(),
                                lama.letak(),
                                lama.zona(),
                                lama.geser(),
                                lama.aktif())));
    }

    private int jalankan(String sql, UUID id, int versi, Isian i, Pengguna oleh) {
        try {
            return db.sql(sql)
                    .param("id", id)
                    .param("opd", i.opd())
                    .param("nama", i.nama().strip())
                    .param("letak", i.letak().strip())
                    .param("zona", i.zona().getId())
                    .param("geser", i.geser())
                    .param("aktif", i.aktif())
                    .param("versi", versi)
                    .param("kini", Timestamp.from(waktu.sekarang()))
                    .param("oleh", oleh.nama())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AturanDilanggar("presensi.mesin.nama-sama.bentrok", i.nama().strip());
        }
    }

    private static void periksa(Isian i) {
        if (i.nama().isBlank() || i.nama().strip().length() > NAMA_TERPANJANG) {
            throw new AturanDilanggar("presensi.mesin.nama", NAMA_TERPANJANG);
        }
        if (i.letak().isBlank() || i.letak().strip().length() > LETAK_TERPANJANG) {
            throw new AturanDilanggar("presensi.mesin.letak", LETAK_TERPANJANG);
        }
        if (Math.abs(i.geser()) > GESER_TERBESAR) {
            throw new AturanDilanggar("presensi.mesin.geser", i.geser(), GESER_TERBESAR);
        }
    }

    private void catat(Pengguna oleh, String apa, UUID id, Isian i, Map<String, ?> sebelum) {
        jejak.catat(
                oleh.pelaku(),
                apa,
                new Jejak.Objek("presensi-mesin", id.toString(), i.nama().strip()),
                sebelum,
                nilai(i),
                null);
    }

    private static Map<String, ?> nilai(Isian i) {
        return Map.of(
                "opd", i.opd().toString(),
                "nama", i.nama().strip(),
                "letak", i.letak().strip(),
                "zona", i.zona().getId(),
                "geser_detik", i.geser(),
                "aktif", i.aktif());
    }
}
