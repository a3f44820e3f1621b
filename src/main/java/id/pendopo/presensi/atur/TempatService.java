package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places where one may check in, and for whom. A punch keeps where it was made: places change
 * freely.
 */
@Service
@Transactional
public class TempatService {

    /** A larger circle lets people check in from the street. */
    private static final double JANGKAUAN_LEBAR = 300;

    /** Further than this from every border of the pemda a place is looked at twice. */
    private static final double JAUH_DERAJAT = 0.5;

    private final SqlPemda db;
    private final DaftarTempatQueries tempat;
    private final UnitQueries unit;
    private final BatasWilayahQueries batas;
    private final PencatatAtur pencatat;
    private final Waktu waktu;

    TempatService(
            SqlPemda db,
            DaftarTempatQueries tempat,
            UnitQueries unit,
            BatasWilayahQueries batas,
            PencatatAtur pencatat,
            Waktu waktu) {
        this.db = db;
        this.tempat = tempat;
        this.unit = unit;
        this.batas = batas;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /** What a form says of the place itself. */
    public record Isian(String nama, Bentuk bentuk, LocalDate sejak) {
        void periksa() {
            if (nama.isBlank() || nama.length() > 120) {
                throw new AturanDilanggar("presensi.atur.nama-tempat");
            }
        }

        Map<String, Object> isi() {
            return Map.of(
                    "nama", nama,
                    "pusat", Bentuk.teks(bentuk.pusat()),
                    "radius", bentuk.radius(),
                    "sudut", bentuk.teksSudut());
        }
    }

    /** For whom, on which days of the week, from when; neither OPD nor person is everybody. */
    public record Bagi(
            @Nullable UUID opd,
            @Nullable UUID pegawai,
            Set<Integer> hari,
            LocalDate sejak,
            @Nullable LocalDate sampai) {}

    /** What somebody should look at, though it is no mistake: message key and its arguments. */
    public record Peringatan(String kode, List<Object> argumen) {}

    /**
     * @throws AturanDilanggar what is wrong in the form
     */
    public UUID tambah(Pengguna oleh, Isian isi, Bagi bagi) {
        isi.periksa();
        harusBolehBagi(oleh, bagi);
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.tempat (pemda_id, id, nama, lintang, bujur, radius_m, sudut, berlaku_sejak)
                        values (:pemda, :id, :nama, :lintang, :bujur, :radius, :sudut, :sejak)
                        """)
                .param("id", id)
                .param("nama", isi.nama().strip())
                .param("lintang", isi.bentuk().pusat().lintang())
                .param("bujur", isi.bentuk().pusat().bujur())
                .param("radius", isi.bentuk().radius())
                .param("sudut", isi.bentuk().larik())
                .param("sejak", isi.sejak())
                .update();
        sisipUntuk(id, bagi);
        pencatat.catat(oleh, "tempat-dibuat", objek(id, isi.nama()), null, isi.isi());
        return id;
    }

    /**
     * @throws AturanDilanggar {@code presensi.atur.diubah.bentrok} when somebody else was faster
     */
    public void ubah(Pengguna oleh, UUID id, int versi, Isian isi) {
        isi.periksa();
        var lama = milik(oleh, id);
        int jadi =
                db.sql(
                                """
                                update presensi.tempat set nama = :nama, lintang = :lintang, bujur = :bujur,
                                    radius_m = :radius, sudut = :sudut, berlaku_sejak = :sejak, versi = versi + 1
                                where pemda_id = :pemda and id = :id and versi = :versi
                                    and (berlaku_sampai is null or berlaku_sampai >= :sejak)
                                """)
                        .param("id", id)
                        .param("versi", versi)
                        .param("nama", isi.nama().strip())
                        .param("lintang", isi.bentuk().pusat().lintang())
                        .param("bujur", isi.bentuk().pusat().bujur())
                        .param("radius", isi.bentuk().radius())
                        .param("sudut", isi.bentuk().larik())
                        .param("sejak", isi.sejak())
                        .update();
        if (jadi == 0) {
            throw new AturanDilanggar("presensi.atur.diubah.bentrok");
        }
        pencatat.catat(
                oleh,
                "tempat-diubah",
                objek(id, isi.nama()),
                new Isian(lama.nama(), lama.bentuk(), lama.sejak()).isi(),
                isi.isi());
    }

    /** Ends a place, or lets it count again with null. */
    public void akhiri(Pengguna oleh, UUID id, @Nullable LocalDate akhir) {
        var lama = milik(oleh, id);
        if (akhir != null && akhir.isBefore(lama.sejak())) {
            throw new AturanDilanggar("presensi.atur.akhir-sebelum-awal");
        }
        db.sql(
                        """
                        update presensi.tempat set berlaku_sampai = :akhir, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("akhir", akhir)
                .update();
        pencatat.catat(
                oleh,
                "tempat-diakhiri",
                objek(id, lama.nama()),
                Map.of("sampai", lama.sampai() == null ? "" : lama.sampai().toString()),
                Map.of("sampai", akhir == null ? "" : akhir.toString()));
    }

    public void bagikan(Pengguna oleh, UUID id, Bagi bagi) {
        var lama = milik(oleh, id);
        harusBolehBagi(oleh, bagi);
        pencatat.kunci("tempat", id);
        boolean ada =
                tempat.untuk(id).stream()
                        .filter(u -> u.sampai() == null || !u.sampai().isBefore(bagi.sejak()))
                        .filter(u -> java.util.Objects.equals(u.opdId(), bagi.opd()))
                        .filter(u -> java.util.Objects.equals(u.pegawaiId(), bagi.pegawai()))
                        .anyMatch(u -> u.hari().stream().anyMatch(bagi.hari()::contains));
        if (ada) {
            throw new AturanDilanggar("presensi.atur.untuk-ada.bentrok");
        }
        sisipUntuk(id, bagi);
        pencatat.catat(
                oleh,
                "tempat-untuk",
                objek(id, lama.nama()),
                null,
                Map.of(
                        "opd", String.valueOf(bagi.opd()),
                        "pegawai", String.valueOf(bagi.pegawai()),
                        "hari", bagi.hari().toString(),
                        "sejak", bagi.sejak().toString()));
    }

    private void sisipUntuk(UUID id, Bagi bagi) {
        if (bagi.sampai() != null && bagi.sampai().isBefore(bagi.sejak())) {
            throw new AturanDilanggar("presensi.atur.akhir-sebelum-awal");
        }
        if (bagi.hari().isEmpty()) {
            throw new AturanDilanggar("presensi.atur.tanpa-hari");
        }
        db.sql(
                        """
                        insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id, pegawai_id, hari,
                            berlaku_sejak, berlaku_sampai)
                        values (:pemda, :id, :tempat, :opd, :pegawai, :hari, :sejak, :sampai)
                        """)
                .param("id", Uuid7.baru())
                .param("tempat", id)
                .param("opd", bagi.opd())
                .param("pegawai", bagi.pegawai())
                .param("hari", bagi.hari().stream().sorted().toArray(Integer[]::new))
                .param("sejak", bagi.sejak())
                .param("sampai", bagi.sampai())
                .update();
    }

    /** From tomorrow on it is no longer for these; what has not begun is taken away. */
    public void cabut(Pengguna oleh, UUID id, UUID untuk) {
        var lama = milik(oleh, id);
        LocalDate hari = hari();
        int jadi =
                db.sql(
                                """
                                delete from presensi.tempat_untuk
                                where pemda_id = :pemda and tempat_id = :tempat and id = :id and berlaku_sejak >= :hari
                                """)
                        .param("tempat", id)
                        .param("id", untuk)
                        .param("hari", hari)
                        .update();
        if (jadi == 0) {
            jadi =
                    db.sql(
                                    """
                                    update presensi.tempat_untuk set berlaku_sampai = :hari
                                    where pemda_id = :pemda and tempat_id = :tempat and id = :id
                                        and (berlaku_sampai is null or berlaku_sampai > :hari)
                                    """)
                            .param("tempat", id)
                            .param("id", untuk)
                            .param("hari", hari)
                            .update();
        }
        if (jadi == 0) {
            throw new AturanDilanggar("presensi.atur.sudah-berakhir");
        }
        pencatat.catat(
                oleh,
                "tempat-dicabut",
                objek(id, lama.nama()),
                Map.of("untuk", untuk.toString()),
                null);
    }

    /**
     * @throws TidakDitemukan when he may not set it
     */
    @Transactional(readOnly = true)
    public DaftarTempatQueries.Tempat milik(Pengguna oleh, UUID id) {
        var t = tempat.satu(id, hari());
        if (!bolehUbah(oleh, id)) {
            throw new TidakDitemukan("tempat");
        }
        return t;
    }

    private boolean bolehUbah(Pengguna oleh, UUID id) {
        return oleh.bolehSemuaOpd(IzinPresensi.ATUR) || tempat.hanyaUntuk(id, lingkup(oleh));
    }

    private Set<UUID> lingkup(Pengguna oleh) {
        return unit.untuk(oleh).stream().map(UnitQueries.Unit::id).collect(Collectors.toSet());
    }

    private void harusBolehBagi(Pengguna oleh, Bagi bagi) {
        if (oleh.bolehSemuaOpd(IzinPresensi.ATUR)) {
            return;
        }
        UUID milik =
                bagi.opd() != null
                        ? bagi.opd()
                        : bagi.pegawai() != null ? opd(bagi.pegawai()) : null;
        if (milik == null || !lingkup(oleh).contains(milik)) {
            throw new TidakDitemukan("unit");
        }
    }

    private @Nullable UUID opd(UUID pegawai) {
        return db.sql(
                        "select opd_id from organisasi.pegawai where pemda_id = :pemda and id = :id limit 1")
                .param("id", pegawai)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** What should be looked at: too large, far away, on top of another place. */
    @Transactional(readOnly = true)
    public List<Peringatan> peringatan(String nama, Bentuk bentuk, @Nullable UUID id) {
        var hasil = new ArrayList<Peringatan>();
        if (bentuk.jangkauan() > JANGKAUAN_LEBAR) {
            hasil.add(
                    new Peringatan(
                            "presensi.atur.periksa.lebar",
                            List.of(Math.round(bentuk.jangkauan()))));
        }
        if (jauh(bentuk)) {
            hasil.add(
                    new Peringatan(
                            bentuk.pusat().lintang() > 0 && !jauh(cermin(bentuk))
                                    ? "presensi.atur.periksa.selatan"
                                    : "presensi.atur.periksa.jauh",
                            List.of(Bentuk.teks(bentuk.pusat()))));
        }
        for (var t : tempat.sekitar(bentuk.pusat(), bentuk.jangkauan() + 5_000, hari())) {
            double jarak = t.bentuk().pusat().jarakMeter(bentuk.pusat());
            if (!t.id().equals(id) && jarak < t.bentuk().jangkauan() + bentuk.jangkauan()) {
                hasil.add(
                        new Peringatan(
                                "presensi.atur.periksa.tindih",
                                List.of(t.nama(), Math.round(jarak))));
            }
        }
        return hasil;
    }

    private static Bentuk cermin(Bentuk b) {
        return new Bentuk(
                new id.pendopo.kernel.Koordinat(-b.pusat().lintang(), b.pusat().bujur()),
                b.radius(),
                null);
    }

    private boolean jauh(Bentuk bentuk) {
        var titik =
                batas.kecamatan().wilayah().stream()
                        .flatMap(w -> w.cincin().stream())
                        .flatMap(List::stream)
                        .toList();
        if (titik.isEmpty()) {
            return false;
        }
        var x = titik.stream().mapToDouble(t -> t.bujur()).summaryStatistics();
        var y = titik.stream().mapToDouble(t -> t.lintang()).summaryStatistics();
        var p = bentuk.pusat();
        return p.bujur() < x.getMin() - JAUH_DERAJAT
                || p.bujur() > x.getMax() + JAUH_DERAJAT
                || p.lintang() < y.getMin() - JAUH_DERAJAT
                || p.lintang() > y.getMax() + JAUH_DERAJAT;
    }

    private static Jejak.Objek objek(UUID id, String nama) {
        return new Jejak.Objek("tempat-presensi", id.toString(), nama);
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
