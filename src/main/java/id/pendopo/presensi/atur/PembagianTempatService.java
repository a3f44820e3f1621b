package id.pendopo.presensi.atur;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom places are. */
@Service
@Transactional
public class PembagianTempatService {

    private final SqlPemda db;
    private final DaftarTempatQueries tempat;
    private final LingkupTempat lingkup;
    private final PencatatAtur pencatat;
    private final Waktu waktu;

    PembagianTempatService(
            SqlPemda db,
            DaftarTempatQueries tempat,
            LingkupTempat lingkup,
            PencatatAtur pencatat,
            Waktu waktu) {
        this.db = db;
        this.tempat = tempat;
        this.lingkup = lingkup;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /** For whom, on which days of the week, from when; neither OPD nor person is everybody. */
    public record Bagi(
            @Nullable UUID opd,
            @Nullable UUID pegawai,
            Set<Integer> hari,
            LocalDate sejak,
            @Nullable LocalDate sampai) {}

    public void bagikan(Pengguna oleh, UUID id, Bagi bagi) {
        var lama = lingkup.milik(oleh, id);
        lingkup.harusBoleh(oleh, bagi);
        pencatat.kunci("tempat", id);
        boolean ada =
                tempat.untuk(id).stream()
                        .filter(u -> u.sampai() == null || !u.sampai().isBefore(bagi.sejak()))
                        .filter(u -> Objects.equals(u.opdId(), bagi.opd()))
                        .filter(u -> Objects.equals(u.pegawaiId(), bagi.pegawai()))
                        .anyMatch(u -> u.hari().stream().anyMatch(bagi.hari()::contains));
        if (ada) {
            throw new AturanDilanggar("presensi.atur.untuk-ada.bentrok");
        }
        sisip(id, bagi);
        pencatat.catat(
                oleh,
                "tempat-untuk",
                TempatService.objek(id, lama.nama()),
                null,
                Map.of(
                        "opd", String.valueOf(bagi.opd()),
                        "pegawai", String.valueOf(bagi.pegawai()),
                        "hari", bagi.hari().toString(),
                        "sejak", bagi.sejak().toString()));
    }

    void sisip(UUID id, Bagi bagi) {
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
        var lama = lingkup.milik(oleh, id);
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
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
                TempatService.objek(id, lama.nama()),
                Map.of("untuk", untuk.toString()),
                null);
    }
}
