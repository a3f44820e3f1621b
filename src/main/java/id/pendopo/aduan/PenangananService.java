package id.pendopo.aduan;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff does with a complaint; each step is one transaction with its entry in the timeline
 * and in the trail.
 */
@Service
@Transactional
public class PenangananService {

    private static final int ALASAN_TERPENDEK = 10;
    private static final int JAWABAN_TERPENDEK = 20;

    private final AduanRepository aduan;
    private final LangkahRepository langkah;
    private final LampiranRepository lampiran;
    private final JamRepository jam;
    private final Tenggat tenggat;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    PenangananService(
            AduanRepository aduan,
            LangkahRepository langkah,
            LampiranRepository lampiran,
            JamRepository jam,
            Tenggat tenggat,
            OrganisasiQueries organisasi,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.aduan = aduan;
        this.langkah = langkah;
        this.lampiran = lampiran;
        this.jam = jam;
        this.tenggat = tenggat;
        this.organisasi = organisasi;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** A file that shows something, kept already. */
    public record Bukti(PeranLampiran peran, Pengajuan.Foto berkas) {}

    /** Sends it to an OPD, with copies; the clocks run on. */
    public void teruskan(
            Pengguna oleh, String nomor, UUID opd, List<UUID> tembusan, String alasan) {
        Aduan a = terkunci(nomor);
        harusBolehTeruskan(oleh, a);
        String sebab = harusAda(alasan, ALASAN_TERPENDEK, "aduan.alasan-pendek");
        organisasi.opd(opd).orElseThrow(() -> new TidakDitemukan("opd " + opd));
        var sebelum = keadaan(a);
        a.teruskan(opd, tembusan);
        UUID id = simpan(a, oleh, JenisLangkah.DITERUSKAN, true, sebab, sebelum);
        terbit(new AduanEvent.Diteruskan(pemda(), a.id(), id, opd));
    }

    /** Who sorts may send anything on; an OPD may pass on what lies with it. */
    private static void harusBolehTeruskan(Pengguna oleh, Aduan a) {
        if (a.tetap().pelaporPelanggaran() || !oleh.bolehSemuaOpd(IzinAduan.VERIFIKASI)) {
            harusBoleh(oleh, IzinAduan.KETIK, a);
        }
    }

    /** The owner answers, as himself. The first time stops the first clock. */
    public void jawab(Pengguna oleh, String nomor, String isi) {
        Aduan a = terkunci(nomor);
        harusBoleh(oleh, IzinAduan.JAWAB, a);
        String kata = harusAda(isi, JAWABAN_TERPENDEK, "aduan.jawaban-pendek");
        Instant kini = waktu.sekarangUrusan();
        var sebelum = keadaan(a);
        boolean pertama = a.jawab(kini);
        UUID id = simpan(a, oleh, JenisLangkah.DIJAWAB, true, kata, sebelum);
        if (pertama) {
            jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), kini, id);
        }
        terbit(new AduanEvent.Dijawab(pemda(), a.id(), id, pertama));
    }

    /** The work has begun. */
    public void proses(Pengguna oleh, String nomor, @Nullable String isi) {
        Aduan a = terkunci(nomor);
        harusBoleh(oleh, IzinAduan.KETIK, a);
        var sebelum = keadaan(a);
        a.proses();
        UUID id = simpan(a, oleh, JenisLangkah.DIPROSES, true, isi, sebelum);
        terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    /** Closed with evidence of what was done, by the owner. */
    public void selesaikan(Pengguna oleh, String nomor, String isi, List<Bukti> bukti) {
        Aduan a = terkunci(nomor);
        harusBoleh(oleh, IzinAduan.JAWAB, a);
        String kata = harusAda(isi, JAWABAN_TERPENDEK, "aduan.jawaban-pendek");
        Instant kini = waktu.sekarangUrusan();
        var sebelum = keadaan(a);
        boolean pertama = a.selesaikan(kini, bukti.size());
        UUID id = simpan(a, oleh, JenisLangkah.SELESAI, true, kata, sebelum);
        lampirkan(a, id, bukti, kini);
        berakhir(a, id, kini, pertama);
    }

    /** Refused with a reason, by the owner. */
    public void tolak(Pengguna oleh, String nomor, String alasan) {
        Aduan a = terkunci(nomor);
        harusBoleh(oleh, IzinAduan.JAWAB, a);
        String kata = harusAda(alasan, JAWABAN_TERPENDEK, "aduan.jawaban-pendek");
        Instant kini = waktu.sekarangUrusan();
        var sebelum = keadaan(a);
        boolean pertama = a.tolak(kini);
        UUID id = simpan(a, oleh, JenisLangkah.DITOLAK, true, kata, sebelum);
        berakhir(a, id, kini, pertama);
    }

    private void berakhir(Aduan a, UUID langkahId, Instant kini, boolean pertama) {
        if (pertama) {
            jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), kini, langkahId);
        }
        jam.tercapai(a, JenisJam.TINDAK, a.batasTindak(), kini, langkahId);
        terbit(new AduanEvent.Berakhir(pemda(), a.id(), langkahId, a.status()));
    }

    /** Asks the reporter; the second clock stands until he answers or it is taken up again. */
    public void tanya(Pengguna oleh, String nomor, String pertanyaan) {
        Aduan a = terkunci(nomor);
        harusBoleh(oleh, IzinAduan.KETIK, a);
        String kata = harusAda(pertanyaan, ALASAN_TERPENDEK, "aduan.alasan-pendek");
        Instant kini = waktu.sekarangUrusan();
        var sebelum = keadaan(a);
        a.jeda(kini);
        UUID id = simpan(a, oleh, JenisLangkah.TANYA, true, kata, sebelum);
        jam.jeda(a, true, kini, kata, oleh.akunId(), oleh.nama());
        terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    /** Takes it up again though the reporter has not answered. */
    public void lanjutkan(Pengguna oleh, String nomor, String alasan) {
        Aduan a = terkunci(nomor);
        harusBoleh(oleh, IzinAduan.KETIK, a);
        String kata = harusAda(alasan, ALASAN_TERPENDEK, "aduan.alasan-pendek");
        Instant kini = waktu.sekarangUrusan();
        var sebelum = keadaan(a);
        Instant sejak = a.jedaSejak();
        a.lanjut(sejak == null ? kini : tenggat.sesudahJeda(a.batasTindak(), sejak, kini));
        UUID id = simpan(a, oleh, JenisLangkah.DIPROSES, true, kata, sebelum);
        jam.jeda(a, false, kini, kata, oleh.akunId(), oleh.nama());
        terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    /** Reports what was done, with photos from before and after. */
    public void laporkanTindakan(Pengguna oleh, String nomor, String isi, List<Bukti> bukti) {
        Aduan a = terkunci(nomor);
        harusBoleh(oleh, IzinAduan.KETIK, a);
        String kata = harusAda(isi, ALASAN_TERPENDEK, "aduan.alasan-pendek");
        Instant kini = waktu.sekarangUrusan();
        var sebelum = keadaan(a);
        if (a.status() != StatusAduan.DIPROSES) {
            a.proses();
        }
        UUID id = simpan(a, oleh, JenisLangkah.TINDAKAN, true, kata, sebelum);
        lampirkan(a, id, bukti, kini);
        terbit(new AduanEvent.Berlanjut(pemda(), a.id(), id));
    }

    private void lampirkan(Aduan a, UUID langkahId, List<Bukti> bukti, Instant kini) {
        for (int i = 0; i < bukti.size(); i++) {
            var b = bukti.get(i);
            lampiran.tambah(a, langkahId, b.peran(), b.berkas(), true, i, kini);
        }
    }

    private Aduan terkunci(String nomor) {
        return aduan.kunci(nomor).orElseThrow(() -> new TidakDitemukan("aduan " + nomor));
    }

    /** What one may not see is not found; the whistle-blower channel opens to inspectors only. */
    private static void harusBoleh(Pengguna oleh, IzinAduan izin, Aduan a) {
        if (a.tetap().pelaporPelanggaran() && !oleh.boleh(IzinAduan.PENGAWASAN)) {
            throw new TidakDitemukan("aduan " + a.nomor());
        }
        UUID opd = a.opdId();
        if (opd == null ? !oleh.bolehSemuaOpd(izin) : !oleh.boleh(izin, opd)) {
            throw new TidakDitemukan("aduan " + a.nomor());
        }
    }

    private static String harusAda(@Nullable String isi, int paling, String kode) {
        String rapi = isi == null ? "" : isi.strip();
        if (rapi.length() < paling) {
            throw new AturanDilanggar(kode, paling);
        }
        return rapi;
    }

    private UUID simpan(
            Aduan a,
            Pengguna oleh,
            JenisLangkah jenis,
            boolean terbuka,
            @Nullable String isi,
            Map<String, ?> sebelum) {
        Instant kini = waktu.sekarangUrusan();
        aduan.simpan(a, kini);
        jejak.catat(
                oleh.pelaku(),
                jenis.kunci().replace("langkah.", ""),
                new Jejak.Objek("aduan", a.id().toString(), a.nomor()),
                sebelum,
                keadaan(a),
                isi);
        return langkah.catat(a, jenis, oleh.pelaku(), terbuka, isi, kini);
    }

    private static Map<String, @Nullable Object> keadaan(Aduan a) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("status", a.status().name());
        m.put("opd", a.opdId());
        m.put("tembusan", a.tembusan());
        m.put("tingkat", a.tingkat());
        m.put("tayang", a.tayang().name());
        return m;
    }

    private void terbit(AduanEvent peristiwa) {
        penerbit.publishEvent(peristiwa);
        pengumuman.setelahCommit(PengajuanService.TOPIK);
    }

    private static UUID pemda() {
        return KonteksPemda.wajib().id();
    }
}
