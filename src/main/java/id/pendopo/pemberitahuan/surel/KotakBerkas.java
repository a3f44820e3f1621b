package id.pendopo.pemberitahuan.surel;

import id.pendopo.platform.pemda.KonteksPemda;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * A mailbox of files, one folder a pemda: where letters go that no server takes. Keeps the last
 * {@value #PALING_BANYAK}.
 */
public final class KotakBerkas implements PengirimSurel {

    private static final int PALING_BANYAK = 200;
    private static final Session SESI = Session.getInstance(new Properties());

    private final Path akar;

    KotakBerkas(Path akar) {
        this.akar = akar;
    }

    /** A letter in the box. */
    public record Isi(String kepada, String perihal, String teks, Instant pada) {}

    @Override
    public void kirim(Surel surel) throws SurelGagal {
        try {
            Path folder = Files.createDirectories(folder());
            // ids are ordered by time, and the same letter again is the same file
            Path tujuan = folder.resolve(surel.id() + ".eml");
            Path sementara = folder.resolve(surel.id() + ".tulis");
            try (var keluar = Files.newOutputStream(sementara)) {
                new PesanMime(SESI, surel, "pendopo@" + surel.host()).writeTo(keluar);
            }
            Files.move(sementara, tujuan, StandardCopyOption.REPLACE_EXISTING);
            for (Path lama : terbaru(Integer.MAX_VALUE).stream().skip(PALING_BANYAK).toList()) {
                Files.deleteIfExists(lama);
            }
        } catch (MessagingException e) {
            throw new SurelGagal(SurelGagal.Sebab.DITOLAK, e);
        } catch (IOException e) {
            throw new SurelGagal(SurelGagal.Sebab.SERVER, e);
        }
    }

    /** The last letters of the current pemda, newest first. */
    public List<Isi> isi(int jumlah) {
        var hasil = new ArrayList<Isi>();
        try {
            for (Path berkas : terbaru(jumlah)) {
                try (var masuk = Files.newInputStream(berkas)) {
                    hasil.add(isi(new MimeMessage(SESI, masuk)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Surel tidak terbaca", e);
        }
        return hasil;
    }

    private static Isi isi(MimeMessage pesan) throws MessagingException, IOException {
        var kepada = (InternetAddress) pesan.getRecipients(Message.RecipientType.TO)[0];
        return new Isi(
                kepada.toUnicodeString(),
                pesan.getSubject(),
                pesan.getContent().toString(),
                pesan.getSentDate().toInstant());
    }

    private List<Path> terbaru(int jumlah) throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (var berkas = Files.list(folder())) {
            return berkas.filter(b -> b.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(jumlah)
                    .toList();
        }
    }

    private Path folder() {
        return akar.resolve(KonteksPemda.wajib().kodeWilayah());
    }
}
