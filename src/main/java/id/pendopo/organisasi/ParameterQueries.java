package id.pendopo.organisasi;

import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The value a rule had on a day: the pemda's own where it set one, the national one otherwise. */
@Service
@Transactional(readOnly = true)
public class ParameterQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ParameterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A value with its basis; results keep {@code sejak}, the version they were computed with.
     *
     * @param lokal true when the pemda itself set it
     */
    public record Parameter(
            String kode, JsonNode nilai, LocalDate sejak, String dasarHukum, boolean lokal) {

        public int bulat() {
            return nilai.asInt();
        }
    }

    /**
     * @throws IllegalStateException when neither the pemda nor the nation has set it for that day
     */
    public Parameter pada(String kode, LocalDate hari) {
        return bilaAda(kode, hari)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Parameter %s belum diisi untuk %s".formatted(kode, hari)));
    }

    /** Empty when neither the pemda nor the nation has set it for that day. */
    public Optional<Parameter> bilaAda(String kode, LocalDate hari) {
        return jdbc.sql(
                        """
                        select kode, nilai::text as nilai, berlaku_sejak, dasar_hukum, true as lokal
                        from organisasi.parameter
                        where pemda_id = :pemda and kode = :kode and berlaku_sejak <= :hari
                            and (berlaku_sampai is null or berlaku_sampai >= :hari)
                        union all
                        select kode, nilai::text, berlaku_sejak, dasar_hukum, false
                        from referensi.parameter_nasional
                        where kode = :kode and berlaku_sejak <= :hari
                            and (berlaku_sampai is null or berlaku_sampai >= :hari)
                        order by lokal desc, berlaku_sejak desc limit 1
                        """)
                .param("pemda", KonteksPemda.wajib().id())
                .param("kode", kode)
                .param("hari", hari)
                .query(
                        (rs, n) ->
                                new Parameter(
                                        rs.getString("kode"),
                                        JSON.readTree(rs.getString("nilai")),
                                        rs.getObject("berlaku_sejak", LocalDate.class),
                                        rs.getString("dasar_hukum"),
                                        rs.getBoolean("lokal")))
                .optional();
    }
}
