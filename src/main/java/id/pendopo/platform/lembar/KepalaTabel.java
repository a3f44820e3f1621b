package id.pendopo.platform.lembar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The header row of a table. It is looked for in the first 30 rows, because reports start with a
 * coat of arms, titles and empty lines; names are compared without case, spaces, accents and
 * punctuation. A header may be two rows high.
 *
 * @param baris number of the (last) header row
 * @param indeks column counted from 0, by key of {@link SkemaKolom}
 * @param judul titles as they stand in the file, from column A on
 */
public record KepalaTabel(int baris, Map<String, Integer> indeks, List<String> judul) {

    static final int BARIS_DICARI = 30;

    private static final int JUDUL_DITAMPILKAN = 12;

    /** Longer texts are no titles. */
    private static final int PANJANG_JUDUL = 200;

    public KepalaTabel {
        indeks = Map.copyOf(indeks);
        judul = List.copyOf(judul);
    }

    /** A possible header with the columns it would give. */
    private record Calon(KepalaTabel kepala, List<String> ganda) {
        int nilai() {
            return kepala.indeks.size();
        }
    }

    /**
     * @param awal the first rows of the sheet
     * @throws LembarDitolak when a column that must be there is missing or stands there twice
     */
    static KepalaTabel cari(List<Baris> awal, SkemaKolom skema) {
        Calon terbaik = null;
        for (int i = 0; i < awal.size(); i++) {
            Calon satu = cocokkan(awal.get(i).nomor(), judulSatu(awal.get(i)), skema);
            terbaik = lebihBaik(terbaik, satu);
            if (i + 1 < awal.size() && awal.get(i + 1).nomor() == awal.get(i).nomor() + 1) {
                Calon dua =
                        cocokkan(
                                awal.get(i + 1).nomor(),
                                judulDua(awal.get(i), awal.get(i + 1)),
                                skema);
                terbaik = lebihBaik(terbaik, dua);
            }
        }
        if (terbaik == null) {
            throw new LembarDitolak("lembar.kosong");
        }
        periksa(terbaik, skema, awal);
        return terbaik.kepala;
    }

    private static Calon lebihBaik(@Nullable Calon lama, Calon baru) {
        return lama == null || baru.nilai() > lama.nilai() ? baru : lama;
    }

    private static void periksa(Calon calon, SkemaKolom skema, List<Baris> awal) {
        List<String> hilang =
                skema.kolom().stream()
                        .filter(
                                kolom ->
                                        kolom.harusAda()
                                                && !calon.kepala.indeks.containsKey(kolom.kunci()))
                        .map(SkemaKolom.Kolom::judul)
                        .toList();
        if (calon.nilai() == 0) {
            throw new LembarDitolak(
                    "lembar.kepala-tidak-ada",
                    BARIS_DICARI,
                    deret(hilang),
                    deret(judulPertama(awal)));
        }
        if (!hilang.isEmpty()) {
            throw new LembarDitolak(
                    "lembar.kolom-hilang",
                    deret(hilang),
                    calon.kepala.baris,
                    deret(calon.kepala.judul));
        }
        if (!calon.ganda.isEmpty()) {
            throw new LembarDitolak("lembar.kolom-ganda", deret(calon.ganda), calon.kepala.baris);
        }
    }

    private static List<String> judulPertama(List<Baris> awal) {
        return awal.isEmpty()
                ? List.of()
                : judulSatu(awal.getFirst()).stream().map(List::getFirst).toList();
    }

    private static String deret(List<String> judul) {
        String deret =
                judul.stream()
                        .filter(satu -> !satu.isBlank())
                        .limit(JUDUL_DITAMPILKAN)
                        .map(PaketXlsx::ringkas)
                        .collect(Collectors.joining(", "));
        return deret.isEmpty() ? "-" : deret;
    }

    /** Names a column may be known by, the one to show first. */
    private static List<List<String>> judulSatu(Baris baris) {
        return baris.sel().stream().map(sel -> List.of(rapi(sel.tampil()))).toList();
    }

    /**
     * Two rows, the upper one often merged over several columns: "Realisasi" over "Keuangan" and
     * "Fisik".
     */
    private static List<List<String>> judulDua(Baris atas, Baris bawah) {
        List<List<String>> judul = new ArrayList<>();
        String terbentang = "";
        for (int i = 0; i < Math.max(atas.sel().size(), bawah.sel().size()); i++) {
            String diAtas = rapi(atas.sel(i).tampil());
            String diBawah = rapi(bawah.sel(i).tampil());
            if (!diAtas.isEmpty()) {
                terbentang = diAtas;
            }
            if (diBawah.isEmpty()) {
                judul.add(List.of(diAtas));
            } else {
                judul.add(List.of((terbentang + " " + diBawah).strip(), diBawah));
            }
        }
        return judul;
    }

    private static String rapi(String teks) {
        return teks.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static Calon cocokkan(int nomor, List<List<String>> judul, SkemaKolom skema) {
        Map<String, List<Integer>> menurutNama = new HashMap<>();
        for (int i = 0; i < judul.size(); i++) {
            for (String nama : judul.get(i)) {
                for (String bentuk : bentuk(nama)) {
                    List<Integer> letak =
                            menurutNama.computeIfAbsent(bentuk, k -> new ArrayList<>());
                    if (!letak.contains(i)) {
                        letak.add(i);
                    }
                }
            }
        }
        Map<String, Integer> indeks = new LinkedHashMap<>();
        List<String> ganda = new ArrayList<>();
        for (SkemaKolom.Kolom kolom : skema.kolom()) {
            List<Integer> letak = letak(kolom, menurutNama);
            if (!letak.isEmpty()) {
                indeks.put(kolom.kunci(), letak.getFirst());
            }
            if (letak.size() > 1) {
                ganda.add(kolom.judul());
            }
        }
        return new Calon(
                new KepalaTabel(nomor, indeks, judul.stream().map(List::getFirst).toList()), ganda);
    }

    private static List<Integer> letak(
            SkemaKolom.Kolom kolom, Map<String, List<Integer>> menurutNama) {
        List<String> nama = new ArrayList<>();
        nama.add(kolom.judul());
        nama.addAll(kolom.sinonim());
        for (String satu : nama) {
            List<Integer> letak = menurutNama.get(kunci(satu));
            if (letak != null) {
                return letak;
            }
        }
        return List.of();
    }

    /** The name itself, and without a unit in brackets or behind it: "Anggaran (Rp)", "Pagu Rp." */
    private static List<String> bentuk(String nama) {
        if (nama.length() > PANJANG_JUDUL) {
            return List.of();
        }
        String penuh = kunci(nama);
        String pendek =
                kunci(
                        nama.replaceAll("\\s*\\([^)]*\\)\\s*$", "")
                                .replaceAll("(?i)\\s+rp\\.?$", ""));
        if (penuh.isEmpty()) {
            return List.of();
        }
        return pendek.isEmpty() || pendek.equals(penuh) ? List.of(penuh) : List.of(penuh, pendek);
    }

    static String kunci(String nama) {
        String tanpaAksen =
                Normalizer.normalize(nama.replace("%", "persen"), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT);
        var kunci = new StringBuilder();
        tanpaAksen.codePoints().filter(Character::isLetterOrDigit).forEach(kunci::appendCodePoint);
        return kunci.toString();
    }

    /** Title of a wanted column as the file writes it. */
    public String judul(String kunci) {
        Integer letak = indeks.get(kunci);
        return letak == null ? kunci : judul.get(letak);
    }
}
