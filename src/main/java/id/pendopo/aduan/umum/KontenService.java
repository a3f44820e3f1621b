package id.pendopo.aduan.umum;

import id.pendopo.aduan.PengajuanService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what readers ask moderators to look at; nothing is known of the reader. */
@Service
@Transactional
public class KontenService {

    static final int KATA_TERPANJANG = 1000;

    /** A flood of one report says nothing that the first hundred have not said. */
    private static final int TERBANYAK = 100;

    private final SqlPemda db;
    private final Waktu waktu;
    private final Pengumuman pengumuman;

    KontenService(SqlPemda db, Waktu waktu, Pengumuman pengumuman) {
        this.db = db;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
    }

    /**
     * @param lampiran the photo it is about; null for the text
     */
    public void laporkan(
            UUID aduan, @Nullable UUID lampiran, AlasanKonten alasan, @Nullable String kata) {
        String rapi = kata == null ? "" : kata.strip();
        if (rapi.length() > KATA_TERPANJANG) {
            throw new AturanDilanggar("aduan.kata-panjang", KATA_TERPANJANG, rapi.length());
        }
        db.sql(
                        """
                        insert into aduan.lapor_konten (pemda_id, id, aduan_id, lampiran_id, alasan, kata,
                            dibuat_pada)
                        select :pemda, :id, :aduan, :lampiran, :alasan, :kata, :pada
                        where :terbanyak > (select count(*) from aduan.lapor_konten
                            where pemda_id = :pemda and aduan_id = :aduan and selesai_pada is null)
                        """)
                .param("id", Uuid7.baru())
                .param("aduan", aduan)
                .param("lampiran", lampiran)
                .param("alasan", alasan.name())
                .param("kata", rapi.isEmpty() ? null : rapi)
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .param("terbanyak", TERBANYAK)
                .update();
        pengumuman.setelahCommit(PengajuanService.TOPIK);
    }

    /** What was asked about this report has been looked at. */
    public void selesai(Pengguna oleh, UUID aduan) {
        db.sql(
                        """
                        update aduan.lapor_konten set selesai_pada = :pada, selesai_oleh = :oleh,
                            selesai_nama = :nama
                        where pemda_id = :pemda and aduan_id = :aduan and selesai_pada is null
                        """)
                .param("aduan", aduan)
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .update();
        pengumuman.setelahCommit(PengajuanService.TOPIK);
    }
}
