package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holidays of the pemda alone come and go. */
@Service
@Transactional
public class LiburService {

    private final SqlPemda db;
    private final KalenderService kalender;
    private final PencatatOrganisasi pencatat;

    LiburService(SqlPemda db, KalenderService kalender, PencatatOrganisasi pencatat) {
        this.db = db;
        this.kalender = kalender;
        this.pencatat = pencatat;
    }

    /**
     * A holiday of the pemda alone: its birthday, an election.
     *
     * @throws AturanDilanggar {@code organisasi.libur-sudah-ada} when the day is one already
     */
    public void tambah(Pengguna oleh, LocalDate hari, String nama, String dasar) {
        String sebutan = PencatatOrganisasi.terisi(nama, "organisasi.nama-kosong");
        String alas = PencatatOrganisasi.terisi(dasar, "organisasi.dasar-kosong");
        if (!kalender.libur(hari, hari).isEmpty()) {
            throw new AturanDilanggar("organisasi.libur-sudah-ada");
        }
        int jadi =
                db.sql(
                                """
                                insert into organisasi.hari_libur (pemda_id, tanggal, nama, dasar)
                                values (:pemda, :hari, :nama, :dasar)
                                on conflict (pemda_id, tanggal) do nothing
                                """)
                        .param("hari", hari)
                        .param("nama", sebutan)
                        .param("dasar", alas)
                        .update();
        if (jadi == 0) {
            throw new AturanDilanggar("organisasi.libur-sudah-ada");
        }
        pencatat.catat(
                oleh,
                "organisasi.libur-dibuat",
                objek(hari, sebutan),
                null,
                Map.of("tanggal", hari, "nama", sebutan, "dasar", alas),
                null);
    }

    /** Takes back a holiday of the pemda; the trail keeps that it was one. */
    public void hapus(Pengguna oleh, LocalDate hari) {
        var lama =
                kalender.libur(hari, hari).stream()
                        .filter(l -> l.jenis() == KalenderService.JenisLibur.DAERAH)
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("libur " + hari));
        db.sql(
                        """
                        delete from organisasi.hari_libur
                        where pemda_id = :pemda and tanggal = :hari
                        """)
                .param("hari", hari)
                .update();
        pencatat.catat(
                oleh,
                "organisasi.libur-dihapus",
                objek(hari, lama.nama()),
                Map.of("tanggal", hari, "nama", lama.nama(), "dasar", lama.dasar()),
                null,
                null);
    }

    private static Jejak.Objek objek(LocalDate hari, String nama) {
        return new Jejak.Objek("hari-libur", hari.toString(), nama);
    }
}
