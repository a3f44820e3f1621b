package id.pendopo.aduan.petugas;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.AduanQueries.Rincian;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.JenisKonsep;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.PetugasLapanganService;
import id.pendopo.aduan.RuteQueries;
import id.pendopo.aduan.WewenangAduan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PenandaTanganQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one complaint together, also when a form on it was refused. */
@Component
class HalamanKelola {

    private final AduanQueries aduan;
    private final KelolaQueries kelola;
    private final KategoriQueries kategori;
    private final RuteQueries rute;
    private final OrganisasiQueries organisasi;
    private final PenandaTanganQueries penanda;
    private final PetugasLapanganService lapangan;
    private final BalasanSiapQueries balasan;
    private final Waktu waktu;

    HalamanKelola(
            AduanQueries aduan,
            KelolaQueries kelola,
            KategoriQueries kategori,
            RuteQueries rute,
            OrganisasiQueries organisasi,
            PenandaTanganQueries penanda,
            PetugasLapanganService lapangan,
            BalasanSiapQueries balasan,
            Waktu waktu) {
        this.aduan = aduan;
        this.kelola = kelola;
        this.kategori = kategori;
        this.rute = rute;
        this.organisasi = organisasi;
        this.penanda = penanda;
        this.lapangan = lapangan;
        this.balasan = balasan;
        this.waktu = waktu;
    }

    static String url(String nomor) {
        return "/aduan/kelola/" + nomor;
    }

    /** The page as it stands, with a canned reply put into the answer when one was picked. */
    ModelAndView tampil(String nomor, @Nullable UUID siap, Pengguna orang, Bingkai b) {
        return susun(aduan.untuk(orang, nomor), siap, orang, b, Diketik.TIDAK_ADA, List.of());
    }

    /** The page again, with what was typed and what stands against it. */
    ModelAndView ditolak(
            String nomor,
            Pengguna orang,
            Bingkai b,
            Diketik diketik,
            Galat galat,
            HttpStatus status) {
        var hasil =
                susun(aduan.untuk(orang, nomor), null, orang, b, diketik, List.of(galat))
                        .addObject("bentrok", status == HttpStatus.CONFLICT);
        hasil.setStatus(status);
        return hasil;
    }

    private ModelAndView susun(
            Rincian r,
            @Nullable UUID siap,
            Pengguna orang,
            Bingkai b,
            Diketik diketik,
            List<Galat> galat) {
        var hak = WewenangAduan.dari(orang, r);
        var jam = kelola.jam(r.id());
        Instant kini = waktu.sekarangUrusan();
        Instant mulai = jam.isEmpty() ? r.dibuatPada() : jam.getLast().mulai();
        var sisa = Sisa.Jam.dari(r, mulai);
        var konsep = kelola.konsep(r.id());
        UUID opd = r.opdId();
        var halaman =
                new ModelAndView("aduan/petugas/kelola")
                        .addObject("r", r)
                        .addObject("hak", hak)
                        .addObject("jawab", Sisa.jawab(b, sisa, kini))
                        .addObject("tindak", Sisa.tindak(b, sisa, kini))
                        .addObject("jam", jam)
                        .addObject("jeda", kelola.jeda(r.id()))
                        .addObject("langkah", aduan.linimasa(r.id(), true))
                        .addObject("lampiran", aduan.lampiran(r.id(), true))
                        .addObject("konsep", konsep)
                        .addObject("petugas", kelola.petugas(r.id()).orElse(null))
                        .addObject("gabungan", kelola.gabungan(r.id()))
                        .addObject("pecahan", kelola.pecahan(r.id()))
                        .addObject("pengalihan", kelola.pengalihan(r.id()))
                        .addObject("induk", r.indukId() == null ? null : kelola.nomor(r.indukId()))
                        .addObject(
                                "kepala",
                                opd == null ? null : penanda.kepala(opd, hariIni()).orElse(null))
                        .addObject("hariIni", hariIni())
                        .addObject("diketik", diketik)
                        .addObject("galat", galat)
                        .addObject("kataJawab", kataJawab(r, siap, konsep));
        sekitar(halaman, r, orang);
        return pilihan(halaman, r, hak);
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    private void sekitar(ModelAndView halaman, Rincian r, Pengguna orang) {
        Double lintang = r.lintang();
        Double bujur = r.bujur();
        if (lintang == null || bujur == null) {
            halaman.addObject("serupa", List.of());
            return;
        }
        // of what is told in confidence not even the neighbourhood is looked at
        var serupa =
                r.pelaporPelanggaran()
                        ? List.<KelolaQueries.Lain>of()
                        : kelola.serupa(
                                r.id(),
                                lintang,
                                bujur,
                                r.kategoriId(),
                                orang.opdUntuk(IzinAduan.LIHAT));
        halaman.addObject("serupa", serupa).addObject("denah", Denah.dari(lintang, bujur, serupa));
    }

    /** What the forms offer; nothing is asked for people who may not use them. */
    private ModelAndView pilihan(ModelAndView halaman, Rincian r, WewenangAduan hak) {
        UUID opd = r.opdId();
        String wilayah = r.kodeWilayah();
        List<PerangkatDaerah> semua = organisasi.opd(hariIni());
        return halaman.addObject("opd", semua)
                .addObject(
                        "saran",
                        hak.teruskan()
                                ? rute.tujuan(
                                                r.kategoriId(),
                                                wilayah == null || wilayah.length() < 8
                                                        ? null
                                                        : wilayah.substring(0, 8),
                                                hariIni())
                                        .orElse(null)
                                : null)
                .addObject("kategori", hak.gabung() ? kategori.aktif() : List.of())
                .addObject("calon", hak.ketik() && opd != null ? lapangan.calon(opd) : List.of())
                .addObject("balasan", hak.ketik() && opd != null ? balasan.aktif(opd) : List.of());
    }

    /** The draft that lies open, with the canned reply below it when one was picked. */
    private String kataJawab(Rincian r, @Nullable UUID siap, List<KelolaQueries.Konsep> konsep) {
        String draf =
                konsep.stream()
                        .filter(k -> k.jenis() == JenisKonsep.JAWABAN)
                        .findFirst()
                        .filter(k -> !k.terkirim() && !k.dibuang())
                        .map(KelolaQueries.Konsep::isi)
                        .orElse("");
        UUID opd = r.opdId();
        String tambah =
                siap == null || opd == null
                        ? ""
                        : balasan.dengan(opd, siap)
                                .map(s -> TempatBalasan.isi(s.isi(), r))
                                .orElse("");
        return draf.isEmpty() || tambah.isEmpty() ? draf + tambah : draf + "\n\n" + tambah;
    }
}
