package id.pendopo.akun.hak;

import id.pendopo.BasisDataUji;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts and who holds them from when to when, straight in the register. */
public final class PenugasanUji {

    private PenugasanUji() {}

    /** A post that many may hold. */
    public static UUID jabatan(Pemda pemda, @Nullable UUID opd, String nama, Peran peran) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.jabatan (pemda_id, id, opd_id, nama, peran,
                                            berlaku_sejak, tunggal)
                                        values (?, ?, ?, ?, ?, '2020-01-01', false)
                                        """)
                                .params(pemda.id(), id, opd, nama, peran.name())
                                .update());
        return id;
    }

    public static UUID tugaskan(
            Pemda pemda,
            UUID pegawai,
            UUID jabatan,
            String jenis,
            LocalDate mulai,
            @Nullable LocalDate akhir,
            String sk) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.penugasan (pemda_id, id, pegawai_id, jabatan_id,
                                            jenis, mulai, akhir, dasar_sk, tunggal)
                                        values (?, ?, ?, ?, ?, ?, ?, ?, false)
                                        """)
                                .params(pemda.id(), id, pegawai, jabatan, jenis, mulai, akhir, sk)
                                .update());
        return id;
    }
}
