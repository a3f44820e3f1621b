package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.KalenderService.JenisLibur;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.List;
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
    private final List<PenjagaKalender> penjaga;

    LiburService(
            SqlPemda db,
            KalenderService kalender,
            PencatatOrganisasi pencatat,
            List<PenjagaKalender> penjaga) {
        this.db = db;
        this.kalender = kalender;
        this.pencatat = pencatat;
        this.penjaga = List.copyOf(penjaga);
    }

    /**
     * A holiday of the pemda alone: its birthday, an election.
     *
     * @throws AturanDilanggar {@code organisasi.libur-sudah-ada} when the day is one already
     */
    public void tambah(Pengguna oleh, LocalDate hari, String nama, String dasar) {
        tambah(oleh, hari, nama, dasar, JenisLibur.DAERAH);
    }

    /**
     * A day off that the program does not know, such as of a year whose national list came later.
     *
     * @throws AturanDilanggar {@code organisasi.libur-sudah-ada} when the day is one already; what
     *     a {@link PenjagaKalender} says when the day is settled
     */
    public void tambah(Pengguna oleh, LocalDate hari, String nama, String dasar, JenisLibur jenis) {
        harusBolehBerubah(hari);
        String sebutan = PencatatOrganisasi.terisi(nama, "organisasi.nama-kosong");
        String alas = PencatatOrganisasi.terisi(dasar, "organisasi.dasar-kosong");
        if (!kalender.libur(hari, hari).isEmpty()) {
            throw new AturanDilanggar("organisasi.libur-sudah-ada");
        }
        int jadi =
                db.sql(
                                """
                                insert into organisasi.hari_libur (pemda_id, tanggal, nama, dasar, jenis)
                                values (:pemda, :hari, :nama, :dasar, :jenis)
                                on conflict (pemda_id, tanggal) do nothing
                                """)
                        .param("hari", hari)
                        .param("nama", sebutan)
                        .param("dasar", alas)
                        .param("jenis", jenis.name())
                        .update();
        if (jadi == 0) {
            throw new AturanDilanggar("organisasi.libur-sudah-ada");
        }
        pencatat.catat(
                oleh,
                "organisasi.libur-dibuat",
                objek(hari, sebutan),
                null,
                Map.of("tanggal", hari, "nama", sebutan, "dasar", alas, "jenis", jenis.name()),
                null);
    }

    /** Takes back a holiday of the pemda; the trail keeps that it was one. */
    public void hapus(Pengguna oleh, LocalDate hari) {
        harusBolehBerubah(hari);
        var lama =
                db.sql(
                                """
                                delete from organisasi.hari_libur
                                where pemda_id = :pemda and tanggal = :hari
                                returning nama, dasar
                                """)
                        .param("hari", hari)
                        .query((rs, n) -> List.of(rs.getString("nama"), rs.getString("dasar")))
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("libur " + hari));
        pencatat.catat(
                oleh,
                "organisasi.libur-dihapus",
                objek(hari, lama.getFirst()),
                Map.of("tanggal", hari, "nama", lama.getFirst(), "dasar", lama.getLast()),
                null,
                null);
    }

    private void harusBolehBerubah(LocalDate hari) {
        penjaga.forEach(p -> p.harusBolehBerubah(hari));
    }

    private static Jejak.Objek objek(LocalDate hari, String nama) {
        return new Jejak.Objek("hari-libur", hari.toString(), nama);
    }
}
