package id.pendopo.aduan;

import id.pendopo.OrangUji;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody with permissions over the whole pemda, for tests of services. */
public final class AturUji {

    private AturUji() {}

    public static Pengguna admin(Pemda pemda, IzinAduan... izin) {
        UUID opd = OrangUji.opd(pemda, "Diskominfo");
        var o = OrangUji.pegawai(pemda, opd, Peran.ADMIN);
        return new Pengguna(
                o.akunId(),
                o.pegawaiId(),
                Uuid7.baru(),
                "admin",
                o.nama(),
                "Admin",
                null,
                Arrays.stream(izin)
                        .map(i -> new Pengguna.Hak(i.kode(), null))
                        .collect(Collectors.toSet()),
                "id",
                "otomatis",
                Instant.MAX);
    }
}
