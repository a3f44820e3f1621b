package id.pendopo.pelaporan;

import id.pendopo.anggaran.AnggaranQueries;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.perencanaan.PerencanaanQueries;
import id.pendopo.perencanaan.SubKegiatan;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a monthly report; each step is one transaction with its entry in the trail. */
@Service
@Transactional
public class LaporanService {

    static final String TOPIK_TUGAS = "tugas";

    private final LaporanRepository laporan;
    private final VersiLaporanRepository terbitan;
    private final RiwayatRepository riwayat;
    private final Penomoran penomoran;
    private final JadwalQueries jadwal;
    private final PerencanaanQueries perencanaan;
    private final AnggaranQueries anggaran;
    private final ParameterQueries parameter;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    LaporanService(
            LaporanRepository laporan,
            VersiLaporanRepository terbitan,
            RiwayatRepository riwayat,
            Penomoran penomoran,
            JadwalQueries jadwal,
            PerencanaanQueries perencanaan,
            AnggaranQueries anggaran,
            ParameterQueries parameter,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.laporan = laporan;
        this.terbitan = terbitan;
        this.riwayat = riwayat;
        this.penomoran = penomoran;
        this.jadwal = jadwal;
        this.perencanaan = perencanaan;
        this.anggaran = anggaran;
        this.parameter = parameter;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** Which report is meant: a sub kegiatan of an OPD in a month. */
    public record Alamat(UUID opd, YearMonth bulan, String kode) {}

    /**
     * Keeps what was typed so far, also incomplete.
     *
     * @param versi version the person had before him; null for the first entry
     * @return the version now in force
     * @throws AturanDilanggar {@code laporan.bentrok} when somebody else saved meanwhile
     */
    public int simpan(Pengguna oleh, Alamat alamat, Isian isian, @Nullable Integer versi) {
        oleh.harusBoleh(IzinPelaporan.ISI, alamat.opd());
        jadwal.harusTerbuka(alamat.bulan(), alamat.opd());
        SubKegiatan sub = sub(alamat);
        var ada = laporan.kunci(sub.id(), alamat.bulan().getMonthValue());
        Instant kini = waktu.sekarang();
        if (ada.isEmpty()) {
            var baru =
                    Laporan.baru(
                            Uuid7.baru(),
                            penomoran.berikut("laporan", sub.tahun()),
                            sub.tahun(),
                            alamat.bulan().getMonthValue(),
                            sub.id(),
                            sub.opdId());
            baru.isi(isian);
            laporan.tambah(baru, oleh, kini);
            catat(oleh, "laporan.diisi", baru, null, isian, null);
            return 0;
        }
        Laporan l = ada.get();
        if (versi == null || versi != l.versi()) {
            if (isian.sama(l.isian())) {
                return l.versi();
            }
            throw new AturanDilanggar("laporan.bentrok");
        }
        if (isian.sama(l.isian())) {
            return l.versi();
        }
        Isian sebelum = l.isian();
        l.isi(isian);
        laporan.simpan(l, oleh, kini);
        catat(oleh, "laporan.diubah", l, sebelum, isian, null);
        return l.versi() + 1;
    }

    /**
     * The report that evidence hangs on, locked until the transaction ends; begun when nothing was
     * written yet.
     *
     * @throws AturanDilanggar {@code laporan.tidak-terbuka} once it was handed in
     */
    public UUID untukBukti(Pengguna oleh, Alamat alamat) {
        oleh.harusBoleh(IzinPelaporan.ISI, alamat.opd());
        jadwal.harusTerbuka(alamat.bulan(), alamat.opd());
        if (laporan.kunci(sub(alamat).id(), alamat.bulan().getMonthValue()).isEmpty()) {
            simpan(oleh, alamat, Isian.KOSONG, null);
        }
        Laporan l = terkunci(alamat);
        if (!l.status().terbuka()) {
            throw new AturanDilanggar("laporan.tidak-terbuka");
        }
        return l.id();
    }

    /** Hands it in to the head of the OPD; from now on it counts as reported, in time or late. */
    public void ajukan(Pengguna oleh, Alamat alamat) {
        oleh.harusBoleh(IzinPelaporan.ISI, alamat.opd());
        jadwal.harusTerbuka(alamat.bulan(), alamat.opd());
        Laporan l = terkunci(alamat);
        laporan.kunciSub(l.subKegiatanId());
        Instant kini = waktu.sekarangUrusan();
        l.ajukan(
                terbitan.sebelum(l.subKegiatanId(), l.bulan()),
                anggaran.pagu(l.tahun(), l.subKegiatanId()),
                kendalaWajib(l, alamat.bulan()),
                oleh.akunId(),
                kini);
        Jadwal j = jadwal.untuk(alamat.bulan());
        laporan.simpan(l, oleh, waktu.sekarang());
        riwayat.catatKetepatan(l, j, j.terlambat(jadwal.hariIni()), oleh, kini);
        UUID putusan = riwayat.catatPutusan(l, "DIAJUKAN", null, oleh, kini, null);
        catat(oleh, "laporan.diajukan", l, null, l.isian(), null);
        penerbit.publishEvent(
                new LaporanEvent.Diajukan(
                        pemda(), l.tahun(), l.bulan(), l.opdId(), l.id(), putusan));
        pengumuman.setelahCommit(TOPIK_TUGAS);
    }

    /** Behind the plan by more than the last band allows, a reason is asked for. */
    private boolean kendalaWajib(Laporan l, YearMonth bulan) {
        BigDecimal fisik = l.isian().fisik();
        if (fisik == null) {
            return false;
        }
        var pita = parameter.pada("evaluasi.deviasi-fisik", bulan.atEndOfMonth()).nilai();
        BigDecimal batas = pita.get(pita.size() - 2).get("mulai").decimalValue();
        return laporan.rencanaFisik(l.subKegiatanId(), l.bulan())
                .map(rencana -> fisik.subtract(rencana).compareTo(batas) < 0)
                .orElse(false);
    }

    /** The operator takes back what the head has not looked at. */
    public void tarik(Pengguna oleh, Alamat alamat) {
        oleh.harusBoleh(IzinPelaporan.ISI, alamat.opd());
        Laporan l = terkunci(alamat);
        l.tarik();
        langkah(l, oleh, "DITARIK", "laporan.ditarik", null);
    }

    /** The head of the OPD, or who stands in for him today, approves: all pages show it at once. */
    public void setujui(Pengguna oleh, Alamat alamat) {
        oleh.harusBoleh(IzinPelaporan.SETUJUI, alamat.opd());
        Laporan l = terkunci(alamat);
        laporan.kunciSub(l.subKegiatanId());
        Instant kini = waktu.sekarangUrusan();
        int versi =
                l.setujui(
                        oleh.akunId(),
                        terbitan.berikut(l.id()),
                        terbitan.sebelum(l.subKegiatanId(), l.bulan()),
                        anggaran.pagu(l.tahun(), l.subKegiatanId()));
        terbitan.bekukan(l, versi, oleh, kini);
        laporan.simpan(l, oleh, waktu.sekarang());
        riwayat.catatPutusan(l, "DISETUJUI", versi, oleh, kini, null);
        catat(oleh, "laporan.disetujui", l, null, l.isian(), l.alasanKoreksi());
        terbit(l);
    }

    /** The head sends it back to the operator with a note. */
    public void kembalikan(Pengguna oleh, Alamat alamat, String catatan) {
        oleh.harusBoleh(IzinPelaporan.SETUJUI, alamat.opd());
        Laporan l = terkunci(alamat);
        l.kembalikanKepala();
        dikembalikan(
                l,
                langkah(l, oleh, "DIKEMBALIKAN_KEPALA", "laporan.dikembalikan", harusAda(catatan)));
    }

    /** Bappeda has checked it. */
    public void verifikasi(Pengguna oleh, Alamat alamat) {
        oleh.harusBoleh(IzinPelaporan.VERIFIKASI, alamat.opd());
        Laporan l = terkunci(alamat);
        Integer versi = l.versiTerbit();
        if (versi == null) {
            throw new AturanDilanggar(
                    "laporan.langkah", l.status().kunci(), StatusLaporan.DIVERIFIKASI.kunci());
        }
        l.verifikasi(oleh.akunId(), terbitan.penyetuju(l.id(), versi));
        langkah(l, oleh, "DIVERIFIKASI", "laporan.diverifikasi", null);
        terbit(l);
    }

    /** Bappeda sends it back with a note: pages show the last verified figures again. */
    public void tolak(Pengguna oleh, Alamat alamat, String catatan) {
        oleh.harusBoleh(IzinPelaporan.VERIFIKASI, alamat.opd());
        Laporan l = terkunci(alamat);
        l.kembalikanBappeda();
        dikembalikan(
                l, langkah(l, oleh, "DIKEMBALIKAN_BAPPEDA", "laporan.ditolak", harusAda(catatan)));
        terbit(l);
    }

    /**
     * Opens an approved report for a correction; after the lock only where the month was unlocked.
     */
    public void koreksi(Pengguna oleh, Alamat alamat, String alasan) {
        oleh.harusBoleh(IzinPelaporan.ISI, alamat.opd());
        jadwal.harusTerbuka(alamat.bulan(), alamat.opd());
        Laporan l = terkunci(alamat);
        l.koreksi(alasan);
        langkah(l, oleh, "DIKOREKSI", "laporan.dikoreksi", l.alasanKoreksi());
    }

    private UUID langkah(
            Laporan l, Pengguna oleh, String putusan, String tindakan, @Nullable String catatan) {
        Instant kini = waktu.sekarangUrusan();
        laporan.simpan(l, oleh, waktu.sekarang());
        UUID id = riwayat.catatPutusan(l, putusan, l.versiTerbit(), oleh, kini, catatan);
        catat(oleh, tindakan, l, null, l.isian(), catatan);
        pengumuman.setelahCommit(TOPIK_TUGAS);
        return id;
    }

    private void dikembalikan(Laporan l, UUID putusan) {
        penerbit.publishEvent(
                new LaporanEvent.Dikembalikan(
                        pemda(), l.tahun(), l.bulan(), l.opdId(), l.id(), putusan));
    }

    private void terbit(Laporan l) {
        penerbit.publishEvent(
                new LaporanEvent.TerbitanBerubah(pemda(), l.tahun(), l.bulan(), l.opdId(), l.id()));
        pengumuman.setelahCommit(TOPIK_TUGAS);
    }

    private SubKegiatan sub(Alamat alamat) {
        return perencanaan.subKegiatan(alamat.opd(), alamat.bulan().getYear(), alamat.kode());
    }

    private Laporan terkunci(Alamat alamat) {
        return laporan.kunci(sub(alamat).id(), alamat.bulan().getMonthValue())
                .orElseThrow(() -> new TidakDitemukan("laporan " + alamat));
    }

    private static String harusAda(String catatan) {
        if (catatan.isBlank()) {
            throw new AturanDilanggar("laporan.catatan-kosong");
        }
        return catatan.strip();
    }

    private static UUID pemda() {
        return KonteksPemda.wajib().id();
    }

    private void catat(
            Pengguna oleh,
            String tindakan,
            Laporan l,
            @Nullable Isian sebelum,
            @Nullable Isian sesudah,
            @Nullable String alasan) {
        jejak.catat(
                oleh.pelaku(),
                tindakan,
                new Jejak.Objek("laporan", l.id().toString(), l.nomor()),
                sebelum == null ? null : peta(sebelum),
                sesudah == null ? null : peta(sesudah),
                alasan);
    }

    private static Map<String, @Nullable Object> peta(Isian i) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("fisik", i.fisik());
        m.put("output", i.output());
        m.put("realisasi", i.realisasi() == null ? null : i.realisasi().nilai());
        m.put("kendala", i.kendala() == null ? null : i.kendala().name());
        m.put("uraianKendala", i.uraianKendala());
        m.put("tindakLanjut", i.tindakLanjut());
        return m;
    }
}
