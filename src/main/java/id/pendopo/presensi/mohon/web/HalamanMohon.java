package id.pendopo.presensi.mohon.web;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PenandaTanganQueries;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.mohon.AturanMohonQueries;
import id.pendopo.presensi.mohon.JenisMohon;
import id.pendopo.presensi.mohon.MohonQueries;
import id.pendopo.presensi.mohon.PejabatQueries;
import id.pendopo.presensi.mohon.PemeriksaMohon.Hitungan;
import id.pendopo.presensi.mohon.Permohonan;
import id.pendopo.presensi.mohon.SaldoQueries;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Pages that more than one resource answers with. */
@Component
class HalamanMohon {

    private final MohonQueries permohonan;
    private final SaldoQueries saldo;
    private final AturanMohonQueries aturan;
    private final PejabatQueries pejabat;
    private final PenandaTanganQueries penanda;
    private final Waktu waktu;

    HalamanMohon(
            MohonQueries permohonan,
            SaldoQueries saldo,
            AturanMohonQueries aturan,
            PejabatQueries pejabat,
            PenandaTanganQueries penanda,
            Waktu waktu) {
        this.permohonan = permohonan;
        this.saldo = saldo;
        this.aturan = aturan;
        this.pejabat = pejabat;
        this.penanda = penanda;
        this.waktu = waktu;
    }

    LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    /**
     * @throws TidakDitemukan for an account that belongs to nobody of the staff
     */
    static UUID pegawai(Pengguna orang) {
        if (orang.pegawaiId() == null) {
            throw new TidakDitemukan("pegawai");
        }
        return orang.pegawaiId();
    }

    ModelAndView formulir(
            JenisMohon jenis,
            FormMohon f,
            Pengguna orang,
            @Nullable Permohonan ubah,
            @Nullable Hitungan hitungan) {
        var hari = hariIni();
        var hasil =
                new ModelAndView("presensi/mohon/formulir")
                        .addObject("f", f)
                        .addObject("jenis", jenis)
                        .addObject("orang", orang)
                        .addObject("ubah", ubah)
                        .addObject("hitungan", hitungan)
                        .addObject("aturan", aturan.untuk(jenis, hari))
                        .addObject(
                                "saldo",
                                jenis.bersaldo()
                                        ? saldo.satu(pegawai(orang), hari.getYear(), null)
                                        : null);
        hasil.setStatus(f.status());
        return hasil;
    }

    /**
     * An act that was refused.
     *
     * @param catatan what was typed beside it
     */
    record Tolak(String pesan, String catatan, HttpStatus status) {

        static Tolak dari(Bingkai b, AturanDilanggar e, String catatan) {
            return new Tolak(
                    b.s(e.kode(), e.argumen()),
                    catatan,
                    e.kode().endsWith("bentrok")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** One request; {@code memutus} shows it as one that waits for this person. */
    ModelAndView satu(Pengguna orang, String nomor, boolean memutus, @Nullable Tolak tolak) {
        var m = permohonan.satu(orang, nomor);
        var hasil =
                new ModelAndView("presensi/mohon/satu")
                        .addObject("orang", orang)
                        .addObject("m", m)
                        .addObject("memutus", memutus)
                        .addObject("bolehMemutus", permohonan.bolehMemutus(orang, m))
                        .addObject("bolehMemanggil", permohonan.bolehMemanggil(orang, m))
                        .addObject(
                                "milik",
                                m.dibuat().akun().equals(orang.akunId())
                                        || m.pegawai().equals(orang.pegawaiId()))
                        .addObject("ditunggu", permohonan.ditunggu(m))
                        .addObject("peserta", permohonan.peserta(m))
                        .addObject("langkah", permohonan.langkah(m))
                        .addObject("berkas", permohonan.berkas(m))
                        .addObject("tolak", tolak == null ? null : tolak.pesan())
                        .addObject("catatan", tolak == null ? "" : tolak.catatan())
                        .addObject("hariIni", hariIni())
                        .addObject(
                                "saldo",
                                m.jenis().bersaldo()
                                        ? saldo.satu(m.pegawai(), m.dari().getYear(), null)
                                        : null);
        hasil.setStatus(tolak == null ? HttpStatus.OK : tolak.status());
        return hasil;
    }

    /** The paper (Peraturan BKN 24/2017, lampiran). */
    ModelAndView cetak(Pengguna orang, String nomor) {
        var m = permohonan.satu(orang, nomor);
        return new ModelAndView("presensi/mohon/cetak")
                .addObject("m", m)
                .addObject("pemohon", pejabat.orang(m.pegawai(), hariIni()).orElseThrow())
                .addObject("peserta", permohonan.peserta(m))
                .addObject("penanda", penanda.kepala(m.opd(), hariIni()).orElse(null))
                .addObject("saldo", saldo.satu(m.pegawai(), m.dari().getYear(), null))
                .addObject("saldoLalu", saldo.satu(m.pegawai(), m.dari().getYear() - 1, null));
    }

    /** The names of all whom it is for, one a line, as the form takes them. */
    String peserta(Permohonan m) {
        return permohonan.peserta(m).stream()
                .map(PejabatQueries.Orang::nip)
                .collect(Collectors.joining("\n"));
    }

    static String kata(Bingkai b, id.pendopo.kernel.Berkode e) {
        return b.s(e.kode(), e.argumen());
    }
}
