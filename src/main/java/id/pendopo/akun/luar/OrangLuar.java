package id.pendopo.akun.luar;

import id.pendopo.audit.Jejak;
import id.pendopo.platform.web.Bagian.Nada;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from outside with his account.
 *
 * @param namaOpd the agency that answers for him; null for the first administrator of a pemda
 * @param sampai last day of the account
 */
public record OrangLuar(
        UUID akunId,
        String namaPengguna,
        String nama,
        JenisLuar jenis,
        String instansi,
        @Nullable String namaOpd,
        @Nullable String surel,
        String alasan,
        LocalDate sampai,
        boolean aktif,
        @Nullable Instant masukTerakhir,
        String dibuatNama,
        Instant dibuatPada) {

    private static final int SEGERA = 14;

    public boolean berlaku(LocalDate hari) {
        return aktif && !sampai.isBefore(hari);
    }

    public String kunciKeadaan(LocalDate hari) {
        if (!berlaku(hari)) {
            return "akun.luar.keadaan.berakhir";
        }
        return sampai.isBefore(hari.plusDays(SEGERA))
                ? "akun.luar.keadaan.segera"
                : "akun.luar.keadaan.berlaku";
    }

    public Nada nada(LocalDate hari) {
        if (!berlaku(hari)) {
            return Nada.NETRAL;
        }
        return sampai.isBefore(hari.plusDays(SEGERA)) ? Nada.WASPADA : Nada.BAIK;
    }

    Jejak.Objek objek() {
        return new Jejak.Objek("akun", akunId.toString(), nama);
    }
}
