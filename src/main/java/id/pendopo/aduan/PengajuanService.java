package id.pendopo.aduan;

import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints in: finds the OPD, starts the clocks, hands out the receipt. */
@Service
@Transactional
public class PengajuanService {

    /** Pages that show complaints listen to this. */
    public static final String TOPIK = "aduan";

    /** Reads what comes in, and says what a person should look at first. */
    private static final Pelaku PENYARING = Pelaku.sistem("Penyaring");

    private static final String INSPEKTORAT = "INSPEKTORAT";

    private final PengajuanRepository pengajuan;
    private final PelaporRepository pelapor;
    private final AturanKini aturan;
    private final Tenggat tenggat;
    private final OrganisasiQueries organisasi;
    private final Penomoran penomoran;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    PengajuanService(
            PengajuanRepository pengajuan,
            PelaporRepository pelapor,
            AturanKini aturan,
            Tenggat tenggat,
            OrganisasiQueries organisasi,
            Penomoran penomoran,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.pengajuan = pengajuan;
        this.pelapor = pelapor;
        this.aturan = aturan;
        this.tenggat = tenggat;
        this.organisasi = organisasi;
        this.penomoran = penomoran;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /**
     * Takes it in.
     *
     * @param oleh who writes it down: {@link Pelaku#ANONIM} for every reporter who is not known by
     *     an account, an official at the counter, a system it comes from
     * @throws TidakDitemukan when the category is unknown or out of use
     */
    public Resi ajukan(Pengajuan p, Pelaku oleh) {
        Instant diterima = p.diterima();
        Instant kini = diterima == null ? waktu.sekarangUrusan() : diterima;
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        var k = p.kategori() == null ? null : pilih(p.kategori());
        JenisAduan jenis = jenis(p, k);
        var tujuan = tujuan(p, jenis, hari);
        var batas = tenggat.mulai(jenis, k == null ? null : k.hariTindak(), kini);
        KodeWilayah wilayah = p.lokasi().wilayah();
        var awal = awal(p, oleh);
        String kode = KodeLacak.baru();
        // the counter is locked until the commit: nothing slow may follow it
        var a =
                Aduan.baru(
                        new Aduan.Tetap(
                                Uuid7.baru(),
                                penomoran.berikut("aduan", hari.getYear()),
                                jenis,
                                p.anonim(),
                                p.rahasia() || p.pelaporPelanggaran(),
                                p.pelaporPelanggaran(),
                                kini,
                                p.kategori(),
                                wilayah == null ? null : wilayah.nilai()),
                        tujuan.orElse(null),
                        batas,
                        p.tahan() == null ? Tayang.TAYANG : Tayang.DITAHAN);
        pengajuan.tambah(a, p, batas, kode, awal);
        if (p.pelapor() != null && !p.pelapor().kosong()) {
            pelapor.simpan(a.id(), p.pelapor());
        }
        penerbit.publishEvent(
                AduanBerubah.satu(
                        new AduanEvent.Diajukan(
                                KonteksPemda.wajib().id(),
                                a.id(),
                                awal.getFirst().id(),
                                a.opdId())));
        pengumuman.setelahCommit(TOPIK);
        return new Resi(a.id(), a.nomor(), kode, batas.jawab(), batas.tindak());
    }

    private static List<PengajuanRepository.Awal> awal(Pengajuan p, Pelaku oleh) {
        var hasil = new ArrayList<PengajuanRepository.Awal>();
        hasil.add(
                new PengajuanRepository.Awal(
                        Uuid7.baru(), JenisLangkah.DIAJUKAN, oleh, true, null));
        if (p.tahan() != null) {
            hasil.add(
                    new PengajuanRepository.Awal(
                            Uuid7.baru(), JenisLangkah.CATATAN, PENYARING, false, p.tahan()));
        }
        return hasil;
    }

    private KategoriQueries.Kategori pilih(UUID id) {
        return aturan.kategori(id)
                .filter(KategoriQueries.Kategori::aktif)
                .orElseThrow(() -> new TidakDitemukan("kategori " + id));
    }

    private static JenisAduan jenis(Pengajuan p, KategoriQueries.@Nullable Kategori k) {
        if (p.pelaporPelanggaran()) {
            return JenisAduan.PENGAWASAN;
        }
        return k == null ? JenisAduan.PENGADUAN : k.jenis();
    }

    /**
     * What is about abuse goes to the inspectorate, whatever the table of rules says; what has no
     * category or lies outside waits for somebody who knows.
     */
    private Optional<RuteQueries.Tujuan> tujuan(Pengajuan p, JenisAduan jenis, LocalDate hari) {
        if (jenis == JenisAduan.PENGAWASAN) {
            return organisasi.opd(hari).stream()
                    .filter(o -> o.jenis().equals(INSPEKTORAT))
                    .map(PerangkatDaerah::id)
                    .findFirst()
                    .map(id -> new RuteQueries.Tujuan(id, List.of(), null));
        }
        if (p.kategori() == null || p.lokasi().luar()) {
            return Optional.empty();
        }
        return aturan.tujuan(p.kategori(), p.lokasi().kecamatan(), hari);
    }
}
