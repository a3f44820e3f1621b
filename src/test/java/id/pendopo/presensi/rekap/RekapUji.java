package id.pendopo.presensi.rekap;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** An agency with a school below it, its people, and a month of punches. */
public record RekapUji(
        Pemda pemda,
        UUID dinas,
        UUID sekolah,
        UUID lain,
        OrangUji bkpsdm,
        OrangUji kepala,
        OrangUji guru,
        OrangUji tetangga) {

    public static final YearMonth OKTOBER = YearMonth.of(2026, 10);

    public static RekapUji susun() {
        Pemda pemda = BasisDataUji.pemdaBaru();
        UUID dinas = OrangUji.opd(pemda, "Dinas Pendidikan");
        UUID sekolah = OrangUji.opd(pemda, "SDN 1 Bukit");
        UUID lain = OrangUji.opd(pemda, "Dinas Air");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update organisasi.opd set induk_id = ? where id = ?")
                                .params(dinas, sekolah)
                                .update());
        var u =
                new RekapUji(
                        pemda,
                        dinas,
                        sekolah,
                        lain,
                        OrangUji.pegawai(pemda, lain, Peran.KEPEGAWAIAN),
                        OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD),
                        OrangUji.pegawai(pemda, sekolah, Peran.PEGAWAI),
                        OrangUji.pegawai(pemda, lain, Peran.KEPALA_OPD));
        u.potongan("2026-01-01", null, "0.50", "Perbup 1/2026");
        for (var o : List.of(u.bkpsdm, u.kepala, u.guru, u.tetangga)) {
            u.tepatWaktu(o.pegawaiId(), OKTOBER);
        }
        return u;
    }

    /** A table whose first band of lateness costs so much. */
    public void potongan(String sejak, String akhir, String tl1, String dasar) {
        String[][] baris = {
            {"TL1", "1", "30", tl1},
            {"TL2", "31", "60", "1.00"},
            {"TL3", "61", "90", "1.25"},
            {"TL4", "91", null, "1.50"},
            {"PSW1", "1", "30", "0.50"},
            {"PSW2", "31", null, "1.00"},
            {"TAM", "0", null, "1.50"},
            {"TAP", "0", null, "1.50"},
            {"TK", "0", null, "3.00"},
        };
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    for (String[] b : baris) {
                        j.sql(
                                        """
                                        insert into presensi.potongan (pemda_id, kode, berlaku_sejak,
                                            berlaku_sampai, dari_menit, sampai_menit, persen, dasar)
                                        values (?, ?, ?::date, ?::date, ?::int, ?::int, ?::numeric, ?)
                                        """)
                                .params(pemda.id(), b[0], sejak, akhir, b[1], b[2], b[3], dasar)
                                .update();
                    }
                });
    }

    /** In at 07:20 and out at 16:40 on every day from Monday to Friday. */
    void tepatWaktu(UUID pegawai, YearMonth bulan) {
        for (LocalDate h = bulan.atDay(1); !h.isAfter(bulan.atEndOfMonth()); h = h.plusDays(1)) {
            if (h.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                ketuk(pegawai, h, "MASUK", LocalTime.of(7, 20));
                ketuk(pegawai, h, "PULANG", LocalTime.of(16, 40));
            }
        }
    }

    public void ketuk(UUID pegawai, LocalDate hari, String arah, LocalTime jam) {
        var saat = Timestamp.from(hari.atTime(jam).atZone(pemda.zona()).toInstant());
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah,
                                            kunci, waktu, diterima_pada, cara, opd_id, keyakinan)
                                        values (?, ?, ?, ?, ?, ?, ?, 'DARING', ?, 'PENUH')
                                        """)
                                .params(
                                        pemda.id(),
                                        hari,
                                        pegawai,
                                        arah,
                                        Uuid7.baru(),
                                        saat,
                                        saat,
                                        dinas)
                                .update());
    }

    /** As if he had come at that time, or not at all where it is null. */
    public void ubahMasuk(UUID pegawai, LocalDate hari, LocalTime jam) {
        BasisDataUji.sebagaiPemilik(
                j -> {
                    j.sql("select set_config('app.pemda_id', ?, false)")
                            .param(pemda.id().toString())
                            .query(String.class)
                            .single();
                    return jam == null
                            ? j.sql(
                                            "delete from presensi.ketukan where hari = ? and pegawai_id = ?")
                                    .params(hari, pegawai)
                                    .update()
                            : j.sql(
                                            """
                                            update presensi.ketukan set waktu = ?
                                            where hari = ? and pegawai_id = ? and arah = 'MASUK'
                                            """)
                                    .params(
                                            Timestamp.from(
                                                    hari.atTime(jam)
                                                            .atZone(pemda.zona())
                                                            .toInstant()),
                                            hari,
                                            pegawai)
                                    .update();
                });
    }

    /** One value as the application sees it. */
    public <T> T satu(Class<T> jenis, String sql, Object... param) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql(sql).params(List.of(param)).query(jenis).single());
    }
}
