package id.pendopo.presensi.ponsel;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency with one office, a table of deductions and somebody who works there. */
public record PonselUji(Pemda pemda, UUID opd, UUID tempat, OrangUji orang) {

    public static final double LINTANG = -3.4321;
    public static final double BUJUR = 104.2345;
    public static final LocalDate SENIN = LocalDate.of(2026, 11, 9);
    public static final String DASAR = "Perwali 5/2026 tentang TPP";

    public static PonselUji susun() {
        var pemda = BasisDataUji.pemdaBaru();
        UUID opd = OrangUji.opd(pemda, "Dinas Jalan");
        var orang = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        UUID tempat = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into presensi.tempat (pemda_id, id, nama, lintang, bujur,
                                        radius_m, berlaku_sejak)
                                    values (?, ?, 'Kantor Dinas Jalan', ?, ?, 100, '2026-01-01')
                                    """)
                            .params(pemda.id(), tempat, LINTANG, BUJUR)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id,
                                        berlaku_sejak) values (?, ?, ?, ?, '2026-01-01')
                                    """)
                            .params(pemda.id(), Uuid7.baru(), tempat, opd)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.potongan (pemda_id, kode, berlaku_sejak,
                                        dari_menit, sampai_menit, persen, dasar)
                                    values (:p, 'TL1', '2026-01-01', 1, 30, 0.5, :d),
                                        (:p, 'TL2', '2026-01-01', 31, 60, 1, :d),
                                        (:p, 'PSW1', '2026-01-01', 1, 30, 0.5, :d),
                                        (:p, 'TAP', '2026-01-01', 0, null, 1.5, :d),
                                        (:p, 'TK', '2026-01-01', 0, null, 3, :d)
                                    """)
                            .param("p", pemda.id())
                            .param("d", DASAR)
                            .update();
                });
        return new PonselUji(pemda, opd, tempat, orang);
    }

    public OrangUji rekan() {
        return OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
    }

    public Instant saat(LocalDate hari, int jam, int menit) {
        return hari.atTime(LocalTime.of(jam, menit)).atZone(pemda.zona()).toInstant();
    }

    /** A punch as the phone of this person would have left it. */
    public void ketuk(LocalDate hari, String arah, Instant waktu, @Nullable String alasan) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah,
                                            kunci, waktu, diterima_pada, cara, opd_id, tempat_id,
                                            lintang, bujur, akurasi, jarak_m, keyakinan, alasan, jaringan)
                                        values (?, ?, ?, ?, ?, ?, ?, 'DARING', ?, ?, ?, ?, 12, 0, 'PENUH',
                                            case when ?::text is null then null else array[?] end, '10.1.2')
                                        """)
                                .params(
                                        pemda.id(),
                                        hari,
                                        orang.pegawaiId(),
                                        arah,
                                        Uuid7.baru(),
                                        Timestamp.from(waktu),
                                        Timestamp.from(waktu),
                                        opd,
                                        tempat,
                                        LINTANG,
                                        BUJUR,
                                        alasan,
                                        alasan)
                                .update());
    }

    public void keterangan(String kode, LocalDate dari, LocalDate sampai, String dasar) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.keterangan (pemda_id, id, pegawai_id, kode,
                                            dari, sampai, dasar, oleh_nama, pada)
                                        values (?, ?, ?, ?, ?, ?, ?, 'Uji', now())
                                        """)
                                .params(
                                        pemda.id(),
                                        Uuid7.baru(),
                                        orang.pegawaiId(),
                                        kode,
                                        dari,
                                        sampai,
                                        dasar)
                                .update());
    }

    public void putus(LocalDate hari, String arah, boolean sah, String alasan) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.putusan (pemda_id, id, hari, pegawai_id, arah,
                                            hasil, alasan, oleh, oleh_nama, pada)
                                        values (?, ?, ?, ?, ?, ?, ?, ?, 'Atasan Uji', now())
                                        """)
                                .params(
                                        pemda.id(),
                                        Uuid7.baru(),
                                        hari,
                                        orang.pegawaiId(),
                                        arah,
                                        sah ? "SAH" : "TIDAK_SAH",
                                        alasan,
                                        orang.akunId())
                                .update());
    }

    public int hitung(String syarat) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select count(*) from presensi.ketukan where " + syarat)
                                .query(Integer.class)
                                .single());
    }
}
