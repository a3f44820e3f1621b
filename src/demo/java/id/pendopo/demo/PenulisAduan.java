package id.pendopo.demo;

import id.pendopo.aduan.JenisLangkah;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes complaints with their timeline, clocks and pictures. */
final class PenulisAduan implements AutoCloseable {

    private static final String PELAPOR = "Pelapor";
    private static final Duration SEHARI = Duration.ofHours(24);
    private static final LocalDate ATURAN = LocalDate.of(2020, 1, 1);

    /** Working days of the follow-up by kind (parameter aduan.hari-tindak). */
    private static int hariTindak(PenyusunAduan.Naskah n) {
        Integer sendiri = n.kategori().hariTindak();
        return sendiri != null
                ? sendiri
                : switch (n.kategori().jenis()) {
                    case INFORMASI -> 5;
                    case PENGAWASAN -> 60;
                    default -> 14;
                };
    }

    private final Latar latar;
    private final Acak acak;
    private final HariKerja kerja;
    private final GambarAduan gambar;
    private final Tulis aduan;
    private final Tulis kode;
    private final Tulis langkah;
    private final Tulis jam;
    private final Tulis tercapai;
    private final Tulis lampiran;
    private int urut;

    PenulisAduan(Latar latar, GambarAduan gambar) {
        this.latar = latar;
        this.gambar = gambar;
        this.acak = latar.acak("tulis-aduan");
        this.kerja = new HariKerja(latar);
        this.aduan =
                latar.tulis(
                        "aduan.aduan",
                        """
                        pemda_id, id, nomor, kanal, jenis, status, judul, isi, kategori_id,
                        kode_wilayah, patokan, lintang, bujur, anonim, rahasia, pelapor_pelanggaran,
                        tayang, opd_id, tingkat, dibuat_pada, batas_jawab, dijawab_pada, batas_tindak,
                        selesai_pada, dibuka_lagi, dukungan, nilai, diubah_pada
                        """);
        this.kode = latar.tulis("aduan.kode_lacak", "pemda_id, aduan_id, sidik");
        this.langkah =
                latar.tulis(
                        "aduan.langkah",
                        """
                        pemda_id, id, aduan_id, jenis, status, opd_id, oleh, nama, sebagai, terbuka,
                        isi, pada
                        """);
        this.jam =
                latar.tulis(
                        "aduan.jam",
                        "pemda_id, aduan_id, jenis, putaran, mulai, batas, ukuran, aturan_sejak");
        this.tercapai =
                latar.tulis(
                        "aduan.jam_tercapai",
                        "pemda_id, aduan_id, jenis, putaran, pada, tepat, opd_id, langkah_id");
        this.lampiran =
                latar.tulis(
                        "aduan.lampiran",
                        """
                        pemda_id, id, aduan_id, langkah_id, peran, sidik, nama, terbuka, urutan,
                        dibuat_pada
                        """);
    }

    void tulis(PenyusunAduan.Naskah n) {
        var j = n.jalan();
        UUID id = acak.id(j.masuk());
        boolean lagi = j.dibukaLagi() != null;
        Instant mulai = lagi ? j.dibukaLagi() : j.masuk();
        Integer nilai = nilai(n);
        aduan.tambah(
                latar.pemdaId(),
                id,
                "%d-%05d".formatted(latar.kalender().hariIni().getYear(), ++urut),
                acak.persen(82) ? "WEB" : "LOKET",
                n.kategori().jenis().name(),
                status(n).name(),
                n.cerita().isi(n.cerita().judul(), n.patokan(), n.tempat().nama()),
                n.cerita().isi(n.cerita().isi(), n.patokan(), n.tempat().nama()),
                n.kategori().id(),
                n.tempat().kode(),
                n.patokan(),
                n.tempat().lintang(),
                n.tempat().bujur(),
                true,
                false,
                false,
                "TAYANG",
                n.unit().id(),
                lagi ? 1 : 0,
                j.masuk(),
                mulai.plus(SEHARI),
                lagi ? j.selesaiLagi() : j.dijawab(),
                batasTindak(n, mulai),
                lagi ? j.selesaiLagi() : j.selesai(),
                lagi,
                n.dukungan(),
                nilai,
                terakhir(j));
        kode.tambah(latar.pemdaId(), id, Sidik.dari(acak.id(Acak.LAHIR).toString()));
        tulisJalan(n, id, nilai);
    }

    private static StatusAduan status(PenyusunAduan.Naskah n) {
        var j = n.jalan();
        if (j.ditutup() != null) {
            return StatusAduan.DITUTUP;
        }
        if (j.selesaiLagi() != null) {
            return StatusAduan.SELESAI;
        }
        if (j.dibukaLagi() != null) {
            return StatusAduan.DIPROSES;
        }
        if (j.selesai() != null) {
            return n.ditolak() ? StatusAduan.DITOLAK : StatusAduan.SELESAI;
        }
        if (j.tindakan() != null) {
            return StatusAduan.DIPROSES;
        }
        return j.dijawab() != null ? StatusAduan.DIJAWAB : StatusAduan.DITERUSKAN;
    }

    private static Instant terakhir(JalanAduan j) {
        Instant hasil = j.masuk();
        for (Instant i :
                new Instant[] {
                    j.dijawab(),
                    j.tindakan(),
                    j.selesai(),
                    j.dibukaLagi(),
                    j.selesaiLagi(),
                    j.ditutup()
                }) {
            hasil = i != null && i.isAfter(hasil) ? i : hasil;
        }
        return hasil;
    }

    /** Who waited long gives fewer stars; two of three say nothing. */
    private @Nullable Integer nilai(PenyusunAduan.Naskah n) {
        var j = n.jalan();
        if (j.selesai() == null || j.dibukaLagi() != null || !acak.persen(36)) {
            return null;
        }
        long hari = Duration.between(j.masuk(), j.selesai()).toDays();
        int dasar = n.ditolak() ? 2 : hari <= 4 ? 5 : hari <= 12 ? 4 : 3;
        return Math.max(1, dasar - acak.antara(0, 1));
    }

    private Instant batasTindak(PenyusunAduan.Naskah n, Instant mulai) {
        LocalDate masuk = LocalDate.ofInstant(mulai, latar.kalender().zona());
        return kerja.tambah(masuk, hariTindak(n))
                .plusDays(1)
                .atStartOfDay(latar.kalender().zona())
                .toInstant();
    }

    private void tulisJalan(PenyusunAduan.Naskah n, UUID id, @Nullable Integer nilai) {
        var j = n.jalan();
        jam(n, id, 0, j.masuk());
        UUID masuk =
                langkah(
                        n,
                        id,
                        JenisLangkah.DIAJUKAN,
                        StatusAduan.DITERUSKAN,
                        null,
                        null,
                        j.masuk());
        boolean bergambar = !n.cerita().tema().equals("-") && !n.cerita().tema().equals("layanan");
        if (bergambar && acak.persen(60)) {
            foto(n, id, masuk, "LAPORAN", false, j.masuk());
        }
        if (j.dijawab() == null) {
            return;
        }
        UUID jawab =
                langkah(
                        n,
                        id,
                        JenisLangkah.DIJAWAB,
                        StatusAduan.DIJAWAB,
                        n.unit().kepala(),
                        n.cerita().jawaban(),
                        j.dijawab());
        tercapai(n, id, "JAWAB", 0, j.dijawab(), j.masuk().plus(SEHARI), jawab);
        if (j.tindakan() == null) {
            return;
        }
        UUID tindakan =
                langkah(
                        n,
                        id,
                        JenisLangkah.TINDAKAN,
                        StatusAduan.DIPROSES,
                        n.unit().operator(),
                        n.cerita().tindakan(),
                        j.tindakan());
        if (bergambar) {
            foto(n, id, tindakan, "SEBELUM", false, j.tindakan());
        }
        if (j.selesai() == null) {
            return;
        }
        berakhir(n, id, 0, j.selesai(), j.masuk(), bergambar);
        if (j.dibukaLagi() != null) {
            langkah(
                    n,
                    id,
                    JenisLangkah.DIBUKA_LAGI,
                    StatusAduan.DIPROSES,
                    null,
                    "Belum selesai, kemarin kambuh lagi.",
                    j.dibukaLagi());
            jam(n, id, 1, j.dibukaLagi());
            if (j.selesaiLagi() != null) {
                berakhir(n, id, 1, j.selesaiLagi(), j.dibukaLagi(), bergambar);
            }
        } else if (nilai != null) {
            langkah(
                    n,
                    id,
                    JenisLangkah.DINILAI,
                    status(n) == StatusAduan.DITUTUP ? StatusAduan.SELESAI : status(n),
                    null,
                    nilai + "/5",
                    j.selesai().plus(Duration.ofMinutes(90)));
        }
        if (j.ditutup() != null) {
            langkahSistem(n, id, j.ditutup());
        }
    }

    private void berakhir(
            PenyusunAduan.Naskah n,
            UUID id,
            int putaran,
            Instant pada,
            Instant mulai,
            boolean bergambar) {
        boolean tolak = n.ditolak() && putaran == 0;
        UUID l =
                langkah(
                        n,
                        id,
                        tolak ? JenisLangkah.DITOLAK : JenisLangkah.SELESAI,
                        tolak ? StatusAduan.DITOLAK : StatusAduan.SELESAI,
                        n.unit().kepala(),
                        tolak
                                ? "Sudah kami periksa di lapangan. Letaknya di tanah milik perorangan, jadi tidak dapat dikerjakan dengan anggaran daerah."
                                : n.cerita().selesai(),
                        pada);
        if (putaran == 1) {
            tercapai(n, id, "JAWAB", 1, pada, mulai.plus(SEHARI), l);
        }
        tercapai(n, id, "TINDAK", putaran, pada, batasTindak(n, mulai), l);
        if (!tolak && bergambar) {
            foto(n, id, l, "SESUDAH", true, pada);
        }
    }

    private void jam(PenyusunAduan.Naskah n, UUID id, int putaran, Instant mulai) {
        jam.tambah(latar.pemdaId(), id, "JAWAB", putaran, mulai, mulai.plus(SEHARI), 24, ATURAN);
        jam.tambah(
                latar.pemdaId(),
                id,
                "TINDAK",
                putaran,
                mulai,
                batasTindak(n, mulai),
                hariTindak(n),
                ATURAN);
    }

    private void tercapai(
            PenyusunAduan.Naskah n,
            UUID id,
            String jenis,
            int putaran,
            Instant pada,
            Instant batas,
            UUID langkahId) {
        tercapai.tambah(
                latar.pemdaId(),
                id,
                jenis,
                putaran,
                pada,
                pada.isBefore(batas),
                n.unit().id(),
                langkahId);
    }

    private UUID langkah(
            PenyusunAduan.Naskah n,
            UUID id,
            JenisLangkah jenis,
            StatusAduan status,
            Unit.@Nullable Petugas oleh,
            @Nullable String isi,
            Instant pada) {
        UUID l = acak.id(pada);
        langkah.tambah(
                latar.pemdaId(),
                l,
                id,
                jenis.name(),
                status.name(),
                n.unit().id(),
                oleh == null ? null : oleh.akunId(),
                oleh == null ? PELAPOR : oleh.nama(),
                oleh == null ? PELAPOR : oleh.sebagai(),
                true,
                isi == null ? null : n.cerita().isi(isi, n.patokan(), n.tempat().nama()),
                pada);
        return l;
    }

    private void langkahSistem(PenyusunAduan.Naskah n, UUID id, Instant pada) {
        langkah.tambah(
                latar.pemdaId(),
                acak.id(pada),
                id,
                JenisLangkah.DITUTUP.name(),
                StatusAduan.DITUTUP.name(),
                n.unit().id(),
                null,
                "Pendopo",
                "sistem",
                true,
                null,
                pada);
    }

    private void foto(
            PenyusunAduan.Naskah n,
            UUID id,
            UUID langkahId,
            String peran,
            boolean sesudah,
            Instant pada) {
        lampiran.tambah(
                latar.pemdaId(),
                acak.id(pada),
                id,
                langkahId,
                peran,
                gambar.sidik(n.cerita().tema(), sesudah),
                sesudah ? "sesudah.jpg" : "sebelum.jpg",
                true,
                0,
                pada);
    }

    /** In the order in which they refer to each other. */
    @Override
    public void close() {
        for (Tulis t : new Tulis[] {aduan, kode, langkah, jam, tercapai, lampiran}) {
            t.close();
        }
        try (var nomor = latar.tulis("platform.penomoran", "pemda_id, jenis, tahun, terakhir")) {
            nomor.tambah(latar.pemdaId(), "aduan", latar.kalender().hariIni().getYear(), urut);
        }
    }
}
