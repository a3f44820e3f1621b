package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.atur.GiliranQueries.Jenis;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes of the rosters of a unit, each with its hours. */
@Service
@Transactional
public class JenisGiliranService {

    private final SqlPemda db;
    private final UnitQueries unit;
    private final PencatatAtur pencatat;

    JenisGiliranService(SqlPemda db, UnitQueries unit, PencatatAtur pencatat) {
        this.db = db;
        this.unit = unit;
        this.pencatat = pencatat;
    }

    /**
     * Makes or changes a code. Sheets keep the hours they were saved with; from that day on they
     * take the new ones.
     */
    public void simpan(Pengguna oleh, UUID opd, Jenis j, @Nullable LocalDate sejak) {
        var u = unit.satu(oleh, opd);
        String kode = j.kode().strip().toUpperCase(Locale.ROOT);
        if (!kode.matches("[A-Z0-9]{1,4}")) {
            throw new AturanDilanggar("presensi.atur.giliran.kode-bentuk", j.kode());
        }
        if (j.nama().isBlank() || j.nama().length() > 60) {
            throw new AturanDilanggar("presensi.atur.nama");
        }
        db.sql(
                        """
                        insert into presensi.jenis_giliran (pemda_id, opd_id, kode, nama, masuk, pulang,
                            istirahat_menit, aktif)
                        values (:pemda, :opd, :kode, :nama, :masuk::time, :pulang::time, :istirahat, :aktif)
                        on conflict (pemda_id, opd_id, kode) do update set nama = excluded.nama,
                            masuk = excluded.masuk, pulang = excluded.pulang,
                            istirahat_menit = excluded.istirahat_menit, aktif = excluded.aktif
                        """)
                .param("opd", opd)
                .param("kode", kode)
                .param("nama", j.nama().strip())
                .param("masuk", SelGiliranRepository.teks(j.jam(), true))
                .param("pulang", SelGiliranRepository.teks(j.jam(), false))
                .param("istirahat", j.jam() == null ? 0 : j.jam().istirahat())
                .param("aktif", j.aktif())
                .update();
        if (sejak != null) {
            pencatat.harusTerbuka(sejak, null);
            db.sql(
                            """
                            update presensi.giliran g set masuk = :masuk::time, pulang = :pulang::time,
                                istirahat_menit = :istirahat
                            from organisasi.pegawai p
                            where g.pemda_id = :pemda and g.hari >= :sejak and g.kode = :kode
                                and p.pemda_id = g.pemda_id and p.id = g.pegawai_id and p.opd_id = :opd
                            """)
                    .param("opd", opd)
                    .param("kode", kode)
                    .param("masuk", SelGiliranRepository.teks(j.jam(), true))
                    .param("pulang", SelGiliranRepository.teks(j.jam(), false))
                    .param("istirahat", j.jam() == null ? 0 : j.jam().istirahat())
                    .param("sejak", sejak)
                    .update();
        }
        pencatat.catat(
                oleh,
                "jenis-giliran",
                new Jejak.Objek("jenis-giliran", u.slug() + "/" + kode, u.nama() + " " + kode),
                null,
                Map.of(
                        "nama", j.nama(),
                        "jam", j.jam() == null ? "" : j.jam().masuk() + "–" + j.jam().pulang(),
                        "aktif", j.aktif()));
    }
}
