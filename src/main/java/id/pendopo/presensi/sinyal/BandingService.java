package id.pendopo.presensi.sinyal;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals against a punch found invalid: once a decision, within days that a parameter says.
 * Somebody of the staff office answers who did not decide; his answer is a decision of its own and
 * the last.
 */
@Service
@Transactional
public class BandingService {

    static final String KODE = "presensi.banding";
    private static final int ISI_TERPENDEK = 20;
    private static final int ISI_TERPANJANG = 2_000;

    private final SqlPemda db;
    private final PutusanService putusan;
    private final BandingQueries banding;
    private final KabarOrang kabar;
    private final ParameterQueries parameter;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    BandingService(
            SqlPemda db,
            PutusanService putusan,
            BandingQueries banding,
            KabarOrang kabar,
            ParameterQueries parameter,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.db = db;
        this.putusan = putusan;
        this.banding = banding;
        this.kabar = kabar;
        this.parameter = parameter;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    /** A file that was kept before. */
    public record Bukti(String sidik, String nama) {}

    /**
     * @throws TidakDitemukan when it is no punch of his that was decided about
     */
    public void ajukan(Pengguna orang, KunciKetukan k, String isi, @Nullable Bukti bukti) {
        var milik = banding.milik(orang, k);
        String kata = isi.strip();
        if (kata.length() < ISI_TERPENDEK || kata.length() > ISI_TERPANJANG) {
            throw new AturanDilanggar(
                    "presensi.sinyal.banding.isi-panjang",
                    kata.length(),
                    ISI_TERPENDEK,
                    ISI_TERPANJANG);
        }
        if (milik.putusan() == null || milik.putusan().hasil() != Hasil.TIDAK_SAH) {
            throw new AturanDilanggar("presensi.sinyal.banding.belum-diputus");
        }
        putusan.harusTerbuka(k);
        if (milik.putusan().jawaban()) {
            throw new AturanDilanggar("presensi.sinyal.banding.terakhir");
        }
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        LocalDate batas = milik.putusan().batasBanding();
        if (hari.isAfter(batas)) {
            throw new AturanDilanggar("presensi.sinyal.banding.lewat", batas.toString());
        }
        UUID id = Uuid7.baru();
        simpan(id, k, milik.putusan().id(), kata, bukti, hari);
        jejak.catat(
                orang.pelaku(),
                "presensi.banding-diajukan",
                new Jejak.Objek("presensi.banding", id.toString(), k.hari() + " " + k.arah()),
                null,
                Map.of("berkas", bukti == null ? "" : bukti.nama()),
                kata);
        kabar.dibanding(k, id, orang.nama(), milik.putusan().oleh(), orang);
        pengumuman.setelahCommit(TopikSinyal.TINJAUAN);
    }

    private void simpan(
            UUID id,
            KunciKetukan k,
            UUID putusanId,
            String isi,
            @Nullable Bukti bukti,
            LocalDate hari) {
        int jawab = parameter.pada(KODE, hari).nilai().get("jawab_hari").asInt();
        try {
            db.sql(
                            """
                            insert into presensi.banding (pemda_id, id, putusan_id, hari, pegawai_id, arah,
                                isi, sidik, nama_berkas, diajukan_pada, batas_jawab)
                            values (:pemda, :id, :putusan, :hari, :pegawai, :arah, :isi, :sidik, :nama,
                                :pada, :batas)
                            """)
                    .param("id", id)
                    .param("putusan", putusanId)
                    .param("hari", k.hari())
                    .param("pegawai", k.pegawai())
                    .param("arah", k.arah().name())
                    .param("isi", isi)
                    .param("sidik", bukti == null ? null : bukti.sidik())
                    .param("nama", bukti == null ? null : bukti.nama())
                    .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                    .param("batas", hari.plusDays(jawab))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AturanDilanggar("presensi.sinyal.banding.sudah.bentrok");
        }
    }

    /**
     * @param diterima the punch counts again
     */
    public void jawab(Pengguna oleh, UUID id, boolean diterima, String alasan) {
        if (!LingkupTinjau.menjawabBanding(oleh)) {
            throw new TidakDitemukan("banding " + id);
        }
        String kata = PutusanService.alasan(alasan);
        var b = banding.satu(id);
        // its own punch first: so that deciding and answering wait for each other in one order
        var antrean = putusan.kunci(oleh, b.kunci());
        if (b.pemutus().equals(oleh.akunId())) {
            throw new AturanDilanggar("presensi.sinyal.pemutus-sama.terlarang");
        }
        UUID jawaban =
                putusan.tulis(
                        oleh,
                        b.kunci(),
                        antrean,
                        diterima ? Hasil.SAH : Hasil.TIDAK_SAH,
                        kata,
                        true);
        Instant kini = waktu.sekarangUrusan();
        int kena =
                db.sql(
                                """
                                update presensi.banding
                                set hasil = :hasil, jawaban = :jawaban, jawaban_id = :putusan,
                                    dijawab_oleh = :oleh, dijawab_nama = :nama, dijawab_pada = :pada
                                where pemda_id = :pemda and id = :id and hasil is null
                                """)
                        .param("hasil", diterima ? "DITERIMA" : "DITOLAK")
                        .param("jawaban", kata)
                        .param("putusan", jawaban)
                        .param("oleh", oleh.akunId())
                        .param("nama", oleh.nama())
                        .param("pada", Timestamp.from(kini))
                        .param("id", id)
                        .update();
        if (kena == 0) {
            throw new AturanDilanggar("presensi.sinyal.berubah.bentrok");
        }
    }
}
