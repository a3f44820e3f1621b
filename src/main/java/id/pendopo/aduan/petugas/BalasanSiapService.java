package id.pendopo.aduan.petugas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the canned replies of an OPD. */
@Service
@Transactional
class BalasanSiapService {

    private static final int JUDUL_TERPENDEK = 3;
    private static final int JUDUL_TERPANJANG = 80;
    private static final int ISI_TERPENDEK = 20;
    private static final int ISI_TERPANJANG = 4_000;

    private final BalasanSiapQueries balasan;
    private final SqlPemda db;
    private final Jejak jejak;
    private final Waktu waktu;

    BalasanSiapService(BalasanSiapQueries balasan, SqlPemda db, Jejak jejak, Waktu waktu) {
        this.balasan = balasan;
        this.db = db;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** What a reply says. */
    record Naskah(String judul, String isi, boolean aktif) {
        Naskah {
            judul = judul.strip();
            isi = isi.strip();
            if (judul.length() < JUDUL_TERPENDEK || judul.length() > JUDUL_TERPANJANG) {
                throw new AturanDilanggar("aduan.petugas.balasan-nama");
            }
            if (isi.length() < ISI_TERPENDEK || isi.length() > ISI_TERPANJANG) {
                throw new AturanDilanggar("aduan.petugas.balasan-isi");
            }
            TempatBalasan.periksa(isi);
        }
    }

    void tambah(Pengguna oleh, UUID opd, Naskah n) {
        oleh.harusBoleh(IzinAduan.KETIK, opd);
        UUID id = Uuid7.baru();
        int baris =
                db.sql(
                                """
                                insert into aduan.balasan_siap (pemda_id, id, opd_id, judul, isi, aktif,
                                    diubah_nama, diubah_pada)
                                values (:pemda, :id, :opd, :judul, :isi, true, :nama, :kini)
                                on conflict (pemda_id, opd_id, judul) do nothing
                                """)
                        .param("id", id)
                        .param("opd", opd)
                        .param("judul", n.judul())
                        .param("isi", n.isi())
                        .param("nama", oleh.nama())
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update();
        if (baris == 0) {
            throw new AturanDilanggar("aduan.petugas.balasan-sama");
        }
        catat(oleh, id, n, null);
    }

    /**
     * @param dilihat version he started from
     * @throws AturanDilanggar {@code aduan.petugas.balasan-berubah.bentrok}
     */
    void ubah(Pengguna oleh, UUID opd, UUID id, Naskah n, int dilihat) {
        oleh.harusBoleh(IzinAduan.KETIK, opd);
        var lama = balasan.dengan(opd, id).orElseThrow(() -> new TidakDitemukan("balasan " + id));
        int baris;
        try {
            baris =
                    db.sql(
                                    """
                                    update aduan.balasan_siap set judul = :judul, isi = :isi,
                                        aktif = :aktif, diubah_nama = :nama, diubah_pada = :kini,
                                        versi = versi + 1
                                    where pemda_id = :pemda and id = :id and versi = :versi
                                    """)
                            .param("id", id)
                            .param("judul", n.judul())
                            .param("isi", n.isi())
                            .param("aktif", n.aktif())
                            .param("nama", oleh.nama())
                            .param("kini", Timestamp.from(waktu.sekarang()))
                            .param("versi", dilihat)
                            .update();
        } catch (DuplicateKeyException e) {
            throw new AturanDilanggar("aduan.petugas.balasan-sama");
        }
        if (baris == 0) {
            throw new AturanDilanggar("aduan.petugas.balasan-berubah.bentrok");
        }
        catat(oleh, id, n, Map.of("judul", lama.judul(), "isi", lama.isi(), "aktif", lama.aktif()));
    }

    private void catat(Pengguna oleh, UUID id, Naskah n, @Nullable Map<String, ?> sebelum) {
        jejak.catat(
                oleh.pelaku(),
                "aduan.balasan-siap",
                new Jejak.Objek("balasan-siap", id.toString(), n.judul()),
                sebelum,
                Map.of("judul", n.judul(), "isi", n.isi(), "aktif", n.aktif()),
                null);
    }
}
