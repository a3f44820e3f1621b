package id.pendopo.platform.lembar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a csv file after RFC 4180, with the separator and the encoding found in the file itself.
 */
final class BarisCsv implements SumberBaris {

    private static final int CONTOH = 64 * 1024;
    private static final int HABIS = -1;

    private final BatasLembar batas;
    private final Reader pembaca;
    private final char pemisah;
    private final char[] penyangga = new char[16 * 1024];
    private final StringBuilder isi = new StringBuilder();

    private int posisi;
    private int terisi;
    private int nomor;
    private int banyakBaris;

    BarisCsv(Path berkas, EnkodingCsv enkoding, BatasLembar batas) throws IOException {
        this.batas = batas;
        String contoh = contoh(berkas, enkoding);
        // Excel's own hint on the first line; it is counted as a row, as Excel does
        boolean petunjuk = contoh.length() >= 5 && contoh.regionMatches(true, 0, "sep=", 0, 4);
        this.pemisah = petunjuk ? contoh.charAt(4) : PemisahCsv.kenali(contoh);
        this.pembaca = buka(berkas, enkoding, CodingErrorAction.REPORT);
        if (petunjuk) {
            bacaBaris();
        }
    }

    private static String contoh(Path berkas, EnkodingCsv enkoding) throws IOException {
        try (Reader awal = buka(berkas, enkoding, CodingErrorAction.REPLACE)) {
            var huruf = new char[CONTOH];
            int banyak = 0;
            for (int n; banyak < CONTOH && (n = awal.read(huruf, banyak, CONTOH - banyak)) > 0; ) {
                banyak += n;
            }
            return new String(huruf, 0, banyak);
        }
    }

    private static Reader buka(Path berkas, EnkodingCsv enkoding, CodingErrorAction bilaRusak)
            throws IOException {
        Charset charset = enkoding.charset();
        InputStream aliran = Files.newInputStream(berkas);
        try {
            aliran.skipNBytes(enkoding.panjangBom());
        } catch (IOException e) {
            aliran.close();
            throw e;
        }
        return new InputStreamReader(
                aliran,
                charset.newDecoder().onMalformedInput(bilaRusak).onUnmappableCharacter(bilaRusak));
    }

    @Override
    public @Nullable Baris berikut() {
        while (lihat() != HABIS) {
            List<Sel> sel = bacaBaris();
            if (!sel.isEmpty()) {
                if (++banyakBaris > batas.baris()) {
                    throw new LembarDitolak("lembar.terlalu-banyak-baris", batas.baris());
                }
                return new Baris(nomor, sel);
            }
        }
        return null;
    }

    /** Reads up to and including the end of the line; no trailing empty cells. */
    private List<Sel> bacaBaris() {
        nomor++;
        List<Sel> sel = new ArrayList<>();
        for (int kolom = 0; ; kolom++) {
            simpan(sel, kolom, bacaSel(kolom));
            int sesudah = ambil();
            if (sesudah == '\r' && lihat() == '\n') {
                ambil();
            }
            if (sesudah != pemisah) {
                return sel;
            }
        }
    }

    /** Stops in front of the separator or the end of the line. */
    private String bacaSel(int kolom) {
        isi.setLength(0);
        if (lihat() == '"') {
            ambil();
            bacaKutipan(kolom);
        }
        // text behind a closing quote is not RFC 4180, but losing it would be worse
        for (int huruf = lihat();
                huruf != pemisah && huruf != '\n' && huruf != '\r' && huruf != HABIS;
                huruf = lihat()) {
            tambah((char) ambil(), kolom);
        }
        return isi.toString();
    }

    private void bacaKutipan(int kolom) {
        while (true) {
            int huruf = ambil();
            if (huruf == HABIS) {
                throw new LembarDitolak("lembar.kutip-terbuka", Baris.huruf(kolom) + nomor);
            }
            if (huruf == '"') {
                if (lihat() != '"') {
                    return;
                }
                ambil();
            }
            tambah((char) huruf, kolom);
        }
    }

    private void tambah(char huruf, int kolom) {
        if (isi.length() >= batas.panjangSel()) {
            throw new LembarDitolak(
                    "lembar.sel-terlalu-panjang", Baris.huruf(kolom) + nomor, batas.panjangSel());
        }
        isi.append(huruf);
    }

    private void simpan(List<Sel> sel, int kolom, String teks) {
        if (teks.isBlank()) {
            return;
        }
        if (kolom >= batas.kolom()) {
            throw new LembarDitolak("lembar.terlalu-banyak-kolom", nomor, batas.kolom());
        }
        while (sel.size() < kolom) {
            sel.add(Sel.KOSONG);
        }
        sel.add(new Sel.Teks(PelindungRumus.lepas(teks), false));
    }

    private int lihat() {
        if (posisi == terisi && !isiPenyangga()) {
            return HABIS;
        }
        return penyangga[posisi];
    }

    private int ambil() {
        int huruf = lihat();
        posisi += huruf == HABIS ? 0 : 1;
        return huruf;
    }

    private boolean isiPenyangga() {
        try {
            int banyak = pembaca.read(penyangga, 0, penyangga.length);
            posisi = 0;
            terisi = Math.max(banyak, 0);
            return banyak > 0;
        } catch (CharacterCodingException e) {
            throw new LembarDitolak("lembar.enkoding", e, new Object[] {Math.max(1, nomor)});
        } catch (IOException e) {
            throw PaketXlsx.terjemahkan(e);
        }
    }

    @Override
    public void close() throws IOException {
        pembaca.close();
    }
}
