package id.pendopo.presensi.papan;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** People, units and punches for tests of the board. */
final class PapanUji {

    static final LocalDate SENIN = LocalDate.of(2026, 11, 9);
    private static final AtomicInteger URUT = new AtomicInteger(100_000);

    private PapanUji() {}

    /** A unit below another one. */
    static UUID unit(Pemda pemda, UUID induk, String nama, String jenis, @Nullable String wilayah) {
        UUID id = OrangUji.opd(pemda, nama);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update organisasi.opd set induk_id = ?, jenis = ?, kode_wilayah = ?
                                        where pemda_id = ? and id = ?
                                        """)
                                .params(induk, jenis, wilayah, pemda.id(), id)
                                .update());
        return id;
    }

    /** Somebody without an account. */
    static UUID orang(Pemda pemda, UUID opd, String nama) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.pegawai
                                            (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                                        values (?, ?, ?, ?, ?, 'PNS')
                                        """)
                                .params(pemda.id(), id, nip(), nama, opd)
                                .update());
        return id;
    }

    private static String nip() {
        return "198501012010%06d".formatted(URUT.incrementAndGet());
    }

    static String slug(Pemda pemda, UUID opd) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select slug from organisasi.opd where pemda_id = ? and id = ?")
                                .params(pemda.id(), opd)
                                .query(String.class)
                                .single());
    }

    static Instant saat(Pemda pemda, LocalDate hari, String jam) {
        return hari.atTime(LocalTime.parse(jam)).atZone(pemda.zona()).toInstant();
    }

    /** A punch as the hot path would leave it, straight into the table. */
    static void ketuk(
            Pemda pemda,
            UUID orang,
            UUID opd,
            LocalDate hari,
            String arah,
            String jam,
            String ragu) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci,
                                            waktu, diterima_pada, cara, opd_id, keyakinan, alasan)
                                        values (?, ?, ?, ?, ?, ?, ?, 'DARING', ?, 'PENUH', ?::text[])
                                        """)
                                .params(
                                        pemda.id(),
                                        hari,
                                        orang,
                                        arah,
                                        Uuid7.baru(),
                                        Timestamp.from(saat(pemda, hari, jam)),
                                        Timestamp.from(saat(pemda, hari, jam)),
                                        opd,
                                        ragu == null ? null : "{" + ragu + "}")
                                .update());
    }

    static void keterangan(Pemda pemda, UUID orang, String kode, LocalDate dari, LocalDate sampai) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.keterangan (pemda_id, id, pegawai_id, kode, dari,
                                            sampai, dasar, oleh_nama, pada)
                                        values (?, ?, ?, ?, ?, ?, 'Surat uji', 'Uji', ?)
                                        """)
                                .params(
                                        pemda.id(),
                                        Uuid7.baru(),
                                        orang,
                                        kode,
                                        dari,
                                        sampai,
                                        Timestamp.from(saat(pemda, dari, "00:00")))
                                .update());
    }
}
