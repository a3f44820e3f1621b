package id.pendopo.presensi.kios;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.KehadiranQueries;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A kiosk shows a code that ends, and takes the number of those without a phone. */
@UjiAplikasi
class KiosTests {

    private static final String KIOS = "/presensi/kios";
    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired KehadiranQueries kehadiran;

    private Pemda pemda;
    private UUID tempat;
    private OrangUji operator;
    private OrangUji pegawai;
    private OrangUji orangLain;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        jam(LocalTime.of(7, 20, 5));
        UUID dinas = OrangUji.opd(pemda, "Dinas Jalan");
        UUID lain = OrangUji.opd(pemda, "Dinas Lain");
        operator = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        pegawai = OrangUji.pegawai(pemda, dinas, Peran.PEGAWAI);
        orangLain = OrangUji.pegawai(pemda, lain, Peran.PEGAWAI);
        tempat = tempat("Kantor Dinas Jalan", dinas);
        tempat("Kantor Dinas Lain", lain);
    }

    private UUID tempat(String nama, UUID opd) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into presensi.tempat (pemda_id, id, nama, lintang, bujur, radius_m,
                                        berlaku_sejak) values (?, ?, ?, -3.4, 104.2, 100, '2026-01-01')
                                    """)
                            .params(pemda.id(), id, nama)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id, berlaku_sejak)
                                    values (?, ?, ?, ?, '2026-01-01')
                                    """)
                            .params(pemda.id(), Uuid7.baru(), id, opd)
                            .update();
                });
        return id;
    }

    private void jam(LocalTime jam) {
        waktu.setel(SENIN, jam, pemda.zona());
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    /** A screen that has become the kiosk. */
    private Peramban layar() {
        var layar = new Peramban(port, pemda);
        assertThat(layar.get(KIOS).kirim().teks()).contains("belum menjadi kios");
        var pasang =
                operator.peramban(port)
                        .post(KIOS + "/atur")
                        .isian("tempat", tempat)
                        .isian("nama", "Lobi")
                        .kirim();
        assertThat(pasang.status()).as(pasang.teks()).isEqualTo(200);
        String kode = pasang.dokumen().select("#kode-pasang").attr("data-kode");
        assertThat(layar.post(KIOS + "/pasang").isian("kode", "SALAHKAN").kirim().status())
                .isEqualTo(422);
        assertThat(layar.post(KIOS + "/pasang").isian("kode", kode).kirim().status())
                .isEqualTo(303);
        assertThat(
                        new Peramban(port, pemda)
                                .post(KIOS + "/pasang")
                                .isian("kode", kode)
                                .kirim()
                                .status())
                .isEqualTo(422);
        return layar;
    }

    private static String kode(Peramban layar) {
        String alamat =
                layar.get(KIOS + "/kode")
                        .kirim()
                        .dokumen()
                        .select("[data-kios-kode]")
                        .attr("data-alamat");
        return alamat.substring(alamat.indexOf(KIOS));
    }

    private Kehadiran hadir(OrangUji siapa) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        kehadiran
                                .untuk(List.of(siapa.pegawaiId()), SENIN, SENIN)
                                .get(new KehadiranQueries.Kunci(siapa.pegawaiId(), SENIN)));
    }

    @Test
    void kode_dipindai_satu_ketukan_masuk_lalu_pulang() {
        var layar = layar();
        String alamat = kode(layar);
        assertThat(new Peramban(port, pemda).get(alamat).kirim().lokasi())
                .startsWith("/masuk?lanjut=");
        var halaman = pegawai.peramban(port).get(alamat).kirim();
        assertThat(halaman.teks()).contains("Kantor Dinas Jalan");
        assertThat(halaman.dokumen().select("button[name=arah]").first().val()).isEqualTo("MASUK");
        var jadi = pegawai.peramban(port).post(alamat).isian("arah", "MASUK").kirim();
        assertThat(jadi.status()).isEqualTo(200);
        assertThat(jadi.teks()).contains("Masuk tercatat pukul 07.20");
        var ulang = pegawai.peramban(port).post(alamat).isian("arah", "MASUK").kirim();
        assertThat(ulang.teks()).contains("Masuk sudah tercatat pukul 07.20");
        jam(LocalTime.of(16, 5));
        var sore = pegawai.peramban(port).get(kode(layar)).kirim();
        assertThat(sore.dokumen().select("button[name=arah]").first().val()).isEqualTo("PULANG");
        pegawai.peramban(port).post(kode(layar)).isian("arah", "PULANG").kirim();
        assertThat(hadir(pegawai).pulang().truncatedTo(java.time.temporal.ChronoUnit.MINUTES))
                .isEqualTo(SENIN.atTime(16, 5).atZone(pemda.zona()).toInstant());
    }

    @Test
    void kode_berganti_tiap_tiga_puluh_detik_dan_satu_langkah_lama_masih_diterima() {
        var layar = layar();
        String lama = kode(layar);
        jam(LocalTime.of(7, 20, 20));
        assertThat(kode(layar)).isEqualTo(lama);
        jam(LocalTime.of(7, 20, 45));
        assertThat(kode(layar)).isNotEqualTo(lama);
        assertThat(pegawai.peramban(port).get(lama).kirim().status()).isEqualTo(200);
        jam(LocalTime.of(7, 21, 1));
        assertThat(pegawai.peramban(port).get(lama).kirim().status()).isEqualTo(422);
        var lewat = pegawai.peramban(port).post(lama).isian("arah", "MASUK").kirim();
        assertThat(lewat.status()).isEqualTo(422);
        assertThat(lewat.teks()).contains("Kode sudah berganti");
        String palsu = lama.substring(0, lama.length() - 4) + "AAAA";
        assertThat(pegawai.peramban(port).get(palsu).kirim().status()).isEqualTo(422);
        assertThat(hadir(pegawai)).isNull();
    }

    @Test
    void kode_dari_layar_kemudian_tidak_berlaku_sebelum_waktunya() {
        var layar = layar();
        jam(LocalTime.of(7, 30));
        String nanti = kode(layar);
        jam(LocalTime.of(7, 20));
        assertThat(pegawai.peramban(port).get(nanti).kirim().status()).isEqualTo(422);
    }

    @Test
    void di_kios_tempat_lain_diterima_dan_ditinjau() {
        var jadi = orangLain.peramban(port).post(kode(layar())).isian("arah", "MASUK").kirim();
        assertThat(jadi.teks()).contains("Di luar tempat presensi");
        assertThat(hadir(orangLain).masuk()).isNotNull();
    }

    @Test
    void kios_yang_dicabut_tidak_menampilkan_dan_tidak_menerima_apa_apa() {
        var layar = layar();
        String alamat = kode(layar);
        String id =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select id::text from presensi.kios where pemda_id = ?")
                                        .params(pemda.id())
                                        .query(String.class)
                                        .single());
        var asing = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Asing"), Peran.OPERATOR);
        assertThat(asing.peramban(port).post(KIOS + "/atur/" + id + "/pencabutan").kirim().status())
                .isEqualTo(404);
        assertThat(
                        operator.peramban(port)
                                .post(KIOS + "/atur/" + id + "/pencabutan")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(layar.get(KIOS).kirim().teks()).contains("belum menjadi kios");
        assertThat(layar.get(KIOS + "/kode").kirim().status()).isEqualTo(404);
        assertThat(pegawai.peramban(port).get(alamat).kirim().status()).isEqualTo(422);
        assertThat(operator.peramban(port).get(KIOS + "/atur").kirim().teks()).contains("Dicabut");
    }

    @Test
    void tanpa_ponsel_dengan_nip_dan_pin() {
        var layar = layar();
        assertThat(
                        pegawai.peramban(port)
                                .post(KIOS + "/pin")
                                .isian("pin", "123456")
                                .kirim()
                                .status())
                .isEqualTo(422);
        assertThat(pegawai.peramban(port).post(KIOS + "/pin").isian("pin", "407193").kirim().teks())
                .contains("PIN tersimpan");
        var jadi = nip(layar, pegawai, "407193");
        assertThat(jadi.status()).isEqualTo(200);
        assertThat(jadi.teks()).contains(pegawai.nama(), "Masuk tercatat pukul 07.20");
        assertThat(jadi.dokumen().select("[data-kios-kembali]").attr("data-kios-kembali"))
                .isEqualTo(KIOS);
        assertThat(new Peramban(port, pemda).post(KIOS + "/nip").isian("nip", "1").kirim().status())
                .isEqualTo(404);
        var untukLain =
                operator.peramban(port)
                        .post(KIOS + "/atur/pin")
                        .isian("nip", nip(orangLain))
                        .isian("pin", "407193")
                        .kirim();
        assertThat(untukLain.status()).isEqualTo(404);
    }

    @Test
    void pin_yang_terlalu_sering_salah_ditutup_sebentar() {
        var layar = layar();
        operator.peramban(port)
                .post(KIOS + "/atur/pin")
                .isian("nip", nip(pegawai))
                .isian("pin", "407193")
                .kirim();
        for (int i = 0; i < 5; i++) {
            var salah = nip(layar, pegawai, "000000");
            assertThat(salah.status()).isEqualTo(422);
            assertThat(salah.teks()).contains("NIP atau PIN salah");
        }
        assertThat(nip(layar, pegawai, "407193").teks()).contains("Terlalu sering salah");
        assertThat(hadir(pegawai)).isNull();
        jam(LocalTime.of(7, 36));
        assertThat(nip(layar, pegawai, "407193").status()).isEqualTo(200);
        assertThat(nip(layar, orangLain, "407193").teks()).contains("NIP atau PIN salah");
    }

    private Peramban.Jawaban nip(Peramban layar, OrangUji siapa, String pin) {
        return layar.post(KIOS + "/nip")
                .isian("nip", nip(siapa))
                .isian("pin", pin)
                .isian("arah", "MASUK")
                .kirim();
    }

    private String nip(OrangUji o) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select nip from organisasi.pegawai where pemda_id = ? and id = ?")
                                .params(pemda.id(), o.pegawaiId())
                                .query(String.class)
                                .single());
    }
}
