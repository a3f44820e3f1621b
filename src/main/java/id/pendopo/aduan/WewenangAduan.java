package id.pendopo.aduan;

import id.pendopo.platform.orang.Pengguna;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person may do with one complaint. The head of the OPD that owns it answers, his staff
 * prepares; who is copied reads and notes. What is about abuse is handled by the inspectors; of the
 * whistle-blower channel nobody else learns anything.
 *
 * @param jawab answers, finishes, refuses, as the owner
 * @param ketik prepares, asks, works, assigns
 * @param teruskan sends it to another OPD
 * @param catat writes notes for the staff
 * @param gabung merges it, splits it, passes it on to another authority
 * @param identitas opens the seal over who sent it
 */
public record WewenangAduan(
        boolean jawab,
        boolean ketik,
        boolean teruskan,
        boolean catat,
        boolean gabung,
        boolean identitas) {

    public static WewenangAduan dari(Pengguna orang, AduanQueries.Rincian r) {
        return dari(orang, r.jenis(), r.pelaporPelanggaran(), r.opdId(), r.tembusan());
    }

    static WewenangAduan dari(Pengguna orang, Aduan a) {
        var t = a.tetap();
        return dari(orang, t.jenis(), t.pelaporPelanggaran(), a.opdId(), a.tembusan());
    }

    private static WewenangAduan dari(
            Pengguna orang,
            JenisAduan jenis,
            boolean rahasiaPelapor,
            @Nullable UUID opd,
            List<UUID> tembusan) {
        boolean inspektur = jenis == JenisAduan.PENGAWASAN && orang.boleh(IzinAduan.PENGAWASAN);
        if (rahasiaPelapor) {
            return new WewenangAduan(inspektur, inspektur, false, inspektur, false, inspektur);
        }
        boolean jawab = inspektur || milik(orang, IzinAduan.JAWAB, opd);
        boolean ketik = inspektur || milik(orang, IzinAduan.KETIK, opd);
        boolean sortir = orang.bolehSemuaOpd(IzinAduan.VERIFIKASI);
        boolean tertembus = tembusan.stream().anyMatch(t -> orang.boleh(IzinAduan.KETIK, t));
        return new WewenangAduan(
                jawab,
                ketik,
                ketik || sortir,
                ketik || sortir || tertembus,
                sortir || jawab,
                milik(orang, IzinAduan.IDENTITAS, opd));
    }

    private static boolean milik(Pengguna orang, IzinAduan izin, @Nullable UUID opd) {
        return opd == null ? orang.bolehSemuaOpd(izin) : orang.boleh(izin, opd);
    }
}
