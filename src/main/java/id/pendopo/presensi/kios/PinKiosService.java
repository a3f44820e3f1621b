package id.pendopo.presensi.kios;

import id.pendopo.akun.Sandi;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.atur.UnitQueries;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The number of those without a phone. A wrong one counts, whatever becomes of the request. */
@Service
@Transactional
public class PinKiosService {

    private final SqlPemda db;
    private final UnitQueries unit;
    private final KiosService kios;
    private final Sandi sandi;
    private final ParameterQueries parameter;
    private final Jejak jejak;
    private final Waktu waktu;

    PinKiosService(
            SqlPemda db,
            UnitQueries unit,
            KiosService kios,
            Sandi sandi,
            ParameterQueries parameter,
            Jejak jejak,
            Waktu waktu) {
        this.db = db;
        this.unit = unit;
        this.kios = kios;
        this.sandi = sandi;
        this.parameter = parameter;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * What came of a number.
     *
     * @param kode message key of what is wrong; null when it was right
     */
    public record Hasil(
            @Nullable String kode, @Nullable String nama, Ketukan.@Nullable Jawaban jawaban) {}

    private record Pin(String sidik, int gagal, @Nullable Instant pada) {}

    /** Sets one's own. */
    public void setel(Pengguna oleh, String pin) {
        if (oleh.pegawaiId() == null) {
            throw new TidakDitemukan("pegawai");
        }
        simpan(oleh, oleh.pegawaiId(), oleh.nama(), pin);
    }

    /** Sets that of somebody in his units, for who has no account to do it. */
    public void setelkan(Pengguna oleh, String nip, String pin) {
        var orang =
                unit.orang(nip).orElseThrow(() -> new AturanDilanggar("presensi.kios.nip", nip));
        unit.satu(oleh, orang.opdId());
        simpan(oleh, orang.id(), orang.nama(), pin);
    }

    private void simpan(Pengguna oleh, UUID pegawai, String nama, String pin) {
        if (!pin.matches("\\d{6}")) {
            throw new AturanDilanggar("presensi.kios.pin-bentuk");
        }
        if (pin.chars().distinct().count() < 3 || "01234567890 09876543210".contains(pin)) {
            throw new AturanDilanggar("presensi.kios.pin-mudah");
        }
        db.sql(
                        """
                        insert into presensi.pin_kios (pemda_id, pegawai_id, sidik, diubah_pada, diubah_nama)
                        values (:pemda, :pegawai, :sidik, :pada, :oleh)
                        on conflict (pemda_id, pegawai_id) do update set sidik = excluded.sidik, gagal = 0,
                            gagal_pada = null, diubah_pada = excluded.diubah_pada, diubah_nama = excluded.diubah_nama
                        """)
                .param("pegawai", pegawai)
                .param("sidik", sandi.hash(pin))
                .param("pada", Timestamp.from(waktu.sekarang()))
                .param("oleh", oleh.nama())
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.pin-kios",
                new Jejak.Objek("pegawai", pegawai.toString(), nama),
                null,
                Map.of("oleh", oleh.nama()),
                null);
    }

    /**
     * Checks in or out at a kiosk with number and PIN. What is wrong is said, never which of the
     * two.
     */
    public Hasil ketuk(Kios di, String nip, String pin, Arah arah) {
        var orang = unit.orang(nip).orElse(null);
        if (orang == null) {
            sandi.cocok(pin, null);
            return new Hasil("presensi.kios.salah", null, null);
        }
        var ada =
                db.sql(
                                """
                                select sidik, gagal, gagal_pada from presensi.pin_kios
                                where pemda_id = :pemda and pegawai_id = :pegawai limit 1 for update
                                """)
                        .param("pegawai", orang.id())
                        .query(
                                (rs, n) ->
                                        new Pin(
                                                rs.getString("sidik"),
                                                rs.getInt("gagal"),
                                                rs.getTimestamp("gagal_pada") == null
                                                        ? null
                                                        : rs.getTimestamp("gagal_pada")
                                                                .toInstant()))
                        .optional();
        var aturan =
                parameter.pada("presensi.kios", waktu.hariIni(KonteksPemda.wajib().zona())).nilai();
        int batas = aturan.get("pin_gagal").asInt();
        var tunggu = Duration.ofMinutes(aturan.get("pin_tunggu_menit").asInt());
        Instant kini = waktu.sekarangUrusan();
        boolean tertutup =
                ada.isPresent()
                        && ada.get().gagal() >= batas
                        && ada.get().pada() != null
                        && ada.get().pada().plus(tunggu).isAfter(kini);
        if (tertutup) {
            return new Hasil("presensi.kios.tertutup", null, null);
        }
        if (!sandi.cocok(pin, ada.map(Pin::sidik).orElse(null))) {
            catatGagal(orang.id(), kini, ada.map(Pin::gagal).orElse(0) >= batas);
            return new Hasil("presensi.kios.salah", null, null);
        }
        db.sql(
                        """
                        update presensi.pin_kios set gagal = 0, gagal_pada = null
                        where pemda_id = :pemda and pegawai_id = :pegawai and gagal > 0
                        """)
                .param("pegawai", orang.id())
                .update();
        return new Hasil(null, orang.nama(), kios.catat(di, orang.id(), arah, Uuid7.baru()));
    }

    /** After the wait the count begins anew. */
    private void catatGagal(UUID pegawai, Instant kini, boolean mulaiBaru) {
        db.sql(
                        """
                        update presensi.pin_kios set gagal = case when :baru then 1 else gagal + 1 end,
                            gagal_pada = :pada
                        where pemda_id = :pemda and pegawai_id = :pegawai
                        """)
                .param("pegawai", pegawai)
                .param("pada", Timestamp.from(kini))
                .param("baru", mulaiBaru)
                .update();
    }
}
