package id.pendopo.pelaporan.rencana;

import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.rencana.KurvaRencana.Titik;
import id.pendopo.perencanaan.SubKegiatan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows of plans; versions are only ever added. */
@Repository
class RencanaRepository {

    private final SqlPemda db;

    RencanaRepository(SqlPemda db) {
        this.db = db;
    }

    /** Keeps others from planning the same sub kegiatan until the transaction ends. */
    void kunci(UUID sub) {
        db.sql(
                        """
                        select id from perencanaan.sub_kegiatan
                        where pemda_id = :pemda and id = :sub for no key update
                        """)
                .param("sub", sub)
                .query(UUID.class)
                .single();
    }

    /** The version in force; 0 without a plan. */
    int versi(UUID sub) {
        return db.sql(
                        """
                        select versi from pelaporan.rencana
                        where pemda_id = :pemda and sub_kegiatan_id = :sub
                        """)
                .param("sub", sub)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Optional<KurvaRencana> kurva(UUID sub, int versi) {
        List<Titik> titik =
                db.sql(
                                """
                                select fisik, nilai_kas from pelaporan.rencana_bulan
                                where pemda_id = :pemda and sub_kegiatan_id = :sub and versi = :versi
                                order by bulan limit 12
                                """)
                        .param("sub", sub)
                        .param("versi", versi)
                        .query(
                                (rs, n) ->
                                        new Titik(
                                                rs.getBigDecimal("fisik"),
                                                Rupiah.of(rs.getBigDecimal("nilai_kas"))))
                        .list();
        return titik.size() == 12 ? Optional.of(new KurvaRencana(titik)) : Optional.empty();
    }

    void terbitkan(SubKegiatan sub, int versi, KurvaRencana kurva) {
        db.sql(
                        """
                        insert into pelaporan.rencana (pemda_id, sub_kegiatan_id, tahun, opd_id, versi)
                        values (:pemda, :sub, :tahun, :opd, :versi)
                        on conflict (pemda_id, sub_kegiatan_id) do update set versi = excluded.versi
                        """)
                .param("sub", sub.id())
                .param("tahun", sub.tahun())
                .param("opd", sub.opdId())
                .param("versi", versi)
                .update();
        for (int i = 0; i < 12; i++) {
            Titik t = kurva.bulan().get(i);
            db.sql(
                            """
                            insert into pelaporan.rencana_bulan
                                (pemda_id, sub_kegiatan_id, versi, bulan, fisik, nilai_kas)
                            values (:pemda, :sub, :versi, :bulan, :fisik, :kas)
                            """)
                    .param("sub", sub.id())
                    .param("versi", versi)
                    .param("bulan", i + 1)
                    .param("fisik", t.fisik())
                    .param("kas", t.kas().nilai())
                    .update();
        }
    }
}
