package id.pendopo.presensi.apel;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.presensi.rekap.RekapUji;
import java.time.LocalDate;
import java.util.UUID;

/** What the tests of apel do with the school of {@link RekapUji}. */
record ApelUji(RekapUji u, UUID apel) {

    /** [TUBA]: a missed apel costs two per cent. */
    static void potongan(RekapUji u) {
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.potongan (pemda_id, kode, berlaku_sejak, dari_menit,
                                            persen, dasar) values (?, 'APEL', '2026-01-01', 0, 2, 'Perbup 1/2026')
                                        """)
                                .param(u.pemda().id())
                                .update());
    }

    String alamat(LocalDate hari) {
        return "/presensi/apel/" + apel + "/" + hari;
    }

    /** The list of the school with those who were there. */
    Peramban.Permintaan daftar(
            Peramban siapa, LocalDate hari, int versi, String tindakan, UUID... hadir) {
        var minta =
                siapa.post(alamat(hari))
                        .isian("opd", u.sekolah())
                        .isian("versi", versi)
                        .isian("tindakan", tindakan);
        for (UUID h : hadir) {
            minta.isian("hadir", h);
        }
        return minta;
    }
}
