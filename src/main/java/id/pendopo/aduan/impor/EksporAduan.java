package id.pendopo.aduan.impor;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.pemda.KonteksPemda;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imported complaints as csv, in the columns they came in: what we keep ourselves from where we
 * keep it, what the source said besides as it said it.
 */
@Service
@Transactional(readOnly = true)
public class EksporAduan {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TERBANYAK = 1_000_000;
    private static final int SEKALI = 1_000;

    private final SqlPemda db;

    EksporAduan(SqlPemda db) {
        this.db = db;
    }

    public void tulis(String sumber, OutputStream ke) {
        ZoneId zona = KonteksPemda.wajib().zona();
        try (var csv = PenulisCsv.ke(ke)) {
            csv.baris(Kolom.SEMUA);
            db.sql(
                            """
                            select s.nomor, a.judul, a.isi, coalesce(s.kategori, k.nama_id) as kategori,
                                a.dibuat_pada, a.selesai_pada, s.tenggat, a.diubah_pada,
                                coalesce(s.opd, o.nama) as opd, a.patokan, a.kode_wilayah, a.lintang, a.bujur,
                                s.isi::text as isi_asal, (select l.isi from aduan.langkah l
                                    where l.pemda_id = a.pemda_id and l.aduan_id = a.id and l.terbuka
                                        and l.jenis in ('SELESAI', 'TINDAKAN')
                                    order by l.pada desc, l.id desc limit 1) as penyelesaian
                            from aduan.asal s
                            join aduan.aduan a on a.pemda_id = s.pemda_id and a.id = s.aduan_id
                            left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
                            left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
                            where s.pemda_id = :pemda and s.sumber = :sumber and s.nomor is not null
                                and s.klien_id is null and not a.rahasia
                            order by s.nomor limit :banyak
                            """)
                    .param("sumber", sumber)
                    .param("banyak", TERBANYAK)
                    .withFetchSize(SEKALI)
                    .query(
                            rs -> {
                                csv.baris(baris(rs, zona));
                            });
        }
    }

    private static List<@Nullable Object> baris(ResultSet rs, ZoneId zona) throws SQLException {
        Map<String, String> asal =
                JSON.readValue(
                        rs.getString("isi_asal") == null ? "{}" : rs.getString("isi_asal"),
                        new TypeReference<>() {});
        var hasil = new ArrayList<@Nullable Object>();
        for (String kolom : Kolom.SEMUA) {
            String nilai =
                    switch (kolom) {
                        case Kolom.NOMOR -> rs.getString("nomor");
                        case Kolom.DIBUKA -> ada(asal, kolom, saat(rs, "dibuat_pada", zona));
                        case Kolom.DITUTUP -> ada(asal, kolom, saat(rs, "selesai_pada", zona));
                        case Kolom.TENGGAT -> saat(rs, "tenggat", zona);
                        case Kolom.DIPERBARUI -> ada(asal, kolom, saat(rs, "diubah_pada", zona));
                        case Kolom.INSTANSI -> rs.getString("opd");
                        case Kolom.KATEGORI -> rs.getString("kategori");
                        case Kolom.JUDUL -> judul(asal, rs.getString("judul"));
                        case Kolom.ISI -> ada(asal, kolom, rs.getString("isi"));
                        case Kolom.PATOKAN -> rs.getString("patokan");
                        case Kolom.KODE_WILAYAH -> rs.getString("kode_wilayah");
                        case Kolom.PENYELESAIAN -> rs.getString("penyelesaian");
                        case Kolom.LAT -> titik(rs, "lintang");
                        case Kolom.LON -> titik(rs, "bujur");
                        default -> asal.get(kolom);
                    };
            hasil.add(nilai);
        }
        return hasil;
    }

    /** Ours, where the source had any of it. */
    private static @Nullable String ada(
            Map<String, String> asal, String kolom, @Nullable String kami) {
        return asal.containsKey(kolom) ? kami : null;
    }

    /** A long one was cut for our pages. */
    private static @Nullable String judul(Map<String, String> asal, String kami) {
        String lengkap = asal.get(Kolom.JUDUL);
        return kami.endsWith("…") && lengkap != null ? lengkap : ada(asal, Kolom.JUDUL, kami);
    }

    private static @Nullable String titik(ResultSet rs, String kolom) throws SQLException {
        Double nilai = rs.getObject(kolom, Double.class);
        return nilai == null ? null : nilai.toString();
    }

    private static @Nullable String saat(ResultSet rs, String kolom, ZoneId zona)
            throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : SaatSumber.tulis(t.toInstant(), zona);
    }
}
