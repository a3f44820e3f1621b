package id.pendopo.presensi.atur;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.atur.GiliranQueries.Sel;
import id.pendopo.presensi.atur.GiliranService.Kunci;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cells of rosters, all of a sheet in one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SelGiliranRepository {

    private final SqlPemda db;

    SelGiliranRepository(SqlPemda db) {
        this.db = db;
    }

    void sisip(List<Kunci> sel, Map<Kunci, Sel> jam) {
        if (sel.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into presensi.giliran (pemda_id, pegawai_id, hari, kode, masuk, pulang, istirahat_menit)
                        select :pemda, x.pegawai, x.hari::date, x.kode, x.masuk::time, x.pulang::time, x.istirahat
                        from unnest(:pegawai::uuid[], :hari::text[], :kode::text[], :masuk::text[], :pulang::text[],
                            :istirahat::int[]) as x(pegawai, hari, kode, masuk, pulang, istirahat)
                        on conflict (pemda_id, hari, pegawai_id) do update set kode = excluded.kode,
                            masuk = excluded.masuk, pulang = excluded.pulang, istirahat_menit = excluded.istirahat_menit
                        """)
                .param("pegawai", sel.stream().map(Kunci::pegawai).toArray(UUID[]::new))
                .param("hari", sel.stream().map(k -> k.hari().toString()).toArray(String[]::new))
                .param("kode", sel.stream().map(k -> jam.get(k).kode()).toArray(String[]::new))
                .param(
                        "masuk",
                        sel.stream().map(k -> teks(jam.get(k).jam(), true)).toArray(String[]::new))
                .param(
                        "pulang",
                        sel.stream().map(k -> teks(jam.get(k).jam(), false)).toArray(String[]::new))
                .param(
                        "istirahat",
                        sel.stream()
                                .map(
                                        k ->
                                                jam.get(k).jam() == null
                                                        ? 0
                                                        : jam.get(k).jam().istirahat())
                                .toArray(Integer[]::new))
                .update();
    }

    static @Nullable String teks(@Nullable JamKerja jam, boolean masuk) {
        return jam == null ? null : (masuk ? jam.masuk() : jam.pulang()).toString();
    }

    void buang(List<Kunci> sel) {
        if (!sel.isEmpty()) {
            db.sql(
                            """
                            delete from presensi.giliran g
                            using unnest(:pegawai::uuid[], :hari::text[]) as x(pegawai, hari)
                            where g.pemda_id = :pemda and g.hari = x.hari::date and g.pegawai_id = x.pegawai
                            """)
                    .param("pegawai", sel.stream().map(Kunci::pegawai).toArray(UUID[]::new))
                    .param(
                            "hari",
                            sel.stream().map(k -> k.hari().toString()).toArray(String[]::new))
                    .update();
        }
    }
}
