package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Uuid7;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.JenisKabar;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.pemberitahuan.PemberitahuanService;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Who has to decide is told, and whom it is for. A notice leaves the house as e-mail: it says the
 * number and never why somebody is away.
 */
@Component
class KabarMohon {

    private final PemberitahuanService pemberitahuan;
    private final PejabatQueries pejabat;
    private final MessageSource pesan;

    KabarMohon(PemberitahuanService pemberitahuan, PejabatQueries pejabat, MessageSource pesan) {
        this.pemberitahuan = pemberitahuan;
        this.pejabat = pejabat;
        this.pesan = pesan;
    }

    /** The kinds of news. */
    enum Jenis implements JenisKabar {
        MENUNGGU,
        PUTUSAN;

        @Override
        public String kode() {
            return "presensi.mohon.kabar." + name().toLowerCase(Locale.ROOT);
        }
    }

    void menunggu(String nomor, String nama, Collection<UUID> siapa) {
        beritahu(
                Jenis.MENUNGGU,
                nomor,
                DuaBahasa.dari(b -> kata("presensi.mohon.kabar.menunggu", b, nomor, nama)),
                "/presensi/persetujuan/" + nomor,
                pejabat.akun(siapa));
    }

    /** To those it is for, and to who made it. */
    void putusan(Permohonan m, StatusMohon ke) {
        var akun = new java.util.HashSet<>(pejabat.akun(m.bersangkutan()));
        akun.add(m.dibuat().akun());
        beritahu(
                Jenis.PUTUSAN,
                m.nomor(),
                DuaBahasa.dari(
                        b ->
                                kata(
                                        "presensi.mohon.kabar.putusan",
                                        b,
                                        m.nomor(),
                                        kata(ke.kunci(), b).toLowerCase(b))),
                "/presensi/mohon/" + m.nomor(),
                List.copyOf(akun));
    }

    private void beritahu(
            Jenis jenis, String nomor, DuaBahasa judul, String tautan, Collection<UUID> akun) {
        pemberitahuan.beritahu(
                akun,
                new Kabar(jenis, jenis.kode() + " " + nomor, Uuid7.baru(), judul, null, tautan));
    }

    private String kata(String kunci, Locale b, Object... argumen) {
        return pesan.getMessage(kunci, argumen, b);
    }
}
