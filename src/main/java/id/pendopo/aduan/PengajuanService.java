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
     * What is sent in, and who writes it down.
     *
     * @param oleh {@link Pelaku#ANONIM} for every reporter who is not known by an account, an
     *     official at the counter, a system it comes from
     */
    public record Kiriman(Pengajuan isi, Pelaku oleh) {}

    /**
     * Takes it in.
     *
     * @throws TidakDitemukan when the category is unknown or out of use
     */
    public Resi ajukan(Pengajuan p, Pelaku oleh) {
        return ajukan(List.of(new Kiriman(p, oleh))).getFirst();
    }

    /**
     * Takes them in, all or none; the receipts in their order.
     *
     * @throws TidakDitemukan when a category is unknown or out of use
     */
    public List<Resi> ajukan(List<Kiriman> semua) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        var calon = semua.stream().map(k -> calon(k, hari)).toList();
        // the counter is locked until the commit: nothing slow may follow it
        var nomor = penomoran.berikut("aduan", hari.getYear(), calon.size());
        var masuk = new ArrayList<PengajuanRepository.Masuk>();
        for (int i = 0; i < calon.size(); i++) {
            masuk.add(calon.get(i).masuk(nomor.get(i)));
        }
        pengajuan.tambah(masuk);
        for (var m : masuk) {
            var siapa = m.p().pelapor();
            if (siapa != null && !siapa.kosong()) {
                pelapor.simpan(m.aduan().id(), siapa);
            }
        }
        UUID pemda = KonteksPemda.wajib().id();
        penerbit.publishEvent(
                new AduanBerubah(
                        masuk.stream()
                                .<AduanEvent>map(
                                        m ->
                                                new AduanEvent.Diajukan(
                                                        pemda,
                                                        m.aduan().id(),
                                                        m.awal().getFirst().id(),
                                                        m.aduan().opdId(),
                                                        !m.p().anonim()))
                                .toList()));
        pengumuman.setelahCommit(TOPIK);
        return masuk.stream().map(PengajuanService::resi).toList();
    }

    private static Resi resi(PengajuanRepository.Masuk m) {
        return new Resi(
                m.aduan().id(), m.aduan().nomor(), m.kode(), m.batas().jawab(), m.batas().tindak());
    }

    /** A report that only wants its number. */
    private record Calon(
            Kiriman kiriman,
            Instant pada,
            JenisAduan jenis,
            RuteQueries.@Nullable Tujuan tujuan,
            Tenggat.Batas batas) {

        PengajuanRepository.Masuk masuk(String nomor) {
            var p = kiriman.isi();
            KodeWilayah wilayah = p.lokasi().wilayah();
            var a =
                    Aduan.baru(
                            new Aduan.Tetap(
                                    Uuid7.baru(),
                                    nomor,
                                    jenis,
                                    p.anonim(),
                                    p.rahasia() || p.pelaporPelanggaran(),
                                    p.pelaporPelanggaran(),
                                    pada,
                                    p.kategori(),
                                    wilayah == null ? null : wilayah.nilai()),
                            tujuan,
                            batas,
                            p.tahan() == null ? Tayang.TAYANG : Tayang.DITAHAN);
            return new PengajuanRepository.Masuk(
                    a, p, batas, KodeLacak.baru(), awal(p, kiriman.oleh()));
        }
    }

    private Calon calon(Kiriman k, LocalDate hari) {
        var p = k.isi();
        Instant diterima = p.diterima();
        Instant pada = diterima == null ? waktu.sekarangUrusan() : diterima;
        var kategori = p.kategori() == null ? null : pilih(p.kategori());
        JenisAduan jenis = jenis(p, kategori);
        return new Calon(
                k,
                pada,
                jenis,
                tujuan(p, jenis, hari).orElse(null),
                tenggat.mulai(jenis, kategori == null ? null : kategori.hariTindak(), pada));
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
