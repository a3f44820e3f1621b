package id.pendopo.presensi.mesin;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes logs in: their lines are kept apart until somebody applies them. */
@Service
@Transactional
public class PenerimaanService {

    private final SqlPemda db;
    private final MesinQueries mesin;
    private final UnggahanService unggahan;
    private final UnggahanQueries queries;
    private final BahanQueries bahan;
    private final PengenalNip nip;
    private final Jejak jejak;
    private final Waktu waktu;

    PenerimaanService(
            SqlPemda db,
            MesinQueries mesin,
            UnggahanService unggahan,
            UnggahanQueries queries,
            BahanQueries bahan,
            PengenalNip nip,
            Jejak jejak,
            Waktu waktu) {
        this.db = db;
        this.mesin = mesin;
        this.unggahan = unggahan;
        this.queries = queries;
        this.bahan = bahan;
        this.nip = nip;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * Keeps the lines of a log and orders that they are looked at; no punch is made. The same file
     * of the same machine is the same upload.
     *
     * @throws AturanDilanggar {@code presensi.mesin.berkas.*} when it is no log
     */
    public UUID terima(Pengguna oleh, UUID mesinId, Path berkas, String nama) {
        Mesin m = mesin.satu(oleh, mesinId);
        if (!m.aktif()) {
            throw new AturanDilanggar("presensi.mesin.tidak-aktif");
        }
        String sidik = sidik(berkas);
        UUID id = Uuid7.baru();
        if (!buka(oleh, m, id, berkas, nama, sidik)) {
            return yangSama(mesinId, sidik);
        }
        var isi = new PenampungBaris(db, id, bahan.sejak().atStartOfDay());
        try {
            PembacaLog.baca(berkas, isi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        isi.tutup();
        jejak.catat(
                oleh.pelaku(),
                "presensi.mesin-diunggah",
                new Jejak.Objek("presensi-mesin-unggahan", id.toString(), m.nama() + " " + nama),
                null,
                Map.of("sidik", sidik, "baris", isi.baris(), "rusak", isi.banyakRusak()),
                null);
        nip.kenali(oleh, queries.satu(id).orElseThrow());
        unggahan.minta();
        return id;
    }

    private boolean buka(Pengguna oleh, Mesin m, UUID id, Path berkas, String nama, String sidik) {
        try {
            return db.sql(
                                    """
                                    insert into presensi.mesin_unggahan (pemda_id, id, mesin_id, berkas, sidik, ukuran,
                                        status, zona, geser_detik, baris, rusak, rusak_contoh, ganda, awal, akhir,
                                        dibuat_oleh, dibuat_nama, dibuat_peran, dibuat_pada)
                                    values (:pemda, :id, :mesin, :berkas, :sidik, :ukuran, 'MENUNGGU', :zona, :geser,
                                        0, 0, '[]', 0, 'epoch', 'epoch', :oleh, :nama, :peran, :kini)
                                    on conflict do nothing
                                    """)
                            .param("id", id)
                            .param("mesin", m.id())
                            .param("berkas", nama)
                            .param("sidik", sidik)
                            .param("ukuran", Files.size(berkas))
                            .param("zona", m.zona().getId())
                            .param("geser", m.geser())
                            .param("oleh", oleh.akunId())
                            .param("nama", oleh.nama())
                            .param("peran", oleh.pelaku().peran())
                            .param("kini", Timestamp.from(waktu.sekarangUrusan()))
                            .update()
                    > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID yangSama(UUID mesinId, String sidik) {
        return db.sql(
                        """
                        select id from presensi.mesin_unggahan
                        where pemda_id = :pemda and mesin_id = :mesin and sidik = :sidik
                            and status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN', 'DITERAPKAN', 'MENARIK')
                        """)
                .param("mesin", mesinId)
                .param("sidik", sidik)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new AturanDilanggar("presensi.mesin.berubah.bentrok"));
    }

    private static String sidik(Path berkas) {
        try (var isi = Files.newInputStream(berkas)) {
            var hash = MessageDigest.getInstance("SHA-256");
            var penyangga = new byte[1 << 16];
            for (int banyak; (banyak = isi.read(penyangga)) > 0; ) {
                hash.update(penyangga, 0, banyak);
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
