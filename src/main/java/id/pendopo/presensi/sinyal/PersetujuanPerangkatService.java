package id.pendopo.presensi.sinyal;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves and revokes phones: one a person, unless the old one is kept on purpose. */
@Service
@Transactional
public class PersetujuanPerangkatService {

    private final SqlPemda db;
    private final LingkupTinjau lingkup;
    private final KabarOrang kabar;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    PersetujuanPerangkatService(
            SqlPemda db,
            LingkupTinjau lingkup,
            KabarOrang kabar,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.db = db;
        this.lingkup = lingkup;
        this.kabar = kabar;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    private record Perangkat(UUID id, UUID pegawai, UUID opd, String nama, String keadaan) {}

    /**
     * @param setuju false rejects it, or revokes one in use
     * @param simpanLama whether the phones he has stay in use
     */
    public void putuskan(
            Pengguna oleh, UUID id, boolean setuju, boolean simpanLama, String alasan) {
        String kata = PutusanService.alasan(alasan);
        var p = kunci(oleh, id);
        boolean bisa = setuju ? p.keadaan().equals("MENUNGGU") : !p.keadaan().equals("DICABUT");
        if (!bisa) {
            throw new AturanDilanggar("presensi.sinyal.perangkat.berubah.bentrok");
        }
        if (setuju && !simpanLama) {
            for (UUID lama : aktif(p.pegawai())) {
                tulis(oleh, dengan(lama), "DICABUT", kata);
            }
        }
        tulis(oleh, p, setuju ? "AKTIF" : "DICABUT", kata);
        kabar.perangkat(p.pegawai(), id, Uuid7.baru(), setuju, p.nama(), kata);
        pengumuman.setelahCommit(TopikSinyal.TINJAUAN);
    }

    private Perangkat kunci(Pengguna oleh, UUID id) {
        // all phones of the person, so that two approvals do not leave two in use
        db.sql(
                        """
                        select id from presensi.perangkat where pemda_id = :pemda and pegawai_id = (
                            select x.pegawai_id from presensi.perangkat x where x.pemda_id = :pemda and x.id = :id)
                        order by id limit 1000 for update
                        """)
                .param("id", id)
                .query(UUID.class)
                .list();
        var p = dengan(id);
        lingkup.harus(oleh, p.opd());
        if (p.pegawai().equals(oleh.pegawaiId())) {
            throw new AturanDilanggar("presensi.sinyal.perangkat.diri.terlarang");
        }
        return p;
    }

    private Perangkat dengan(UUID id) {
        return db.sql(
                        """
                        select d.id, d.pegawai_id, g.opd_id, d.nama, d.keadaan from presensi.perangkat d
                        join organisasi.pegawai g on g.pemda_id = d.pemda_id and g.id = d.pegawai_id
                        where d.pemda_id = :pemda and d.id = :id
                        """)
                .param("id", id)
                .query(
                        (rs, n) ->
                                new Perangkat(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("pegawai_id", UUID.class),
                                        rs.getObject("opd_id", UUID.class),
                                        rs.getString("nama"),
                                        rs.getString("keadaan")))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("perangkat " + id));
    }

    private List<UUID> aktif(UUID pegawai) {
        return db.sql(
                        """
                        select id from presensi.perangkat
                        where pemda_id = :pemda and pegawai_id = :pegawai and keadaan = 'AKTIF'
                        order by id limit 1000
                        """)
                .param("pegawai", pegawai)
                .query(UUID.class)
                .list();
    }

    private void tulis(Pengguna oleh, Perangkat p, String keadaan, String alasan) {
        db.sql(
                        """
                        update presensi.perangkat set keadaan = :keadaan, diputus_pada = :pada,
                            diputus_nama = :nama, alasan = :alasan
                        where pemda_id = :pemda and id = :id
                        """)
                .param("keadaan", keadaan)
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .param("nama", oleh.nama())
                .param("alasan", alasan)
                .param("id", p.id())
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.perangkat-diputus",
                new Jejak.Objek("presensi.perangkat", p.id().toString(), p.nama()),
                Map.of("keadaan", p.keadaan()),
                Map.of("keadaan", keadaan),
                alasan);
    }
}
