package id.pendopo.aduan.lacak.kabar;

import id.pendopo.aduan.JenisLangkah;
import id.pendopo.aduan.KontakPelaporService;
import id.pendopo.aduan.lacak.kabar.KabarQueries.Berita;
import id.pendopo.pemberitahuan.PosLuar;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of messages. Of a complaint that not everybody sees they hold its number and a link,
 * and nothing else.
 */
@Component
class PenulisKabar {

    private static final String LACAK = "/aduan/lacak";

    private final MessageSource pesan;
    private final PosLuar pos;

    PenulisKabar(MessageSource pesan, PosLuar pos) {
        this.pesan = pesan;
        this.pos = pos;
    }

    /** To the reporter, by e-mail. */
    Kiriman surelPelapor(Berita b, String alamat, String bahasa) {
        return Kiriman.surel(
                alamat, perihal(b, bahasa), kabarPelapor(b, bahasa) + salam(bahasa), null);
    }

    private String kabarPelapor(Berita b, String bahasa) {
        String tautan = pos.situs() + LACAK;
        return switch (b.jenis()) {
            case DIAJUKAN ->
                    s(bahasa, "terima-kasih", b.nomor(), batas(b.batasJawab(), bahasa), tautan);
            case DITUTUP -> s(bahasa, "ditutup", b.nomor(), tautan);
            case DICABUT -> s(bahasa, "dicabut", b.nomor(), tautan);
            default -> isi(b, bahasa) + s(bahasa, "pelapor", tautan);
        };
    }

    /** To the reporter, by phone: short, and the same for all complaints. */
    Kiriman ponselPelapor(Berita b, String nomor, String bahasa) {
        return Kiriman.ponsel(
                nomor,
                s(
                        bahasa,
                        b.jenis() == JenisLangkah.DIAJUKAN ? "ponsel-terima" : "ponsel",
                        b.nomor(),
                        pos.situs() + LACAK));
    }

    /** To the reporter: it will be closed unless he says something. */
    Kiriman surelIngat(String nomor, String alamat, Instant tutup, String bahasa) {
        return Kiriman.surel(
                alamat,
                s(bahasa, "ingat.perihal", nomor),
                s(bahasa, "ingat", nomor, hari(tutup, bahasa), pos.situs() + LACAK) + salam(bahasa),
                null);
    }

    Kiriman ponselIngat(String nomor, String telepon, Instant tutup, String bahasa) {
        return Kiriman.ponsel(
                telepon,
                s(bahasa, "ponsel-ingat", nomor, hari(tutup, bahasa), pos.situs() + LACAK));
    }

    /** To somebody who follows. */
    Kiriman pengikut(Berita b, PengikutRepository.Pengikut p) {
        if (p.kanal() == Kiriman.Kanal.PERAMBAN) {
            var a = p.alamat();
            return new Kiriman(
                    Kiriman.Kanal.PERAMBAN,
                    a.alamat(),
                    perihal(b, p.bahasa()),
                    b.umum() ? b.judul() : "",
                    null,
                    a.p256dh(),
                    a.auth(),
                    jalur(b));
        }
        String lepas = lepas(p);
        String isi =
                isi(b, p.bahasa())
                        + s(p.bahasa(), "pengikut", pos.situs() + jalur(b))
                        + salam(p.bahasa())
                        + s(p.bahasa(), "lepas", lepas);
        return Kiriman.surel(p.alamat().alamat(), perihal(b, p.bahasa()), isi, lepas);
    }

    /** Where a follower reads more. */
    private static String jalur(Berita b) {
        return b.umum() ? "/aduan/" + b.nomor() : LACAK;
    }

    /** The letter that asks whether the owner of an address agrees to follow. */
    Kiriman konfirmasi(PengikutRepository.Pengikut p, String nomor) {
        return Kiriman.surel(
                p.alamat().alamat(),
                s(p.bahasa(), "konfirmasi.perihal", nomor),
                s(
                                p.bahasa(),
                                "konfirmasi",
                                nomor,
                                pos.situs() + "/aduan/ikut/konfirmasi/" + p.alamat().rahasia())
                        + salam(p.bahasa()),
                null);
    }

    private String lepas(PengikutRepository.Pengikut p) {
        return pos.situs() + "/aduan/ikut/lepas/" + p.alamat().rahasia();
    }

    Kiriman kode(String nomor, KontakPelaporService.KodeBaru k) {
        String isi = s(k.bahasa(), "kode", nomor, k.kode(), pos.situs() + LACAK);
        return k.alamat().contains("@")
                ? Kiriman.surel(
                        k.alamat(),
                        s(k.bahasa(), "kode.perihal", nomor),
                        isi + salam(k.bahasa()),
                        null)
                : Kiriman.ponsel(k.alamat(), s(k.bahasa(), "ponsel-kode", nomor, k.kode()));
    }

    private String perihal(Berita b, String bahasa) {
        return b.umum()
                ? s(bahasa, "perihal", b.nomor(), langkah(b, bahasa))
                : s(bahasa, "perihal-tertutup", b.nomor());
    }

    /** What happened, where that is for everybody. */
    private String isi(Berita b, String bahasa) {
        if (!b.umum()) {
            return s(bahasa, "tertutup", b.nomor());
        }
        String oleh = b.opdNama() == null ? b.sebagai() : b.sebagai() + ", " + b.opdNama();
        return s(bahasa, "isi", b.nomor(), b.judul(), langkah(b, bahasa), oleh)
                + (b.isi() == null ? "" : b.isi() + "\n\n");
    }

    private String langkah(Berita b, String bahasa) {
        return kata(b.jenis().kunci(), bahasa);
    }

    private String salam(String bahasa) {
        return s(bahasa, "salam", KonteksPemda.wajib().namaLengkap());
    }

    private static String batas(Instant saat, String bahasa) {
        return format(saat, "EEEE d MMM HH.mm", bahasa);
    }

    private static String hari(Instant saat, String bahasa) {
        return format(saat, "EEEE d MMMM uuuu", bahasa);
    }

    private static String format(Instant saat, String pola, String bahasa) {
        return DateTimeFormatter.ofPattern(pola, Locale.forLanguageTag(bahasa))
                .withZone(KonteksPemda.wajib().zona())
                .format(saat);
    }

    private String s(String bahasa, String kunci, @Nullable Object... argumen) {
        return kata("aduan.lacak.surat." + kunci, bahasa, argumen);
    }

    private String kata(String kunci, String bahasa, @Nullable Object... argumen) {
        return Objects.requireNonNull(
                pesan.getMessage(kunci, argumen, Locale.forLanguageTag(bahasa)));
    }
}
