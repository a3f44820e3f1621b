package id.pendopo.akun.faktor;

import id.pendopo.akun.MasukService;
import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SesiBertahap;
import id.pendopo.akun.SesiBertahap.Setengah;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The second step of sign-in, and fresh proof by somebody who is signed in. */
@Service
public class MasukFaktorService {

    private final PemeriksaFaktor pemeriksa;
    private final FaktorAkun faktor;
    private final SesiBertahap sesi;
    private final MasukService masuk;
    private final TransactionTemplate transaksi;

    MasukFaktorService(
            PemeriksaFaktor pemeriksa,
            FaktorAkun faktor,
            SesiBertahap sesi,
            MasukService masuk,
            PlatformTransactionManager transaksi) {
        this.pemeriksa = pemeriksa;
        this.faktor = faktor;
        this.sesi = sesi;
        this.masuk = masuk;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Whether this person proves himself by a factor, or by his password for want of one. */
    @Transactional(readOnly = true)
    public boolean berfaktor(Pengguna orang) {
        return faktor.dimiliki(orang.akunId());
    }

    /**
     * Signs in with the second factor; empty when it was wrong, which is counted.
     *
     * @throws AturanDilanggar {@code akun.terlalu-sering} after too many failures
     */
    @Transactional
    public Optional<Masuk> masuk(Setengah setengah, String jawaban, Tempat tempat) {
        var orang =
                new PemeriksaFaktor.Orang(
                        setengah.akunId(), setengah.namaPengguna(), setengah.nama());
        return pemeriksa
                .periksa(orang, jawaban, tempat.tanda())
                .flatMap(cara -> sesi.lengkapi(setengah, cara, tempat.tanda()));
    }

    /**
     * Takes the factor, or the password of someone without one, as fresh proof.
     *
     * @throws AturanDilanggar {@code akun.terlalu-sering} after too many failures
     */
    public Optional<Masuk> buktikan(Pengguna orang, String jawaban, Tempat tempat) {
        if (transaksi.execute(s -> faktor.dimiliki(orang.akunId()))) {
            return transaksi.execute(s -> denganFaktor(orang, jawaban, tempat));
        }
        return masuk.sandiBenar(orang, jawaban, tempat)
                ? Optional.of(transaksi.execute(s -> sesi.segarkan(orang, "pwd")))
                : Optional.empty();
    }

    private Optional<Masuk> denganFaktor(Pengguna orang, String jawaban, Tempat tempat) {
        var pemilik = new PemeriksaFaktor.Orang(orang.akunId(), orang.namaPengguna(), orang.nama());
        return pemeriksa
                .periksa(pemilik, jawaban, tempat.tanda())
                .map(cara -> sesi.segarkan(orang, cara));
    }
}
