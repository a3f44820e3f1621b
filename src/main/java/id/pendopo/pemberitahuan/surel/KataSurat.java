package id.pendopo.pemberitahuan.surel;

import id.pendopo.pemberitahuan.surel.SuratService.Butir;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a letter, in the language of its reader. */
@Component
class KataSurat {

    /** A letter is read on a phone: the rest stands on the page. */
    private static final int PALING_BANYAK = 30;

    private final MessageSource pesan;
    private final AlamatSitus situs;

    KataSurat(MessageSource pesan, AlamatSitus situs) {
        this.pesan = pesan;
        this.situs = situs;
    }

    String perihal(List<Butir> butir) {
        return butir.size() == 1
                ? butir.getFirst().judul()
                : s(butir, "perihal", butir.size(), pemda());
    }

    String isi(List<Butir> butir) {
        var surat = new StringBuilder(s(butir, "salam", butir.getFirst().nama()));
        surat.append("\n\n").append(s(butir, "pembuka", pemda())).append("\n\n");
        for (Butir b : butir.subList(0, Math.min(PALING_BANYAK, butir.size()))) {
            surat.append("* ").append(b.judul()).append('\n');
            if (b.keterangan() != null) {
                surat.append("  ").append(b.keterangan()).append('\n');
            }
            surat.append("  ").append(situs.awal()).append(b.tautan()).append("\n\n");
        }
        if (butir.size() > PALING_BANYAK) {
            surat.append(s(butir, "lainnya", butir.size() - PALING_BANYAK)).append("\n\n");
        }
        return surat.append(s(butir, "penutup", situs.awal())).append('\n').toString();
    }

    private static String pemda() {
        return KonteksPemda.wajib().namaLengkap();
    }

    private String s(List<Butir> butir, String kunci, Object... argumen) {
        return pesan.getMessage(
                "pemberitahuan.surat." + kunci,
                argumen,
                Locale.forLanguageTag(butir.getFirst().bahasa()));
    }
}
