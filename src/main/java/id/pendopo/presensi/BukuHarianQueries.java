package id.pendopo.presensi;

import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.BukuHarian.Orang;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole of a pemda for some days, in a handful of queries. */
@Service
@Transactional(readOnly = true)
public class BukuHarianQueries {

    private final SqlPemda db;
    private final JadwalQueries jadwal;
    private final TempatQueries tempat;
    private final ParameterQueries parameter;
    private final MulaiQueries mulai;

    BukuHarianQueries(
            SqlPemda db,
            JadwalQueries jadwal,
            TempatQueries tempat,
            ParameterQueries parameter,
            MulaiQueries mulai) {
        this.db = db;
        this.jadwal = jadwal;
        this.tempat = tempat;
        this.parameter = parameter;
        this.mulai = mulai;
    }

    /** Both days included. */
    public BukuHarian antara(LocalDate dari, LocalDate sampai) {
        var orang = new HashMap<UUID, Orang>();
        db.sql(
                        """
                        select p.id, p.nama, p.opd_id, t.mulai as menjabat
                        from organisasi.pegawai p
                        left join (
                            select pegawai_id, min(mulai) as mulai from organisasi.penugasan
                            where pemda_id = :pemda group by pegawai_id) t on t.pegawai_id = p.id
                        where p.pemda_id = :pemda and p.aktif limit 200000
                        """)
                .query(
                        rs -> {
                            UUID id = rs.getObject("id", UUID.class);
                            orang.put(
                                    id,
                                    new Orang(
                                            id,
                                            rs.getString("nama"),
                                            rs.getObject("opd_id", UUID.class),
                                            rs.getObject("menjabat", LocalDate.class)));
                        });
        return new BukuHarian(
                dari,
                sampai,
                orang,
                jadwal.semua(dari, sampai),
                tempat.semua(dari, sampai),
                parameter.pada("presensi.akurasi", sampai).nilai().get("terburuk").floatValue(),
                mulai.semua());
    }
}
