package id.pendopo.akun.orang;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Nip;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff register, with his account if he has one.
 *
 * @param surel where letters go: his own address, else the one of the register
 * @param bekerja whether the register still counts him among the staff
 */
public record OrangTerdaftar(
        UUID pegawaiId,
        Nip nip,
        String nama,
        UUID opdId,
        String namaOpd,
        String singkatanOpd,
        String slugOpd,
        boolean bekerja,
        @Nullable UUID akunId,
        @Nullable String namaPengguna,
        boolean aktif,
        String bahasa,
        @Nullable String surel,
        @Nullable Instant masukTerakhir) {

    public Keadaan keadaan() {
        return Keadaan.dari(akunId != null, aktif, masukTerakhir);
    }

    /** His page. */
    public String alamat() {
        return namaPengguna == null ? "/akun/pegawai/" + pegawaiId : "/akun/" + namaPengguna;
    }

    Jejak.Objek objek() {
        return new Jejak.Objek("akun", String.valueOf(akunId), nama);
    }
}
