package id.pendopo.aduan;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.basisdata.RencanaTetap;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How every act of the staff begins and ends: the complaint is locked, the person may do it; the
 * row, the timeline and the trail are written together, and who listens hears of it.
 */
@Component
class PenulisLangkah {

    private static final Set<JenisLangkah> PEMILIK =
            EnumSet.of(JenisLangkah.DIJAWAB, JenisLangkah.SELESAI, JenisLangkah.DITOLAK);

    private final RencanaTetap rencana;
    private final AduanRepository aduan;
    private final LangkahRepository langkah;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    PenulisLangkah(
            RencanaTetap rencana,
            AduanRepository aduan,
            LangkahRepository langkah,
            OrganisasiQueries organisasi,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.rencana = rencana;
        this.aduan = aduan;
        this.langkah = langkah;
        this.organisasi = organisasi;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** A complaint on which somebody acts, with what it was before. */
    record Kerja(Aduan aduan, Map<String, @Nullable Object> sebelum, Instant kini) {}

    /**
     * @throws TidakDitemukan when there is none, or he may not do this with it
     */
    Kerja mulai(Pengguna oleh, String nomor, Predicate<WewenangAduan> boleh) {
        Aduan a = terkunci(nomor);
        if (!boleh.test(WewenangAduan.dari(oleh, a))) {
            throw new TidakDitemukan("aduan " + nomor);
        }
        return kerja(a);
    }

    Aduan terkunci(String nomor) {
        rencana.mulai();
        return aduan.kunci(nomor).orElseThrow(() -> new TidakDitemukan("aduan " + nomor));
    }

    Kerja kerja(Aduan a) {
        return new Kerja(a, keadaan(a), waktu.sekarangUrusan());
    }

    static String harusAda(@Nullable String isi, int paling, String kode) {
        String rapi = isi == null ? "" : isi.strip();
        if (rapi.length() < paling) {
            throw new AturanDilanggar(kode, paling);
        }
        if (rapi.length() > Pengajuan.ISI_TERPANJANG) {
            throw new AturanDilanggar(
                    "aduan.kata-panjang", Pengajuan.ISI_TERPANJANG, rapi.length());
        }
        return rapi;
    }

    UUID simpan(Kerja k, Pengguna oleh, JenisLangkah jenis, boolean terbuka, @Nullable String isi) {
        return simpan(k, oleh, jenis, terbuka, isi, Map.of());
    }

    /**
     * Gives the id of the step.
     *
     * @param lain what the trail shall know besides
     */
    UUID simpan(
            Kerja k,
            Pengguna oleh,
            JenisLangkah jenis,
            boolean terbuka,
            @Nullable String isi,
            Map<String, ?> lain) {
        Aduan a = k.aduan();
        aduan.simpan(a, k.kini());
        var sesudah = keadaan(a);
        sesudah.putAll(lain);
        Pelaku pelaku = pelaku(oleh, a, jenis);
        jejak.catat(
                pelaku,
                jenis.kunci().replace("langkah.", ""),
                new Jejak.Objek("aduan", a.id().toString(), a.nomor()),
                k.sebelum(),
                sesudah,
                isi);
        return langkah.catat(a, jenis, pelaku, terbuka, isi, k.kini());
    }

    /**
     * What only the owner does bears the post he owns it by: "Plt. Kepala Dinas", not the post that
     * he holds elsewhere.
     */
    private Pelaku pelaku(Pengguna oleh, Aduan a, JenisLangkah jenis) {
        UUID pegawai = oleh.pegawaiId();
        if (pegawai == null || !PEMILIK.contains(jenis)) {
            return oleh.pelaku();
        }
        return organisasi.penugasan(pegawai, waktu.hariIni(KonteksPemda.wajib().zona())).stream()
                .filter(t -> t.peran() == Peran.KEPALA_OPD && Objects.equals(t.opdId(), a.opdId()))
                .findFirst()
                .map(t -> Pelaku.orang(oleh.akunId(), oleh.nama(), t.sebutan()))
                .orElseGet(oleh::pelaku);
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

    void terbit(AduanEvent peristiwa) {
        penerbit.publishEvent(AduanBerubah.satu(peristiwa));
        segarkan();
    }

    /** Pages that show it are drawn anew; nobody is told anything. */
    void segarkan() {
        pengumuman.setelahCommit(PengajuanService.TOPIK);
    }
}
