package id.pendopo.presensi;

import id.pendopo.organisasi.KalenderService;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.BukuJadwal.Bahan;
import id.pendopo.presensi.BukuJadwal.Giliran;
import id.pendopo.presensi.BukuJadwal.Jam;
import id.pendopo.presensi.BukuJadwal.Penetapan;
import id.pendopo.presensi.BukuJadwal.Pola;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reads working hours: for one person or for all, in the same few queries. */
@Service
@Transactional(readOnly = true)
public class JadwalQueries {

    /** More people than this no pemda has. */
    private static final int TERBANYAK = 200_000;

    private final SqlPemda db;
    private final KalenderService kalender;
    private final ParameterQueries parameter;

    JadwalQueries(SqlPemda db, KalenderService kalender, ParameterQueries parameter) {
        this.db = db;
        this.kalender = kalender;
        this.parameter = parameter;
    }

    /** Of these people, from this day to that, both included. */
    public BukuJadwal untuk(Collection<UUID> pegawai, LocalDate dari, LocalDate sampai) {
        return baca(pegawai.stream().distinct().toArray(UUID[]::new), dari, sampai);
    }

    /** Of everybody. */
    public BukuJadwal semua(LocalDate dari, LocalDate sampai) {
        return baca(null, dari, sampai);
    }

    private BukuJadwal baca(UUID @Nullable [] pegawai, LocalDate dari, LocalDate sampai) {
        var b = new Bahan();
        kalender.libur(dari, sampai).forEach(l -> b.libur.putIfAbsent(l.tanggal(), l.nama()));
        bacaRamadan(b, dari, sampai);
        bacaPola(b);
        bacaPenetapan(b, pegawai, dari, sampai);
        bacaOpd(b, pegawai);
        bacaGiliran(b, pegawai, dari, sampai);
        bacaUmum(b, dari, sampai);
        return new BukuJadwal(KonteksPemda.wajib().zona(), b);
    }

    private void bacaRamadan(Bahan b, LocalDate dari, LocalDate sampai) {
        db.sql(
                        """
                        select h::date from presensi.masa m,
                            generate_series(greatest(m.dari, :dari), least(m.sampai, :sampai), '1 day') h
                        where m.pemda_id = :pemda and m.masa = 'RAMADAN'
                            and m.dari <= :sampai and m.sampai >= :dari
                        limit 4000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(LocalDate.class)
                .list()
                .forEach(b.ramadan::add);
    }

    private void bacaPola(Bahan b) {
        db.sql(
                        """
                        select p.id, p.nama, p.toleransi_menit, p.ikut_libur, h.masa, h.hari, h.masuk,
                            h.pulang, h.istirahat_menit
                        from presensi.pola p left join presensi.pola_hari h
                            on h.pemda_id = p.pemda_id and h.pola_id = p.id
                        where p.pemda_id = :pemda limit 10000
                        """)
                .query(
                        rs -> {
                            UUID id = rs.getObject("id", UUID.class);
                            Pola p = b.pola.get(id);
                            if (p == null) {
                                p =
                                        new Pola(
                                                rs.getString("nama"),
                                                rs.getInt("toleransi_menit"),
                                                rs.getBoolean("ikut_libur"),
                                                new HashMap<>(),
                                                new HashMap<>());
                                b.pola.put(id, p);
                            }
                            if (rs.getString("masa") != null) {
                                var jam =
                                        new Jam(
                                                rs.getObject("masuk", LocalTime.class),
                                                rs.getObject("pulang", LocalTime.class),
                                                rs.getInt("istirahat_menit"));
                                (rs.getString("masa").equals("RAMADAN") ? p.ramadan() : p.biasa())
                                        .put(rs.getInt("hari"), jam);
                            }
                        });
    }

    private void bacaPenetapan(
            Bahan b, UUID @Nullable [] pegawai, LocalDate dari, LocalDate sampai) {
        db.sql(
                        """
                        select pola_id, opd_id, pegawai_id, berlaku_sejak, berlaku_sampai
                        from presensi.penetapan_pola
                        where pemda_id = :pemda and berlaku_sejak <= :sampai
                            and (berlaku_sampai is null or berlaku_sampai >= :dari)
                            and (pegawai_id is null or :pegawai::uuid[] is null
                                or pegawai_id = any(:pegawai))
                        limit :terbanyak
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .param("pegawai", pegawai)
                .param("terbanyak", TERBANYAK)
                .query(
                        rs -> {
                            var p =
                                    new Penetapan(
                                            rs.getObject("pola_id", UUID.class),
                                            rs.getObject("berlaku_sejak", LocalDate.class),
                                            rs.getObject("berlaku_sampai", LocalDate.class));
                            UUID orang = rs.getObject("pegawai_id", UUID.class);
                            if (orang == null) {
                                b.tetapkan(b.perOpd, rs.getObject("opd_id", UUID.class), p);
                            } else {
                                b.tetapkan(b.perPegawai, orang, p);
                            }
                        });
    }

    private void bacaOpd(Bahan b, UUID @Nullable [] pegawai) {
        db.sql(
                        """
                        select id, opd_id from organisasi.pegawai
                        where pemda_id = :pemda and (:pegawai::uuid[] is null or id = any(:pegawai))
                        limit :terbanyak
                        """)
                .param("pegawai", pegawai)
                .param("terbanyak", TERBANYAK)
                .query(
                        rs -> {
                            b.opdPegawai.put(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("opd_id", UUID.class));
                        });
        db.sql(
                        """
                        select id, induk_id from organisasi.opd
                        where pemda_id = :pemda and induk_id is not null limit 20000
                        """)
                .query(
                        rs -> {
                            b.indukOpd.put(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("induk_id", UUID.class));
                        });
    }

    private void bacaGiliran(Bahan b, UUID @Nullable [] pegawai, LocalDate dari, LocalDate sampai) {
        db.sql(
                        """
                        select pegawai_id, hari, kode, masuk, pulang, istirahat_menit from presensi.giliran
                        where pemda_id = :pemda and hari between :dari and :sampai
                            and (:pegawai::uuid[] is null or pegawai_id = any(:pegawai))
                        limit 6000000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .param("pegawai", pegawai)
                .query(
                        rs -> {
                            LocalTime masuk = rs.getObject("masuk", LocalTime.class);
                            b.giliran.put(
                                    new Giliran.Kunci(
                                            rs.getObject("pegawai_id", UUID.class),
                                            rs.getObject("hari", LocalDate.class)),
                                    new Giliran(
                                            rs.getString("kode"),
                                            masuk == null
                                                    ? null
                                                    : new Jam(
                                                            masuk,
                                                            rs.getObject("pulang", LocalTime.class),
                                                            rs.getInt("istirahat_menit"))));
                        });
    }

    /** The pattern of the pemda on the first day and on every day on which it changes. */
    private void bacaUmum(Bahan b, LocalDate dari, LocalDate sampai) {
        b.umum.put(dari, umumPada(dari));
        db.sql(
                        """
                        select berlaku_sejak from organisasi.pola_kerja
                        where pemda_id = :pemda and berlaku_sejak > :dari and berlaku_sejak <= :sampai
                        union
                        select berlaku_sampai + 1 from organisasi.pola_kerja
                        where pemda_id = :pemda and berlaku_sampai >= :dari and berlaku_sampai < :sampai
                        union
                        select berlaku_sejak from organisasi.parameter
                        where pemda_id = :pemda and kode in ('presensi.jam-kerja', 'kerja.hari')
                            and berlaku_sejak > :dari and berlaku_sejak <= :sampai
                        limit 1000
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .query(LocalDate.class)
                .list()
                .forEach(h -> b.umum.put(h, umumPada(h)));
    }

    private Pola umumPada(LocalDate hari) {
        JsonNode bawaan = parameter.pada("presensi.jam-kerja", hari).nilai();
        var biasa = new HashMap<Integer, Jam>();
        var ramadan = new HashMap<Integer, Jam>();
        List<Jam> jam = jamUmum(hari, bawaan);
        for (DayOfWeek d : kalender.hariKerjaPekan(hari)) {
            boolean jumat = d == DayOfWeek.FRIDAY;
            biasa.put(d.getValue(), jam.get(jumat ? 1 : 0));
            ramadan.put(
                    d.getValue(),
                    new Jam(
                            jam(bawaan, "ramadan_masuk"),
                            jam(bawaan, jumat ? "ramadan_pulang_jumat" : "ramadan_pulang"),
                            bawaan.get(jumat ? "ramadan_istirahat_jumat" : "ramadan_istirahat")
                                    .asInt()));
        }
        return new Pola("Umum", 0, true, Map.copyOf(biasa), Map.copyOf(ramadan));
    }

    /** Hours of an ordinary day and of Friday: of the pemda where it has set some. */
    private List<Jam> jamUmum(LocalDate hari, JsonNode bawaan) {
        return db.sql(
                        """
                        select masuk, pulang, coalesce(pulang_jumat, pulang) as jumat, istirahat_menit
                        from organisasi.pola_kerja
                        where pemda_id = :pemda and berlaku_sejak <= :hari
                            and (berlaku_sampai is null or berlaku_sampai >= :hari)
                        order by berlaku_sejak desc, id limit 1
                        """)
                .param("hari", hari)
                .query(
                        (rs, n) -> {
                            var masuk = rs.getObject("masuk", LocalTime.class);
                            int rehat = rs.getInt("istirahat_menit");
                            return List.of(
                                    new Jam(masuk, rs.getObject("pulang", LocalTime.class), rehat),
                                    new Jam(masuk, rs.getObject("jumat", LocalTime.class), rehat));
                        })
                .optional()
                .orElseGet(
                        () ->
                                List.of(
                                        new Jam(
                                                jam(bawaan, "masuk"),
                                                jam(bawaan, "pulang"),
                                                bawaan.get("istirahat").asInt()),
                                        new Jam(
                                                jam(bawaan, "masuk"),
                                                jam(bawaan, "pulang_jumat"),
                                                bawaan.get("istirahat_jumat").asInt())));
    }

    private static LocalTime jam(JsonNode n, String nama) {
        return LocalTime.parse(n.get(nama).asString().replace('.', ':'));
    }

    /** One person: his hours as a function of the day. */
    public Function<LocalDate, JadwalHari> orang(UUID pegawai, LocalDate dari, LocalDate sampai) {
        var buku = untuk(List.of(pegawai), dari, sampai);
        return hari -> buku.pada(pegawai, hari);
    }
}
