package id.pendopo.akun.warga;

import id.pendopo.akun.AkunService;
import id.pendopo.akun.SuratWarga.Kanal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a citizen can be reached, in the one form in which it is kept: an e-mail address in lower
 * case, or a phone number with its country.
 */
public record Kontak(Kanal kanal, String alamat) {

    /** Country and subscriber: E.164 allows fifteen digits. */
    private static final Pattern INTERNASIONAL = Pattern.compile("\\+[1-9]\\d{7,14}");

    /** Indonesian mobile numbers begin with 8 behind the country. */
    private static final Pattern INDONESIA = Pattern.compile("\\+628\\d{7,11}");

    private static final Pattern HIASAN = Pattern.compile("[\\s().-]");

    /**
     * Reads what somebody typed: {@code 0812 3456 7890}, {@code +62 812…}, {@code 62812…}, {@code
     * 812…} are one number.
     *
     * @return empty when it is neither an address nor a mobile number
     */
    public static Optional<Kontak> baca(String diketik) {
        String teks = diketik.strip();
        if (teks.contains("@")) {
            String surel = teks.toLowerCase(Locale.ROOT);
            return AkunService.surelSah(surel)
                    ? Optional.of(new Kontak(Kanal.SUREL, surel))
                    : Optional.empty();
        }
        String nomor = lengkap(HIASAN.matcher(teks).replaceAll(""));
        var bentuk = nomor.startsWith("+62") ? INDONESIA : INTERNASIONAL;
        return bentuk.matcher(nomor).matches()
                ? Optional.of(new Kontak(Kanal.PONSEL, nomor))
                : Optional.empty();
    }

    private static String lengkap(String nomor) {
        if (nomor.startsWith("+620")) {
            return "+62" + nomor.substring(4);
        }
        if (nomor.startsWith("+")) {
            return nomor;
        }
        if (nomor.startsWith("00")) {
            return "+" + nomor.substring(2);
        }
        if (nomor.startsWith("0")) {
            return "+62" + nomor.substring(1);
        }
        return nomor.startsWith("62") ? "+" + nomor : "+62" + nomor;
    }
}
