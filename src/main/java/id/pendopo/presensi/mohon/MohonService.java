package id.pendopo.presensi.mohon;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks, asks again otherwise, takes back. */
@Service
@Transactional
public class MohonService {

    private static final int BERKAS_TERBANYAK = 5;
    private static final int PESERTA_TERBANYAK = 100;

    private final MohonRepository repository;
    private final TindakanRepository tindakan;
    private final PemeriksaMohon pemeriksa;
    private final PejabatQueries pejabat;
    private final KonsepMohonService konsep;
    private final KabarMohon kabar;
    private final Penomoran penomoran;
    private final Jejak jejak;
    private final Waktu waktu;

    MohonService(
            MohonRepository repository,
            TindakanRepository tindakan,
            PemeriksaMohon pemeriksa,
            PejabatQueries pejabat,
            KonsepMohonService konsep,
            KabarMohon kabar,
            Penomoran penomoran,
            Jejak jejak,
            Waktu waktu) {
        this.repository = repository;
        this.tindakan = tindakan;
        this.pemeriksa = pemeriksa;
        this.pejabat = pejabat;
        this.konsep = konsep;
        this.kabar = kabar;
        this.penomoran = penomoran;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * Hands a request in.
     *
     * @return its number
     * @throws AturanDilanggar {@code presensi.mohon.*}, {@code presensi.bulan.beku.bentrok}
     */
    public String ajukan(Pengguna oleh, IsianMohon i) {
        repository.kunci(i.peserta());
        var h = pemeriksa.periksa(i, i.berkas().size(), null);
        pemeriksa.cukup(i, h, null);
        LocalDate hari = hariIni();
        var siap = siap(oleh, i, h.hari(), Uuid7.baru(), hari);
        String nomor =
                i.jenis().huruf()
                        + "-"
                        + penomoran.berikut("presensi." + i.jenis().huruf(), hari.getYear());
        var baru =
                new MohonRepository.Baru(
                        siap.id(), nomor, siap.opd(), siap.bersangkutan(), siap.hari(), i);
        repository.tambah(baru, oleh, waktu.sekarangUrusan());
        tindakan.langkah(baru.id(), "DIAJUKAN", oleh, null, waktu.sekarangUrusan());
        catat(oleh, "presensi.permohonan-diajukan", baru.id(), nomor, i);
        konsep.hapus(oleh, i.jenis());
        beritahuAtasan(baru, hari);
        return nomor;
    }

    /** Checks who it is for and who would decide, before anything is numbered. */
    private MohonRepository.Baru siap(
            Pengguna oleh, IsianMohon i, int hari, UUID id, LocalDate kini) {
        var peserta = List.copyOf(new LinkedHashSet<>(i.peserta()));
        if (peserta.size() > PESERTA_TERBANYAK) {
            throw new AturanDilanggar("presensi.mohon.peserta-banyak", PESERTA_TERBANYAK);
        }
        if (i.berkas().size() > BERKAS_TERBANYAK) {
            throw new AturanDilanggar("presensi.mohon.berkas-banyak", BERKAS_TERBANYAK);
        }
        var orang = pejabat.orang(peserta, kini);
        bolehUntuk(oleh, orang, i);
        UUID opd =
                orang.stream()
                        .filter(o -> o.id().equals(peserta.getFirst()))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("pegawai " + peserta.getFirst()))
                        .opdId();
        var bersangkutan = new LinkedHashSet<>(peserta);
        if (oleh.pegawaiId() != null) {
            bersangkutan.add(oleh.pegawaiId());
        }
        if (pejabat.pada(kini).atasan(opd, bersangkutan).isEmpty()) {
            throw new AturanDilanggar("presensi.mohon.tanpa-atasan");
        }
        return new MohonRepository.Baru(id, "", opd, List.copyOf(bersangkutan), hari, i);
    }

    /** For oneself; a duty letter also for others of the own office, or of one's scope. */
    private void bolehUntuk(Pengguna oleh, List<PejabatQueries.Orang> orang, IsianMohon i) {
        boolean sendiri = orang.size() == 1 && orang.getFirst().id().equals(oleh.pegawaiId());
        if (sendiri) {
            return;
        }
        if (!i.jenis().surat()) {
            throw new AturanDilanggar("presensi.mohon.untuk-orang-lain.terlarang");
        }
        Set<UUID> lingkup = lingkup(oleh);
        if (!orang.stream().allMatch(o -> lingkup.contains(o.opdId()))) {
            throw new AturanDilanggar("presensi.mohon.untuk-orang-lain.terlarang");
        }
    }

    /** OPD whose people he may name in a duty letter. */
    private Set<UUID> lingkup(Pengguna oleh) {
        var hasil = new LinkedHashSet<UUID>();
        if (oleh.opdId() != null) {
            hasil.add(oleh.opdId());
        }
        if (oleh.pegawaiId() != null) {
            pejabat.orang(oleh.pegawaiId(), hariIni()).ifPresent(o -> hasil.add(o.opdId()));
        }
        hasil.addAll(pejabat.denganUnit(oleh.opdUntuk(IzinPresensi.DAFTAR)));
        return hasil;
    }

    /**
     * The people that a text names, one a line: by staff number or by their whole name.
     *
     * @throws AturanDilanggar {@code presensi.mohon.orang-tak-ada}, {@code
     *     presensi.mohon.orang-ganda}
     */
    @Transactional(readOnly = true)
    public List<UUID> peserta(Pengguna oleh, String teks) {
        var hasil = new LinkedHashSet<UUID>();
        var lingkup = lingkup(oleh);
        for (String baris : teks.lines().map(String::strip).filter(s -> !s.isEmpty()).toList()) {
            if (hasil.size() > PESERTA_TERBANYAK) {
                throw new AturanDilanggar("presensi.mohon.peserta-banyak", PESERTA_TERBANYAK);
            }
            var ada = pejabat.cari(baris, lingkup, hariIni());
            if (ada.size() != 1) {
                throw new AturanDilanggar(
                        ada.isEmpty()
                                ? "presensi.mohon.orang-tak-ada"
                                : "presensi.mohon.orang-ganda",
                        baris.length() > 60 ? baris.substring(0, 60) + "…" : baris);
            }
            hasil.add(ada.getFirst().id());
        }
        return List.copyOf(hasil);
    }

    /**
     * Changes what nobody has decided about, or what was sent back to be changed; the superior sees
     * it anew.
     *
     * @throws AturanDilanggar {@code presensi.mohon.bentrok} when somebody was there in between
     */
    public void ubah(Pengguna oleh, String nomor, int versi, IsianMohon i) {
        repository.kunci(i.peserta());
        var m = milik(oleh, nomor, versi, StatusMohon.DIAJUKAN);
        if (m.jenis() != i.jenis()) {
            throw new AturanDilanggar("presensi.mohon.bentrok");
        }
        var h = pemeriksa.periksa(i, i.berkas().size() + repository.banyakBerkas(m.id()), m.id());
        pemeriksa.cukup(i, h, m.id());
        var baru = siap(oleh, i, h.hari(), m.id(), hariIni());
        var ganti =
                new MohonRepository.Baru(
                        m.id(), nomor, baru.opd(), baru.bersangkutan(), baru.hari(), i);
        repository.ganti(ganti, oleh, waktu.sekarangUrusan());
        tindakan.langkah(m.id(), "DIUBAH", oleh, null, waktu.sekarangUrusan());
        catat(oleh, "presensi.permohonan-diubah", m.id(), nomor, i);
        beritahuAtasan(ganti, hariIni());
    }

    /** Takes back what nobody has granted yet. */
    public void tarik(Pengguna oleh, String nomor, int versi) {
        var m = milik(oleh, nomor, versi, StatusMohon.DITARIK);
        tindakan.pindah(m, StatusMohon.DITARIK, null, null, null, waktu.sekarangUrusan());
        tindakan.langkah(m.id(), "DITARIK", oleh, null, waktu.sekarangUrusan());
        catat(oleh, "presensi.permohonan-ditarik", m.id(), nomor, null);
    }

    private Permohonan milik(Pengguna oleh, String nomor, int versi, StatusMohon ke) {
        var m = repository.terkunci(nomor);
        if (!m.dibuat().akun().equals(oleh.akunId()) && !m.pegawai().equals(oleh.pegawaiId())) {
            throw new TidakDitemukan("permohonan " + nomor);
        }
        if (m.versi() != versi || !m.status().boleh(ke)) {
            throw new AturanDilanggar("presensi.mohon.bentrok");
        }
        return m;
    }

    private void beritahuAtasan(MohonRepository.Baru b, LocalDate hari) {
        String nama = pejabat.orang(b.isian().peserta().getFirst(), hari).orElseThrow().nama();
        kabar.menunggu(b.nomor(), nama, pejabat.pada(hari).atasan(b.opd(), b.bersangkutan()));
    }

    private void catat(Pengguna oleh, String apa, UUID id, String nomor, @Nullable IsianMohon i) {
        jejak.catat(
                oleh.pelaku(),
                apa,
                new Jejak.Objek("permohonan", id.toString(), nomor),
                null,
                i == null
                        ? null
                        : Map.of(
                                "jenis",
                                i.jenis(),
                                "dari",
                                i.dari(),
                                "sampai",
                                i.sampai(),
                                "orang",
                                i.peserta().size()),
                null);
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
