package id.pendopo.pemberitahuan.surel;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail server in one line: {@code smtp://user:password@host:587?from=pendopo@kota.go.id}; {@code
 * smtps://} speaks TLS from the first byte. A password travels only under TLS, unless {@code
 * &tls=tanpa} says that the line is safe.
 */
record AlamatSmtp(
        String host,
        int port,
        @Nullable String pengguna,
        @Nullable String sandi,
        String dari,
        boolean smtps,
        boolean wajibTls) {

    private static final int PORTA_SMTP = 25;
    private static final int PORTA_SMTPS = 465;
    private static final String TUNGGU_SAMBUNG_MS = "5000";
    private static final String TUNGGU_JAWAB_MS = "15000";

    static AlamatSmtp baca(String url) {
        URI u;
        try {
            u = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            // the message of the exception would repeat the password
            throw salah("bukan alamat");
        }
        boolean smtps = "smtps".equals(u.getScheme());
        if (!smtps && !"smtp".equals(u.getScheme()) || u.getHost() == null) {
            throw salah("harus smtp://host atau smtps://host");
        }
        Map<String, String> setelan = kueri(u.getRawQuery());
        String dari = setelan.getOrDefault("from", "");
        if (!dari.matches("[^@\\s]+@[^@\\s]+")) {
            throw salah("harus memuat ?from=alamat@pengirim");
        }
        String[] masuk =
                u.getRawUserInfo() == null ? new String[0] : u.getRawUserInfo().split(":", 2);
        return new AlamatSmtp(
                u.getHost(),
                u.getPort() > 0 ? u.getPort() : smtps ? PORTA_SMTPS : PORTA_SMTP,
                masuk.length > 0 ? urai(masuk[0]) : null,
                masuk.length > 1 ? urai(masuk[1]) : null,
                dari,
                smtps,
                !smtps && masuk.length > 0 && !"tanpa".equals(setelan.get("tls")));
    }

    /** For the session of Jakarta Mail; no wait is without an end. */
    Properties sifat() {
        String jalur = smtps ? "mail.smtps." : "mail.smtp.";
        var p = new Properties();
        p.put("mail.transport.protocol", smtps ? "smtps" : "smtp");
        p.put(jalur + "host", host);
        p.put(jalur + "port", Integer.toString(port));
        p.put(jalur + "auth", Boolean.toString(pengguna != null));
        p.put(jalur + "starttls.enable", "true");
        p.put(jalur + "starttls.required", Boolean.toString(wajibTls));
        p.put(jalur + "ssl.checkserveridentity", "true");
        p.put(jalur + "connectiontimeout", TUNGGU_SAMBUNG_MS);
        p.put(jalur + "timeout", TUNGGU_JAWAB_MS);
        p.put(jalur + "writetimeout", TUNGGU_JAWAB_MS);
        return p;
    }

    private static Map<String, String> kueri(@Nullable String mentah) {
        var hasil = new HashMap<String, String>();
        if (mentah != null) {
            for (String bagian : mentah.split("&")) {
                String[] pasang = bagian.split("=", 2);
                hasil.put(urai(pasang[0]), pasang.length > 1 ? urai(pasang[1]) : "");
            }
        }
        return hasil;
    }

    /** A plus stands for itself: it is common in addresses and passwords. */
    private static String urai(String teks) {
        return URLDecoder.decode(teks.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException salah(String sebab) {
        return new IllegalArgumentException("PENDOPO_SMTP_URL tidak dapat dibaca: " + sebab);
    }
}
