package id.pendopo.pemberitahuan.surel;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** The letter as it travels: plain text, with the id of its row as Message-ID. */
final class PesanMime extends MimeMessage {

    private final String pesanId;

    PesanMime(Session sesi, Surel surel, String dari) throws MessagingException {
        super(sesi);
        this.pesanId = surel.pesanId();
        String utf8 = StandardCharsets.UTF_8.name();
        try {
            setFrom(new InternetAddress(dari, surel.pengirim(), utf8));
            setRecipient(
                    Message.RecipientType.TO,
                    new InternetAddress(surel.alamat(), surel.nama(), utf8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        setSubject(surel.perihal(), utf8);
        setSentDate(Date.from(surel.dibuatPada()));
        // answers of absent people would fill the mailbox of a machine
        setHeader("Auto-Submitted", "auto-generated");
        if (surel.lepas() != null) {
            // RFC 8058: the mail program itself ends it, by POST
            setHeader("List-Unsubscribe", "<" + surel.lepas() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setText(surel.isi(), utf8);
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", pesanId);
    }
}
