package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody has typed and not sent; one draft a person and kind. */
@Service
@Transactional
public class KonsepMohonService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> PETA = new TypeReference<>() {};

    private final SqlPemda db;
    private final Waktu waktu;

    KonsepMohonService(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    public void simpan(Pengguna orang, JenisMohon jenis, Map<String, String> isi) {
        db.sql(
                        """
                        insert into presensi.konsep_permohonan (pemda_id, akun_id, jenis, isi, pada)
                        values (:pemda, :akun, :jenis, :isi::jsonb, :pada)
                        on conflict (pemda_id, akun_id, jenis)
                            do update set isi = excluded.isi, pada = excluded.pada
                        """)
                .param("akun", orang.akunId())
                .param("jenis", jenis.name())
                .param("isi", JSON.writeValueAsString(isi))
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
    }

    @Transactional(readOnly = true)
    public Map<String, String> baca(Pengguna orang, JenisMohon jenis) {
        return db.sql(
                        """
                        select isi::text from presensi.konsep_permohonan
                        where pemda_id = :pemda and akun_id = :akun and jenis = :jenis
                        """)
                .param("akun", orang.akunId())
                .param("jenis", jenis.name())
                .query(String.class)
                .optional()
                .map(t -> JSON.readValue(t, PETA))
                .orElse(Map.of());
    }

    public void hapus(Pengguna orang, JenisMohon jenis) {
        db.sql(
                        """
                        delete from presensi.konsep_permohonan
                        where pemda_id = :pemda and akun_id = :akun and jenis = :jenis
                        """)
                .param("akun", orang.akunId())
                .param("jenis", jenis.name())
                .update();
    }
}
