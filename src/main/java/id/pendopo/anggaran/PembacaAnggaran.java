package id.pendopo.anggaran;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.Baris;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.KepalaTabel;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.Sel;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks over a budget file of either layout, one line in memory at a time. */
final class PembacaAnggaran {

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

    private static final Pattern JUMLAH =
            Pattern.compile("(?i)^\\s*(grand\\s+)?(jumlah|total)\\b.*");

    /**
     * What the walk has seen besides the lines.
     *
     * @param dilewati rows that are no lines: titles between, totals, signatures
     * @param jumlahTercetak amount of the last row that calls itself the total of the file
     */
    record Hasil(
            BentukBerkas bentuk,
            KepalaTabel kepala,
            int baris,
            int dilewati,
            @Nullable BigDecimal jumlahTercetak) {}

    private final Consumer<BarisAnggaran> penerima;
    private final int tahun;
    private final EdisiNomenklatur edisi;
    private int banyak;
    private int dilewati;
    private @Nullable BigDecimal jumlahTercetak;

    private PembacaAnggaran(int tahun, EdisiNomenklatur edisi, Consumer<BarisAnggaran> penerima) {
        this.tahun = tahun;
        this.edisi = edisi;
        this.penerima = penerima;
    }

    /**
     * @throws LembarDitolak when the file is refused, also in the middle of the walk
     */
    static Hasil baca(
            Path berkas,
            String nama,
            int tahun,
            EdisiNomenklatur edisi,
            Consumer<BarisAnggaran> penerima) {
        try (var lembar = PembacaLembar.buka(berkas, nama)) {
            return new PembacaAnggaran(tahun, edisi, penerima).baca(lembar);
        }
    }

    /** The header alone, to give the file back with its errors. */
    static KepalaTabel kepala(PembacaLembar lembar, BentukBerkas bentuk) {
        return TabelTerbaca.dari(lembar, bentuk.skema()).kepala();
    }

    private Hasil baca(PembacaLembar lembar) {
        LembarDitolak pertama;
        try {
            var tabel = TabelTerbaca.dari(lembar, BentukBerkas.DATAR.skema());
            return datar(tabel);
        } catch (LembarDitolak e) {
            if (banyak > 0 || dilewati > 0 || !soalKepala(e)) {
                throw e;
            }
            pertama = e;
        }
        try {
            var tabel = TabelTerbaca.dari(lembar, BentukBerkas.BERJENJANG.skema());
            return berjenjang(tabel, opdPadaJudul(lembar.iterator()));
        } catch (LembarDitolak e) {
            // the flat layout is what most people send: its missing columns say more
            throw soalKepala(e) ? pertama : e;
        }
    }

    private static boolean soalKepala(LembarDitolak e) {
        return e.kode().equals("lembar.kolom-hilang") || e.kode().equals("lembar.kepala-tidak-ada");
    }

    private Hasil datar(TabelTerbaca tabel) {
        var aturan = new AturanBaris(tabel.kepala(), tahun, edisi);
        while (tabel.hasNext()) {
            BarisTerbaca baris = tabel.next();
            var opd = bagian(baris, "kode_opd", "nama_opd");
            var sub = bagian(baris, "kode_sub", "nama_sub");
            if (opd.kode() == null && sub.kode() == null) {
                lewati(baris);
            } else if (barisJumlah(opd.kode()) || barisJumlah(sub.kode())) {
                lewati(baris);
            } else {
                terima(
                        aturan.pahami(
                                baris,
                                new AturanBaris.Mentah(
                                        opd.kode(),
                                        opd.nama(),
                                        bagian(baris, "kode_program", "nama_program").kode(),
                                        tanpaKode(baris.teks("nama_program")),
                                        bagian(baris, "kode_kegiatan", "nama_kegiatan").kode(),
                                        tanpaKode(baris.teks("nama_kegiatan")),
                                        sub.kode(),
                                        sub.nama(),
                                        baris.teks("id"),
                                        baris.angka("tahun"))));
            }
        }
        return hasil(BentukBerkas.DATAR, tabel);
    }

    private static boolean barisJumlah(@Nullable String kode) {
        return kode != null && JUMLAH.matcher(kode).matches();
    }

    private record Bagian(@Nullable String kode, @Nullable String nama) {}

    private static Bagian bagian(BarisTerbaca baris, String kode, String nama) {
        String teks = baris.teks(kode);
        if (teks == null || teks.isBlank() || teks.strip().equals("-")) {
            return new Bagian(null, baris.teks(nama));
        }
        var pisah = AturanBaris.pisah(teks);
        String ada = baris.teks(nama);
        return new Bagian(pisah.kode(), ada == null ? pisah.nama() : ada);
    }

    /** SIPD writes {@code 1.01.02 PROGRAM PENGELOLAAN PENDIDIKAN} in a column of names. */
    private static @Nullable String tanpaKode(@Nullable String nama) {
        if (nama == null) {
            return null;
        }
        var pisah = AturanBaris.pisah(nama);
        return pisah.nama() == null ? nama : pisah.nama();
    }

    /** Where the walk through a printed annex stands. */
    private static final class Jejak {
        private Bagian opd;
        private @Nullable String namaProgram;
        private @Nullable String kegiatan;
        private @Nullable String namaKegiatan;

        private Jejak(Bagian opd) {
            this.opd = opd;
        }
    }

    private Hasil berjenjang(TabelTerbaca tabel, Bagian opdJudul) {
        var aturan = new AturanBaris(tabel.kepala(), tahun, edisi);
        var jejak = new Jejak(opdJudul);
        while (tabel.hasNext()) {
            BarisTerbaca baris = tabel.next();
            var bagian = bagian(baris, "kode_sub", "nama_sub");
            if (bagian.kode() == null || !langkah(jejak, bagian)) {
                lewati(baris);
            } else {
                terima(
                        aturan.pahami(
                                baris,
                                new AturanBaris.Mentah(
                                        jejak.opd.kode(),
                                        jejak.opd.nama(),
                                        null,
                                        jejak.namaProgram,
                                        jejak.kegiatan,
                                        jejak.namaKegiatan,
                                        bagian.kode(),
                                        bagian.nama(),
                                        null,
                                        null)));
            }
        }
        return hasil(BentukBerkas.BERJENJANG, tabel);
    }

    /** Notes a heading; true when the row is a sub kegiatan of the kegiatan above it. */
    private static boolean langkah(Jejak jejak, Bagian bagian) {
        String kode = String.valueOf(bagian.kode());
        switch (kode.split("\\.").length) {
            case BLOK_SKPD -> {
                jejak.opd = bagian;
                jejak.kegiatan = null;
            }
            case BLOK_PROGRAM -> {
                jejak.namaProgram = bagian.nama();
                jejak.kegiatan = null;
            }
            case BLOK_KEGIATAN -> {
                jejak.kegiatan = KODE_KEGIATAN.matcher(kode).matches() ? kode : null;
                jejak.namaKegiatan = bagian.nama();
            }
            case BLOK_SUB -> {
                // detail lines below a sub kegiatan carry account codes of six blocks as well
                return jejak.kegiatan != null && kode.startsWith(jejak.kegiatan + ".");
            }
            default -> {}
        }
        return false;
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
        return new Bagian(null, null);
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

    private void lewati(BarisTerbaca baris) {
        dilewati++;
        BigDecimal pagu = baris.angka("pagu");
        if (pagu != null
                && baris.asli().sel().stream()
                        .anyMatch(
                                s ->
                                        JUMLAH.matcher(s.tampil().toLowerCase(Locale.ROOT))
                                                .matches())) {
            jumlahTercetak = pagu;
        }
    }

    private void terima(BarisAnggaran baris) {
        banyak++;
        penerima.accept(baris);
    }

    private Hasil hasil(BentukBerkas bentuk, TabelTerbaca tabel) {
        return new Hasil(bentuk, tabel.kepala(), banyak, dilewati, jumlahTercetak);
    }

    /** A finding as a red cell of the file that goes back. */
    static Galat galat(int baris, Catatan c) {
        return new Galat(baris, kolom(c.sel()), c.kolom(), c.ditemukan(), c.kode());
    }

    /** Column counted from 0 of a cell such as C12; -1 for a row number alone. */
    private static int kolom(String sel) {
        int kolom = 0;
        for (int i = 0; i < sel.length() && Character.isLetter(sel.charAt(i)); i++) {
            kolom = kolom * 26 + (sel.charAt(i) - 'A' + 1);
        }
        return kolom - 1;
    }
}
