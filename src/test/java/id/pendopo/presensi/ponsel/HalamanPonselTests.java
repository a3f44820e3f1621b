package id.pendopo.presensi.ponsel;

import static id.pendopo.presensi.ponsel.PonselUji.SENIN;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the employee without script, and what they tell about his month. */
@UjiAplikasi
class HalamanPonselTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private PonselUji uji;
    private Peramban orang;

    @BeforeEach
    void susun() {
        uji = PonselUji.susun();
        pukul(SENIN, 7, 12);
        orang = uji.orang().peramban(port);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void pukul(LocalDate hari, int jam, int menit) {
        waktu.setel(hari, LocalTime.of(jam, menit), uji.pemda().zona());
    }

    private Document buka(String jalur) {
        var jawab = orang.get(jalur).kirim();
        assertThat(jawab.status()).as(jalur).isEqualTo(200);
        return jawab.dokumen();
    }

    private String saya() {
        return buka("/presensi/saya").select("main").text();
    }

    @Test
    void tanpa_skrip_absen_masuk_lalu_pulang_setelah_ditanya_sekali() {
        assertThat(buka("/presensi").select("[data-tombol]").text()).contains("Absen masuk");
        assertThat(orang.post("/presensi/formulir").isian("arah", "MASUK").kirim().lokasi())
                .endsWith("/presensi");
        var sesudah = buka("/presensi");
        assertThat(sesudah.select("[data-daftar]").text())
                .contains("Masuk 07.12", "Ditinjau", "tanpa letak");
        assertThat(sesudah.select("[data-tombol]").text()).contains("Absen pulang", "Kurang 8 j");

        pukul(SENIN, 12, 40);
        var tanya = orang.post("/presensi/formulir").isian("arah", "PULANG").kirim();
        assertThat(tanya.status()).isEqualTo(422);
        assertThat(tanya.dokumen().select(".govuk-error-summary").text())
                .contains("Pukul 16.00 belum tiba: kurang 3 j");
        assertThat(uji.hitung("arah = 'PULANG'")).isZero();
        assertThat(tanya.dokumen().select("input[name=yakin]").val()).isEqualTo("true");
        orang.post("/presensi/formulir").isian("arah", "PULANG").isian("yakin", true).kirim();
        assertThat(uji.hitung("arah = 'PULANG' and cara = 'FORMULIR'")).isEqualTo(1);
        assertThat(buka("/presensi").select("[data-lengkap]").hasAttr("hidden")).isFalse();
    }

    @Test
    void sebelum_hari_mulai_tidak_ada_yang_terlambat_atau_pulang_cepat() {
        LocalDate mulai = SENIN.plusDays(7);
        mulaiDihitung(mulai);
        pukul(SENIN, 8, 10);
        orang.post("/presensi/formulir").isian("arah", "MASUK").kirim();
        var kartu = buka("/presensi");
        assertThat(kartu.select("[aria-labelledby=absen-hari-ini]").text())
                .contains("Masuk 08.10")
                .doesNotContain("0,5%", "1%", "Potongan");
        assertThat(kartu.select("[data-mulai]").text())
                .isEqualTo(
                        "Presensi mulai dihitung Senin, 16 November 2026. Sebelum itu tidak ada yang terlambat atau dipotong.");
        assertThat(kartu.select("[data-mulai]").hasAttr("hidden")).isFalse();
        assertThat(kartu.select("[data-tombol]").text()).doesNotContain("Kurang");
        assertThat(orang.get("/presensi/tiket").terimaJson().kirim().teks())
                .contains("\"mulai\":\"2026-11-16\"");
        pukul(SENIN, 12, 40);
        assertThat(orang.post("/presensi/formulir").isian("arah", "PULANG").kirim().status())
                .as("nobody is asked whether he leaves early")
                .isEqualTo(303);
        assertThat(buka("/presensi").select("[aria-labelledby=absen-hari-ini]").text())
                .contains("Pulang 12.40")
                .doesNotContain("%");

        pukul(mulai, 8, 10);
        orang.post("/presensi/formulir").isian("arah", "MASUK").kirim();
        var sudah = buka("/presensi");
        assertThat(sudah.select("[aria-labelledby=absen-hari-ini]").text()).contains("1%");
        assertThat(sudah.select("[data-mulai]").hasAttr("hidden")).isTrue();
    }

    private void mulaiDihitung(LocalDate hari) {
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.mulai (pemda_id, id, mulai, dasar, oleh, oleh_nama,
                                            pada) values (?, ?, ?, 'Perbup uji', ?, 'Uji', now())
                                        """)
                                .params(uji.pemda().id(), Uuid7.baru(), hari, uji.orang().akunId())
                                .update());
    }

    @Test
    void formulir_yang_terkirim_dua_kali_satu_akibat() {
        var kunci = Uuid7.baru();
        for (int i = 0; i < 3; i++) {
            assertThat(
                            orang.post("/presensi/formulir")
                                    .kunci(kunci)
                                    .isian("arah", "MASUK")
                                    .kirim()
                                    .status())
                    .isEqualTo(303);
        }
        assertThat(uji.hitung("true")).isEqualTo(1);
    }

    @Test
    void arah_yang_tidak_dikenal_ditolak_dengan_jelas() {
        assertThat(orang.post("/presensi/formulir").isian("arah", "MAMPIR").kirim().status())
                .isEqualTo(404);
        assertThat(uji.hitung("true")).isZero();
    }

    @Test
    void hari_libur_disebut_dan_tetap_boleh_absen() {
        pukul(SENIN.minusDays(1), 9, 0);
        var minggu = buka("/presensi");
        assertThat(minggu.select("[data-jadwal]").text()).isEqualTo("Hari libur");
        assertThat(minggu.select("[data-tombol]").text()).contains("Absen masuk");
    }

    @Test
    void kerja_dari_rumah_berarti_di_mana_saja() {
        uji.keterangan("WFH", SENIN, SENIN, "ST 12/2026");
        assertThat(buka("/presensi").select("[data-bebas]").text())
                .contains("di mana saja", "ST 12/2026");
    }

    @Test
    void akun_tanpa_pegawai_mendapat_penjelasan_bukan_tombol() {
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql("update organisasi.pegawai set aktif = false where id = ?")
                                .param(uji.orang().pegawaiId())
                                .update());
        // the book of the day is read again when people change
        var halaman = orang.get("/presensi").kirim();
        assertThat(halaman.status()).isIn(200, 404);
        assertThat(OrangUji.warga(uji.pemda(), "Tanpa Jabatan").peramban(port))
                .satisfies(p -> assertThat(p.get("/presensi").kirim().status()).isEqualTo(404));
    }

    @Test
    void tanpa_masuk_dibawa_ke_pintu_masuk() {
        var tamu = new Peramban(port, uji.pemda());
        for (String jalur :
                List.of("/presensi", "/presensi/saya", "/presensi/privasi", "/presensi/luring")) {
            assertThat(tamu.get(jalur).kirim().lokasi()).as(jalur).contains("/masuk?lanjut=");
        }
    }

    @Test
    void halaman_luring_tidak_mengenal_siapa_pun() {
        var jawab = orang.get("/presensi/luring").kirim();
        assertThat(jawab.kepala("Pendopo-Luring")).isEqualTo("boleh");
        assertThat(jawab.teks()).doesNotContain(uji.orang().nama()).doesNotContain("Dinas Jalan");
        assertThat(jawab.dokumen().select("header a[href^=/masuk]")).isEmpty();
    }

    @Test
    void presensi_ada_di_bilah_bawah_kepala_opd_tanpa_menggeser_menu_layar_lebar() {
        var kepala = OrangUji.pegawai(uji.pemda(), uji.opd(), Peran.KEPALA_OPD).peramban(port);
        var kantor = kepala.get("/kantor").kirim().dokumen();
        assertThat(kantor.select("nav.bilah > a").eachAttr("href"))
                .containsExactlyInAnyOrder("/kantor", "/pimpinan", "/pelaporan", "/presensi")
                .startsWith("/kantor")
                .endsWith("/presensi");
        var menu = kantor.select("nav.navigasi a").eachAttr("href");
        assertThat(kantor.select("nav.bilah ul a").eachAttr("href")).isEqualTo(menu);
        assertThat(menu).contains("/anggaran");
        assertThat(menu.indexOf("/presensi")).isGreaterThan(menu.indexOf("/pelaporan"));
        assertThat(buka("/kantor").select("nav.bilah > a").eachAttr("href"))
                .contains("/kantor", "/presensi");
    }

    @Test
    void bulan_saya_menjelaskan_mengapa_tpp_berubah_pada_hari_itu_juga() {
        uji.ketuk(SENIN, "MASUK", uji.saat(SENIN, 7, 49), null);
        pukul(SENIN, 8, 0);
        assertThat(saya())
                .contains("Mengapa TPP saya berubah")
                .contains(
                        "TL1 (0,5%): masuk pukul 07.49, seharusnya 07.30; terlambat 19 m.",
                        "Aturan TL1: 1 sampai 30 menit, 0,5%. Dasar: " + PonselUji.DASAR)
                .contains("Ajukan koreksi");
        assertThat(buka("/presensi/saya").select("#saya-potongan").text()).contains("0,5%");
        assertThat(buka("/presensi/saya").select("#mengapa a").eachAttr("href"))
                .contains("/presensi/mohon/koreksi?hari=2026-11-09&arah=MASUK");
    }

    @Test
    void bulan_saya_memuat_setiap_keadaan() {
        LocalDate selasa = SENIN.plusDays(1);
        LocalDate rabu = SENIN.plusDays(2);
        uji.ketuk(SENIN, "MASUK", uji.saat(SENIN, 7, 20), null);
        uji.ketuk(SENIN, "PULANG", uji.saat(SENIN, 15, 45), "luar-pagar");
        uji.keterangan("CUTI_TAHUNAN", selasa, selasa, "Cuti 7/2026");
        uji.ketuk(rabu, "MASUK", uji.saat(rabu, 7, 0), "luar-pagar");
        uji.putus(rabu, "MASUK", false, "Letak di kota lain.");
        pukul(SENIN.plusDays(3), 6, 0);
        var saya = buka("/presensi/saya");
        assertThat(saya.getElementById("hari-" + SENIN).text())
                .contains("Hadir tidak penuh", "15 m", "PSW1", "Ditinjau: Di luar tempat");
        assertThat(saya.getElementById("hari-" + selasa).text())
                .contains("Cuti tahunan", "Cuti 7/2026");
        assertThat(saya.getElementById("hari-" + rabu).text())
                .contains("Tanpa keterangan", "3%", "07.00 Tidak sah: Letak di kota lain.");
        assertThat(saya.getElementById("hari-" + rabu).select("a").attr("href"))
                .isEqualTo("/presensi/banding");
        // PSW1 and TK; before the first punch of all nobody was absent
        assertThat(saya.getElementById("saya-potongan").text()).contains("3,5%");
        assertThat(saya.getElementById("hari-2026-11-05").text()).contains("belum berjalan");
        assertThat(saya.select(".kalender-saya--info a").attr("href")).isEqualTo("#hari-" + selasa);
    }

    @Test
    void bulan_yang_dibekukan_tidak_menawarkan_koreksi() {
        LocalDate okt = LocalDate.of(2026, 10, 5);
        uji.ketuk(okt, "MASUK", uji.saat(okt, 8, 10), null);
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.bulan (pemda_id, bulan, dibekukan_pada,
                                            dibekukan_oleh, dibekukan_nama)
                                        values (?, '2026-10-01', ?, ?, 'Uji')
                                        """)
                                .params(
                                        uji.pemda().id(),
                                        Timestamp.from(uji.saat(SENIN, 7, 0)),
                                        uji.orang().akunId())
                                .update());
        var teks = buka("/presensi/saya?masa=2026-10").select("main");
        assertThat(teks.text()).contains("Dibekukan", "tidak berubah lagi");
        assertThat(teks.select("a[href*=koreksi]")).isEmpty();
    }

    @Test
    void bulan_yang_tak_terbaca_ditolak_dan_yang_belum_tiba_menjadi_bulan_ini() {
        var salah = orang.get("/presensi/saya?masa=bulan-depan").kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.teks()).contains("bulan-depan");
        assertThat(buka("/presensi/saya?masa=2031-01").title()).contains("November 2026");
    }

    @Test
    void hitungan_pp94_menjumlah_menit_setahun() {
        LocalDate maret = LocalDate.of(2026, 3, 2);
        uji.ketuk(maret, "MASUK", uji.saat(maret, 7, 20), null);
        uji.keterangan("TUGAS_BELAJAR", maret, SENIN.minusDays(1), "SK uji");
        uji.ketuk(SENIN, "MASUK", uji.saat(SENIN, 8, 10), null);
        pukul(SENIN, 9, 0);
        assertThat(saya()).contains("40 m");
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, nilai,
                                            berlaku_sejak, dasar_hukum, ditetapkan_oleh,
                                            ditetapkan_pada)
                                        values (?, 'presensi.disiplin',
                                            '{"menit_hari": 30, "jenjang": [{"kode": "a", "hari": 1}, {"kode": "b", "hari": 4}]}',
                                            '2020-01-01', 'Aturan uji', 'Uji', now())
                                        """)
                                .param(uji.pemda().id())
                                .update());
        assertThat(saya())
                .contains("1 hari dan 10 m menuju hari berikutnya (30 m = 1 hari).")
                .contains("Ambang berikutnya 4 hari.");
        assertThat(buka("/presensi/saya?masa=2026-03").getElementById("hari-" + maret).text())
                .contains("Tugas belajar");
    }

    @Test
    void privasi_menyebut_lama_simpan_yang_berlaku() {
        var teks = buka("/presensi/privasi").select("main").text();
        assertThat(teks)
                .contains("90 hari, lalu dihapus setiap malam")
                .contains("72 jam")
                .contains("Hak Anda")
                .contains("UU 27/2022");
    }
}
