package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint on its way: what it says stays as it came, here is who owns it and where it stands.
 * Its clocks lie in {@link JamRepository} and know no edit.
 */
final class Aduan {

    private static final int TINGKAT_TERTINGGI = 3;

    /** What nobody changes. */
    record Tetap(
            UUID id,
            String nomor,
            JenisAduan jenis,
            boolean anonim,
            boolean rahasia,
            boolean pelaporPelanggaran,
            Instant dibuatPada,
            @Nullable UUID kategoriId,
            @Nullable String kodeWilayah) {}

    private final Tetap tetap;
    private final int versi;
    private StatusAduan status;
    private Tayang tayang;
    private @Nullable UUID opdId;
    private List<UUID> tembusan;
    private boolean tembusanBerganti;
    private int tingkat;
    private Instant batasJawab;
    private @Nullable Instant dijawabPada;
    private Instant batasTindak;
    private @Nullable Instant selesaiPada;
    private @Nullable Instant jedaSejak;
    private boolean dibukaLagi;
    private @Nullable UUID indukId;
    private @Nullable Integer nilai;
    private @Nullable String nilaiKata;

    Aduan(
            Tetap tetap,
            StatusAduan status,
            Tayang tayang,
            @Nullable UUID opdId,
            List<UUID> tembusan,
            int tingkat,
            Instant batasJawab,
            @Nullable Instant dijawabPada,
            Instant batasTindak,
            @Nullable Instant selesaiPada,
            @Nullable Instant jedaSejak,
            boolean dibukaLagi,
            @Nullable UUID indukId,
            @Nullable Integer nilai,
            @Nullable String nilaiKata,
            int versi) {
        this.tetap = tetap;
        this.status = status;
        this.tayang = tayang;
        this.opdId = opdId;
        this.tembusan = List.copyOf(tembusan);
        this.tingkat = tingkat;
        this.batasJawab = batasJawab;
        this.dijawabPada = dijawabPada;
        this.batasTindak = batasTindak;
        this.selesaiPada = selesaiPada;
        this.jedaSejak = jedaSejak;
        this.dibukaLagi = dibukaLagi;
        this.indukId = indukId;
        this.nilai = nilai;
        this.nilaiKata = nilaiKata;
        this.versi = versi;
    }

    /** As it comes in: with an OPD when a rule knows one, else waiting for somebody to find it. */
    static Aduan baru(
            Tetap tetap, RuteQueries.@Nullable Tujuan tujuan, Tenggat.Batas batas, Tayang tayang) {
        return new Aduan(
                tetap,
                tujuan == null ? StatusAduan.BARU : StatusAduan.DITERUSKAN,
                tetap.rahasia() ? Tayang.DISEMBUNYIKAN : tayang,
                tujuan == null ? null : tujuan.opd(),
                tujuan == null ? List.of() : tujuan.tembusan(),
                0,
                batas.jawab(),
                null,
                batas.tindak(),
                null,
                null,
                false,
                null,
                null,
                null,
                0);
    }

    /** To another OPD; the clocks run on. */
    void teruskan(UUID opd, List<UUID> tembusanBaru) {
        if (opd.equals(opdId) && status != StatusAduan.BARU) {
            throw new AturanDilanggar("aduan.sudah-di-opd");
        }
        status = status.ke(StatusAduan.DITERUSKAN);
        opdId = opd;
        tembusan = tembusanBaru.stream().filter(t -> !t.equals(opd)).distinct().toList();
        tembusanBerganti = true;
    }

    /** True when this was the first answer, the one the first clock waits for. */
    boolean jawab(Instant pada) {
        // an answer in the middle of the work does not take the work back
        status = status.ke(status == StatusAduan.DIPROSES ? status : StatusAduan.DIJAWAB);
        return terjawab(pada);
    }

    private boolean terjawab(Instant pada) {
        if (dijawabPada != null) {
            return false;
        }
        dijawabPada = pada;
        return true;
    }

    void proses() {
        status = status.ke(StatusAduan.DIPROSES);
    }

    /** The reporter is asked; the second clock stands until he answers. */
    void jeda(Instant pada) {
        if (!status.terbuka() || opdId == null) {
            throw new AturanDilanggar("aduan.jeda-salah", status.kunci());
        }
        if (jedaSejak != null) {
            throw new AturanDilanggar("aduan.sudah-jeda");
        }
        jedaSejak = pada;
    }

    /** The second clock runs on, with its new due moment. */
    void lanjut(Instant batasTindakBaru) {
        if (jedaSejak == null) {
            throw new AturanDilanggar("aduan.tidak-jeda");
        }
        jedaSejak = null;
        batasTindak = batasTindakBaru;
    }

    /**
     * Done, with evidence; true when this also was the first answer.
     *
     * @param bukti files that show it
     */
    boolean selesaikan(Instant pada, int bukti) {
        if (bukti < 1) {
            throw new AturanDilanggar("aduan.tanpa-bukti");
        }
        return berakhir(StatusAduan.SELESAI, pada);
    }

    /** Refused with a reason; true when this also was the first answer. */
    boolean tolak(Instant pada) {
        return berakhir(StatusAduan.DITOLAK, pada);
    }

    private boolean berakhir(StatusAduan tujuan, Instant pada) {
        if (jedaSejak != null) {
            throw new AturanDilanggar("aduan.masih-jeda");
        }
        status = status.ke(tujuan);
        selesaiPada = pada;
        return terjawab(pada);
    }

    /** The same matter is already known under another number. */
    void gabungKe(UUID induk) {
        if (jedaSejak != null) {
            throw new AturanDilanggar("aduan.masih-jeda");
        }
        status = status.ke(StatusAduan.DUPLIKAT);
        indukId = induk;
    }

    /** The merge was a mistake. */
    void pisah() {
        status = status.ke(opdId == null ? StatusAduan.BARU : StatusAduan.DITERUSKAN);
        indukId = null;
    }

    /** Another authority has to see to it. */
    void alihkan() {
        if (jedaSejak != null) {
            throw new AturanDilanggar("aduan.masih-jeda");
        }
        status = status.ke(StatusAduan.DIALIHKAN);
    }

    /** The other authority says that it is ours after all; the clocks have run on. */
    void kembaliDialihkan() {
        status = status.ke(StatusAduan.DITERUSKAN);
    }

    /** The system it was handed over to has done it. */
    void selesaiDiLuar(Instant pada) {
        status = status.ke(StatusAduan.SELESAI);
        selesaiPada = pada;
        terjawab(pada);
    }

    void cabut(Instant pada) {
        status = status.ke(StatusAduan.DICABUT);
        selesaiPada = pada;
    }

    void tutup() {
        status = status.ke(StatusAduan.DITUTUP);
    }

    /** "Belum selesai": once, and one level up; both clocks start a second round. */
    void bukaLagi(Tenggat.Batas batas) {
        if (dibukaLagi) {
            throw new AturanDilanggar("aduan.sudah-dibuka-lagi");
        }
        if (status != StatusAduan.SELESAI && status != StatusAduan.DITOLAK) {
            throw new AturanDilanggar(
                    "aduan.langkah-salah", status.kunci(), StatusAduan.DIPROSES.kunci());
        }
        status = status.ke(StatusAduan.DIPROSES);
        dibukaLagi = true;
        tingkat = Math.min(tingkat + 1, TINGKAT_TERTINGGI);
        dijawabPada = null;
        selesaiPada = null;
        batasJawab = batas.jawab();
        batasTindak = batas.tindak();
    }

    /** What the reporter thinks of how it was handled; he may think again until it is closed. */
    void nilai(int bintang, @Nullable String kata) {
        if (status != StatusAduan.SELESAI
                && status != StatusAduan.DITOLAK
                && status != StatusAduan.DITUTUP) {
            throw new AturanDilanggar("aduan.belum-dinilai");
        }
        if (bintang < 1 || bintang > 5) {
            throw new AturanDilanggar("aduan.nilai-salah");
        }
        nilai = bintang;
        nilaiKata = kata;
    }

    /** A moderator shows it or takes it down; what is secret stays so. */
    void tayang(Tayang baru) {
        if (tetap.rahasia() && baru == Tayang.TAYANG) {
            throw new AturanDilanggar("aduan.tetap-rahasia");
        }
        tayang = baru;
    }

    /** 0 as it came, 1 after "belum selesai". */
    int putaran() {
        return dibukaLagi ? 1 : 0;
    }

    Tetap tetap() {
        return tetap;
    }

    UUID id() {
        return tetap.id();
    }

    String nomor() {
        return tetap.nomor();
    }

    int versi() {
        return versi;
    }

    StatusAduan status() {
        return status;
    }

    Tayang tayang() {
        return tayang;
    }

    @Nullable UUID opdId() {
        return opdId;
    }

    List<UUID> tembusan() {
        return tembusan;
    }

    /** Whether the rows that mirror the copies have to be written anew. */
    boolean tembusanBerganti() {
        return tembusanBerganti;
    }

    int tingkat() {
        return tingkat;
    }

    Instant batasJawab() {
        return batasJawab;
    }

    @Nullable Instant dijawabPada() {
        return dijawabPada;
    }

    Instant batasTindak() {
        return batasTindak;
    }

    @Nullable Instant selesaiPada() {
        return selesaiPada;
    }

    @Nullable Instant jedaSejak() {
        return jedaSejak;
    }

    boolean dibukaLagi() {
        return dibukaLagi;
    }

    @Nullable UUID indukId() {
        return indukId;
    }

    @Nullable Integer nilai() {
        return nilai;
    }

    @Nullable String nilaiKata() {
        return nilaiKata;
    }
}
