package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the reporter does with his complaint, known by its number and secret code alone, or by an id
 * that a tracking session was given for them. The timeline says "Pelapor" and nothing else of him;
 * it is its own record, not written twice.
 */
@Service
@Transactional
public class PelaporService {

    private static final int KATA_TERPENDEK = 5;
    private static final int KATA_TERPANJANG = 2_000;

    /** Photos of a reporter on one complaint, however often he adds some. */
    private static final int FOTO_SEMUA = 20;

    private final PelaporRepository pelapor;
    private final AduanRepository aduan;
    private final LangkahRepository langkah;
    private final LampiranRepository lampiran;
    private final JamRepository jam;
    private final KategoriQueries kategori;
    private final Tenggat tenggat;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    PelaporService(
            PelaporRepository pelapor,
            AduanRepository aduan,
            LangkahRepository langkah,
            LampiranRepository lampiran,
            JamRepository jam,
            KategoriQueries kategori,
            Tenggat tenggat,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.pelapor = pelapor;
        this.aduan = aduan;
        this.langkah = langkah;
        this.lampiran = lampiran;
        this.jam = jam;
        this.kategori = kategori;
        this.tenggat = tenggat;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** The number and the secret code of a receipt. */
    public record Kunci(String nomor, String kode) {}

    /**
     * The complaint that they belong to.
     *
     * @throws TidakDitemukan when they do not fit; which of the two is wrong is not told
     */
    @Transactional(readOnly = true)
    public UUID buka(Kunci kunci) {
        return pelapor.dengan(kunci.nomor(), kunci.kode())
                .orElseThrow(() -> new TidakDitemukan("aduan " + kunci.nomor()));
    }

    /** Says something; a question that stops the second clock is answered by it. */
    public void balas(Kunci kunci, String isi) {
        balas(buka(kunci), isi);
    }

    public void balas(UUID aduanId, String isi) {
        Aduan a = terkunci(aduanId);
        String kata = kata(isi);
        Instant kini = waktu.sekarangUrusan();
        harusTerbuka(a);
        lanjutkan(a, "balasan pelapor", kini);
        UUID id = simpan(a, JenisLangkah.BALASAN, kata, kini);
        terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    /** What he says or shows is the answer that the second clock waits for. */
    private void lanjutkan(Aduan a, String sebab, Instant kini) {
        Instant sejak = a.jedaSejak();
        if (sejak != null) {
            a.lanjut(tenggat.sesudahJeda(a.batasTindak(), sejak, kini));
            jam.jeda(a, false, kini, sebab, null, LangkahRepository.PELAPOR);
        }
    }

    /**
     * Adds to what was reported; the report itself stays as it came.
     *
     * @param isi may be empty where there are photos
     * @param foto digests of files that are kept already
     * @throws AturanDilanggar {@code aduan.ubah-kosong}, {@code aduan.foto-banyak}
     */
    public void ubah(UUID aduanId, String isi, List<Pengajuan.Foto> foto) {
        Aduan a = terkunci(aduanId);
        Instant kini = waktu.sekarangUrusan();
        harusTerbuka(a);
        if (isi.isBlank() && foto.isEmpty()) {
            throw new AturanDilanggar("aduan.ubah-kosong");
        }
        harusMuat(a, foto);
        String kata = isi.isBlank() ? null : kata(isi);
        lanjutkan(a, "tambahan pelapor", kini);
        UUID id = simpan(a, JenisLangkah.DIUBAH, kata, kini);
        for (int i = 0; i < foto.size(); i++) {
            lampiran.tambah(a, id, PeranLampiran.LAPORAN, foto.get(i), true, i, kini);
        }
        terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    private void harusMuat(Aduan a, List<Pengajuan.Foto> foto) {
        if (foto.size() > Pengajuan.FOTO_TERBANYAK) {
            throw new AturanDilanggar("aduan.foto-banyak", Pengajuan.FOTO_TERBANYAK);
        }
        if (!foto.isEmpty() && pelapor.jumlahFoto(a.id()) + foto.size() > FOTO_SEMUA) {
            throw new AturanDilanggar("aduan.foto-penuh", FOTO_SEMUA);
        }
    }

    private static void harusTerbuka(Aduan a) {
        if (!a.status().terbuka()) {
            throw new AturanDilanggar("aduan.sudah-berakhir");
        }
    }

    /** "Belum selesai": opens it again, once, one level up. */
    public void bukaLagi(Kunci kunci, String isi) {
        bukaLagi(buka(kunci), isi);
    }

    public void bukaLagi(UUID aduanId, String isi) {
        Aduan a = terkunci(aduanId);
        String kata = kata(isi);
        Instant kini = waktu.sekarangUrusan();
        UUID kategoriId = a.tetap().kategoriId();
        Integer hari =
                kategoriId == null
                        ? null
                        : kategori.dengan(kategoriId)
                                .map(KategoriQueries.Kategori::hariTindak)
                                .orElse(null);
        var batas = tenggat.mulai(a.tetap().jenis(), hari, kini);
        a.bukaLagi(batas);
        jam.mulai(a.id(), a.putaran(), batas);
        UUID id = simpan(a, JenisLangkah.DIBUKA_LAGI, kata, kini);
        terbit(new AduanEvent.DibukaLagi(pemda(), a.id(), id, a.tingkat()));
    }

    /** One to five stars, with or without a word. */
    public void nilai(Kunci kunci, int bintang, @Nullable String isi) {
        nilai(buka(kunci), bintang, isi);
    }

    public void nilai(UUID aduanId, int bintang, @Nullable String isi) {
        Aduan a = terkunci(aduanId);
        String kata = isi == null || isi.isBlank() ? null : terbatas(isi.strip());
        a.nilai(bintang, kata);
        Instant kini = waktu.sekarangUrusan();
        UUID id = simpan(a, JenisLangkah.DINILAI, "%d/5".formatted(bintang), kini);
        terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    /** The reporter withdraws it; what happened so far stays. */
    public void cabut(Kunci kunci, String alasan) {
        cabut(buka(kunci), alasan);
    }

    public void cabut(UUID aduanId, String alasan) {
        Aduan a = terkunci(aduanId);
        String kata = kata(alasan);
        Instant kini = waktu.sekarangUrusan();
        a.cabut(kini);
        UUID id = simpan(a, JenisLangkah.DICABUT, kata, kini);
        terbit(new AduanEvent.Berakhir(pemda(), a.id(), id, a.status()));
    }

    private Aduan terkunci(UUID id) {
        return aduan.kunci(id).orElseThrow(() -> new TidakDitemukan("aduan " + id));
    }

    private static String kata(String isi) {
        String rapi = isi.strip();
        if (rapi.length() < KATA_TERPENDEK) {
            throw new AturanDilanggar("aduan.kata-pendek", KATA_TERPENDEK);
        }
        return terbatas(rapi);
    }

    private static String terbatas(String kata) {
        if (kata.length() > KATA_TERPANJANG) {
            throw new AturanDilanggar("aduan.kata-panjang", KATA_TERPANJANG, kata.length());
        }
        return kata;
    }

    private UUID simpan(Aduan a, JenisLangkah jenis, @Nullable String isi, Instant kini) {
        aduan.simpan(a, kini);
        return langkah.catat(a, jenis, Pelaku.ANONIM, true, isi, kini);
    }

    private void terbit(AduanEvent peristiwa) {
        penerbit.publishEvent(AduanBerubah.satu(peristiwa));
        pengumuman.setelahCommit(PengajuanService.TOPIK);
    }

    private static UUID pemda() {
        return KonteksPemda.wajib().id();
    }
}
