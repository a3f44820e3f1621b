package id.pendopo.aduan.petugas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.platform.orang.Pengguna;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The trays of the inbox. What is told in confidence lies in one of its own and in no other. */
public enum Kotak {
    /** owned by his OPD */
    MILIK,
    /** he is sent to look */
    LAPANGAN,
    /** his OPD is copied */
    TEMBUSAN,
    /** waits for somebody to find its OPD */
    SORTIR,
    /** of the whole pemda */
    SEMUA,
    /** whistle-blower channel */
    PENGAWASAN;

    /** Those he has, in their order. */
    static List<Kotak> untuk(Pengguna orang) {
        var hasil = new ArrayList<Kotak>();
        if (!opd(orang).isEmpty()) {
            hasil.add(MILIK);
        }
        hasil.add(LAPANGAN);
        if (!opd(orang).isEmpty()) {
            hasil.add(TEMBUSAN);
        }
        if (orang.bolehSemuaOpd(IzinAduan.VERIFIKASI)) {
            hasil.add(SORTIR);
        }
        if (orang.bolehSemuaOpd(IzinAduan.LIHAT)) {
            hasil.add(SEMUA);
        }
        if (orang.boleh(IzinAduan.PENGAWASAN)) {
            hasil.add(PENGAWASAN);
        }
        return hasil;
    }

    /** OPD whose complaints are his: those his permission is bound to, else the one he works in. */
    static List<UUID> opd(Pengguna orang) {
        List<UUID> terikat = orang.opdUntuk(IzinAduan.LIHAT);
        UUID sendiri = orang.opdId();
        if (!terikat.isEmpty() || sendiri == null || !orang.boleh(IzinAduan.LIHAT)) {
            return terikat;
        }
        return List.of(sendiri);
    }

    static Optional<Kotak> dengan(String kode) {
        return Arrays.stream(values()).filter(k -> k.kode().equals(kode)).findFirst();
    }

    /** As it stands in addresses. */
    public String kode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its text. */
    public String kunci() {
        return "aduan.petugas.kotak." + kode();
    }
}
