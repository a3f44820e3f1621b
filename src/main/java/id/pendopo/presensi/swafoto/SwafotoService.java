package id.pendopo.presensi.swafoto;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.sinyal.KunciKetukan;
import id.pendopo.presensi.swafoto.SwafotoQueries.Sasaran;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps selfies, shows them to the few who may see them, and lets their owner take them back. */
@Service
@Transactional
public class SwafotoService {

    private final SqlPemda db;
    private final SwafotoQueries swafoto;
    private final KebijakanQueries kebijakan;
    private final LingkupQueries lingkup;
    private final SegelSwafoto segel;
    private final Jejak jejak;
    private final Waktu waktu;

    SwafotoService(
            SqlPemda db,
            SwafotoQueries swafoto,
            KebijakanQueries kebijakan,
            LingkupQueries lingkup,
            SegelSwafoto segel,
            Jejak jejak,
            Waktu waktu) {
        this.db = db;
        this.swafoto = swafoto;
        this.kebijakan = kebijakan;
        this.lingkup = lingkup;
        this.segel = segel;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    private record Tersimpan(UUID kunci, UUID opd, String segel, byte[] isi) {}

    /**
     * Whether a picture of this check-in would be kept.
     *
     * @return false when there is one already
     * @throws TidakDitemukan when it is no check-in of this person
     * @throws AturanDilanggar {@code presensi.swafoto.mati}, {@code .tidak-diminta}, {@code .lewat}
     */
    @Transactional(readOnly = true)
    public boolean diterima(UUID pegawai, UUID kunci) {
        return !periksa(pegawai, kunci).sasaran().ada();
    }

    private record Lolos(Sasaran sasaran, UUID kebijakan) {}

    private Lolos periksa(UUID pegawai, UUID kunci) {
        var s =
                swafoto.sasaran(pegawai, kunci)
                        .orElseThrow(() -> new TidakDitemukan("ketukan " + kunci));
        var b =
                kebijakan
                        .untuk(s.opd(), s.hari())
                        .orElseThrow(() -> new AturanDilanggar("presensi.swafoto.mati"));
        if (b.mode() == ModeSwafoto.RAGU && !s.ragu()) {
            throw new AturanDilanggar("presensi.swafoto.tidak-diminta");
        }
        Duration batas = swafoto.menyusul();
        if (s.diterima().plus(batas).isBefore(waktu.sekarangUrusan())) {
            throw new AturanDilanggar("presensi.swafoto.lewat", batas.toHours());
        }
        return new Lolos(s, b.id());
    }

    /**
     * The first picture of a check-in stays; another one, or the same again, has no effect.
     *
     * @param foto already made anew ({@link PenerimaSwafoto})
     * @return whether it was kept now
     */
    public boolean simpan(UUID pegawai, UUID kunci, byte[] foto) {
        var l = periksa(pegawai, kunci);
        return db.sql(
                                """
                                insert into presensi.swafoto (pemda_id, kunci, hari, pegawai_id, arah, opd_id,
                                    kebijakan_id, kunci_segel, isi, diterima_pada)
                                values (:pemda, :kunci, :hari, :pegawai, :arah, :opd, :kebijakan, :segel, :isi,
                                    :pada)
                                on conflict do nothing
                                """)
                        .param("kunci", kunci)
                        .param("hari", l.sasaran().hari())
                        .param("pegawai", pegawai)
                        .param("arah", l.sasaran().arah().name())
                        .param("opd", l.sasaran().opd())
                        .param("kebijakan", l.kebijakan())
                        .param("segel", segel.pengenal())
                        .param("isi", segel.kunci(foto, kunci))
                        .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                        .update()
                > 0;
    }

    /**
     * The picture, for the person himself, or for who reviews this very check-in; that others
     * looked is written down.
     *
     * @throws TidakDitemukan when there is none, or it is none of his business
     */
    public byte[] lihat(Pengguna orang, KunciKetukan k) {
        var t = tersimpan(k);
        if (!k.pegawai().equals(orang.pegawaiId())) {
            lingkup.untuk(orang, IzinPresensi.TINJAU).harusMemuat(t.opd());
            if (!ditinjau(k)) {
                throw new TidakDitemukan("swafoto " + k.teks());
            }
            jejak.catat(
                    orang.pelaku(),
                    "presensi.swafoto-dilihat",
                    new Jejak.Objek("presensi-swafoto", t.kunci().toString(), k.teks()),
                    null,
                    Map.of("pegawai", k.pegawai().toString()),
                    null);
        }
        return segel.buka(t.isi(), t.segel(), t.kunci());
    }

    private Tersimpan tersimpan(KunciKetukan k) {
        return db.sql(
                        """
                        select kunci, opd_id as opd, kunci_segel as segel, isi from presensi.swafoto
                        where pemda_id = :pemda and hari = :hari and pegawai_id = :pegawai and arah = :arah
                        limit 1
                        """)
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name())
                .query(
                        (rs, n) ->
                                new Tersimpan(
                                        rs.getObject("kunci", UUID.class),
                                        rs.getObject("opd", UUID.class),
                                        rs.getString("segel"),
                                        rs.getBytes("isi")))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("swafoto " + k.teks()));
    }

    private boolean ditinjau(KunciKetukan k) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.tinjauan where pemda_id = :pemda
                            and hari = :hari and pegawai_id = :pegawai and arah = :arah)
                        """)
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Its owner takes it back, at any time: the check-in counts without it.
     *
     * @throws TidakDitemukan when there is none
     */
    public void hapus(Pengguna orang, KunciKetukan k) {
        if (!k.pegawai().equals(orang.pegawaiId())) {
            throw new TidakDitemukan("swafoto " + k.teks());
        }
        int kena =
                db.sql(
                                """
                                delete from presensi.swafoto where pemda_id = :pemda and hari = :hari
                                    and pegawai_id = :pegawai and arah = :arah
                                """)
                        .param("hari", k.hari())
                        .param("pegawai", k.pegawai())
                        .param("arah", k.arah().name())
                        .update();
        if (kena == 0) {
            throw new TidakDitemukan("swafoto " + k.teks());
        }
        catatTerhapus("SENDIRI", kena, waktu.sekarangUrusan());
        jejak.catat(
                orang.pelaku(),
                "presensi.swafoto-dihapus",
                new Jejak.Objek("presensi-swafoto", k.teks(), k.teks()),
                null,
                Map.of("sebab", "SENDIRI"),
                null);
    }

    public void catatTerhapus(String sebab, int banyak, Instant pada) {
        db.sql(
                        """
                        insert into presensi.swafoto_terhapus (pemda_id, id, sebab, banyak, pada)
                        values (:pemda, :id, :sebab, :banyak, :pada)
                        """)
                .param("id", Uuid7.baru())
                .param("sebab", sebab)
                .param("banyak", banyak)
                .param("pada", Timestamp.from(pada))
                .update();
    }
}
