package id.pendopo.pelaporan;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a locked month again for a short while, for one OPD or for all, with the reason. */
@Service
@Transactional
public class PembukaanService {

    /** Longest time a month stays open, in days from today. */
    public static final int HARI_TERLAMA = 14;

    private static final int ALASAN_TERPENDEK = 10;

    private final JadwalQueries jadwal;
    private final OrganisasiQueries organisasi;
    private final SqlPemda db;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    PembukaanService(
            JadwalQueries jadwal,
            OrganisasiQueries organisasi,
            SqlPemda db,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.jadwal = jadwal;
        this.organisasi = organisasi;
        this.db = db;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /**
     * @param opd only this OPD; null for all, which needs the permission for the whole pemda
     * @param sampai last day on which figures may be changed
     * @throws AturanDilanggar {@code pembukaan.*} when the month is not locked, the day is out of
     *     reach or the reason is too short
     */
    public void buka(
            Pengguna oleh, @Nullable UUID opd, YearMonth bulan, LocalDate sampai, String alasan) {
        String label = harusBoleh(oleh, opd);
        LocalDate kini = jadwal.hariIni();
        if (!jadwal.untuk(bulan).terkunci(kini)) {
            throw new AturanDilanggar("pembukaan.belum-terkunci", jadwal.untuk(bulan).kunci());
        }
        if (sampai.isBefore(kini) || sampai.isAfter(kini.plusDays(HARI_TERLAMA))) {
            throw new AturanDilanggar("pembukaan.rentang", kini, kini.plusDays(HARI_TERLAMA));
        }
        if (alasan.strip().length() < ALASAN_TERPENDEK) {
            throw new AturanDilanggar("laporan.alasan-pendek", ALASAN_TERPENDEK);
        }
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into pelaporan.pembukaan (pemda_id, id, tahun, bulan, opd_id, sampai, alasan,
                            dibuka_oleh, dibuka_nama, dibuka_pada)
                        values (:pemda, :id, :tahun, :bulan, :opd, :sampai, :alasan, :oleh, :nama, :pada)
                        """)
                .param("id", id)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("opd", opd)
                .param("sampai", sampai)
                .param("alasan", alasan.strip())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        var sesudah = new LinkedHashMap<String, @Nullable Object>();
        sesudah.put("bulan", bulan.toString());
        sesudah.put("opd", label);
        sesudah.put("sampai", sampai.toString());
        jejak.catat(
                oleh.pelaku(),
                "pembukaan.dibuka",
                new Jejak.Objek(
                        "pembukaan", id.toString(), bulan + (label == null ? "" : " " + label)),
                null,
                sesudah,
                alasan.strip());
        penerbit.publishEvent(
                new PembukaanEvent(
                        KonteksPemda.wajib().id(),
                        id,
                        bulan.getYear(),
                        bulan.getMonthValue(),
                        opd,
                        sampai));
        pengumuman.setelahCommit(LaporanService.TOPIK_TUGAS);
    }

    /** Name of the OPD; null for all. */
    private @Nullable String harusBoleh(Pengguna oleh, @Nullable UUID opd) {
        if (opd != null) {
            oleh.harusBoleh(IzinPelaporan.BUKA_KUNCI, opd);
            return organisasi.opd(opd).orElseThrow(() -> new TidakDitemukan("opd " + opd)).nama();
        }
        if (!oleh.bolehSemuaOpd(IzinPelaporan.BUKA_KUNCI)) {
            throw new TidakDitemukan(IzinPelaporan.KODE_BUKA_KUNCI);
        }
        return null;
    }
}
