package id.pendopo.pemberitahuan.sambungan;

import id.pendopo.akun.KoreksiDijawab;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.JenisKabar;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.pemberitahuan.PemberitahuanService;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their account; the module of accounts lies below and cannot. */
@Component
class KabarAkun {

    /** A request for correction was answered. */
    enum Jenis implements JenisKabar {
        KOREKSI_DIJAWAB;

        @Override
        public String kode() {
            return "akun.koreksi-dijawab";
        }
    }

    private final PemberitahuanService pemberitahuan;
    private final MessageSource pesan;

    KabarAkun(PemberitahuanService pemberitahuan, MessageSource pesan) {
        this.pemberitahuan = pemberitahuan;
        this.pesan = pesan;
    }

    @ApplicationModuleListener
    void dijawab(KoreksiDijawab e) {
        String kunci = "akun.koreksi-dijawab." + (e.diperbaiki() ? "diperbaiki" : "ditolak");
        pemberitahuan.beritahu(
                Set.of(e.akunId()),
                new Kabar(
                        Jenis.KOREKSI_DIJAWAB,
                        "akun.koreksi-dijawab " + e.koreksiId(),
                        Kabar.SEKALI,
                        DuaBahasa.dari(
                                bahasa ->
                                        Objects.requireNonNull(
                                                pesan.getMessage(
                                                        kunci, new Object[] {e.nomor()}, bahasa))),
                        DuaBahasa.sama(e.jawaban()),
                        "/profil/koreksi/" + e.nomor()));
    }
}
