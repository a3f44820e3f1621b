package id.pendopo.presensi;

import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.BukuTempat.Untuk;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads where people may check in. */
@Service
@Transactional(readOnly = true)
public class TempatQueries {

    private final SqlPemda db;
    private final KehadiranQueries kehadiran;

    TempatQueries(SqlPemda db, KehadiranQueries kehadiran) {
        this.db = db;
        this.kehadiran = kehadiran;
    }

    /** For everybody, from this day to that, both included. */
    public BukuTempat semua(LocalDate dari, LocalDate sampai) {
        var umum = new ArrayList<Untuk>();
        var perOpd = new HashMap<UUID, List<Untuk>>();
        var perPegawai = new HashMap<UUID, List<Untuk>>();
        db.sql(
                        """
                        select t.id, t.nama, t.lintang, t.bujur, t.radius_m, t.sudut, u.opd_id, u.pegawai_id,
                            u.hari, greatest(t.berlaku_sejak, u.berlaku_sejak) as sejak,
                            least(t.berlaku_sampai, u.berlaku_sampai) as akhir
                        from presensi.tempat_untuk u
                        join presensi.tempat t on t.pemda_id = u.pemda_id and t.id = u.tempat_id
                        where u.pemda_id = :pemda
                            and greatest(t.berlaku_sejak, u.berlaku_sejak) <= :sampai
                            and coalesce(least(t.berlaku_sampai, u.berlaku_sampai), :dari) >= :dari
                        order by t.nama, u.id limit 200000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(
                        rs -> {
                            UUID opd = rs.getObject("opd_id", UUID.class);
                            UUID pegawai = rs.getObject("pegawai_id", UUID.class);
                            var tujuan =
                                    pegawai != null
                                            ? perPegawai.computeIfAbsent(
                                                    pegawai, p -> new ArrayList<>())
                                            : opd != null
                                                    ? perOpd.computeIfAbsent(
                                                            opd, o -> new ArrayList<>())
                                                    : umum;
                            tujuan.add(untuk(rs));
                        });
        return new BukuTempat(
                umum, perOpd, perPegawai, induk(), kehadiran.keteranganSemua(dari, sampai));
    }

    private Map<UUID, UUID> induk() {
        var hasil = new HashMap<UUID, UUID>();
        db.sql(
                        """
                        select id, induk_id from organisasi.opd
                        where pemda_id = :pemda and induk_id is not null limit 20000
                        """)
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("induk_id", UUID.class));
                        });
        return hasil;
    }

    private static Untuk untuk(ResultSet rs) throws SQLException {
        var pagar =
                new Pagar(
                        rs.getObject("id", UUID.class),
                        rs.getString("nama"),
                        new Koordinat(rs.getDouble("lintang"), rs.getDouble("bujur")),
                        rs.getInt("radius_m"),
                        poligon(rs.getArray("sudut")));
        var hari =
                Arrays.stream((Integer[]) rs.getArray("hari").getArray())
                        .map(DayOfWeek::of)
                        .toList();
        return new Untuk(
                pagar,
                hari,
                rs.getObject("sejak", LocalDate.class),
                rs.getObject("akhir", LocalDate.class));
    }

    static @Nullable List<Koordinat> poligon(@Nullable Array sudut) throws SQLException {
        if (sudut == null) {
            return null;
        }
        var angka = (Double[]) sudut.getArray();
        var hasil = new ArrayList<Koordinat>();
        for (int i = 0; i < angka.length; i += 2) {
            hasil.add(new Koordinat(angka[i], angka[i + 1]));
        }
        return hasil;
    }
}
