package id.pendopo.pemberitahuan.surel;

import id.pendopo.pemberitahuan.surel.SurelGagal.Sebab;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands letters to a mail server. */
final class PengirimSmtp implements PengirimSurel {

    private static final int TETAP = 5;

    private final AlamatSmtp alamat;
    private final Session sesi;

    PengirimSmtp(AlamatSmtp alamat) {
        this.alamat = alamat;
        this.sesi = Session.getInstance(alamat.sifat());
    }

    @Override
    public void kirim(Surel surel) throws SurelGagal {
        try {
            Transport.send(
                    new PesanMime(sesi, surel, alamat.dari()), alamat.pengguna(), alamat.sandi());
        } catch (SendFailedException e) {
            throw new SurelGagal(tetap(e) ? Sebab.DITOLAK : Sebab.DITUNDA, e);
        } catch (MessagingException e) {
            throw new SurelGagal(Sebab.SERVER, e);
        }
    }

    /** The answer of the server stands somewhere down the chain; without one it is for now. */
    private static boolean tetap(MessagingException e) {
        for (Exception x = e; x instanceof MessagingException m; x = m.getNextException()) {
            int kode =
                    switch (m) {
                        case SMTPAddressFailedException a -> a.getReturnCode();
                        case SMTPSendFailedException s -> s.getReturnCode();
                        default -> 0;
                    };
            if (kode / 100 == TETAP) {
                return true;
            }
        }
        return false;
    }
}
