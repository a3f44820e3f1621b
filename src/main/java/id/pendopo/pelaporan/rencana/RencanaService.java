package id.pendopo.pelaporan.rencana;

import id.pendopo.anggaran.AnggaranQueries;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.LaporanEvent;
import id.pendopo.pelaporan.rencana.KurvaRencana.Titik;
import id.pendopo.perencanaan.PerencanaanQueries;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts plan curves in force. A version is never changed: a correction is the next one. */
@Service
@Transactional
public class RencanaService {

    static final String JENIS_JEJAK = "rencana";
    private static final int ALASAN_TERPENDEK = 10;

    private final RencanaRepository rencana;
    private final PerencanaanQueries perencanaan;
    private final AnggaranQueries anggaran;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    RencanaService(
            RencanaRepository rencana,
            PerencanaanQueries perencanaan,
            AnggaranQueries anggaran,
            Jejak jejak,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.rencana = rencana;
        this.perencanaan = perencanaan;
        this.anggaran = anggaran;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /**
     * Puts a plan in force.
     *
     * @param dasar version the person had before him, 0 when there was none
     * @param alasan why it changes; asked for from the second version on
     * @return the version now in force
     * @throws AturanDilanggar {@code rencana.*} when a month or the sum is wrong, {@code
     *     rencana.bentrok} when somebody else changed it meanwhile
     */
    public int simpan(
            Pengguna oleh,
            UUID opd,
            int tahun,
            String kode,
            KurvaRencana kurva,
            int dasar,
            @Nullable String alasan) {
        oleh.harusBoleh(IzinPelaporan.RENCANA, opd);
        var sub = perencanaan.subKegiatan(opd, tahun, kode);
        rencana.kunci(sub.id());
        int kini = rencana.versi(sub.id());
        Optional<KurvaRencana> berlaku = rencana.kurva(sub.id(), kini);
        if (berlaku.filter(kurva::sama).isPresent()) {
            return kini;
        }
        if (kini != dasar) {
            throw new AturanDilanggar("rencana.bentrok");
        }
        Rupiah pagu = anggaran.pagu(tahun, sub.id());
        for (var t : kurva.temuan(pagu)) {
            throw new AturanDilanggar(t.kode(), t.argumen().toArray());
        }
        String sebab = kini == 0 ? null : alasanWajib(alasan);
        rencana.terbitkan(sub, kini + 1, kurva);
        jejak.catat(
                oleh.pelaku(),
                kini == 0 ? "rencana.disusun" : "rencana.diubah",
                new Jejak.Objek(JENIS_JEJAK, sub.id().toString(), sub.kode()),
                berlaku.map(k -> peta(kini, k)).orElse(null),
                peta(kini + 1, kurva),
                sebab);
        penerbit.publishEvent(
                new LaporanEvent.RencanaBerubah(KonteksPemda.wajib().id(), tahun, opd));
        pengumuman.setelahCommit("tugas");
        return kini + 1;
    }

    private static String alasanWajib(@Nullable String alasan) {
        if (alasan == null || alasan.strip().length() < ALASAN_TERPENDEK) {
            throw new AturanDilanggar("laporan.alasan-pendek", ALASAN_TERPENDEK);
        }
        return alasan.strip();
    }

    private static Map<String, Object> peta(int versi, KurvaRencana k) {
        var m = new LinkedHashMap<String, Object>();
        m.put("versi", versi);
        m.put("fisik", k.bulan().stream().map(Titik::fisik).toList());
        m.put("kas", k.bulan().stream().map(t -> t.kas().nilai()).toList());
        return m;
    }
}
