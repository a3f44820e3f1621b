package id.pendopo.organisasi.impor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.organisasi.AturanJabatan;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.JabatanService;
import id.pendopo.organisasi.impor.JabatanDikenal.Pos;
import id.pendopo.organisasi.impor.JabatanDikenal.Tugas;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts and holders as they would be after the rows of a file: first what the posts are, then who
 * leaves, then who comes.
 */
final class RencanaJabatan {

    private final Pengguna oleh;
    private final JabatanDikenal.Keadaan kini;
    private final Set<String> bernama;
    private final Map<String, List<Calon>> menurutSebutan = new HashMap<>();
    private final Map<UUID, Calon> menurutId = new HashMap<>();
    private final Map<Integer, Calon> milikBaris = new HashMap<>();

    /**
     * @param bernama keys under which the file still has the known name: another name beside it is
     *     a copied row, not a post renamed
     */
    RencanaJabatan(Pengguna oleh, JabatanDikenal.Keadaan kini, Set<String> bernama) {
        this.oleh = oleh;
        this.kini = kini;
        this.bernama = bernama;
        kini.pos().values().forEach(p -> kenali(new Calon(p, kini)));
    }

    private void kenali(Calon c) {
        menurutId.put(c.semula.id(), c);
        if (c.semula.sampai() == null || !c.semula.sampai().isBefore(kini.hariIni())) {
            menurutSebutan.computeIfAbsent(c.semula.sebutan(), s -> new ArrayList<>()).add(c);
        }
    }

    /** A post with what the file makes of it. */
    static final class Calon {

        final Pos semula;
        final PemegangCalon pemegang;
        Pos jadi;
        @Nullable BarisJabatan penulis;
        boolean baru;

        Calon(Pos semula, JabatanDikenal.Keadaan kini) {
            this.semula = semula;
            this.jadi = semula;
            this.pemegang = new PemegangCalon(kini.tugas().getOrDefault(semula.id(), List.of()));
        }
    }

    /** What each row does, by its number; rows with an error say so themselves. */
    Map<Integer, BarisImpor> susun(List<BarisJabatan> baris) {
        baris.forEach(b -> coba(b, "berlakuSampai", () -> pos(b)));
        baris.forEach(b -> tugas(b, c -> c.pemegang.akhiri(oleh, b, c.jadi)));
        baris.forEach(b -> tugas(b, c -> c.pemegang.tugaskan(oleh, b, c.jadi)));
        baris.forEach(b -> tugas(b, c -> utuh(b, c)));
        var hasil = new HashMap<Integer, BarisImpor>();
        for (BarisJabatan b : baris) {
            if (b.asal().sah()) {
                hasil.put(b.asal().nomor(), jadi(b, milik(b)));
            }
        }
        return hasil;
    }

    private Calon milik(BarisJabatan b) {
        return Objects.requireNonNull(milikBaris.get(b.asal().nomor()));
    }

    private void tugas(BarisJabatan b, Consumer<Calon> langkah) {
        coba(b, "akhir", () -> langkah.accept(milik(b)));
    }

    /**
     * @param akhir column of the last day that this step is about
     */
    private static void coba(BarisJabatan b, String akhir, Runnable langkah) {
        if (b.asal().sah()) {
            try {
                langkah.run();
            } catch (AturanDilanggar e) {
                b.asal().galat(KolomJabatan.dari(e.kode(), akhir), KolomJabatan.kode(e.kode()));
            }
        }
    }

    private void pos(BarisJabatan b) {
        Calon c = cari(b);
        if (!b.asal().sah()) {
            return;
        }
        milikBaris.put(b.asal().nomor(), c);
        Pos isi = isi(b, c);
        if (!b.asal().sah()) {
            return;
        }
        if (c.penulis != null) {
            if (!isi.equals(c.jadi)) {
                throw new AturanDilanggar("organisasi.galat.jabatan-beda");
            }
        } else if (c.baru || !isi.equals(c.semula)) {
            periksa(c, isi);
            c.jadi = isi;
            c.penulis = b;
        }
    }

    private Calon cari(BarisJabatan b) {
        String kunci = b.asal().teks("kunci");
        Pos ada = kini.dengan(kunci);
        if (ada != null) {
            boolean salinan =
                    bernama.contains(ada.id().toString())
                            && !Sebutan.rata(ada.nama()).equals(Sebutan.rata(b.nama()));
            if (!salinan) {
                return Objects.requireNonNull(menurutId.get(ada.id()));
            }
        } else if (kunci != null) {
            b.asal().galat("kunci", "organisasi.galat.jabatan-tak-dikenal");
        }
        var cocok =
                menurutSebutan.computeIfAbsent(
                        Pos.sebutan(b.opd(), b.nama()), s -> new ArrayList<>());
        if (cocok.isEmpty()) {
            cocok.add(baru(b));
        } else if (cocok.size() > 1) {
            b.asal().galat("nama", "organisasi.galat.jabatan-kembar");
        }
        return cocok.getFirst();
    }

    private Calon baru(BarisJabatan b) {
        var c =
                new Calon(
                        new Pos(
                                Uuid7.baru(),
                                0,
                                b.opd(),
                                b.label(),
                                Peran.PEGAWAI,
                                true,
                                kini.hariIni(),
                                null),
                        kini);
        c.baru = true;
        return c;
    }

    /** What the row says of the post; what it leaves empty stays, or is as another row made it. */
    private Pos isi(BarisJabatan b, Calon c) {
        Pos lalu = c.jadi;
        if (c.baru && c.penulis == null) {
            wajib(b, "peran", b.peran(), "lembar.galat.kosong");
            wajib(b, "berlakuSejak", b.hari("berlakuSejak"), "organisasi.tanggal-kosong");
        }
        if (b.opd() != null && !b.opd().equals(lalu.opd())) {
            throw new AturanDilanggar("organisasi.galat.jabatan-opd-tetap");
        }
        LocalDate sampai = b.hari("berlakuSampai");
        return new Pos(
                lalu.id(),
                lalu.versi(),
                lalu.opd(),
                // by name a post is found whatever the case; only by its key it gets another one
                b.asal().teks("kunci") == null ? lalu.nama() : b.label(),
                atau(b.peran(), lalu.peran()),
                atau(b.tunggal(), lalu.tunggal()),
                atau(b.hari("berlakuSejak"), lalu.sejak()),
                sampai == null ? lalu.sampai() : sampai);
    }

    private static void wajib(BarisJabatan b, String kunci, @Nullable Object nilai, String kode) {
        if (nilai == null) {
            b.asal().galat(kunci, kode);
        }
    }

    private static <T> T atau(@Nullable T baru, T lama) {
        return baru == null ? lama : baru;
    }

    private void periksa(Calon c, Pos isi) {
        if (!oleh.boleh(IzinOrganisasi.KELOLA)) {
            throw new AturanDilanggar("organisasi.galat.jabatan-admin.terlarang");
        }
        var rapi = new JabatanService.Isian(isi.nama(), isi.peran(), isi.tunggal(), isi.sejak());
        AturanJabatan.peranCocok(rapi.peran(), isi.opd() != null);
        AturanJabatan.masaCocok(isi.sejak(), isi.sampai());
        if (c.semula.sampai() != null && !c.semula.sampai().equals(isi.sampai())) {
            throw new AturanDilanggar("organisasi.sudah-berakhir");
        }
    }

    /** What only the whole file shows of a post: nobody beyond its end, no second holder. */
    private static void utuh(BarisJabatan b, Calon c) {
        if (c.penulis == b) {
            c.pemegang.utuh(c.jadi);
        }
    }

    private static BarisImpor jadi(BarisJabatan b, Calon c) {
        boolean menulis = c.penulis == b;
        var sebelum = new LinkedHashMap<String, @Nullable Object>();
        var sesudah = new LinkedHashMap<String, @Nullable Object>();
        if (menulis) {
            sesudah.putAll(peta(c.jadi));
            if (!c.baru) {
                sebelum.putAll(peta(c.semula));
            }
        }
        Tugas lama = c.pemegang.diakhiri(b);
        Tugas baru = lama == null ? c.pemegang.baru(b) : lama.sampai(c.pemegang.akhir(b));
        if (lama != null) {
            sebelum.putAll(peta(lama));
        }
        if (baru != null) {
            sesudah.putAll(peta(baru));
        }
        if (sesudah.isEmpty()) {
            return BarisImpor.sama(b.asal(), c.jadi.nama());
        }
        return new BarisImpor(
                b.asal().nomor(),
                sebelum.isEmpty() ? BarisImpor.Keadaan.BARU : BarisImpor.Keadaan.BERUBAH,
                c.semula.id(),
                c.jadi.nama(),
                c.semula.versi(),
                sebelum.isEmpty() ? null : sebelum,
                sesudah,
                List.of());
    }

    private static Map<String, @Nullable Object> peta(Pos p) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("opd", p.opd());
        m.put("nama", p.nama());
        m.put("peran", p.peran().name());
        m.put("tunggal", p.tunggal());
        m.put("berlakuSejak", p.sejak().toString());
        m.put("berlakuSampai", p.sampai() == null ? null : p.sampai().toString());
        return m;
    }

    private static Map<String, @Nullable Object> peta(Tugas t) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        var p = t.pegangan();
        m.put("nip", t.nip());
        m.put("pegawai", t.nama());
        m.put("jenis", p.jenis().name());
        m.put("mulai", p.mulai().toString());
        m.put("akhir", p.akhir() == null ? null : p.akhir().toString());
        m.put("dasarSk", t.dasarSk());
        return m;
    }
}
