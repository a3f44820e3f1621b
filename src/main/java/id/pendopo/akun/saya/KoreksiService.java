package id.pendopo.akun.saya;

import id.pendopo.akun.KoreksiDijawab;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the correction of one's own data, and answers it. The register itself is changed there.
 */
@Service
@Transactional
class KoreksiService {

    /** UU 27/2022 art. 30: corrected within 3 x 24 hours from the request. */
    static final Duration TENGGAT = Duration.ofHours(72);

    private static final int PANJANG = 1_000;

    private final SqlPemda db;
    private final KoreksiQueries koreksi;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;
    private final Waktu waktu;

    KoreksiService(
            SqlPemda db,
            KoreksiQueries koreksi,
            Jejak jejak,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit,
            Waktu waktu) {
        this.db = db;
        this.koreksi = koreksi;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
        this.waktu = waktu;
    }

    /** What is wrong and what it should be. */
    record Isian(BidangKoreksi bidang, String tertulis, String seharusnya) {
        Isian {
            tertulis = terisi(tertulis, "akun.saya.tertulis-kosong");
            seharusnya = terisi(seharusnya, "akun.saya.seharusnya-kosong");
            if (tertulis.equals(seharusnya)) {
                throw new AturanDilanggar("akun.saya.seharusnya-sama");
            }
        }
    }

    private static String terisi(String teks, String kode) {
        String isi = teks.strip();
        if (isi.isEmpty() || isi.length() > PANJANG) {
            throw new AturanDilanggar(kode, PANJANG);
        }
        return isi;
    }

    /** A kept file that proves it. */
    record Bukti(String sidik, String nama) {}

    /** The number of the request. */
    String ajukan(Pengguna orang, Isian isian, @Nullable Bukti bukti) {
        Instant kini = waktu.sekarangUrusan();
        String nomor = nomor(kini);
        db.sql(
                        """
                        insert into akun.koreksi (pemda_id, id, nomor, akun_id, bidang, tertulis,
                            seharusnya, sidik, nama_berkas, status, diajukan_pada, tenggat)
                        values (:pemda, :id, :nomor, :akun, :bidang, :tertulis, :seharusnya, :sidik,
                            :berkas, 'DIAJUKAN', :kini, :tenggat)
                        """)
                .param("id", Uuid7.baru())
                .param("nomor", nomor)
                .param("akun", orang.akunId())
                .param("bidang", isian.bidang().name())
                .param("tertulis", isian.tertulis())
                .param("seharusnya", isian.seharusnya())
                .param("sidik", bukti == null ? null : bukti.sidik())
                .param("berkas", bukti == null ? null : bukti.nama())
                .param("kini", Timestamp.from(kini))
                .param("tenggat", Timestamp.from(kini.plus(TENGGAT)))
                .update();
        jejak.catat(
                orang.pelaku(),
                "akun.koreksi-diajukan",
                new Jejak.Objek("akun", orang.akunId().toString(), nomor),
                null,
                Map.of("bidang", isian.bidang().name()),
                null);
        pengumuman.setelahCommit("tugas");
        return nomor;
    }

    /** Gap-free within pemda and year: the counter row is locked until the transaction ends. */
    private String nomor(Instant kini) {
        int tahun = kini.atZone(KonteksPemda.wajib().zona()).getYear();
        int urut =
                db.sql(
                                """
                                insert into akun.koreksi_nomor (pemda_id, tahun, terakhir)
                                values (:pemda, :tahun, 1)
                                on conflict (pemda_id, tahun)
                                    do update set terakhir = akun.koreksi_nomor.terakhir + 1
                                returning terakhir
                                """)
                        .param("tahun", tahun)
                        .query(Integer.class)
                        .single();
        return "K-%d-%05d".formatted(tahun, urut);
    }

    /**
     * Answers a request.
     *
     * @throws AturanDilanggar {@code akun.saya.koreksi-sendiri.terlarang} when it is his own,
     *     {@code akun.saya.koreksi.bentrok} when somebody answered it before
     */
    void jawab(Pengguna oleh, String nomor, StatusKoreksi putusan, String jawaban) {
        var k = koreksi.dengan(nomor);
        if (k.akunId().equals(oleh.akunId())) {
            throw new AturanDilanggar("akun.saya.koreksi-sendiri.terlarang");
        }
        String isi = terisi(jawaban, "akun.saya.jawaban-kosong");
        if (!k.status().boleh(putusan) || !tulis(oleh, k.id(), putusan, isi)) {
            throw new AturanDilanggar("akun.saya.koreksi.bentrok");
        }
        jejak.catat(
                oleh.pelaku(),
                "akun.koreksi-dijawab",
                new Jejak.Objek("akun", k.akunId().toString(), nomor),
                Map.of("status", k.status().name()),
                Map.of("status", putusan.name()),
                isi);
        penerbit.publishEvent(
                new KoreksiDijawab(
                        KonteksPemda.wajib().id(),
                        k.id(),
                        k.akunId(),
                        nomor,
                        putusan == StatusKoreksi.DIPERBAIKI,
                        isi));
        pengumuman.setelahCommit("tugas");
    }

    /** False when another answer came first. */
    private boolean tulis(Pengguna oleh, UUID id, StatusKoreksi putusan, String jawaban) {
        return db.sql(
                                """
                                update akun.koreksi set status = :status, dijawab_oleh = :oleh,
                                    dijawab_nama = :nama, dijawab_pada = :kini, jawaban = :jawaban
                                where pemda_id = :pemda and id = :id and status = 'DIAJUKAN'
                                """)
                        .param("id", id)
                        .param("status", putusan.name())
                        .param("oleh", oleh.akunId())
                        .param("nama", oleh.nama())
                        .param("kini", Timestamp.from(waktu.sekarangUrusan()))
                        .param("jawaban", jawaban)
                        .update()
                == 1;
    }
}
