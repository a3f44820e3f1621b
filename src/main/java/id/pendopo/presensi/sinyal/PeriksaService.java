package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.presensi.BukuHarian;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.Pagar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Examines each punch once, together with what was before it: all in one transaction, so that a
 * node that stops leaves nothing half looked at.
 */
@Service
@Transactional
public class PeriksaService {

    /** A few offices; what is read with them is then some tens of thousands of punches. */
    static final int SEKALI = 2_500;

    /** Signals that come to less than this part of the threshold are not kept. */
    private static final double BERARTI = 0.5;

    private final SqlPemda db;
    private final TitikQueries titik;
    private final SinyalRepository sinyal;
    private final BukuHarianKini buku;
    private final ParameterQueries parameter;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    PeriksaService(
            SqlPemda db,
            TitikQueries titik,
            SinyalRepository sinyal,
            BukuHarianKini buku,
            ParameterQueries parameter,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.db = db;
        this.titik = titik;
        this.sinyal = sinyal;
        this.buku = buku;
        this.parameter = parameter;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    /**
     * Those of these days that were not examined yet, so many at a time.
     *
     * @return how many were examined now
     */
    public int periksa(LocalDate dari, LocalDate sampai) {
        sinyal.bergiliran();
        var baru = sinyal.ambil(dari, sampai, SEKALI, waktu.sekarangUrusan());
        if (baru.isEmpty()) {
            return 0;
        }
        var kini = buku.ambil();
        var aturan = aturan(waktu.hariIni(kini.jadwal().zona()));
        var kunci = baru.stream().map(Titik::kunci).collect(Collectors.toSet());
        var penuh = baru.stream().map(Titik::pegawai).collect(Collectors.toSet());
        var nilai = nilai(baru, kunci, penuh, aturan, kini);
        var tampak =
                nilai.stream()
                        .map(n -> antara(n, penuh))
                        .filter(n -> n.skor() >= aturan.ambang() * BERARTI)
                        .toList();
        sinyal.tulis(tampak, aturan.sejak(), waktu.sekarangUrusan());
        var disentuh = new HashSet<KunciKetukan>();
        baru.stream().filter(t -> !t.alasan().isEmpty()).forEach(t -> disentuh.add(t.kunci()));
        tampak.forEach(n -> disentuh.add(n.kunci()));
        if (!disentuh.isEmpty()
                && sinyal.antrekan(disentuh, aturan.ambang() - 0.005, waktu.sekarangUrusan()) > 0) {
            pengumuman.setelahCommit(TopikSinyal.TINJAUAN);
        }
        return baru.size();
    }

    private List<PenilaiSinyal.Nilai> nilai(
            List<Titik> baru,
            Set<KunciKetukan> kunci,
            Set<UUID> penuh,
            AturanSinyal aturan,
            BukuHarian kini) {
        var akhir =
                baru.stream().map(t -> t.kunci().hari()).max(LocalDate::compareTo).orElseThrow();
        var awal = baru.stream().map(t -> t.kunci().hari()).min(LocalDate::compareTo).orElseThrow();
        var jendela = awal.minusDays(aturan.bulat("jendela_hari"));
        var opd = baru.stream().map(Titik::opd).collect(Collectors.toSet());
        var sekantor = titik.sekantor(opd, akhir);
        penuh.addAll(titik.kerabat(baru, jendela));
        penuh.addAll(GeserBersama.kerabat(sekantor, penuh));
        var hari = jendela.datesUntil(akhir.plusDays(1)).toList();
        var semua = new ArrayList<Titik>();
        for (Titik t : titik.orang(penuh, hari)) {
            semua.add(kunci.contains(t.kunci()) && t.berlaku() ? berpusat(t, kini) : t);
        }
        sekantor.stream().filter(t -> !penuh.contains(t.pegawai())).forEach(semua::add);
        return PenilaiSinyal.nilai(semua, aturan);
    }

    /** Of people who were read in part only what shows between people is told. */
    private static PenilaiSinyal.Nilai antara(PenilaiSinyal.Nilai n, Set<UUID> penuh) {
        return penuh.contains(n.kunci().pegawai())
                ? n
                : new PenilaiSinyal.Nilai(
                        n.kunci(), n.sinyal().stream().filter(s -> s.kode().antarorang()).toList());
    }

    private static Titik berpusat(Titik t, BukuHarian kini) {
        Koordinat p = t.letak();
        if (p == null || !kini.memuat(t.kunci().hari()) || !kini.orang().containsKey(t.pegawai())) {
            return t;
        }
        Koordinat pusat =
                kini.tempat().pada(t.pegawai(), t.opd(), t.kunci().hari()).pagar().stream()
                        .map(Pagar::pusat)
                        .min(Comparator.comparingDouble(p::jarakMeter))
                        .orElse(null);
        return dengan(t, pusat);
    }

    private static Titik dengan(Titik t, @Nullable Koordinat pusat) {
        return new Titik(
                t.kunci(),
                t.berlaku(),
                t.waktu(),
                t.yakin(),
                t.opd(),
                t.letak(),
                t.akurasi(),
                t.perangkat(),
                t.jaringan(),
                pusat,
                t.alasan());
    }

    private AturanSinyal aturan(LocalDate hari) {
        var p = parameter.pada(AturanSinyal.KODE, hari);
        var nilai = new HashMap<String, Double>();
        p.nilai().properties().forEach(e -> nilai.put(e.getKey(), e.getValue().doubleValue()));
        return new AturanSinyal(p.sejak(), nilai);
    }

    /** Throws away the notes of what was examined long ago; says how many. */
    public int bersihkan(LocalDate sebelum) {
        return db.sql("delete from presensi.periksa where pemda_id = :pemda and hari < :sebelum")
                .param("sebelum", sebelum)
                .update();
    }
}
