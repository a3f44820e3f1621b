package id.pendopo.anggaran.impor;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.KepalaTabel;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks over a budget file of either layout, one line in memory at a time. */
final class PembacaAnggaran {

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
            return berjenjang(tabel, new JejakLampiran(lembar));
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
            var opd = Bagian.dari(baris, "kode_opd", "nama_opd");
            var sub = Bagian.dari(baris, "kode_sub", "nama_sub");
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
                                        Bagian.dari(baris, "kode_program", "nama_program").kode(),
                                        tanpaKode(baris.teks("nama_program")),
                                        Bagian.dari(baris, "kode_kegiatan", "nama_kegiatan").kode(),
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

    /** SIPD writes {@code 1.01.02 PROGRAM PENGELOLAAN PENDIDIKAN} in a column of names. */
    private static @Nullable String tanpaKode(@Nullable String nama) {
        if (nama == null) {
            return null;
        }
        var pisah = AturanBaris.pisah(nama);
        return pisah.nama() == null ? nama : pisah.nama();
    }

    private Hasil berjenjang(TabelTerbaca tabel, JejakLampiran jejak) {
        var aturan = new AturanBaris(tabel.kepala(), tahun, edisi);
        while (tabel.hasNext()) {
            BarisTerbaca baris = tabel.next();
            var bagian = Bagian.dari(baris, "kode_sub", "nama_sub");
            if (bagian.kode() == null || !jejak.langkah(bagian)) {
                lewati(baris);
            } else {
                terima(aturan.pahami(baris, jejak.mentah(bagian)));
            }
        }
        return hasil(BentukBerkas.BERJENJANG, tabel);
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
}
