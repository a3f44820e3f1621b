package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes a complaint on to an authority that is none of this pemda, and takes down what it said.
 * How it travels there is the matter of a channel, not of this.
 */
@Service
@Transactional
public class PengalihanService {

    /** What kind of authority. */
    public enum Jenis {
        LAPOR,
        PROVINSI,
        PUSAT,
        DAERAH_LAIN,
        BADAN_USAHA,
        LAIN;

        /** Key of its text. */
        public String kunci() {
            return "aduan.petugas.instansi." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of it there: it is done, or it is ours after all. */
    public enum Hasil {
        SELESAI,
        KEMBALI
    }

    /**
     * @param nomor under which it is known there, once that is known
     */
    public record Tujuan(Jenis jenis, String nama, @Nullable String nomor) {
        private static final int TERPANJANG = 150;

        /**
         * @throws AturanDilanggar {@code aduan.petugas.instansi-panjang}
         */
        public Tujuan {
            nama = nama.strip();
            nomor = nomor == null || nomor.isBlank() ? null : nomor.strip();
            if (nama.length() < 3 || nama.length() > TERPANJANG) {
                throw new AturanDilanggar(
                        "aduan.petugas.instansi-panjang", TERPANJANG, nama.length());
            }
        }
    }

    private final PenulisLangkah penulis;
    private final LampiranRepository lampiran;
    private final JamRepository jam;
    private final PetugasLapanganRepository lapangan;
    private final SqlPemda db;

    PengalihanService(
            PenulisLangkah penulis,
            LampiranRepository lampiran,
            JamRepository jam,
            PetugasLapanganRepository lapangan,
            SqlPemda db) {
        this.penulis = penulis;
        this.lampiran = lampiran;
        this.jam = jam;
        this.lapangan = lapangan;
        this.db = db;
    }

    public void alihkan(Pengguna oleh, String nomor, Tujuan tujuan, String alasan) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::gabung);
        String sebab =
                PenulisLangkah.harusAda(
                        alasan, PenangananService.ALASAN_TERPENDEK, "aduan.alasan-pendek");
        Aduan a = k.aduan();
        a.alihkan();
        lapangan.lepas(a.id(), k.kini());
        UUID id =
                penulis.simpan(
                        k, oleh, JenisLangkah.DIALIHKAN, true, "→ " + tujuan.nama() + ". " + sebab);
        db.sql(
                        """
                        insert into aduan.pengalihan (pemda_id, id, aduan_id, jenis, tujuan, nomor_tujuan,
                            oleh, nama, pada)
                        values (:pemda, :id, :aduan, :jenis, :tujuan, :nomor, :oleh, :nama, :pada)
                        """)
                .param("id", Uuid7.baru())
                .param("aduan", a.id())
                .param("jenis", tujuan.jenis().name())
                .param("tujuan", tujuan.nama())
                .param("nomor", tujuan.nomor())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(k.kini()))
                .update();
        penulis.terbit(new AduanEvent.Berakhir(KonteksPemda.wajib().id(), a.id(), id, a.status()));
    }

    /** What the authority said, without which nobody knows how it stands there. */
    public void jawaban(Pengguna oleh, String nomor, String isi) {
        var k = dialihkan(oleh, nomor);
        String kata = kata(isi);
        UUID id = penulis.simpan(k, oleh, JenisLangkah.DIALIHKAN, true, tujuan(k) + ": " + kata);
        penulis.terbit(new AduanEvent.Berlanjut(KonteksPemda.wajib().id(), k.aduan().id(), id));
    }

    /**
     * It has come to an end there.
     *
     * @param bukti what shows it; needed where it is done
     */
    public void akhiri(
            Pengguna oleh,
            String nomor,
            Hasil hasil,
            String isi,
            List<PenangananService.Bukti> bukti) {
        var k = dialihkan(oleh, nomor);
        Aduan a = k.aduan();
        String kata = tujuan(k) + ": " + kata(isi);
        UUID pemda = KonteksPemda.wajib().id();
        if (hasil == Hasil.SELESAI) {
            boolean pertama = a.selesaikan(k.kini(), bukti.size());
            UUID id = penulis.simpan(k, oleh, JenisLangkah.SELESAI, true, kata);
            for (int i = 0; i < bukti.size(); i++) {
                var b = bukti.get(i);
                lampiran.tambah(a, id, b.peran(), b.berkas(), true, i, k.kini());
            }
            if (pertama) {
                jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), k.kini(), id);
            }
            jam.tercapai(a, JenisJam.TINDAK, a.batasTindak(), k.kini(), id);
            penulis.terbit(new AduanEvent.Berakhir(pemda, a.id(), id, a.status()));
        } else {
            UUID opd = a.opdId();
            if (opd == null) {
                throw new AturanDilanggar("aduan.petugas.kembali-tanpa-opd");
            }
            a.kembaliDialihkan();
            UUID id = penulis.simpan(k, oleh, JenisLangkah.DITERUSKAN, true, kata);
            penulis.terbit(new AduanEvent.Diteruskan(pemda, a.id(), id, opd));
        }
        db.sql(
                        """
                        update aduan.pengalihan set hasil = :hasil, dijawab_pada = :pada
                        where pemda_id = :pemda and aduan_id = :aduan and hasil is null
                        """)
                .param("hasil", hasil.name())
                .param("pada", Timestamp.from(k.kini()))
                .param("aduan", a.id())
                .update();
    }

    private PenulisLangkah.Kerja dialihkan(Pengguna oleh, String nomor) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::gabung);
        if (k.aduan().status() != StatusAduan.DIALIHKAN) {
            throw new AturanDilanggar("aduan.petugas.tidak-dialihkan", k.aduan().status().kunci());
        }
        return k;
    }

    private static String kata(String isi) {
        return PenulisLangkah.harusAda(
                isi, PenangananService.ALASAN_TERPENDEK, "aduan.alasan-pendek");
    }

    private String tujuan(PenulisLangkah.Kerja k) {
        return db.sql(
                        """
                        select tujuan from aduan.pengalihan
                        where pemda_id = :pemda and aduan_id = :aduan order by pada desc limit 1
                        """)
                .param("aduan", k.aduan().id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("pengalihan " + k.aduan().nomor()));
    }
}
