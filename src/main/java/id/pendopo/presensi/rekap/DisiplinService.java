package id.pendopo.presensi.rekap;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a proposal of PP 94/2021: summon, decide or dismiss, each with a reason. */
@Service
@Transactional
public class DisiplinService {

    private final DisiplinQueries disiplin;
    private final SqlPemda db;
    private final Jejak jejak;
    private final Waktu waktu;

    DisiplinService(DisiplinQueries disiplin, SqlPemda db, Jejak jejak, Waktu waktu) {
        this.disiplin = disiplin;
        this.db = db;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * @param nomor letter of the summons or decision; may be empty when it is dismissed
     * @throws AturanDilanggar {@code presensi.rekap.disiplin.berubah.bentrok} when somebody was
     *     faster or the proposal is another by now
     */
    public void langkah(
            Pengguna oleh,
            int tahun,
            UUID pegawai,
            String jenjang,
            KeadaanDisiplin ke,
            String nomorMentah,
            String alasanMentah,
            LocalDate pada) {
        LingkupRekap.harusSemua(oleh, IzinPresensi.LIHAT);
        LingkupRekap.harusSemua(oleh, IzinPresensi.TINJAU);
        String alasan = alasanMentah.strip();
        String nomor = nomorMentah.strip();
        if (alasan.length() < 10 || alasan.length() > 1000) {
            throw new AturanDilanggar("presensi.rekap.disiplin.alasan");
        }
        if (ke != KeadaanDisiplin.DIHENTIKAN && nomor.length() < 3 || nomor.length() > 120) {
            throw new AturanDilanggar("presensi.rekap.disiplin.nomor");
        }
        var usulan =
                disiplin.satu(tahun, pegawai, pada)
                        .orElseThrow(() -> new TidakDitemukan("usulan " + pegawai));
        if (!usulan.jenjang().equals(jenjang) || !usulan.keadaan().lanjut().contains(ke)) {
            throw new AturanDilanggar("presensi.rekap.disiplin.berubah.bentrok");
        }
        tulis(oleh, tahun, usulan, ke, nomor, alasan);
    }

    private void tulis(
            Pengguna oleh,
            int tahun,
            DisiplinQueries.Usulan u,
            KeadaanDisiplin ke,
            String nomor,
            String alasan) {
        var daftar =
                disiplin
                        .hari(tahun, List.of(u.pegawai()))
                        .getOrDefault(u.pegawai(), List.of())
                        .stream()
                        .filter(h -> h.alpa() || h.menit() > 0)
                        .map(h -> Map.of("h", h.hari().toString(), "tk", h.alpa(), "m", h.menit()))
                        .toList();
        int baris =
                db.sql(
                                """
                                insert into presensi.disiplin (pemda_id, pegawai_id, tahun, jenjang, urut,
                                    keadaan, hari, menit, daftar, nomor, alasan, oleh, oleh_nama, pada)
                                values (:pemda, :pegawai, :tahun, :jenjang, :urut, :keadaan, :hari, :menit,
                                    :daftar::jsonb, nullif(:nomor, ''), :alasan, :oleh, :nama, :kini)
                                on conflict do nothing
                                """)
                        .param("pegawai", u.pegawai())
                        .param("tahun", tahun)
                        .param("jenjang", u.jenjang())
                        .param("urut", u.keadaan().ordinal() + 1)
                        .param("keadaan", ke.name())
                        .param("hari", u.jumlah().hari())
                        .param("menit", u.jumlah().menit())
                        .param("daftar", HasilBulan.JSON.writeValueAsString(daftar))
                        .param("nomor", nomor)
                        .param("alasan", alasan)
                        .param("oleh", oleh.akunId())
                        .param("nama", oleh.nama())
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update();
        if (baris == 0) {
            throw new AturanDilanggar("presensi.rekap.disiplin.berubah.bentrok");
        }
        var sesudah = new LinkedHashMap<String, Object>();
        sesudah.put("keadaan", ke.name());
        sesudah.put("jenjang", u.jenjang());
        sesudah.put("hari", u.jumlah().hari());
        sesudah.put("nomor", nomor);
        jejak.catat(
                oleh.pelaku(),
                "presensi.disiplin",
                new Jejak.Objek(
                        "presensi-disiplin", u.pegawai().toString(), u.nama() + " " + tahun),
                Map.of("keadaan", u.keadaan().name()),
                sesudah,
                alasan);
    }
}
