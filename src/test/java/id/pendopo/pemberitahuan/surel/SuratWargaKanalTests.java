package id.pendopo.pemberitahuan.surel;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.SuratWarga.Kanal;
import id.pendopo.akun.SuratWarga.Sebab;
import id.pendopo.akun.SuratWarga.Surat;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.pemberitahuan.ponsel.PengirimPonsel;
import id.pendopo.pemberitahuan.ponsel.PesanPonsel;
import id.pendopo.pemberitahuan.ponsel.PonselGagal;
import id.pendopo.platform.pemda.KonteksPemda;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;

/** Codes on their way: tried again while they open, never written where others read. */
@UjiAplikasi
@ExtendWith(OutputCaptureExtension.class)
class SuratWargaKanalTests {

    private static final String KODE = "730915";
    private static final List<Duration> SEGERA =
            List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));

    @Autowired AlamatSitus situs;
    @Autowired MessageSource pesan;
    @Autowired Waktu waktu;

    private final List<Surel> surel = new CopyOnWriteArrayList<>();
    private final List<PesanPonsel> ponsel = new CopyOnWriteArrayList<>();

    @Test
    void server_yang_diam_dicoba_lagi_sampai_menerima() {
        kirim(surat(Kanal.SUREL, 10), gagal(2, SurelGagal.Sebab.SERVER), ponsel::add);
        assertThat(surel).hasSize(3);
        assertThat(surel).extracting(Surel::pesanId).containsOnly(surel.getFirst().pesanId());
        assertThat(surel.getLast().isi()).contains(KODE);
        assertThat(surel.getLast().perihal()).doesNotContain(KODE);
    }

    @Test
    void percobaan_ada_batasnya_dan_alamat_yang_ditolak_tidak_dicoba_lagi(CapturedOutput keluaran) {
        kirim(surat(Kanal.SUREL, 10), gagal(99, SurelGagal.Sebab.DITUNDA), ponsel::add);
        assertThat(surel).hasSize(4);
        surel.clear();
        kirim(surat(Kanal.SUREL, 10), gagal(99, SurelGagal.Sebab.DITOLAK), ponsel::add);
        assertThat(surel).hasSize(1);
        surel.clear();
        kirim(surat(Kanal.SUREL, -1), gagal(99, SurelGagal.Sebab.SERVER), ponsel::add);
        assertThat(surel).as("the code opens nothing any more").hasSize(1);
        assertThat(keluaran.getAll())
                .contains("tidak terkirim")
                .doesNotContain(KODE, "siti@contoh.id");
    }

    @Test
    void pesan_ponsel_berakhir_dengan_kode_yang_terikat_pada_situsnya(CapturedOutput keluaran) {
        kirim(
                surat(Kanal.PONSEL, 10),
                surel::add,
                p -> {
                    ponsel.add(p);
                    if (ponsel.size() < 2) {
                        throw new PonselGagal(false, new IOException(p.teks()));
                    }
                });
        assertThat(ponsel).hasSize(2);
        assertThat(ponsel.getLast().teks())
                .endsWith("\n\n@" + BasisDataUji.host(BasisDataUji.A) + " #" + KODE);
        assertThat(keluaran.getAll()).contains("tidak terkirim").doesNotContain(KODE);
    }

    @Test
    void catatan_tidak_memuat_kode_dan_alamat() {
        assertThat(surat(Kanal.PONSEL, 10).toString()).doesNotContain(KODE, "contoh", "62812");
        assertThat(new PesanPonsel(Uuid7.baru(), "+62812", KODE, Instant.EPOCH).toString())
                .doesNotContain(KODE, "62812");
    }

    private PengirimSurel gagal(int kali, SurelGagal.Sebab sebab) {
        return s -> {
            surel.add(s);
            if (surel.size() <= kali) {
                throw new SurelGagal(sebab, new IOException(s.isi() + s.alamat()));
            }
        };
    }

    private void kirim(Surat surat, PengirimSurel lewatSurel, PengirimPonsel lewatPonsel) {
        var kanal = new SuratWargaKanal(lewatSurel, lewatPonsel, situs, pesan, waktu, SEGERA);
        KonteksPemda.jalankan(BasisDataUji.A, () -> kanal.kirim(surat));
        kanal.tuntaskan();
    }

    private Surat surat(Kanal kanal, int menit) {
        return new Surat(
                Uuid7.baru(),
                Sebab.MASUK,
                kanal,
                kanal == Kanal.SUREL ? "siti@contoh.id" : "+6281234567890",
                "id",
                KODE,
                waktu.sekarang().plus(Duration.ofMinutes(menit)));
    }
}
