package id.pendopo.aduan.impor;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.aduan.PencatatMesin;
import id.pendopo.aduan.PencatatMesin.Batas;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.RuteQueries;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.aduan.impor.BarisImpor.Hasil;
import id.pendopo.aduan.impor.ImporRepository.Antre;
import id.pendopo.aduan.impor.ImporRepository.Langkah;
import id.pendopo.aduan.impor.ImporRepository.Masuk;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes complaints of another system in: looks at the file, applies it, takes it back. What is over
 * there is over here too and counts in no clock; for what is open both clocks begin now, when we
 * take it over.
 */
@Service
public class ImporService {

    private static final int SEKALI = 500;
    private static final int JUDUL_TERPANJANG = 150;
    private static final String SUMBER = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int SUMBER_TERPANJANG = 40;
    private static final String SISTEM = "sistem";
    private static final Set<String> SELESAI =
            Set.of(
                    "closed",
                    "selesai",
                    "ditutup",
                    "tutup",
                    "done",
                    "resolved",
                    "fixed",
                    "completed");

    private final ImporRepository repository;
    private final ImporQueries impor;
    private final KategoriQueries kategori;
    private final RuteQueries rute;
    private final OrganisasiQueries organisasi;
    private final PencatatMesin pencatat;
    private final Penomoran penomoran;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate sendiri;

    ImporService(
            ImporRepository repository,
            ImporQueries impor,
            KategoriQueries kategori,
            RuteQueries rute,
            OrganisasiQueries organisasi,
            PencatatMesin pencatat,
            Penomoran penomoran,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.repository = repository;
        this.impor = impor;
        this.kategori = kategori;
        this.rute = rute;
        this.organisasi = organisasi;
        this.pencatat = pencatat;
        this.penomoran = penomoran;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.sendiri = new TransactionTemplate(transaksi);
        this.sendiri.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The dry run: no complaint is written.
     *
     * @param sumber name of where it comes from, {@code lapor-2017}
     * @param tampil shown to the public at once; otherwise held for a moderator
     * @return number of the import
     * @throws LembarDitolak when the file cannot be read at all
     * @throws AturanDilanggar {@code aduan.impor.sumber}, {@code aduan.impor.kosong}
     */
    public String periksa(Pengguna oleh, Path isi, String nama, String sumber, boolean tampil) {
        IzinAduan.ATUR.harusSemua(oleh);
        String dari = sumber.strip().toLowerCase(Locale.ROOT);
        if (!dari.matches(SUMBER) || dari.length() > SUMBER_TERPANJANG) {
            throw new AturanDilanggar("aduan.impor.sumber");
        }
        try (var berkas = PembacaLembar.buka(isi, nama)) {
            return sendiri.execute(
                    s -> periksa(oleh, TabelTerbaca.dari(berkas, Kolom.SKEMA), nama, dari, tampil));
        }
    }

    private String periksa(
            Pengguna oleh, TabelTerbaca tabel, String nama, String sumber, boolean tampil) {
        LocalDate hari = waktu.hariIni(zona());
        var baru =
                Impor.baru(
                        Uuid7.baru(),
                        "I-" + penomoran.berikut("aduan.impor", hari.getYear()),
                        nama,
                        sumber,
                        tampil,
                        oleh.nama(),
                        waktu.sekarang());
        repository.tambah(baru, oleh);
        var pemeriksa = new PemeriksaImpor(zona(), dikenal(hari));
        var sekali = new ArrayList<BarisImpor>(SEKALI);
        boolean ada = false;
        while (tabel.hasNext()) {
            sekali.add(pemeriksa.satu(tabel.next()));
            ada = true;
            if (sekali.size() == SEKALI || !tabel.hasNext()) {
                repository.tambahBaris(baru.id(), bandingkan(sumber, sekali));
                sekali.clear();
            }
        }
        if (!ada) {
            throw new AturanDilanggar("aduan.impor.kosong");
        }
        repository.hitung(baru.id());
        return baru.nomor();
    }

    private KategoriDikenal dikenal(LocalDate hari) {
        return new KategoriDikenal(kategori.aktif(), organisasi.opd(hari));
    }

    private List<BarisImpor> bandingkan(String sumber, List<BarisImpor> banyak) {
        var ada =
                repository.ada(sumber, banyak.stream().map(b -> b.isi().get(Kolom.NOMOR)).toList());
        return banyak.stream()
                .map(
                        b ->
                                b.hasil() == Hasil.BARU && ada.contains(b.isi().get(Kolom.NOMOR))
                                        ? new BarisImpor(
                                                b.baris(), Hasil.SAMA, b.isi(), b.catatan())
                                        : b)
                .toList();
    }

    /**
     * Writes what is new, some hundred rows at a time; what was cut off goes on when it is called
     * again.
     *
     * @return how many were written
     * @throws AturanDilanggar {@code aduan.impor.sudah-diproses.bentrok}
     */
    public int terapkan(Pengguna oleh, String nomor) {
        IzinAduan.ATUR.harusSemua(oleh);
        Impor i = satu(nomor);
        boolean mulai =
                ya(
                        () -> {
                            boolean pindah =
                                    repository.pindah(
                                            i.id(),
                                            Impor.Status.DIPERIKSA,
                                            Impor.Status.DITERAPKAN,
                                            waktu.sekarang());
                            if (pindah) {
                                catat(oleh, "aduan.impor-diterapkan", i, i.baru());
                            }
                            return pindah;
                        });
        if (!mulai && satu(nomor).status() != Impor.Status.DITERAPKAN) {
            throw new AturanDilanggar("aduan.impor.sudah-diproses.bentrok");
        }
        int tertulis = 0;
        int sekali;
        do {
            sekali = Optional.ofNullable(sendiri.execute(s -> sebagian(i))).orElse(0);
            tertulis += sekali;
        } while (sekali > 0);
        if (!mulai && tertulis == 0) {
            throw new AturanDilanggar("aduan.impor.sudah-diproses.bentrok");
        }
        return tertulis;
    }

    private boolean ya(java.util.function.BooleanSupplier kerja) {
        return Boolean.TRUE.equals(sendiri.execute(s -> kerja.getAsBoolean()));
    }

    private int sebagian(Impor i) {
        List<Antre> antre = repository.antre(i.id(), SEKALI);
        if (antre.isEmpty()) {
            return 0;
        }
        Instant kini = waktu.sekarangUrusan();
        LocalDate hari = waktu.hariIni(zona());
        var dikenal = dikenal(hari);
        var sudah =
                repository.ada(
                        i.sumber(), antre.stream().map(a -> a.isi().get(Kolom.NOMOR)).toList());
        var baru = antre.stream().filter(a -> !sudah.contains(a.isi().get(Kolom.NOMOR))).toList();
        if (baru.isEmpty()) {
            return 0;
        }
        var tujuan = new LinkedHashMap<String, Optional<RuteQueries.Tujuan>>();
        var nomor = penomoran.berikut("aduan", hari.getYear(), baru.size());
        var masuk = new ArrayList<Masuk>(baru.size());
        for (int n = 0; n < baru.size(); n++) {
            masuk.add(masuk(baru.get(n), i, nomor.get(n), dikenal, tujuan, kini, hari));
        }
        repository.masukkan(i.id(), i.sumber(), masuk, kini);
        pengumuman.setelahCommit(PengajuanService.TOPIK);
        return masuk.size();
    }

    private Masuk masuk(
            Antre a,
            Impor i,
            String nomor,
            KategoriDikenal dikenal,
            Map<String, Optional<RuteQueries.Tujuan>> tujuan,
            Instant kini,
            LocalDate hari) {
        Map<String, String> isi = a.isi();
        Kategori k =
                Optional.ofNullable(isi.get(Kolom.KATEGORI)).flatMap(dikenal::dengan).orElse(null);
        JenisAduan jenis = k == null ? JenisAduan.PENGADUAN : k.jenis();
        var ke = ke(isi, k, dikenal, tujuan, hari);
        UUID opd = ke.map(RuteQueries.Tujuan::opd).orElse(null);
        Instant dibuka = saat(isi, Kolom.DIBUKA).orElse(kini);
        boolean tutup =
                isi.containsKey(Kolom.DITUTUP)
                        || SELESAI.contains(
                                isi.getOrDefault(Kolom.STATUS, "").toLowerCase(Locale.ROOT));
        Instant selesai =
                tutup
                        ? saat(isi, Kolom.DITUTUP)
                                .or(() -> saat(isi, Kolom.DIPERBARUI))
                                .orElse(dibuka)
                        : null;
        StatusAduan status =
                tutup
                        ? StatusAduan.DITUTUP
                        : opd == null ? StatusAduan.BARU : StatusAduan.DITERUSKAN;
        Batas batas = tutup ? null : pencatat.batas(jenis, k == null ? null : k.hariTindak(), kini);
        Instant tenggat = saat(isi, Kolom.TENGGAT).orElse(null);
        Double lintang = PemeriksaImpor.pecahan(isi.get(Kolom.LAT));
        String teks = PemeriksaImpor.teks(isi);
        return new Masuk(
                a.baris(),
                Uuid7.baru(),
                nomor,
                jenis,
                status.name(),
                judul(isi, teks),
                teks,
                k == null ? null : k.id(),
                isi.get(Kolom.KODE_WILAYAH),
                isi.get(Kolom.PATOKAN),
                lintang,
                lintang == null ? null : PemeriksaImpor.pecahan(isi.get(Kolom.LON)),
                i.tampil() ? "TAYANG" : "DITAHAN",
                opd,
                ke.map(RuteQueries.Tujuan::tembusan).orElse(List.of()),
                dibuka,
                batas == null ? dibuka.plus(Duration.ofDays(1)) : batas.jawab(),
                selesai,
                batas == null ? tenggat == null ? selesai : tenggat : batas.tindak(),
                selesai,
                saat(isi, Kolom.DIPERBARUI).orElse(selesai == null ? dibuka : selesai),
                tenggat,
                k == null ? isi.get(Kolom.KATEGORI) : null,
                isi.get(Kolom.INSTANSI),
                isi.get(Kolom.NOMOR),
                isi,
                batas == null
                        ? null
                        : new ImporRepository.Jam(
                                kini,
                                batas.jamJawab(),
                                batas.hariTindak(),
                                batas.aturanJawab(),
                                batas.aturanTindak()),
                langkah(isi, i, status, dibuka, selesai, kini));
    }

    /** The agency the file names, else where our rules send it. */
    private Optional<RuteQueries.Tujuan> ke(
            Map<String, String> isi,
            @Nullable Kategori k,
            KategoriDikenal dikenal,
            Map<String, Optional<RuteQueries.Tujuan>> tujuan,
            LocalDate hari) {
        var disebut = Optional.ofNullable(isi.get(Kolom.INSTANSI)).flatMap(dikenal::opd);
        if (disebut.isPresent()) {
            return Optional.of(new RuteQueries.Tujuan(disebut.get().id(), List.of(), null));
        }
        String wilayah = isi.getOrDefault(Kolom.KODE_WILAYAH, "");
        String kecamatan = wilayah.length() < 8 ? null : wilayah.substring(0, 8);
        UUID id = k == null ? null : k.id();
        return tujuan.computeIfAbsent(id + " " + kecamatan, x -> rute.tujuan(id, kecamatan, hari));
    }

    private static String judul(Map<String, String> isi, String teks) {
        String judul =
                Optional.ofNullable(isi.get(Kolom.JUDUL))
                        .or(() -> Optional.ofNullable(isi.get(Kolom.KATEGORI)))
                        .orElse(teks)
                        .replaceAll("\\s+", " ");
        return judul.length() <= JUDUL_TERPANJANG
                ? judul
                : judul.substring(0, JUDUL_TERPANJANG - 1) + "…";
    }

    private static List<Langkah> langkah(
            Map<String, String> isi,
            Impor i,
            StatusAduan status,
            Instant dibuka,
            @Nullable Instant selesai,
            Instant kini) {
        var hasil = new ArrayList<Langkah>();
        String nama = "Impor " + i.sumber();
        String masuk = selesai == null ? status.name() : StatusAduan.DITERUSKAN.name();
        hasil.add(new Langkah(Uuid7.baru(), "DIAJUKAN", masuk, nama, SISTEM, null, dibuka));
        String kata = isi.get(Kolom.PENYELESAIAN);
        if (selesai != null) {
            hasil.add(
                    new Langkah(
                            Uuid7.baru(), "SELESAI", status.name(), nama, SISTEM, kata, selesai));
        } else if (kata != null) {
            hasil.add(new Langkah(Uuid7.baru(), "TINDAKAN", masuk, nama, SISTEM, kata, kini));
        }
        return hasil;
    }

    private Optional<Instant> saat(Map<String, String> isi, String kolom) {
        return Optional.ofNullable(isi.get(kolom)).flatMap(t -> SaatSumber.baca(t, zona()));
    }

    /**
     * Within a day, what nobody has worked on since is gone again: from every list and every count.
     *
     * @return how many stayed
     * @throws AturanDilanggar {@code aduan.impor.lewat-batas}, {@code
     *     aduan.impor.sudah-diproses.bentrok}
     */
    public int batalkan(Pengguna oleh, String nomor) {
        IzinAduan.ATUR.harusSemua(oleh);
        Impor i = satu(nomor);
        if (i.status() == Impor.Status.DITERAPKAN && !i.bisaDibatalkan(waktu.sekarang())) {
            throw new AturanDilanggar("aduan.impor.lewat-batas");
        }
        return Optional.ofNullable(sendiri.execute(s -> tarik(oleh, i))).orElse(0);
    }

    private int tarik(Pengguna oleh, Impor i) {
        if (!repository.pindah(
                i.id(), Impor.Status.DITERAPKAN, Impor.Status.DIBATALKAN, waktu.sekarang())) {
            throw new AturanDilanggar("aduan.impor.sudah-diproses.bentrok");
        }
        int ditarik = repository.tarik(i.id(), waktu.sekarangUrusan());
        int tetap = repository.dipertahankan(i.id());
        catat(oleh, "aduan.impor-dibatalkan", i, ditarik);
        pengumuman.setelahCommit(PengajuanService.TOPIK);
        return tetap;
    }

    private Impor satu(String nomor) {
        return Optional.ofNullable(sendiri.execute(s -> impor.satu(nomor))).orElseThrow();
    }

    private void catat(Pengguna oleh, String tindakan, Impor i, int banyak) {
        jejak.catat(
                oleh.pelaku(),
                tindakan,
                new Jejak.Objek("aduan.impor", i.id().toString(), i.nomor()),
                null,
                Map.of("berkas", i.namaBerkas(), "sumber", i.sumber(), "banyak", banyak),
                null);
    }

    private static ZoneId zona() {
        return KonteksPemda.wajib().zona();
    }
}
