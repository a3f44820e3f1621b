package id.pendopo.perencanaan;

import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Sub kegiatan come into being with the budget that names them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SubKegiatanService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SEKALI_TULIS = 1_000;

    private final SqlPemda db;

    SubKegiatanService(SqlPemda db) {
        this.db = db;
    }

    /**
     * A sub kegiatan as a budget names it.
     *
     * @param edisi edition its code stands in; null: di luar nomenklatur
     */
    public record Rekaman(
            UUID opdId,
            String kode,
            String nama,
            String kodeProgram,
            String namaProgram,
            String kodeKegiatan,
            String namaKegiatan,
            @Nullable String edisi,
            @Nullable String indikator,
            @Nullable String satuan) {}

    /**
     * Adds what is missing and takes over names that changed. Indicator, unit and target that
     * planners have entered stay.
     */
    public void rekam(int tahun, List<Rekaman> semua) {
        for (int i = 0; i < semua.size(); i += SEKALI_TULIS) {
            tulis(tahun, semua.subList(i, Math.min(semua.size(), i + SEKALI_TULIS)));
        }
    }

    private record Isi(UUID id, Rekaman r) {}

    private void tulis(int tahun, List<Rekaman> bagian) {
        var isi = bagian.stream().map(r -> new Isi(Uuid7.baru(), r)).toList();
        db.sql(
                        """
                        insert into perencanaan.sub_kegiatan as s (pemda_id, id, tahun, opd_id, kode, nama,
                            kode_program, nama_program, kode_kegiatan, nama_kegiatan, edisi, indikator, satuan)
                        select :pemda, (b ->> 'id')::uuid, :tahun, (b -> 'r' ->> 'opdId')::uuid,
                            b -> 'r' ->> 'kode', b -> 'r' ->> 'nama', b -> 'r' ->> 'kodeProgram',
                            b -> 'r' ->> 'namaProgram', b -> 'r' ->> 'kodeKegiatan',
                            b -> 'r' ->> 'namaKegiatan', b -> 'r' ->> 'edisi', b -> 'r' ->> 'indikator',
                            b -> 'r' ->> 'satuan'
                        from jsonb_array_elements(:isi::jsonb) as b
                        on conflict (pemda_id, tahun, opd_id, kode) do update
                        set nama = excluded.nama, kode_program = excluded.kode_program,
                            nama_program = excluded.nama_program, kode_kegiatan = excluded.kode_kegiatan,
                            nama_kegiatan = excluded.nama_kegiatan, edisi = excluded.edisi,
                            indikator = coalesce(s.indikator, excluded.indikator),
                            satuan = coalesce(s.satuan, excluded.satuan)
                        where (s.nama, s.kode_program, s.nama_program, s.kode_kegiatan, s.nama_kegiatan,
                                s.edisi, s.indikator, s.satuan)
                            is distinct from (excluded.nama, excluded.kode_program, excluded.nama_program,
                                excluded.kode_kegiatan, excluded.nama_kegiatan, excluded.edisi,
                                coalesce(s.indikator, excluded.indikator), coalesce(s.satuan, excluded.satuan))
                        """)
                .param("tahun", tahun)
                .param("isi", JSON.writeValueAsString(isi))
                .update();
    }
}
