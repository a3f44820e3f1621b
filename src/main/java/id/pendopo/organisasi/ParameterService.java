package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.AturanParameter.Nilai;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of a pemda as dated values. A new value is a new row from a day on; what counted before
 * stays as it was, so that every result can be derived again.
 */
@Service
@Transactional
public class ParameterService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Guards of the whole installation, not rules of planning: administrators only. */
    private static final Set<String> PENJAGA =
            Set.of("sesi.", "batas-laju.", "faktor.", "unggah.", "sandi.");

    private final SqlPemda db;
    private final PencatatOrganisasi pencatat;
    private final Waktu waktu;

    ParameterService(SqlPemda db, PencatatOrganisasi pencatat, Waktu waktu) {
        this.db = db;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /** All rules with all their values, by code. */
    @Transactional(readOnly = true)
    public List<AturanParameter> semua() {
        var per = new LinkedHashMap<String, AturanParameter>();
        db.sql(
                        """
                        select distinct on (kode) kode, satuan, keterangan
                        from referensi.parameter_nasional where :pemda::uuid is not null
                        order by kode, berlaku_sejak desc limit 1000
                        """)
                .query(
                        rs -> {
                            String kode = rs.getString("kode");
                            per.put(
                                    kode,
                                    new AturanParameter(
                                            kode,
                                            rs.getString("satuan"),
                                            rs.getString("keterangan"),
                                            new ArrayList<>()));
                        });
        db.sql(
                        """
                        select kode, nilai::text as nilai, berlaku_sejak, berlaku_sampai, dasar_hukum,
                            true as lokal, alasan, ditetapkan_oleh, ditetapkan_pada
                        from organisasi.parameter where pemda_id = :pemda
                        union all
                        select kode, nilai::text, berlaku_sejak, berlaku_sampai, dasar_hukum, false,
                            null, null, null
                        from referensi.parameter_nasional
                        order by kode, berlaku_sejak desc, lokal desc limit 5000
                        """)
                .query(ParameterService::nilai)
                .list()
                .forEach(
                        n -> {
                            var aturan = per.get(n.kode());
                            if (aturan != null) {
                                aturan.nilai().add(n);
                            }
                        });
        return List.copyOf(per.values());
    }

    /**
     * @throws TidakDitemukan when there is no such rule
     */
    @Transactional(readOnly = true)
    public AturanParameter dengan(String kode) {
        return semua().stream()
                .filter(a -> a.kode().equals(kode))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("parameter " + kode));
    }

    private static Nilai nilai(ResultSet rs, int n) throws SQLException {
        Timestamp pada = rs.getTimestamp("ditetapkan_pada");
        return new Nilai(
                rs.getString("kode"),
                JSON.readTree(rs.getString("nilai")),
                rs.getObject("berlaku_sejak", LocalDate.class),
                rs.getObject("berlaku_sampai", LocalDate.class),
                rs.getString("dasar_hukum"),
                rs.getBoolean("lokal"),
                rs.getString("alasan"),
                rs.getString("ditetapkan_oleh"),
                pada == null ? null : pada.toInstant());
    }

    public static boolean boleh(Pengguna oleh, String kode) {
        return oleh.boleh(IzinOrganisasi.PARAMETER)
                && (oleh.boleh(IzinOrganisasi.KELOLA)
                        || PENJAGA.stream().noneMatch(kode::startsWith));
    }

    /**
     * Sets the pemda's own value from a day on. An earlier own value ends the day before; a later
     * one stays, and this one ends before it.
     *
     * @param isian numbers and words by the addresses of {@link BentukNilai#medan}
     */
    public void tetapkan(
            Pengguna oleh,
            String kode,
            LocalDate sejak,
            Map<String, Object> isian,
            String dasarHukum,
            String alasan) {
        if (!boleh(oleh, kode)) {
            throw new TidakDitemukan("parameter " + kode);
        }
        kunci(kode);
        var aturan = dengan(kode);
        String dasar = PencatatOrganisasi.terisi(dasarHukum, "organisasi.dasar-kosong");
        String sebab = PencatatOrganisasi.alasan(alasan);
        JsonNode baru = aturan.baru(sejak, pencatat.hariIni(), isian);
        var bentuk = Objects.requireNonNull(aturan.pada(sejak));
        tutup(kode, sejak);
        LocalDate sampai = aturan.sampai(sejak);
        db.sql(
                        """
                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak, nilai,
                            berlaku_sampai, dasar_hukum, alasan, ditetapkan_oleh, ditetapkan_pada)
                        values (:pemda, :kode, :sejak, :nilai::jsonb, :sampai, :dasar, :alasan, :oleh,
                            :pada)
                        """)
                .param("kode", kode)
                .param("sejak", sejak)
                .param("nilai", JSON.writeValueAsString(baru))
                .param("sampai", sampai)
                .param("dasar", dasar)
                .param("alasan", sebab)
                .param("oleh", oleh.nama() + ", " + oleh.jabatan())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        pencatat.catat(
                oleh,
                "organisasi.parameter-ditetapkan",
                new Jejak.Objek("parameter", kode, kode),
                peta(bentuk.nilai(), bentuk.sejak(), bentuk.dasarHukum()),
                peta(baru, sejak, dasar),
                sebab);
    }

    /** From that day on the national value counts again. */
    public void kembali(Pengguna oleh, String kode, LocalDate sejak, String alasan) {
        if (!boleh(oleh, kode)) {
            throw new TidakDitemukan("parameter " + kode);
        }
        kunci(kode);
        String sebab = PencatatOrganisasi.alasan(alasan);
        var kini = dengan(kode).kembali(sejak, pencatat.hariIni());
        tutup(kode, sejak);
        pencatat.catat(
                oleh,
                "organisasi.parameter-dikembalikan",
                new Jejak.Objek("parameter", kode, kode),
                peta(kini.nilai(), kini.sejak(), kini.dasarHukum()),
                Map.of("berlakuSampai", sejak.minusDays(1)),
                sebab);
    }

    /** Until the end of this transaction nobody else changes this rule. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void kunci(String kode) {
        db.sql(
                        """
                        select pg_advisory_xact_lock(
                            hashtextextended('parameter ' || :pemda::text || :kode, 0))
                        """)
                .param("kode", kode)
                .query()
                .listOfRows();
    }

    private void tutup(String kode, LocalDate sejak) {
        db.sql(
                        """
                        update organisasi.parameter set berlaku_sampai = :sampai
                        where pemda_id = :pemda and kode = :kode and berlaku_sejak < :sejak
                            and (berlaku_sampai is null or berlaku_sampai >= :sejak)
                        """)
                .param("kode", kode)
                .param("sejak", sejak)
                .param("sampai", sejak.minusDays(1))
                .update();
    }

    private static Map<String, Object> peta(JsonNode nilai, LocalDate sejak, String dasar) {
        var m = new LinkedHashMap<String, Object>();
        m.put("nilai", nilai);
        m.put("berlakuSejak", sejak);
        m.put("dasarHukum", dasar);
        return m;
    }
}
