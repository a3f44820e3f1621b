package id.pendopo.presensi.atur;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who follows which pattern of working hours, from when to when. */
@Service
@Transactional
public class PenetapanPolaService {

    private final SqlPemda db;
    private final PolaQueries pola;
    private final PencatatAtur pencatat;

    PenetapanPolaService(SqlPemda db, PolaQueries pola, PencatatAtur pencatat) {
        this.db = db;
        this.pola = pola;
        this.pencatat = pencatat;
    }

    /**
     * Says who follows a pattern from a day on: an OPD with its units, or one person.
     *
     * @throws AturanDilanggar {@code presensi.atur.penetapan-ada.bentrok}, {@code
     *     presensi.atur.bulan-beku}, {@code presensi.atur.akhir-sebelum-awal}
     */
    public void tetapkan(
            Pengguna oleh,
            UUID polaId,
            @Nullable UUID opd,
            @Nullable UUID pegawai,
            LocalDate sejak,
            @Nullable LocalDate sampai) {
        PencatatAtur.harusAtur(oleh);
        var p = pola.satu(polaId);
        if (!p.aktif()) {
            throw new AturanDilanggar("presensi.atur.pola-mati");
        }
        if (sampai != null && sampai.isBefore(sejak)) {
            throw new AturanDilanggar("presensi.atur.akhir-sebelum-awal");
        }
        pencatat.harusTerbuka(sejak, sampai);
        pencatat.kunci("penetapan", opd == null ? pegawai : opd);
        boolean ada =
                db.sql(
                                """
                                select exists (select 1 from presensi.penetapan_pola
                                    where pemda_id = :pemda and berlaku_sejak = :sejak
                                        and opd_id is not distinct from :opd::uuid
                                        and pegawai_id is not distinct from :pegawai::uuid)
                                """)
                        .param("sejak", sejak)
                        .param("opd", opd)
                        .param("pegawai", pegawai)
                        .query(Boolean.class)
                        .single();
        if (ada) {
            throw new AturanDilanggar("presensi.atur.penetapan-ada.bentrok");
        }
        if (sampai == null) {
            db.sql(
                            """
                            update presensi.penetapan_pola set berlaku_sampai = :akhir
                            where pemda_id = :pemda and opd_id is not distinct from :opd::uuid
                                and pegawai_id is not distinct from :pegawai::uuid
                                and berlaku_sejak < :sejak
                                and (berlaku_sampai is null or berlaku_sampai > :akhir)
                            """)
                    .param("akhir", sejak.minusDays(1))
                    .param("sejak", sejak)
                    .param("opd", opd)
                    .param("pegawai", pegawai)
                    .update();
        }
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.penetapan_pola (pemda_id, id, pola_id, opd_id, pegawai_id,
                            berlaku_sejak, berlaku_sampai)
                        values (:pemda, :id, :pola, :opd, :pegawai, :sejak, :sampai)
                        """)
                .param("id", id)
                .param("pola", polaId)
                .param("opd", opd)
                .param("pegawai", pegawai)
                .param("sejak", sejak)
                .param("sampai", sampai)
                .update();
        var jadi = pola.satuPenetapan(id);
        pencatat.catat(
                oleh,
                "penetapan-dibuat",
                PolaService.objek(polaId, p.nama()),
                null,
                Map.of(
                        "untuk", jadi.untuk(),
                        "sejak", sejak.toString(),
                        "sampai", sampai == null ? "" : sampai.toString()));
    }

    /**
     * Ends an assignment with this day; one that has not begun then is taken away.
     *
     * @throws AturanDilanggar {@code presensi.atur.bulan-beku}
     */
    public void akhiri(Pengguna oleh, UUID penetapan, LocalDate akhir) {
        PencatatAtur.harusAtur(oleh);
        var t = pola.satuPenetapan(penetapan);
        pencatat.harusTerbuka(akhir.plusDays(1), null);
        if (t.sampai() != null && t.sampai().isBefore(akhir)) {
            throw new AturanDilanggar("presensi.atur.sudah-berakhir");
        }
        if (akhir.isBefore(t.sejak())) {
            pencatat.harusTerbuka(t.sejak(), t.sampai());
            db.sql("delete from presensi.penetapan_pola where pemda_id = :pemda and id = :id")
                    .param("id", penetapan)
                    .update();
        } else {
            db.sql(
                            """
                            update presensi.penetapan_pola set berlaku_sampai = :akhir
                            where pemda_id = :pemda and id = :id
                            """)
                    .param("id", penetapan)
                    .param("akhir", akhir)
                    .update();
        }
        pencatat.catat(
                oleh,
                "penetapan-diakhiri",
                PolaService.objek(t.polaId(), t.pola()),
                Map.of(
                        "untuk", t.untuk(),
                        "sejak", t.sejak().toString(),
                        "sampai", t.sampai() == null ? "" : t.sampai().toString()),
                Map.of("sampai", akhir.toString()));
    }
}
