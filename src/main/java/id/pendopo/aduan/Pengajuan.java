package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter sends in.
 *
 * @param judul at most 150 characters; may be empty, then it is made from the text
 * @param isi 10 to 10,000 characters
 * @param jawaban answers to the questions of the category, by their code
 * @param pelapor null for an anonymous report
 * @param rahasia content not shown to the public
 * @param pelaporPelanggaran whistle-blower channel: only the inspectorate sees it
 * @param foto digests of files that are kept already
 * @param nomorLuar number in the system it came from
 * @param diterima when it was said, where that was before it is written down here; null = now
 * @param tahan why it waits for a moderator before the public sees it; null = it does not
 */
public record Pengajuan(
        Kanal kanal,
        String judul,
        String isi,
        @Nullable UUID kategori,
        Map<String, String> jawaban,
        Lokasi lokasi,
        @Nullable LocalDate kejadian,
        @Nullable Pelapor pelapor,
        boolean rahasia,
        boolean pelaporPelanggaran,
        List<Foto> foto,
        @Nullable String nomorLuar,
        @Nullable Instant diterima,
        @Nullable String tahan) {

    private static final int JUDUL_TERPANJANG = 150;
    private static final int ISI_TERPENDEK = 10;
    static final int ISI_TERPANJANG = 10_000;

    /** Photos of one report at most. */
    public static final int FOTO_TERBANYAK = 5;

    /** A file as it was named by the sender. */
    public record Foto(String sidik, String nama) {}

    /**
     * @throws AturanDilanggar {@code aduan.isi-pendek}, {@code aduan.isi-panjang}, {@code
     *     aduan.judul-panjang}, {@code aduan.foto-banyak}
     */
    public Pengajuan {
        isi = isi.strip();
        if (isi.length() < ISI_TERPENDEK) {
            throw new AturanDilanggar("aduan.isi-pendek", ISI_TERPENDEK);
        }
        if (isi.length() > ISI_TERPANJANG) {
            throw new AturanDilanggar("aduan.isi-panjang", ISI_TERPANJANG, isi.length());
        }
        judul = judul.isBlank() ? ringkas(isi) : judul.strip();
        if (judul.length() > JUDUL_TERPANJANG) {
            throw new AturanDilanggar("aduan.judul-panjang", JUDUL_TERPANJANG, judul.length());
        }
        if (foto.size() > FOTO_TERBANYAK) {
            throw new AturanDilanggar("aduan.foto-banyak", FOTO_TERBANYAK);
        }
        jawaban = Map.copyOf(jawaban);
        foto = List.copyOf(foto);
    }

    /** Said now, and nothing speaks against showing it. */
    public Pengajuan(
            Kanal kanal,
            String judul,
            String isi,
            @Nullable UUID kategori,
            Map<String, String> jawaban,
            Lokasi lokasi,
            @Nullable LocalDate kejadian,
            @Nullable Pelapor pelapor,
            boolean rahasia,
            boolean pelaporPelanggaran,
            List<Foto> foto,
            @Nullable String nomorLuar) {
        this(
                kanal,
                judul,
                isi,
                kategori,
                jawaban,
                lokasi,
                kejadian,
                pelapor,
                rahasia,
                pelaporPelanggaran,
                foto,
                nomorLuar,
                null,
                null);
    }

    public boolean anonim() {
        return pelapor == null;
    }

    /** The first sentence, or as many whole words as fit. */
    private static String ringkas(String isi) {
        String baris = isi.replaceAll("\\s+", " ");
        int titik = baris.indexOf(". ");
        if (titik > 0 && titik < JUDUL_TERPANJANG) {
            return baris.substring(0, titik);
        }
        if (baris.length() <= JUDUL_TERPANJANG) {
            return baris;
        }
        int spasi = baris.lastIndexOf(' ', JUDUL_TERPANJANG - 1);
        return baris.substring(0, spasi > 0 ? spasi : JUDUL_TERPANJANG - 1) + "…";
    }
}
