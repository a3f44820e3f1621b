package id.pendopo.anggaran.impor;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.kernel.KodeNomenklatur;
import id.pendopo.kernel.KodeNomenklatur.Tingkat;
import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.platform.lembar.Baris;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.KepalaTabel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands one line: which OPD, which sub kegiatan, how much. Only an amount that cannot be read
 * or a key that is missing stops a line; everything else is kept as the file has it and noted
 * (decision 24).
 */
final class AturanBaris {

    private static final int KODE_TERPANJANG = 40;
    private static final int ID_TERPANJANG = 80;
    private static final int NAMA_TERPANJANG = 1_000;

    /** {@code 1.01.02.2.01.0001}, alone or before its name: {@code 1.01.02.2.01.0001 - Nama}. */
    private static final Pattern KODE_NAMA =
            Pattern.compile("'?([0-9Xx]{1,5}(?:\\. ?[0-9Xx]{1,5})*)\\.?(?:\\s*[-–:]?\\s+(.+))?");

    private static final BigDecimal TERBESAR = new BigDecimal("99999999999999999.99");

    private final KepalaTabel kepala;
    private final int tahun;
    private final EdisiNomenklatur edisi;

    AturanBaris(KepalaTabel kepala, int tahun, EdisiNomenklatur edisi) {
        this.kepala = kepala;
        this.tahun = tahun;
        this.edisi = edisi;
    }

    /** A code and the name that stood behind it in the same cell. */
    record KodeNama(String kode, @Nullable String nama) {}

    static KodeNama pisah(String sel) {
        Matcher m = KODE_NAMA.matcher(sel.strip());
        return m.matches()
                ? new KodeNama(m.group(1).replace(" ", ""), m.group(2))
                : new KodeNama(sel.strip(), null);
    }

    /** What a layout has found in a row, before any of it is checked. */
    record Mentah(
            @Nullable String kodeOpd,
            @Nullable String namaOpd,
            @Nullable String kodeProgram,
            @Nullable String namaProgram,
            @Nullable String kodeKegiatan,
            @Nullable String namaKegiatan,
            @Nullable String kodeSub,
            @Nullable String namaSub,
            @Nullable String idBaris,
            @Nullable BigDecimal tahun) {}

    BarisAnggaran pahami(BarisTerbaca asal, Mentah mentah) {
        return new Penyusun(asal, mentah).susun();
    }

    private final class Penyusun {
        private final BarisTerbaca asal;
        private final Mentah mentah;
        private final List<Catatan> catatan = new ArrayList<>();

        private Penyusun(BarisTerbaca asal, Mentah mentah) {
            this.asal = asal;
            this.mentah = mentah;
        }

        private BarisAnggaran susun() {
            asal.galat().forEach(g -> tambah(g, true));
            asal.peringatan().forEach(g -> tambah(g, false));
            KodeSkpd skpd = null;
            String kodeOpd = null;
            if (mentah.kodeOpd() == null) {
                galat("kode_opd", "anggaran.catatan.opd-kosong", "");
            } else {
                skpd = skpd(mentah.kodeOpd());
                kodeOpd = rapi("kode_opd", mentah.kodeOpd(), skpd);
            }
            KodeNomenklatur kode = null;
            String kodeSub = null;
            if (mentah.kodeSub() == null) {
                galat("kode_sub", "anggaran.catatan.sub-kosong", "");
            } else {
                kode = kode(mentah.kodeSub(), skpd);
                kodeSub = rapi("kode_sub", mentah.kodeSub(), kode);
                if (kode == null) {
                    catat("kode_sub", "anggaran.catatan.kode-tak-baku", mentah.kodeSub(), "");
                } else if (kode.tingkat() != Tingkat.SUB_KEGIATAN) {
                    galat("kode_sub", "anggaran.catatan.bukan-sub", mentah.kodeSub());
                }
            }
            boolean utuh = kode != null && kode.tingkat() == Tingkat.SUB_KEGIATAN;
            periksaTahun();
            return new BarisAnggaran(
                    asal.nomor(),
                    kodeOpd,
                    nama("nama_opd", mentah.namaOpd()),
                    induk(utuh ? kode : null, Tingkat.PROGRAM, mentah.kodeProgram(), skpd, kodeSub),
                    nama("nama_program", mentah.namaProgram()),
                    induk(
                            utuh ? kode : null,
                            Tingkat.KEGIATAN,
                            mentah.kodeKegiatan(),
                            skpd,
                            kodeSub),
                    nama("nama_kegiatan", mentah.namaKegiatan()),
                    kodeSub,
                    nama("nama_sub", mentah.namaSub()),
                    utuh ? kode.templat().toString() : null,
                    batasi("id", mentah.idBaris(), ID_TERPANJANG),
                    pagu(),
                    catatan);
        }

        /**
         * From the code of the sub kegiatan; from the file's own column when that has no levels.
         */
        private @Nullable String induk(
                @Nullable KodeNomenklatur sub,
                Tingkat tingkat,
                @Nullable String tertulis,
                @Nullable KodeSkpd skpd,
                @Nullable String kodeSub) {
            if (sub != null) {
                return sub.pada(tingkat).toString();
            }
            if (tertulis == null) {
                return kodeSub;
            }
            KodeNomenklatur induk = kode(tertulis, skpd);
            String ada = induk == null ? tertulis.strip() : induk.toString();
            return ada.length() <= KODE_TERPANJANG ? ada : kodeSub;
        }

        private @Nullable KodeSkpd skpd(String teks) {
            try {
                return KodeSkpd.parse(teks);
            } catch (MasukanSalah e) {
                return null;
            }
        }

        private @Nullable KodeNomenklatur kode(String teks, @Nullable KodeSkpd skpd) {
            try {
                KodeNomenklatur kode = KodeNomenklatur.parse(teks, edisi);
                return skpd == null ? kode : kode.resolusi(skpd.bidangPertama());
            } catch (MasukanSalah e) {
                return null;
            }
        }

        /** The code in its full form; a form the file did not have is noted. */
        private @Nullable String rapi(String kolom, String teks, @Nullable Object kode) {
            if (kode == null) {
                return batasi(kolom, teks, KODE_TERPANJANG);
            }
            String penuh = kode.toString();
            if (!penuh.equals(teks)) {
                catat(kolom, "anggaran.catatan.kode-dilengkapi", teks, penuh);
            }
            return penuh;
        }

        private void periksaTahun() {
            BigDecimal ada = mentah.tahun();
            if (ada != null && ada.compareTo(BigDecimal.valueOf(tahun)) != 0) {
                catatan.add(
                        temuan(
                                "tahun",
                                "anggaran.catatan.tahun-beda",
                                ada.stripTrailingZeros().toPlainString(),
                                Integer.toString(tahun),
                                true));
            }
        }

        private @Nullable BigDecimal pagu() {
            BigDecimal nilai = asal.angka("pagu");
            if (nilai == null) {
                return null;
            }
            if (nilai.signum() < 0 || nilai.compareTo(TERBESAR) > 0) {
                galat(
                        "pagu",
                        nilai.signum() < 0
                                ? "anggaran.catatan.pagu-negatif"
                                : "anggaran.catatan.pagu-besar",
                        nilai.toPlainString());
                return null;
            }
            return nilai;
        }

        private @Nullable String nama(String kolom, @Nullable String nama) {
            return batasi(kolom, nama, NAMA_TERPANJANG);
        }

        private @Nullable String batasi(String kolom, @Nullable String teks, int terpanjang) {
            if (teks == null || teks.isBlank()) {
                return null;
            }
            String rapi = teks.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            if (rapi.length() > terpanjang) {
                catatan.add(
                        temuan(
                                kolom,
                                "anggaran.catatan.terlalu-panjang",
                                rapi,
                                Integer.toString(terpanjang),
                                true));
                return null;
            }
            return rapi.isEmpty() ? null : rapi;
        }

        private void galat(String kolom, String kode, String ditemukan) {
            catatan.add(temuan(kolom, kode, ditemukan, "", true));
        }

        private void catat(String kolom, String kode, String ditemukan, String diharapkan) {
            catatan.add(temuan(kolom, kode, ditemukan, diharapkan, false));
        }

        private Catatan temuan(
                String kolom, String kode, String ditemukan, String diharapkan, boolean galat) {
            Integer letak = kepala.indeks().get(kolom);
            return new Catatan(
                    kode,
                    letak == null ? "" : kepala.judul(kolom),
                    (letak == null ? "" : Baris.huruf(letak)) + asal.nomor(),
                    ditemukan,
                    diharapkan,
                    galat);
        }

        private void tambah(Galat g, boolean galat) {
            catatan.add(new Catatan(g.kode(), g.kolom(), g.letak(), g.ditemukan(), "", galat));
        }
    }
}
