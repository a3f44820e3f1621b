package id.pendopo.anggaran.impor;

import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.Baris;
import id.pendopo.platform.lembar.Sel;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the walk through a printed annex stands: OPD, program and kegiatan are headings above the
 * sub kegiatan.
 */
final class JejakLampiran {

    private static final int BARIS_JUDUL = 30;
    private static final int BLOK_PROGRAM = 3;
    private static final int BLOK_KEGIATAN = 5;
    private static final int BLOK_SUB = 6;
    private static final int BLOK_SKPD = 8;

    private static final Pattern KODE_SKPD =
            Pattern.compile("(\\d(?:\\.\\d{1,5}){7})(?:\\s*[-–:]?\\s*(.*))?");

    /**
     * Printed in full; account codes such as 5.1.02.01.01 have as many blocks, but not this form.
     */
    private static final Pattern KODE_KEGIATAN =
            Pattern.compile("[0-9X]\\.[0-9X]{2}\\.\\d{2}\\.\\d\\.\\d{2}");

    private Bagian opd;
    private @Nullable String namaProgram;
    private @Nullable String kegiatan;
    private @Nullable String namaKegiatan;

    /**
     * @param lembar may name the OPD above its table
     */
    JejakLampiran(Iterable<Baris> lembar) {
        this.opd = opdPadaJudul(lembar.iterator());
    }

    /** {@code Unit Organisasi : 1.01.0.00.0.00.01.0000 Dinas Pendidikan} above the table. */
    private static Bagian opdPadaJudul(Iterator<Baris> baris) {
        for (int i = 0; i < BARIS_JUDUL && baris.hasNext(); i++) {
            List<Sel> sel = baris.next().sel();
            for (int j = 0; j < sel.size(); j++) {
                Matcher m = KODE_SKPD.matcher(setelahTitikDua(sel.get(j).tampil()));
                if (m.matches() && skpd(m.group(1))) {
                    String nama = m.group(2) == null ? "" : m.group(2).strip();
                    if (nama.isEmpty() && j + 1 < sel.size()) {
                        nama = sel.get(j + 1).tampil().strip();
                    }
                    return new Bagian(m.group(1), nama.isEmpty() ? null : nama);
                }
            }
        }
        return Bagian.KOSONG;
    }

    private static String setelahTitikDua(String teks) {
        return teks.substring(teks.indexOf(':') + 1).strip();
    }

    private static boolean skpd(String kode) {
        try {
            KodeSkpd.parse(kode);
            return true;
        } catch (MasukanSalah e) {
            return false;
        }
    }

    /** Notes a heading; true when the row is a sub kegiatan of the kegiatan above it. */
    boolean langkah(Bagian bagian) {
        String kode = String.valueOf(bagian.kode());
        switch (kode.split("\\.").length) {
            case BLOK_SKPD -> {
                opd = bagian;
                kegiatan = null;
            }
            case BLOK_PROGRAM -> {
                namaProgram = bagian.nama();
                kegiatan = null;
            }
            case BLOK_KEGIATAN -> {
                kegiatan = KODE_KEGIATAN.matcher(kode).matches() ? kode : null;
                namaKegiatan = bagian.nama();
            }
            case BLOK_SUB -> {
                // detail lines below a sub kegiatan carry account codes of six blocks as well
                return kegiatan != null && kode.startsWith(kegiatan + ".");
            }
            default -> {}
        }
        return false;
    }

    /** A sub kegiatan with the headings it stands under. */
    AturanBaris.Mentah mentah(Bagian sub) {
        return new AturanBaris.Mentah(
                opd.kode(),
                opd.nama(),
                null,
                namaProgram,
                kegiatan,
                namaKegiatan,
                sub.kode(),
                sub.nama(),
                null,
                null);
    }
}
