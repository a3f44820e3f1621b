package id.pendopo.presensi.apel;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets when apel are held, and ends them; what was taken before stays what it was. */
@Service
@Transactional
public class JadwalApelService {

    private static final int TERPENDEK = 5;
    private static final int TERPANJANG = 200;

    private final SqlPemda db;
    private final JadwalApelQueries jadwal;
    private final Jejak jejak;
    private final Waktu waktu;

    JadwalApelService(SqlPemda db, JadwalApelQueries jadwal, Jejak jejak, Waktu waktu) {
        this.db = db;
        this.jadwal = jadwal;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** A schedule to be set; see {@link JadwalApel}. */
    public record Baru(
            String nama,
            List<Integer> hari,
            @Nullable Integer tanggalBulan,
            LocalTime mulai,
            LocalTime sampai,
            @Nullable UUID opd,
            @Nullable UUID tempat,
            String dasar,
            LocalDate sejak,
            @Nullable LocalDate akhir) {}

    /**
     * @throws AturanDilanggar when it would count backwards, ends before it begins, falls on no
     *     day, or has no basis
     */
    public UUID tambah(Pengguna oleh, Baru b) {
        harusSemua(oleh);
        periksa(b);
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.apel (pemda_id, id, nama, hari, tanggal_bulan, mulai, sampai,
                            opd_id, tempat_id, dasar, berlaku_sejak, berlaku_sampai, oleh_nama, pada)
                        values (:pemda, :id, :nama, :hari::int[], :tanggal, :mulai, :sampai, :opd, :tempat,
                            :dasar, :sejak, :akhir, :oleh, :pada)
                        """)
                .param("id", id)
                .param("nama", b.nama().strip())
                .param("hari", b.hari().isEmpty() ? null : b.hari().toArray(Integer[]::new))
                .param("tanggal", b.tanggalBulan())
                .param("mulai", b.mulai())
                .param("sampai", b.sampai())
                .param("opd", b.opd())
                .param("tempat", b.tempat())
                .param("dasar", b.dasar().strip())
                .param("sejak", b.sejak())
                .param("akhir", b.akhir())
                .param("oleh", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.apel-ditetapkan",
                new Jejak.Objek("presensi-apel", id.toString(), b.nama().strip()),
                null,
                Map.of(
                        "hari", b.hari().toString(),
                        "tanggal", String.valueOf(b.tanggalBulan()),
                        "jam", b.mulai() + "–" + b.sampai(),
                        "opd", String.valueOf(b.opd()),
                        "tempat", String.valueOf(b.tempat()),
                        "sejak", b.sejak().toString(),
                        "sampai", String.valueOf(b.akhir())),
                b.dasar().strip());
        return id;
    }

    private void periksa(Baru b) {
        LocalDate hariIni = hariIni();
        String nama = b.nama().strip();
        if (nama.length() < 3 || nama.length() > 80) {
            throw new AturanDilanggar("presensi.apel.jadwal.nama");
        }
        String dasar = b.dasar().strip();
        if (dasar.length() < TERPENDEK || dasar.length() > TERPANJANG) {
            throw new AturanDilanggar("presensi.apel.jadwal.dasar", TERPENDEK, TERPANJANG);
        }
        if (b.sejak().isBefore(hariIni) || b.sejak().isAfter(hariIni.plusYears(2))) {
            throw new AturanDilanggar("presensi.apel.jadwal.sejak", hariIni.toString());
        }
        boolean berulang = !b.hari().isEmpty() || b.tanggalBulan() != null;
        if (!berulang && b.akhir() == null) {
            throw new AturanDilanggar("presensi.apel.jadwal.tanpa-hari");
        }
        if (b.akhir() != null && b.akhir().isBefore(b.sejak())) {
            throw new AturanDilanggar("presensi.apel.jadwal.akhir");
        }
        if (!b.sampai().isAfter(b.mulai())) {
            throw new AturanDilanggar(
                    "presensi.apel.jadwal.jam", b.mulai().toString(), b.sampai().toString());
        }
        if (b.opd() != null && !ada("organisasi.opd", b.opd())) {
            throw new TidakDitemukan("opd " + b.opd());
        }
        if (b.tempat() != null && !ada("presensi.tempat", b.tempat())) {
            throw new TidakDitemukan("tempat " + b.tempat());
        }
    }

    private boolean ada(String tabel, UUID id) {
        return db.sql(
                        "select exists (select 1 from "
                                + tabel
                                + " where pemda_id = :pemda and id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Ends it from today on; one that has not begun yet never was.
     *
     * @throws AturanDilanggar {@code presensi.apel.jadwal.selesai.bentrok} when it has ended
     *     already
     */
    public void akhiri(Pengguna oleh, UUID id, String mentah) {
        harusSemua(oleh);
        String alasan = mentah.strip();
        if (alasan.length() < TERPENDEK || alasan.length() > TERPANJANG) {
            throw new AturanDilanggar("presensi.apel.jadwal.alasan", TERPENDEK, TERPANJANG);
        }
        var j = jadwal.satu(id).orElseThrow(() -> new TidakDitemukan("apel " + id));
        LocalDate hariIni = hariIni();
        LocalDate akhir = j.sejak().isAfter(hariIni) ? j.sejak().minusDays(1) : hariIni;
        int kena =
                db.sql(
                                """
                                update presensi.apel set berlaku_sampai = :akhir
                                where pemda_id = :pemda and id = :id
                                    and (berlaku_sampai is null or berlaku_sampai > :akhir)
                                """)
                        .param("id", id)
                        .param("akhir", akhir)
                        .update();
        if (kena == 0) {
            throw new AturanDilanggar("presensi.apel.jadwal.selesai.bentrok");
        }
        jejak.catat(
                oleh.pelaku(),
                "presensi.apel-diakhiri",
                new Jejak.Objek("presensi-apel", id.toString(), j.nama()),
                Map.of("sampai", String.valueOf(j.akhir())),
                Map.of("sampai", akhir.toString()),
                alasan);
    }

    private static void harusSemua(Pengguna oleh) {
        if (!oleh.bolehSemuaOpd(IzinPresensi.ATUR)) {
            throw new TidakDitemukan(IzinPresensi.KODE_ATUR);
        }
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
