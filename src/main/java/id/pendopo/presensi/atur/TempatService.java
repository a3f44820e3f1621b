package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places where one may check in. A punch keeps where it was made: places change freely. */
@Service
@Transactional
public class TempatService {

    private final SqlPemda db;
    private final LingkupTempat lingkup;
    private final PembagianTempatService pembagian;
    private final PencatatAtur pencatat;

    TempatService(
            SqlPemda db,
            LingkupTempat lingkup,
            PembagianTempatService pembagian,
            PencatatAtur pencatat) {
        this.db = db;
        this.lingkup = lingkup;
        this.pembagian = pembagian;
        this.pencatat = pencatat;
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

    /**
     * @throws AturanDilanggar what is wrong in the form
     */
    public UUID tambah(Pengguna oleh, Isian isi, PembagianTempatService.Bagi bagi) {
        isi.periksa();
        lingkup.harusBoleh(oleh, bagi);
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
        pembagian.sisip(id, bagi);
        pencatat.catat(oleh, "tempat-dibuat", objek(id, isi.nama()), null, isi.isi());
        return id;
    }

    /**
     * @throws AturanDilanggar {@code presensi.atur.diubah.bentrok} when somebody else was faster
     */
    public void ubah(Pengguna oleh, UUID id, int versi, Isian isi) {
        isi.periksa();
        var lama = lingkup.milik(oleh, id);
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
        var lama = lingkup.milik(oleh, id);
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

    /**
     * @throws TidakDitemukan when he may not set it
     */
    @Transactional(readOnly = true)
    public DaftarTempatQueries.Tempat milik(Pengguna oleh, UUID id) {
        return lingkup.milik(oleh, id);
    }

    static Jejak.Objek objek(UUID id, String nama) {
        return new Jejak.Objek("tempat-presensi", id.toString(), nama);
    }
}
