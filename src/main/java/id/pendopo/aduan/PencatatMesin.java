package id.pendopo.aduan;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other systems tell about a complaint: it goes into the timeline as any other step. */
@Service
@Transactional
public class PencatatMesin {

    private static final int KATA_TERPANJANG = 5_000;

    private final AduanRepository aduan;
    private final LangkahRepository langkah;
    private final JamRepository jam;
    private final Tenggat tenggat;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    PencatatMesin(
            AduanRepository aduan,
            LangkahRepository langkah,
            JamRepository jam,
            Tenggat tenggat,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.aduan = aduan;
        this.langkah = langkah;
        this.jam = jam;
        this.tenggat = tenggat;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /**
     * The application that sent the report adds a word of the reporter; a question that stops the
     * second clock is answered by it.
     *
     * @return the step
     * @throws AturanDilanggar {@code aduan.sudah-berakhir}, {@code aduan.kata-panjang}
     */
    public UUID susulan(UUID id, Pelaku aplikasi, String isi) {
        Aduan a = terkunci(id);
        if (!a.status().terbuka()) {
            throw new AturanDilanggar("aduan.sudah-berakhir");
        }
        if (isi.length() > KATA_TERPANJANG) {
            throw new AturanDilanggar("aduan.kata-panjang", KATA_TERPANJANG, isi.length());
        }
        Instant kini = waktu.sekarangUrusan();
        Instant sejak = a.jedaSejak();
        if (sejak != null) {
            a.lanjut(tenggat.sesudahJeda(a.batasTindak(), sejak, kini));
            jam.jeda(a, false, kini, "balasan pelapor", null, aplikasi.nama());
        }
        aduan.simpan(a, kini);
        UUID langkahId = langkah.catat(a, JenisLangkah.BALASAN, aplikasi, true, isi, kini);
        terbit(new AduanEvent.Berlanjut(pemda(), a.id(), langkahId));
        return langkahId;
    }

    /** What an answer of the system it was handed over to does to a complaint. */
    public enum KabarLuar {
        /** only told */
        KABAR,
        /** done there: it ends here too */
        SELESAI,
        /** came back: it lies with its OPD again */
        KEMBALI
    }

    /**
     * An answer of the system it was handed over to. What no longer fits where the complaint stands
     * is told and changes nothing: an answer is never lost.
     *
     * @return the step
     */
    public UUID kabarLuar(UUID id, Pelaku sistem, KabarLuar kabar, String isi) {
        Aduan a = terkunci(id);
        Instant kini = waktu.sekarangUrusan();
        var sebelum = keadaan(a);
        JenisLangkah jenis = JenisLangkah.DIALIHKAN;
        if (a.status() == StatusAduan.DIALIHKAN && kabar == KabarLuar.SELESAI) {
            a.selesaiDiLuar(kini);
            jenis = JenisLangkah.SELESAI;
        } else if (a.status() == StatusAduan.DIALIHKAN
                && kabar == KabarLuar.KEMBALI
                && a.opdId() != null) {
            a.teruskan(a.opdId(), a.tembusan());
            jenis = JenisLangkah.DITERUSKAN;
        }
        aduan.simpan(a, kini);
        UUID langkahId = langkah.catat(a, jenis, sistem, true, isi, kini);
        jejak.catat(
                sistem,
                "aduan.lapornas.kabar",
                new Jejak.Objek("aduan", a.id().toString(), a.nomor()),
                sebelum,
                keadaan(a),
                null);
        if (jenis == JenisLangkah.SELESAI) {
            jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), kini, langkahId);
            jam.tercapai(a, JenisJam.TINDAK, a.batasTindak(), kini, langkahId);
            terbit(new AduanEvent.Berakhir(pemda(), a.id(), langkahId, a.status()));
        } else if (jenis == JenisLangkah.DITERUSKAN) {
            terbit(new AduanEvent.Diteruskan(pemda(), a.id(), langkahId, a.opdId()));
        } else {
            terbit(new AduanEvent.Berlanjut(pemda(), a.id(), langkahId));
        }
        return langkahId;
    }

    /**
     * Both due moments of a report whose clocks start now.
     *
     * @param hari working days of its category; null = those of the kind
     */
    @Transactional(readOnly = true)
    public Batas batas(JenisAduan jenis, @Nullable Integer hari, Instant kini) {
        var b = tenggat.mulai(jenis, hari, kini);
        return new Batas(
                b.jawab(),
                b.tindak(),
                b.jamJawab(),
                b.hariTindak(),
                b.aturanJawab(),
                b.aturanTindak());
    }

    /** As {@link Tenggat.Batas}, for what is written in bulk. */
    public record Batas(
            Instant jawab,
            Instant tindak,
            int jamJawab,
            int hariTindak,
            java.time.LocalDate aturanJawab,
            java.time.LocalDate aturanTindak) {}

    private Aduan terkunci(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(aduan::kunci)
                .orElseThrow(() -> new TidakDitemukan("aduan " + id));
    }

    private static Map<String, Object> keadaan(Aduan a) {
        return Map.of("status", a.status().name(), "tayang", a.tayang().name());
    }

    private void terbit(AduanEvent peristiwa) {
        penerbit.publishEvent(AduanBerubah.satu(peristiwa));
        pengumuman.setelahCommit(PengajuanService.TOPIK);
    }

    private static UUID pemda() {
        return KonteksPemda.wajib().id();
    }
}
