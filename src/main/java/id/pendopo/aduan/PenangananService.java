package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff does with a complaint; each step is one transaction with its entry in the timeline
 * and in the trail.
 */
@Service
@Transactional
public class PenangananService {

    static final int ALASAN_TERPENDEK = 10;
    static final int JAWABAN_TERPENDEK = 20;

    private final PenulisLangkah penulis;
    private final KonsepRepository konsep;
    private final LampiranRepository lampiran;
    private final PetugasLapanganRepository lapangan;
    private final JamRepository jam;
    private final Tenggat tenggat;
    private final OrganisasiQueries organisasi;

    PenangananService(
            PenulisLangkah penulis,
            KonsepRepository konsep,
            LampiranRepository lampiran,
            PetugasLapanganRepository lapangan,
            JamRepository jam,
            Tenggat tenggat,
            OrganisasiQueries organisasi) {
        this.penulis = penulis;
        this.konsep = konsep;
        this.lampiran = lampiran;
        this.lapangan = lapangan;
        this.jam = jam;
        this.tenggat = tenggat;
        this.organisasi = organisasi;
    }

    /** A file that shows something, kept already. */
    public record Bukti(PeranLampiran peran, Pengajuan.Foto berkas) {}

    /**
     * Locks it until the transaction ends, for somebody who acts on what he saw.
     *
     * @param dilihat version he saw; null when he does not say
     * @throws AturanDilanggar {@code aduan.petugas.berubah.bentrok} when somebody acted meanwhile
     */
    public void pada(String nomor, @Nullable Integer dilihat) {
        if (dilihat != null && penulis.terkunci(nomor).versi() != dilihat) {
            throw new AturanDilanggar("aduan.petugas.berubah.bentrok");
        }
    }

    /** Sends it to an OPD, with copies; the clocks run on. Who came to look no longer has to. */
    public void teruskan(
            Pengguna oleh, String nomor, UUID opd, List<UUID> tembusan, String alasan) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::teruskan);
        Aduan a = k.aduan();
        String sebab = harusAda(alasan, ALASAN_TERPENDEK, "aduan.alasan-pendek");
        organisasi.opd(opd).orElseThrow(() -> new TidakDitemukan("opd " + opd));
        boolean pindah = !opd.equals(a.opdId());
        a.teruskan(opd, tembusan);
        if (pindah) {
            lapangan.lepas(a.id(), k.kini());
        }
        UUID id = penulis.simpan(k, oleh, JenisLangkah.DITERUSKAN, true, sebab);
        penulis.terbit(new AduanEvent.Diteruskan(pemda(), a.id(), id, opd));
    }

    /**
     * Takes a sending-on back while nobody has touched it since. Whoever sent it may do this,
     * though it lies with another OPD by now: it goes to none but the one it came from.
     *
     * @param dilihat version after it was sent on
     * @throws AturanDilanggar {@code aduan.petugas.berubah.bentrok}
     */
    public void batalTeruskan(
            Pengguna oleh,
            String nomor,
            int dilihat,
            UUID semula,
            List<UUID> tembusan,
            String alasan) {
        var k = penulis.kerja(penulis.terkunci(nomor));
        Aduan a = k.aduan();
        if (!oleh.boleh(IzinAduan.KETIK, semula) && !oleh.bolehSemuaOpd(IzinAduan.VERIFIKASI)) {
            throw new TidakDitemukan("aduan " + nomor);
        }
        if (a.versi() != dilihat) {
            throw new AturanDilanggar("aduan.petugas.berubah.bentrok");
        }
        a.teruskan(semula, tembusan);
        UUID id = penulis.simpan(k, oleh, JenisLangkah.DITERUSKAN, true, alasan);
        penulis.terbit(new AduanEvent.Diteruskan(pemda(), a.id(), id, semula));
    }

    public void jawab(Pengguna oleh, String nomor, String isi) {
        jawab(oleh, nomor, isi, 0);
    }

    /**
     * The owner answers, as himself. The first time stops the first clock.
     *
     * @param dilihat revision of the draft that he sends or has changed, 0 when he wrote it himself
     * @throws AturanDilanggar {@code aduan.petugas.konsep-berubah.bentrok} when the draft is no
     *     longer the one he saw
     */
    public void jawab(Pengguna oleh, String nomor, String isi, int dilihat) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::jawab);
        Aduan a = k.aduan();
        String kata = harusAda(isi, JAWABAN_TERPENDEK, "aduan.jawaban-pendek");
        var draf = draf(a, JenisKonsep.JAWABAN, dilihat);
        boolean pertama = a.jawab(k.kini());
        UUID id =
                penulis.simpan(k, oleh, JenisLangkah.DIJAWAB, true, kata, pengetik(a, draf, oleh));
        draf.kirim(a, id);
        if (pertama) {
            jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), k.kini(), id);
        }
        penulis.terbit(new AduanEvent.Dijawab(pemda(), a.id(), id, pertama));
    }

    /** The draft that is being sent, if there is one. */
    private record Draf(KonsepRepository konsep, JenisKonsep jenis, int versi) {
        void kirim(Aduan a, UUID langkah) {
            if (versi > 0) {
                konsep.terkirim(a.id(), jenis, versi, langkah);
            }
        }
    }

    private Draf draf(Aduan a, JenisKonsep jenis, int dilihat) {
        if (dilihat == 0) {
            return new Draf(konsep, jenis, 0);
        }
        var ada = konsep.terakhir(a.id(), jenis).filter(KonsepRepository.Baris::terbuka);
        if (ada.filter(x -> x.revisi() == dilihat).isEmpty()) {
            throw new AturanDilanggar("aduan.petugas.konsep-berubah.bentrok");
        }
        return new Draf(konsep, jenis, ada.get().versi());
    }

    /** The trail names both: who typed, and the owner who made it his word. */
    private Map<String, ?> pengetik(Aduan a, Draf draf, Pengguna oleh) {
        List<String> nama =
                draf.versi() == 0
                        ? List.of()
                        : konsep.pengetik(a.id(), draf.jenis(), oleh.akunId());
        return nama.isEmpty() ? Map.of() : Map.of("diketik", nama);
    }

    /** The work has begun. */
    public void proses(Pengguna oleh, String nomor, @Nullable String isi) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::ketik);
        Aduan a = k.aduan();
        if (a.status() == StatusAduan.DIPROSES) {
            throw new AturanDilanggar("aduan.petugas.sudah-diproses");
        }
        a.proses();
        UUID id = penulis.simpan(k, oleh, JenisLangkah.DIPROSES, true, isi);
        penulis.terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    public void selesaikan(Pengguna oleh, String nomor, String isi, List<Bukti> bukti) {
        selesaikan(oleh, nomor, isi, bukti, List.of(), 0);
    }

    /**
     * Closed by the owner, with evidence of what was done.
     *
     * @param terkumpul evidence from the field that is there already
     * @param dilihat as in {@link #jawab(Pengguna, String, String, int)}
     */
    public void selesaikan(
            Pengguna oleh,
            String nomor,
            String isi,
            List<Bukti> bukti,
            List<UUID> terkumpul,
            int dilihat) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::jawab);
        Aduan a = k.aduan();
        String kata = harusAda(isi, JAWABAN_TERPENDEK, "aduan.jawaban-pendek");
        var draf = draf(a, JenisKonsep.PENYELESAIAN, dilihat);
        int lama = terkumpul.isEmpty() ? 0 : lampiran.bukti(a.id(), terkumpul);
        boolean pertama = a.selesaikan(k.kini(), bukti.size() + lama);
        UUID id =
                penulis.simpan(k, oleh, JenisLangkah.SELESAI, true, kata, pengetik(a, draf, oleh));
        draf.kirim(a, id);
        lampirkan(a, id, bukti, k.kini());
        berakhir(a, id, k.kini(), pertama);
    }

    /** Refused with a reason, by the owner. */
    public void tolak(Pengguna oleh, String nomor, String alasan) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::jawab);
        Aduan a = k.aduan();
        String kata = harusAda(alasan, JAWABAN_TERPENDEK, "aduan.jawaban-pendek");
        boolean pertama = a.tolak(k.kini());
        UUID id = penulis.simpan(k, oleh, JenisLangkah.DITOLAK, true, kata);
        berakhir(a, id, k.kini(), pertama);
    }

    private void berakhir(Aduan a, UUID langkahId, Instant kini, boolean pertama) {
        if (pertama) {
            jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), kini, langkahId);
        }
        jam.tercapai(a, JenisJam.TINDAK, a.batasTindak(), kini, langkahId);
        lapangan.lepas(a.id(), kini);
        penulis.terbit(new AduanEvent.Berakhir(pemda(), a.id(), langkahId, a.status()));
    }

    /** Asks the reporter; the second clock stands until he answers or it is taken up again. */
    public void tanya(Pengguna oleh, String nomor, String pertanyaan) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::ketik);
        Aduan a = k.aduan();
        String kata = harusAda(pertanyaan, ALASAN_TERPENDEK, "aduan.alasan-pendek");
        a.jeda(k.kini());
        UUID id = penulis.simpan(k, oleh, JenisLangkah.TANYA, true, kata);
        jam.jeda(a, true, k.kini(), kata, oleh.akunId(), oleh.nama());
        penulis.terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    /** Takes it up again though the reporter has not answered. */
    public void lanjutkan(Pengguna oleh, String nomor, String alasan) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::ketik);
        Aduan a = k.aduan();
        String kata = harusAda(alasan, ALASAN_TERPENDEK, "aduan.alasan-pendek");
        Instant kini = k.kini();
        Instant sejak = a.jedaSejak();
        a.lanjut(sejak == null ? kini : tenggat.sesudahJeda(a.batasTindak(), sejak, kini));
        UUID id = penulis.simpan(k, oleh, JenisLangkah.DIPROSES, true, kata);
        jam.jeda(a, false, kini, kata, oleh.akunId(), oleh.nama());
        penulis.terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    /** Reports what was done, with photos from before and after; also by who was sent to look. */
    public void laporkanTindakan(Pengguna oleh, String nomor, String isi, List<Bukti> bukti) {
        var k = penulis.kerja(penulis.terkunci(nomor));
        Aduan a = k.aduan();
        if (!lapangan.ditugasi(a.id(), oleh.akunId()) && !WewenangAduan.dari(oleh, a).ketik()) {
            throw new TidakDitemukan("aduan " + nomor);
        }
        String kata = harusAda(isi, ALASAN_TERPENDEK, "aduan.alasan-pendek");
        if (a.status() != StatusAduan.DIPROSES) {
            a.proses();
        }
        UUID id = penulis.simpan(k, oleh, JenisLangkah.TINDAKAN, true, kata);
        lampirkan(a, id, bukti, k.kini());
        penulis.terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    /** A note for the staff; the reporter and the public never see it. */
    public void catat(Pengguna oleh, String nomor, String isi) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::catat);
        String kata = harusAda(isi, 3, "aduan.kata-pendek");
        penulis.simpan(k, oleh, JenisLangkah.CATATAN, false, kata);
        penulis.segarkan();
    }

    private void lampirkan(Aduan a, UUID langkahId, List<Bukti> bukti, Instant kini) {
        for (int i = 0; i < bukti.size(); i++) {
            var b = bukti.get(i);
            lampiran.tambah(a, langkahId, b.peran(), b.berkas(), true, i, kini);
        }
    }

    private static String harusAda(@Nullable String isi, int paling, String kode) {
        return PenulisLangkah.harusAda(isi, paling, kode);
    }

    private static UUID pemda() {
        return KonteksPemda.wajib().id();
    }
}
