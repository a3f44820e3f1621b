package id.pendopo.aduan;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ready-made list of categories on two levels, with questions and with rules of routing to the
 * OPD that a pemda usually has for them. What is there already stays as it is: to install it again
 * adds only what is missing.
 */
@Service
@Transactional
public class KategoriBawaan {

    private static final String SUMBER = "aduan/kategori-bawaan.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int URUTAN_LANGKAH = 10;

    private final SqlPemda db;
    private final OrganisasiQueries organisasi;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;

    KategoriBawaan(
            SqlPemda db,
            OrganisasiQueries organisasi,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman) {
        this.db = db;
        this.organisasi = organisasi;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
    }

    /** How many were added. */
    public record Terpasang(int kategori, int pertanyaan, int rute) {}

    private record Isi(int versi, List<Butir> kategori) {}

    private record Dwibahasa(String id, String en) {}

    private record Butir(
            String kode,
            String id,
            String en,
            @Nullable String ikon,
            @Nullable JenisAduan jenis,
            @Nullable Boolean darurat,
            @Nullable Integer hari,
            @Nullable String topik,
            @Nullable String kata,
            @Nullable Dwibahasa petunjuk,
            @Nullable List<String> opd,
            @Nullable List<Tanya> tanya,
            @Nullable List<Butir> anak) {}

    private record Tanya(
            String kode,
            String jenis,
            boolean wajib,
            String id,
            String en,
            @Nullable List<Map<String, String>> pilihan) {}

    /** Installs it into the pemda of the context. */
    public Terpasang pasang(Pelaku oleh) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        var pemasangan = new Pemasangan(oleh, hari, organisasi.opd(hari));
        int urutan = 0;
        for (Butir atas : isi().kategori()) {
            urutan += URUTAN_LANGKAH;
            pemasangan.satu(atas, null, urutan);
        }
        var hasil = pemasangan.hasil();
        if (hasil.kategori() + hasil.rute() > 0) {
            jejak.catat(
                    oleh,
                    "aduan.kategori-bawaan",
                    new Jejak.Objek("aduan.kategori", "bawaan", "Kategori bawaan"),
                    null,
                    Map.of(
                            "kategori",
                            hasil.kategori(),
                            "pertanyaan",
                            hasil.pertanyaan(),
                            "rute",
                            hasil.rute()),
                    null);
            pengumuman.setelahCommit(KategoriQueries.TOPIK);
        }
        return hasil;
    }

    private static Isi isi() {
        try (var masuk = new ClassPathResource(SUMBER).getInputStream()) {
            return JSON.readValue(masuk, Isi.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Pemasangan {

        private final Pelaku oleh;
        private final LocalDate hari;
        private final List<PerangkatDaerah> opd;
        private int kategori;
        private int pertanyaan;
        private int rute;

        Pemasangan(Pelaku oleh, LocalDate hari, List<PerangkatDaerah> opd) {
            this.oleh = oleh;
            this.hari = hari;
            this.opd = opd;
        }

        Terpasang hasil() {
            return new Terpasang(kategori, pertanyaan, rute);
        }

        /** What a category does not say itself it has from the one above it. */
        void satu(Butir b, @Nullable Induk di, int urutan) {
            UUID id = Uuid7.baru();
            boolean baru = tambah(id, b, di, urutan);
            UUID tetap = baru ? id : ada(b.kode());
            if (baru) {
                kategori++;
                tanyai(tetap, b.tanya());
            }
            arahkan(tetap, b.opd());
            int ke = 0;
            for (Butir anak : b.anak() == null ? List.<Butir>of() : b.anak()) {
                ke += URUTAN_LANGKAH;
                satu(anak, new Induk(tetap, b), ke);
            }
        }

        private boolean tambah(UUID id, Butir b, @Nullable Induk di, int urutan) {
            return db.sql(
                                    """
                                    insert into aduan.kategori (pemda_id, id, kode, induk_id, nama_id,
                                        nama_en, petunjuk_id, petunjuk_en, kata_kunci, ikon, jenis,
                                        darurat, hari_tindak, topik_lapor, urutan)
                                    values (:pemda, :id, :kode, :induk, :nama_id, :nama_en, :petunjuk_id,
                                        :petunjuk_en, :kata, :ikon, :jenis, :darurat, :hari, :topik,
                                        :urutan)
                                    on conflict (pemda_id, kode) do nothing
                                    """)
                            .param("id", id)
                            .param("kode", b.kode())
                            .param("induk", di == null ? null : di.id())
                            .param("nama_id", b.id())
                            .param("nama_en", b.en())
                            .param("petunjuk_id", b.petunjuk() == null ? null : b.petunjuk().id())
                            .param("petunjuk_en", b.petunjuk() == null ? null : b.petunjuk().en())
                            .param("kata", b.kata() == null ? "" : b.kata())
                            .param("ikon", di == null || b.ikon() != null ? b.ikon() : di.ikon())
                            .param("jenis", jenis(b, di).name())
                            .param("darurat", Boolean.TRUE.equals(b.darurat()))
                            .param("hari", b.hari())
                            .param(
                                    "topik",
                                    b.topik() != null || di == null ? b.topik() : di.topik())
                            .param("urutan", urutan)
                            .update()
                    == 1;
        }

        private void tanyai(UUID milik, @Nullable List<Tanya> banyak) {
            int urutan = 0;
            for (Tanya t : banyak == null ? List.<Tanya>of() : banyak) {
                urutan += URUTAN_LANGKAH;
                pertanyaan +=
                        db.sql(
                                        """
                                        insert into aduan.pertanyaan (pemda_id, kategori_id, kode, jenis,
                                            wajib, urutan, label_id, label_en, pilihan)
                                        values (:pemda, :milik, :kode, :jenis, :wajib, :urutan, :id, :en,
                                            :pilihan::jsonb)
                                        """)
                                .param("milik", milik)
                                .param("kode", t.kode())
                                .param("jenis", t.jenis())
                                .param("wajib", t.wajib())
                                .param("urutan", urutan)
                                .param("id", t.id())
                                .param("en", t.en())
                                .param(
                                        "pilihan",
                                        t.pilihan() == null
                                                ? null
                                                : JSON.writeValueAsString(t.pilihan()))
                                .update();
            }
        }

        /** Only where no rule for the category was ever made. */
        private void arahkan(UUID milik, @Nullable List<String> sebutan) {
            var tujuan = sebutan == null ? Optional.<UUID>empty() : cari(sebutan);
            if (tujuan.isEmpty()) {
                return;
            }
            rute +=
                    db.sql(
                                    """
                                    insert into aduan.rute (pemda_id, id, kategori_id, opd_id, berlaku_sejak,
                                        dibuat_oleh, dibuat_nama, dibuat_pada)
                                    select :pemda, :id, :kategori, :opd, :sejak, :oleh, :nama, :pada
                                    where not exists (select from aduan.rute r
                                        where r.pemda_id = :pemda and r.kategori_id = :kategori)
                                    """)
                            .param("id", Uuid7.baru())
                            .param("kategori", milik)
                            .param("opd", tujuan.get())
                            .param("sejak", hari)
                            .param("oleh", oleh.akunId())
                            .param("nama", oleh.nama())
                            .param("pada", Timestamp.from(waktu.sekarang()))
                            .update();
        }

        private Optional<UUID> cari(List<String> sebutan) {
            return sebutan.stream()
                    .flatMap(s -> opd.stream().filter(o -> o.indukId() == null && cocok(o, s)))
                    .map(PerangkatDaerah::id)
                    .findFirst();
        }
    }

    private record Induk(UUID id, Butir butir) {
        @Nullable String ikon() {
            return butir.ikon();
        }

        @Nullable String topik() {
            return butir.topik();
        }
    }

    private static JenisAduan jenis(Butir b, @Nullable Induk di) {
        if (b.jenis() != null) {
            return b.jenis();
        }
        return di == null || di.butir().jenis() == null ? JenisAduan.PENGADUAN : di.butir().jenis();
    }

    private UUID ada(String kode) {
        return db.sql("select id from aduan.kategori where pemda_id = :pemda and kode = :kode")
                .param("kode", kode)
                .query(UUID.class)
                .single();
    }

    /**
     * By an affair of government in its code ({@code 1.03}), by its short name, its kind, or words
     * of its name.
     */
    private static boolean cocok(PerangkatDaerah o, String sebutan) {
        if (Character.isDigit(sebutan.charAt(0))) {
            return urusan(o.kode()).contains(sebutan);
        }
        return o.slug().equals(sebutan)
                || o.jenis().equalsIgnoreCase(sebutan)
                || Arrays.asList(rapi(o.singkatan()).split(" ")).contains(sebutan)
                || rapi(o.singkatan()).equals(sebutan)
                || (" " + rapi(o.nama()) + " ").contains(" " + sebutan + " ");
    }

    /** The three affairs in {@code 1.01.2.22.0.00.04.0000}: 1.01, 2.22, 0.00. */
    private static List<String> urusan(String kode) {
        String[] b = kode.split("\\.");
        return b.length < 6
                ? List.of()
                : List.of(b[0] + "." + b[1], b[2] + "." + b[3], b[4] + "." + b[5]);
    }

    private static String rapi(String teks) {
        return teks.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
