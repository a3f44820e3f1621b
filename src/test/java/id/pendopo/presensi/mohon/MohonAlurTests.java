package id.pendopo.presensi.mohon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.KehadiranQueries;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request from the form to its effect. */
@UjiAplikasi
class MohonAlurTests {

    /** The least that is recognised as PDF. */
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(UTF_8);

    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired KehadiranQueries kehadiran;

    private MohonUji u;
    private Peramban siti;
    private Peramban kepala;
    private Peramban kepegawaian;

    @BeforeEach
    void susun() {
        u = new MohonUji(BasisDataUji.pemdaBaru());
        waktu.setel(SENIN, LocalTime.of(9, 0), u.pemda.zona());
        siti = u.siti.peramban(port);
        kepala = u.kepala.peramban(port);
        kepegawaian = u.kepegawaian.peramban(port);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void cuti_tahunan_lewat_atasan_dan_pejabat_lalu_memotong_saldo() {
        // Thursday to Tuesday: Thu, Fri, Mon, Tue are worked, the week end is not
        String nomor = MohonUji.ajukan(siti, "cuti-tahunan", SENIN.plusDays(3), SENIN.plusDays(8));
        assertThat(nomor).isEqualTo("CT-2026-00001");
        assertThat(u.status(nomor)).isEqualTo("DIAJUKAN");

        assertThat(kepala.get("/presensi/persetujuan").kirim().dokumen().text()).contains(nomor);
        assertThat(u.putus(kepala, nomor, "persetujuan", "").kirim().status()).isEqualTo(303);
        assertThat(u.status(nomor)).isEqualTo("DISETUJUI_ATASAN");
        assertThat(u.keterangan(u.siti.pegawaiId())).isEmpty();

        assertThat(u.putus(kepegawaian, nomor, "persetujuan", "").kirim().status()).isEqualTo(303);
        assertThat(u.status(nomor)).isEqualTo("TERBIT");
        assertThat(u.keterangan(u.siti.pegawaiId()))
                .containsExactly("CUTI_TAHUNAN 2026-11-12 2026-11-17");
        assertThat(u.mutasi(u.siti.pegawaiId(), 2026)).containsExactly("JATAH 12", "PAKAI -4");
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isEqualTo(8);
        var satu = siti.get("/presensi/mohon/" + nomor).kirim().dokumen();
        assertThat(satu.select("main").text()).contains("Disetujui", "2026-00001/CT");
        assertThat(siti.get("/presensi/mohon/" + nomor + "/cetak").kirim().status()).isEqualTo(200);
    }

    private static LocalDate h(int hari) {
        return LocalDate.of(2026, 11, hari);
    }

    @Test
    void izin_selesai_pada_atasan() {
        String nomor = MohonUji.ajukan(siti, "izin", h(10), h(10));
        u.putus(kepala, nomor, "persetujuan", "").kirim();
        assertThat(u.status(nomor)).isEqualTo("TERBIT");
        assertThat(u.keterangan(u.siti.pegawaiId())).containsExactly("IZIN 2026-11-10 2026-11-10");
        assertThat(u.mutasi(u.siti.pegawaiId(), 2026)).isEmpty();
    }

    @Test
    void kepala_tidak_memutus_miliknya_sekda_yang_memutus() {
        String nomor = MohonUji.ajukan(kepala, "izin", h(10), h(10));
        assertThat(kepala.get("/presensi/persetujuan").kirim().dokumen().text())
                .doesNotContain(nomor);
        assertThat(u.putus(kepala, nomor, "persetujuan", "").kirim().status()).isEqualTo(403);
        assertThat(u.status(nomor)).isEqualTo("DIAJUKAN");
        var sekda = u.sekda.peramban(port);
        assertThat(sekda.get("/presensi/persetujuan").kirim().dokumen().text()).contains(nomor);
        assertThat(u.putus(sekda, nomor, "persetujuan", "").kirim().status()).isEqualTo(303);
        assertThat(u.status(nomor)).isEqualTo("TERBIT");
    }

    @Test
    void sekda_diputus_kepala_daerah_dan_kepala_daerah_oleh_siapa_pun_tidak() {
        var sekda = u.sekda.peramban(port);
        var bupati = u.bupati.peramban(port);
        String nomor = MohonUji.ajukan(sekda, "izin", h(10), h(10));
        assertThat(u.putus(sekda, nomor, "persetujuan", "").kirim().status()).isEqualTo(403);
        assertThat(u.putus(bupati, nomor, "persetujuan", "").kirim().status()).isEqualTo(303);
        assertThat(MohonUji.isian(bupati, "izin", h(10), h(10)).kirim().status()).isEqualTo(422);
    }

    @Test
    void yang_menyetujui_sebagai_atasan_bukan_yang_menerbitkan() {
        // the staff office takes leave: its own officer neither grants as superior nor issues
        String nomor = MohonUji.ajukan(kepegawaian, "cuti-tahunan", h(12), h(12));
        var sekda = u.sekda.peramban(port);
        u.putus(sekda, nomor, "persetujuan", "").kirim();
        assertThat(u.status(nomor)).isEqualTo("DISETUJUI_ATASAN");
        assertThat(u.putus(kepegawaian, nomor, "persetujuan", "").kirim().status()).isEqualTo(403);
        assertThat(u.putus(sekda, nomor, "persetujuan", "").kirim().status()).isEqualTo(403);
        assertThat(u.putus(u.bupati.peramban(port), nomor, "persetujuan", "").kirim().status())
                .isEqualTo(303);
        assertThat(u.status(nomor)).isEqualTo("TERBIT");
    }

    @Test
    void kepala_opd_lain_tidak_menemukannya() {
        String nomor = MohonUji.ajukan(siti, "izin", h(10), h(10));
        var lain =
                OrangUji.pegawai(u.pemda, OrangUji.opd(u.pemda, "Dinas Lain"), Peran.KEPALA_OPD)
                        .peramban(port);
        assertThat(lain.get("/presensi/persetujuan/" + nomor).kirim().status()).isEqualTo(404);
        assertThat(u.putus(lain, nomor, "persetujuan", "").kirim().status()).isEqualTo(404);
        assertThat(siti.get("/presensi/persetujuan").kirim().status()).isEqualTo(404);
    }

    @Test
    void plh_hari_itu_memutus_dan_kepala_unit_di_bawahnya_naik_ke_opd() {
        UUID upt = OrangUji.opd(u.pemda, "UPT Alat Berat");
        u.sql(
                "update organisasi.opd set induk_id = ? where pemda_id = ? and id = ?",
                u.opd,
                u.pemda.id(),
                upt);
        var budi = OrangUji.pegawai(u.pemda, upt, Peran.PEGAWAI).peramban(port);
        String nomor = MohonUji.ajukan(budi, "izin", h(10), h(10));
        assertThat(u.putus(kepala, nomor, "persetujuan", "").kirim().status()).isEqualTo(303);

        var plh = OrangUji.pegawai(u.pemda, u.opd, Peran.PEGAWAI);
        u.sql(
                """
                insert into organisasi.penugasan (pemda_id, id, pegawai_id, jabatan_id, jenis, mulai, akhir,
                    dasar_sk)
                select ?, ?, ?, id, 'PLH', date '2026-11-09', date '2026-11-10', 'SPT'
                from organisasi.jabatan where pemda_id = ? and opd_id = ? and peran = 'KEPALA_OPD'
                """,
                u.pemda.id(),
                Uuid7.baru(),
                plh.pegawaiId(),
                u.pemda.id(),
                u.opd);
        String dua = MohonUji.ajukan(siti, "izin", h(11), h(11));
        assertThat(u.putus(plh.peramban(port), dua, "persetujuan", "").kirim().status())
                .isEqualTo(303);
        // what concerns the head himself is none of his deputy's
        String tiga = MohonUji.ajukan(kepala, "izin", h(11), h(11));
        assertThat(u.putus(plh.peramban(port), tiga, "persetujuan", "").kirim().status())
                .isEqualTo(403);
    }

    @Test
    void bertabrakan_disebut_nomornya_dan_yang_diketik_tetap_ada() {
        String nomor = MohonUji.ajukan(siti, "izin", h(10), h(11));
        var lagi = MohonUji.isian(siti, "cuti-tahunan", h(11), h(13)).kirim();
        assertThat(lagi.status()).isEqualTo(422);
        assertThat(lagi.dokumen().select(".govuk-error-summary").text()).contains(nomor);
        assertThat(lagi.dokumen().select("[name=alasan]").text()).isEqualTo("Keperluan keluarga");
        // withdrawn, its days are free again
        siti.post("/presensi/mohon/" + nomor + "/penarikan").isian("versi", 0).kirim();
        assertThat(u.status(nomor)).isEqualTo("DITARIK");
        assertThat(MohonUji.isian(siti, "cuti-tahunan", h(11), h(13)).kirim().status())
                .isEqualTo(303);
    }

    @Test
    void dua_pemutus_sekaligus_satu_akibat() throws Exception {
        var kepalaDua = OrangUji.pegawai(u.pemda, u.opd, Peran.KEPALA_OPD).peramban(port);
        String nomor = MohonUji.ajukan(siti, "izin", h(10), h(10));
        var satu = u.putus(kepala, nomor, "persetujuan", "");
        var dua = u.putus(kepalaDua, nomor, "penolakan", "Tenaga kurang");
        try (var kolam = Executors.newFixedThreadPool(2)) {
            var hasil =
                    kolam.invokeAll(List.<Callable<Peramban.Jawaban>>of(satu::kirim, dua::kirim));
            var status = new ArrayList<Integer>();
            for (var x : hasil) {
                status.add(x.get().status());
            }
            assertThat(status).containsExactlyInAnyOrder(303, 409);
        }
        assertThat(u.keterangan(u.siti.pegawaiId()))
                .hasSize(u.status(nomor).equals("TERBIT") ? 1 : 0);
    }

    @Test
    void yang_kalah_cepat_diberi_tahu_dengan_halaman() {
        String nomor = MohonUji.ajukan(siti, "izin", h(10), h(10));
        var basi = u.putus(kepala, nomor, "penolakan", "Tenaga kurang");
        u.putus(kepala, nomor, "persetujuan", "").kirim();
        var jawab = basi.kirim();
        assertThat(jawab.status()).isEqualTo(409);
        assertThat(jawab.dokumen().select("main").text())
                .contains("sudah berubah sejak Anda membukanya");
        assertThat(u.status(nomor)).isEqualTo("TERBIT");
    }

    @Test
    void dikembalikan_diubah_dan_diajukan_lagi() {
        String nomor = MohonUji.ajukan(siti, "izin", h(10), h(11));
        assertThat(u.putus(kepala, nomor, "perubahan", "").kirim().status()).isEqualTo(422);
        u.putus(kepala, nomor, "perubahan", "Satu hari saja").kirim();
        assertThat(u.status(nomor)).isEqualTo("PERUBAHAN");
        assertThat(siti.get("/kantor").kirim().dokumen().text()).contains("perlu diubah");
        assertThat(siti.get("/presensi/mohon/" + nomor + "/ubah").kirim().status()).isEqualTo(200);
        var ubah =
                siti.post("/presensi/mohon/" + nomor + "/ubah")
                        .isian("versi", u.versi(nomor))
                        .isian("alasan", "Keperluan keluarga");
        MohonUji.tanggal(MohonUji.tanggal(ubah, "dari", h(10)), "sampai", h(10));
        assertThat(ubah.kirim().status()).isEqualTo(303);
        assertThat(u.status(nomor)).isEqualTo("DIAJUKAN");
        assertThat(ubah.kirim().status()).isEqualTo(409);
        u.putus(kepala, nomor, "persetujuan", "").kirim();
        assertThat(u.keterangan(u.siti.pegawaiId())).containsExactly("IZIN 2026-11-10 2026-11-10");
    }

    @Test
    void cuti_dipanggil_kembali_mengembalikan_hari_yang_belum_dipakai() {
        // Wed 11 to Fri 20: Wed, Thu, Fri, Mon-Fri = 8; called back from Tue 17: 4 return
        String nomor = MohonUji.ajukan(siti, "cuti-tahunan", h(11), h(20));
        u.putus(kepala, nomor, "persetujuan", "").kirim();
        u.putus(kepegawaian, nomor, "persetujuan", "").kirim();
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isEqualTo(4);
        waktu.setel(h(16), LocalTime.of(10, 0), u.pemda.zona());
        var lampau =
                MohonUji.tanggal(u.putus(kepala, nomor, "pembatalan", "Banjir"), "mulai", h(13));
        assertThat(lampau.kirim().status()).isEqualTo(422);
        var panggil =
                MohonUji.tanggal(u.putus(kepala, nomor, "pembatalan", "Banjir"), "mulai", h(17));
        assertThat(panggil.kirim().status()).isEqualTo(303);
        assertThat(u.mutasi(u.siti.pegawaiId(), 2026))
                .containsExactly("JATAH 12", "PAKAI -8", "KEMBALI 4");
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isEqualTo(8);
        assertThat(u.keterangan(u.siti.pegawaiId()))
                .containsExactly("CUTI_TAHUNAN 2026-11-11 2026-11-16");
        assertThat(MohonUji.isian(siti, "izin", h(18), h(18)).kirim().status()).isEqualTo(303);
    }

    @Test
    void surat_tugas_operator_untuk_beberapa_orang_melebarkan_pagar() {
        var operator = u.operator.peramban(port);
        var minta =
                operator.post("/presensi/mohon/baru")
                        .isian("jenis", "dinas-luar")
                        .isian("alasan", "Rapat koordinasi")
                        .isian("suratNomor", "090/12/SPT")
                        .isian("tujuan", "Palembang")
                        .isian("wilayah", "16.71")
                        .isian("lintang", "-2,99")
                        .isian("bujur", "104,75")
                        .isian("radius", "2000")
                        .isian("peserta", u.siti.nama() + "\n" + u.kepala.nama());
        MohonUji.tanggal(MohonUji.tanggal(minta, "dari", h(10)), "sampai", h(11));
        String nomor = MohonUji.nomor(minta.kirim());
        // the head is named in it: it goes one up
        assertThat(u.putus(kepala, nomor, "persetujuan", "").kirim().status()).isEqualTo(403);
        u.putus(u.sekda.peramban(port), nomor, "persetujuan", "").kirim();
        assertThat(u.keterangan(u.siti.pegawaiId())).hasSize(1);
        assertThat(u.keterangan(u.kepala.pegawaiId())).hasSize(1);
        var k =
                KonteksPemda.panggil(
                        u.pemda,
                        () ->
                                kehadiran
                                        .keterangan(List.of(u.siti.pegawaiId()), h(10), h(10))
                                        .get(u.siti.pegawaiId())
                                        .getFirst());
        assertThat(k.tempat().lintang()).isEqualTo(-2.99);
        assertThat(k.radius()).isEqualTo(2000);
        assertThat(k.dasar()).contains("090/12/SPT");
    }

    @Test
    void pegawai_opd_lain_tidak_dapat_ditugaskan() {
        var minta =
                u.operator
                        .peramban(port)
                        .post("/presensi/mohon/baru")
                        .isian("jenis", "dinas-luar")
                        .isian("alasan", "Rapat")
                        .isian("suratNomor", "090/13/SPT")
                        .isian("tujuan", "Palembang")
                        .isian("peserta", u.sekda.nama());
        MohonUji.tanggal(MohonUji.tanggal(minta, "dari", h(10)), "sampai", h(11));
        var jawab = minta.kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select("#peserta-galat").text()).contains("Tidak ada pegawai");
    }

    @Test
    void sakit_dua_hari_perlu_surat_dokter_yang_dikenal_dari_isinya() {
        assertThat(MohonUji.isian(siti, "sakit", h(9), h(10)).kirim().status()).isEqualTo(422);
        var palsu =
                MohonUji.isian(siti, "sakit", h(9), h(10))
                        .berkas("berkas", "surat.pdf", "<html>bukan</html>".getBytes(UTF_8))
                        .kirim();
        assertThat(palsu.status()).isEqualTo(422);
        var jawab =
                MohonUji.isian(siti, "sakit", h(9), h(10))
                        .berkas("berkas", "surat dokter.pdf", PDF)
                        .kirim();
        String nomor = MohonUji.nomor(jawab);
        var tautan =
                kepala.get("/presensi/persetujuan/" + nomor)
                        .kirim()
                        .dokumen()
                        .select("a[href*=/berkas/]")
                        .attr("href");
        assertThat(kepala.get(tautan).kirim().status()).isEqualTo(200);
        assertThat(u.operator.peramban(port).get(tautan).kirim().status()).isEqualTo(404);
        // four working days are more than illness decided by the superior alone
        assertThat(
                        MohonUji.isian(siti, "sakit", h(16), h(19))
                                .berkas("berkas", "surat.pdf", PDF)
                                .kirim()
                                .status())
                .isEqualTo(422);
    }

    @Test
    void koreksi_lupa_pulang_berlaku_setelah_disetujui() {
        String nomor = MohonUji.nomor(koreksi(h(6), "PULANG", "16.30").kirim());
        assertThat(nomor).startsWith("KR-2026-");
        u.putus(kepala, nomor, "persetujuan", "").kirim();
        var hari =
                KonteksPemda.panggil(
                        u.pemda,
                        () ->
                                kehadiran
                                        .untuk(List.of(u.siti.pegawaiId()), h(6), h(6))
                                        .get(new KehadiranQueries.Kunci(u.siti.pegawaiId(), h(6))));
        assertThat(hari.pulang()).isEqualTo(h(6).atTime(16, 30).atZone(u.pemda.zona()).toInstant());
    }

    private Peramban.Permintaan koreksi(LocalDate hari, String arah, String jam) {
        return MohonUji.tanggal(
                siti.post("/presensi/mohon/koreksi")
                        .isian("arah", arah)
                        .isian("jam", jam)
                        .isian("alasan", "Ponsel mati"),
                "dari",
                hari);
    }

    @Test
    void koreksi_paling_lambat_lima_hari_kerja_dan_tidak_untuk_yang_akan_datang() {
        // Fri 30 Oct: Mon 2 to Fri 6 and Mon 9 are six working days after it; Mon 2 Nov: five
        var lewat = koreksi(LocalDate.of(2026, 10, 30), "PULANG", "16.30").kirim();
        assertThat(lewat.status()).isEqualTo(422);
        assertThat(lewat.dokumen().select("main").text()).contains("paling lambat 5 hari kerja");
        assertThat(koreksi(h(2), "PULANG", "16.00").kirim().status()).isEqualTo(303);
        assertThat(koreksi(SENIN, "PULANG", "16.00").kirim().status()).isEqualTo(422);
        assertThat(koreksi(SENIN, "MASUK", "07.20").kirim().status()).isEqualTo(303);
        assertThat(koreksi(SENIN, "MASUK", "07.25").kirim().status()).isEqualTo(422);
        assertThat(
                        siti.get("/presensi/mohon/koreksi?hari=2026-11-06&arah=PULANG")
                                .kirim()
                                .dokumen()
                                .select("#arah-1[checked], input[value=PULANG][checked]")
                                .size())
                .isEqualTo(1);
    }

    @Test
    void bulan_yang_dibekukan_menolak_pengajuan_dan_penerbitan() {
        String nomor = MohonUji.nomor(koreksi(h(6), "PULANG", "16.30").kirim());
        u.sql(
                """
                insert into presensi.bulan (pemda_id, bulan, dibekukan_pada, dibekukan_oleh, dibekukan_nama)
                values (?, date '2026-11-01', now(), ?, 'Kepegawaian')
                """,
                u.pemda.id(),
                u.kepegawaian.akunId());
        var putus = u.putus(kepala, nomor, "persetujuan", "").kirim();
        assertThat(putus.status()).isEqualTo(409);
        assertThat(u.status(nomor)).isEqualTo("DIAJUKAN");
        var baru = MohonUji.isian(siti, "izin", h(10), h(10)).kirim();
        assertThat(baru.status()).isEqualTo(409);
        assertThat(baru.dokumen().select("main").text()).contains("2026-11", "dibekukan");
        assertThat(
                        MohonUji.isian(
                                        siti,
                                        "izin",
                                        LocalDate.of(2026, 12, 1),
                                        LocalDate.of(2026, 12, 1))
                                .kirim()
                                .status())
                .isEqualTo(303);
    }

    @Test
    void beberapa_disetujui_sekaligus_dan_yang_tertolak_tetap() {
        String satu = MohonUji.ajukan(siti, "izin", h(10), h(10));
        String dua = MohonUji.ajukan(siti, "izin", h(12), h(12));
        var jawab =
                kepala.post("/presensi/persetujuan/persetujuan")
                        .isian("pilihan", satu + ".0")
                        .isian("pilihan", dua + ".7")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.dokumen().select("main").text()).contains("1 disetujui, 1 tidak", dua);
        assertThat(u.status(satu)).isEqualTo("TERBIT");
        assertThat(u.status(dua)).isEqualTo("DIAJUKAN");
    }

    @Test
    void penghitung_menghitung_hari_kerja_tanpa_dan_dengan_skrip() {
        var bagian =
                siti.get(
                                "/presensi/mohon/hitung?jenis=cuti-tahunan&dari.hari=12&dari.bulan=11&dari.tahun=2026&sampai.hari=17&sampai.bulan=11&sampai.tahun=2026")
                        .kirim();
        assertThat(bagian.dokumen().text()).contains("4 hari kerja", "sesudahnya 8 hari");
        var formulir =
                MohonUji.isian(siti, "cuti-tahunan", h(12), h(17)).isian("hitung", "1").kirim();
        assertThat(formulir.status()).isEqualTo(200);
        assertThat(formulir.dokumen().select("#hitungan").text()).contains("4 hari kerja");
        assertThat(formulir.dokumen().select("[name=alasan]").text()).isNotEmpty();
    }

    @Test
    void yang_diketik_tersimpan_sampai_diajukan() {
        siti.post("/presensi/mohon/konsep")
                .isian("jenis", "izin")
                .isian("alasan", "Mengantar ibu")
                .kirim();
        assertThat(alasan()).isEqualTo("Mengantar ibu");
        MohonUji.ajukan(siti, "izin", h(10), h(10));
        assertThat(alasan()).isEmpty();
    }

    private String alasan() {
        return siti.get("/presensi/mohon/baru?jenis=izin")
                .kirim()
                .dokumen()
                .select("[name=alasan]")
                .text();
    }

    @Test
    void atasan_dan_pemohon_mendapat_kabar_dan_jejak_tercatat() {
        String nomor = MohonUji.ajukan(siti, "izin", h(10), h(10));
        assertThat(kabar(u.kepala)).anyMatch(t -> t.contains(nomor));
        u.putus(kepala, nomor, "persetujuan", "").kirim();
        assertThat(kabar(u.siti)).anyMatch(t -> t.contains(nomor + ": disetujui"));
        assertThat(kepala.get("/kantor").kirim().status()).isEqualTo(200);
        List<String> jejak =
                BasisDataUji.dalam(
                        u.pemda,
                        j ->
                                j.sql(
                                                """
                                                select tindakan from audit.jejak where pemda_id = ?
                                                    and objek_label = ? order by pada, id
                                                """)
                                        .params(u.pemda.id(), nomor)
                                        .query(String.class)
                                        .list());
        assertThat(jejak)
                .containsExactly("presensi.permohonan-diajukan", "presensi.permohonan-setuju");
    }

    private List<String> kabar(OrangUji siapa) {
        return BasisDataUji.dalam(
                u.pemda,
                j ->
                        j.sql(
                                        """
                                        select judul_id from pemberitahuan.pemberitahuan
                                        where pemda_id = ? and akun_id = ?
                                        """)
                                .params(u.pemda.id(), siapa.akunId())
                                .query(String.class)
                                .list());
    }

    @Test
    void pria_tidak_cuti_melahirkan_dan_cuti_tahunan_tidak_mundur() {
        assertThat(
                        MohonUji.isian(siti, "cuti-melahirkan", h(10), h(20))
                                .berkas("berkas", "surat.pdf", PDF)
                                .kirim()
                                .status())
                .isEqualTo(422);
        assertThat(MohonUji.isian(siti, "cuti-tahunan", h(6), h(6)).kirim().status())
                .isEqualTo(422);
        // three days after Friday 6 Nov there is only one working day
        assertThat(MohonUji.isian(siti, "izin", h(6), h(6)).kirim().status()).isEqualTo(303);
        assertThat(MohonUji.isian(siti, "izin", h(14), h(15)).kirim().status()).isEqualTo(422);
    }
}
