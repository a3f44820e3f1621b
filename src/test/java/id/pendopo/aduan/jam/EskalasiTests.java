package id.pendopo.aduan.jam;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.AduanBerubah;
import id.pendopo.aduan.AduanEvent;
import id.pendopo.aduan.PelaporService;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks of the clocks: once each, to whom the rule names, quiet at night. */
@UjiAplikasi
class EskalasiTests {

    @Autowired PengajuanService pengajuan;
    @Autowired PenangananService penanganan;
    @Autowired PelaporService pelapor;
    @Autowired PenyimpananBerkas berkas;
    @Autowired WaktuGeser waktu;
    @Autowired PutaranJam putaran;
    @Autowired AgendaService agenda;
    @Autowired PetugasService petugas;
    @Autowired PlatformTransactionManager transaksi;

    private AduanUji u;

    @BeforeEach
    void susun() {
        waktu.setel(
                LocalDate.of(2026, 11, 9),
                java.time.LocalTime.of(10, 0),
                java.time.ZoneId.of("Asia/Jakarta"));
        u =
                new AduanUji(
                        BasisDataUji.pemdaBaru(),
                        new AduanUji.Alat(pengajuan, penanganan, pelapor, berkas, waktu));
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    /**
     * Sent in, and its news delivered: the other delivery, on a thread of its own, adds nothing.
     */
    private Resi ajukan() {
        var r = u.ajukan();
        kirim(r.aduanId());
        return r;
    }

    private void putar(String saat) {
        u.pada(saat);
        putaran.jalankan(u.pemda);
    }

    /**
     * Came Monday 9 November 10.00: 50 % at 22.00 (quiet: waits for 06.00), 80 % on Tuesday at
     * 05.12 (quiet, and due 10.00 is not before 07.00: waits), due Tuesday 10.00, first working day
     * after it Wednesday 00.00.
     */
    @Test
    void setengah_delapan_puluh_seratus_lalu_setiap_hari_kerja() {
        ajukan();
        putar("2026-11-09T21:59");
        assertThat(u.eskalasi()).isEmpty();
        putar("2026-11-09T22:00:30");
        assertThat(u.eskalasi()).containsExactly("JAWAB 0 50 0");
        putar("2026-11-10T05:12:30");
        putar("2026-11-10T10:00:30");
        assertThat(u.eskalasi()).containsExactly("JAWAB 0 50 0", "JAWAB 0 80 1", "JAWAB 0 100 2");
        putar("2026-11-10T23:59");
        assertThat(u.eskalasi()).hasSize(3);
        putar("2026-11-11T00:00:30");
        putar("2026-11-11T00:01:30");
        putar("2026-11-12T00:00:30");
        putar("2026-11-13T00:00:30");
        // the weekend raises nothing; Monday does
        putar("2026-11-14T12:00");
        putar("2026-11-15T12:00");
        assertThat(u.eskalasi()).hasSize(6).endsWith("JAWAB 0 103 3");
        putar("2026-11-16T00:00:30");
        assertThat(u.eskalasi()).hasSize(7).endsWith("JAWAB 0 104 3");
        assertThat(
                        u.kolom(
                                """
                                select isi || ' ' || terbuka from aduan.langkah
                                where pemda_id = ? and jenis = 'ESKALASI' order by pada, id limit 4
                                """))
                .containsExactly(
                        "50% waktu jawaban pertama terpakai; diberitahukan sampai kepala OPD. false",
                        "80% waktu jawaban pertama terpakai; diberitahukan sampai asisten. false",
                        "Jawaban pertama lewat tenggat. true",
                        "Jawaban pertama 1 hari kerja lewat tenggat; diberitahukan sampai kepala daerah. false");
    }

    /** Two nodes that look at the same clock at once write and tell each mark once. */
    @Test
    void dua_simpul_menulis_satu_kali() throws InterruptedException {
        var r = ajukan();
        u.pada("2026-11-10T10:00:30");
        var kini = waktu.sekarangUrusan();
        var mulai = new CountDownLatch(1);
        var utas =
                java.util.stream.IntStream.range(0, 4)
                        .mapToObj(
                                i ->
                                        Thread.ofPlatform()
                                                .start(
                                                        () ->
                                                                u.jalankan(
                                                                        () -> {
                                                                            tunggu(mulai);
                                                                            agenda.kunjungi(
                                                                                    r.aduanId(),
                                                                                    kini);
                                                                        })))
                        .toList();
        mulai.countDown();
        for (Thread t : utas) {
            t.join();
        }
        assertThat(u.eskalasi()).containsExactly("JAWAB 0 50 0", "JAWAB 0 80 1", "JAWAB 0 100 2");
        // a server that slept tells what is newest, once
        assertThat(
                        u.kolom(
                                """
                                select isi from aduan.langkah
                                where pemda_id = ? and jenis = 'ESKALASI' limit 10
                                """))
                .containsExactly("Jawaban pertama lewat tenggat.");
    }

    private static void tunggu(CountDownLatch pintu) {
        try {
            pintu.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void setiap_tingkat_mendengar_sejak_tandanya_dan_tanpa_asisten_sekda() {
        ajukan();
        putar("2026-11-10T10:00:30");
        String lewat = "belum dijawab dan lewat tenggat 10 Nov 10.00";
        assertThat(u.kabar(u.kepalaJalan)).last().asString().contains(lewat);
        assertThat(u.kabar(u.sekda)).last().asString().contains(lewat);
        assertThat(u.kabar(u.kepalaDaerah)).isEmpty();
        // who types and who sorts are no level
        assertThat(u.kabar(u.admin)).isEmpty();
        putar("2026-11-11T00:00:30");
        assertThat(u.kabar(u.kepalaDaerah)).isEmpty();
        putar("2026-11-11T06:00:30");
        assertThat(u.kabar(u.kepalaDaerah)).containsExactly("1 lewat tenggat");
    }

    /** A quarter of the clock is told to an asisten, found by the name of his post. */
    @Test
    void asisten_ditemukan_dari_nama_jabatan() {
        var asisten =
                u.pemegang(
                        u.air, "Asisten Perekonomian dan Pembangunan", Peran.PEGAWAI, tahunLalu());
        var bukan = u.pemegang(u.air, "Asisten Apoteker", Peran.PEGAWAI, tahunLalu());
        u.parameter(
                "aduan.eskalasi",
                """
                {"kepala_opd": 50, "asisten": 25, "sekda": 100, "kepala_daerah": 101}
                """,
                LocalDate.of(2026, 1, 1));
        ajukan();
        // 25 % of 24 hours from 10.00
        putar("2026-11-09T16:00:30");
        assertThat(u.eskalasi()).containsExactly("JAWAB 0 25 1");
        assertThat(u.kabar(asisten)).hasSize(1);
        assertThat(u.kabar(bukan)).isEmpty();
        assertThat(u.kabar(u.sekda)).isEmpty();
    }

    private static LocalDate tahunLalu() {
        return LocalDate.of(2025, 1, 1);
    }

    @Test
    void asisten_yang_tak_dapat_membuka_yang_rahasia_dilewati_ke_sekda() {
        var asisten = u.pemegang(u.air, "Asisten I", Peran.PEGAWAI, tahunLalu());
        kirim(u.ajukan(u.kategori, true, false).aduanId());
        // 80 % of 24 hours
        u.pada("2026-11-09T10:00");
        putar("2026-11-10T06:00:30");
        assertThat(u.kabar(asisten)).isEmpty();
        assertThat(u.kabar(u.sekda)).isNotEmpty();
    }

    /** The head is replaced while the clock runs: who stands in hears the marks of the rest. */
    @Test
    void plt_mengambil_alih_jam_yang_berjalan() {
        ajukan();
        BasisDataUji.jalankanDalam(
                u.pemda,
                j ->
                        j.sql(
                                        """
                                        update organisasi.penugasan set akhir = '2026-11-09'
                                        where pemda_id = ? and pegawai_id = ?
                                        """)
                                .params(u.pemda.id(), u.kepalaJalan.pegawaiId())
                                .update());
        var plt =
                u.pemegang(
                        u.jalan,
                        "Kepala Dinas Jalan",
                        Peran.KEPALA_OPD,
                        LocalDate.of(2026, 11, 10));
        putar("2026-11-10T10:00:30");
        assertThat(u.kabar(plt)).anyMatch(k -> k.contains("lewat tenggat"));
        assertThat(u.kabar(u.kepalaJalan)).noneMatch(k -> k.contains("lewat tenggat"));
        // the due moment stayed the one of Monday
        assertThat(
                        u.kolom(
                                """
                                select to_char(batas_jawab at time zone 'Asia/Jakarta', 'DD HH24:MI')
                                from aduan.aduan where pemda_id = ?
                                """))
                .containsExactly("10 10:00");
    }

    /** What was answered is not raised any more; what was merged or withdrawn stands still. */
    @Test
    void yang_dijawab_dan_dicabut_tidak_dinaikkan() {
        var dijawab = ajukan();
        var dicabut = ajukan();
        u.jawab(dijawab);
        u.cabut(dicabut);
        putar("2026-11-11T10:00");
        assertThat(u.eskalasi()).isEmpty();
        // the follow-up is still owed: half of 14 working days from Tuesday 10 ends on Wednesday 18
        putar("2026-11-18T23:59");
        assertThat(u.eskalasi()).isEmpty();
        putar("2026-11-19T00:00:30");
        assertThat(u.eskalasi()).containsExactly("TINDAK 0 50 0");
        // 80 %: the twelfth of 14 working days, Wednesday 25
        putar("2026-11-26T00:00:30");
        // the end of the fourteenth, Friday 27; the next working day is Monday 30
        putar("2026-11-28T00:00:30");
        putar("2026-11-30T00:00:30");
        assertThat(u.eskalasi())
                .containsExactly(
                        "TINDAK 0 50 0", "TINDAK 0 80 1", "TINDAK 0 100 2", "TINDAK 0 101 3");
    }

    /** Asked on Tuesday 10, answered on Friday 13: three days later, and no mark meanwhile. */
    @Test
    void jam_yang_diam_tidak_menaikkan() {
        var r = ajukan();
        u.jawab(r);
        u.pada("2026-11-10T09:00");
        u.tanya(r);
        putar("2026-11-12T12:00");
        u.pada("2026-11-13T09:00");
        u.balas(r);
        // half was the end of Wednesday 18, now Monday 23
        putar("2026-11-19T00:00:30");
        putar("2026-11-23T23:59");
        assertThat(u.eskalasi()).isEmpty();
        putar("2026-11-24T00:00:30");
        assertThat(u.eskalasi()).containsExactly("TINDAK 0 50 0");
    }

    /** The second round starts its own marks, and its first one is told one level up. */
    @Test
    void dibuka_lagi_memulai_tanda_baru_satu_tingkat_lebih_tinggi() {
        var r = ajukan();
        u.tolak(r);
        u.pada("2026-11-10T09:00");
        u.bukaLagi(r);
        dibukaLagi(r);
        putar("2026-11-10T20:59");
        assertThat(u.eskalasi()).isEmpty();
        // half of 24 hours is 21.00, within the quiet hours
        putar("2026-11-10T21:00:30");
        assertThat(u.eskalasi()).containsExactly("JAWAB 1 50 1");
        putar("2026-11-11T06:00:30");
        assertThat(u.kabar(u.sekda)).last().isEqualTo("1 jatuh tempo 09.00");
    }

    @Test
    void agenda_dapat_disusun_ulang_dan_tidak_mengulang() {
        ajukan();
        putar("2026-11-10T10:00:30");
        var sebelum = u.eskalasi();
        int jam = u.dalam(() -> agenda.susunUlang(waktu.sekarangUrusan()));
        assertThat(jam).isEqualTo(2);
        putar("2026-11-10T10:05");
        assertThat(u.eskalasi()).isEqualTo(sebelum);
        assertThat(
                        u.kolom(
                                """
                                select jenis || ' ' || to_char(pada at time zone 'Asia/Jakarta',
                                    'YYYY-MM-DD HH24:MI')
                                from aduan.agenda where pemda_id = ? order by jenis
                                """))
                // half of 14 working days is the end of Wednesday 18
                .containsExactly("JAWAB 2026-11-11 00:00", "TINDAK 2026-11-19 00:00");
    }

    /** Delivered twice, heard once: by day, and at night. */
    @Test
    void pendengar_menahan_dua_kali_kirim() {
        var siang = ajukan();
        u.pada("2026-11-09T23:00");
        var malam = ajukan();
        for (var r : java.util.List.of(siang, malam, siang, malam)) {
            kirim(r.aduanId());
        }
        putar("2026-11-10T06:00:30");
        kirim(malam.aduanId());
        putar("2026-11-10T06:02");
        assertThat(u.kabar(u.kepalaJalan))
                .filteredOn(k -> k.startsWith("Aduan baru"))
                .containsExactly(
                        "Aduan baru "
                                + siang.nomor()
                                + " (Dinas Jalan), jawab sebelum 10 Nov 10.00");
        assertThat(u.kabar(u.operatorJalan)).filteredOn(k -> k.contains("1 aduan baru")).hasSize(1);
        assertThat(u.kabar(u.kepalaAir)).isEmpty();
    }

    private void kirim(UUID aduan) {
        sampaikan(
                new AduanEvent.Diajukan(
                        u.pemda.id(), aduan, langkah(aduan, "DIAJUKAN"), u.jalan, false));
    }

    /** Notes it, as the step itself did, and tells the staff of all that is noted. */
    private void sampaikan(AduanEvent e) {
        u.jalankan(
                () -> {
                    new TransactionTemplate(transaksi)
                            .executeWithoutResult(s -> petugas.antre(AduanBerubah.satu(e)));
                    petugas.sampaikan();
                });
    }

    private UUID langkah(UUID aduan, String jenis) {
        return UUID.fromString(
                u.kolom(
                                """
                                select id from aduan.langkah
                                where pemda_id = ? and aduan_id = ? and jenis = ?
                                order by pada desc limit 1
                                """,
                                aduan,
                                jenis)
                        .getFirst());
    }

    /** Sent on: the new head hears it, once however often it is delivered; the old one does not. */
    @Test
    void yang_diteruskan_didengar_kepala_yang_baru() {
        var r = ajukan();
        u.teruskan(r, u.air);
        for (int i = 0; i < 2; i++) {
            sampaikan(
                    new AduanEvent.Diteruskan(
                            u.pemda.id(), r.aduanId(), langkah(r.aduanId(), "DITERUSKAN"), u.air));
        }
        assertThat(u.kabar(u.kepalaAir))
                .containsExactly(
                        "Aduan %s diteruskan ke Dinas Air, jawab sebelum 10 Nov 10.00"
                                .formatted(r.nomor()));
        assertThat(u.kabar(u.kepalaJalan)).noneMatch(k -> k.contains("diteruskan ke"));
    }

    /** A note that leads nowhere keeps no other from being told, and does not stay. */
    @Test
    void catatan_tanpa_langkah_dilewati() {
        var r = ajukan();
        u.jalankan(
                () ->
                        new TransactionTemplate(transaksi)
                                .executeWithoutResult(
                                        s ->
                                                petugas.antre(
                                                        AduanBerubah.satu(
                                                                new AduanEvent.Diajukan(
                                                                        u.pemda.id(),
                                                                        r.aduanId(),
                                                                        UUID.randomUUID(),
                                                                        u.jalan,
                                                                        false)))));
        u.teruskan(r, u.air);
        u.jalankan(petugas::sampaikan);
        assertThat(u.kabar(u.kepalaAir)).anyMatch(k -> k.contains("diteruskan ke"));
        assertThat(u.kolom("select id from aduan.antrean_petugas where pemda_id = ?")).isEmpty();
    }

    /** Opened again: the owner and one level up, here the sekda, for there is no asisten. */
    @Test
    void yang_dibuka_lagi_didengar_satu_tingkat_di_atas() {
        var r = ajukan();
        u.tolak(r);
        u.bukaLagi(r);
        dibukaLagi(r);
        dibukaLagi(r);
        for (var o : java.util.List.of(u.kepalaJalan, u.sekda)) {
            assertThat(u.kabar(o)).filteredOn(k -> k.contains("dibuka lagi")).hasSize(1);
        }
        assertThat(u.kabar(u.kepalaDaerah)).isEmpty();
    }

    private void dibukaLagi(Resi r) {
        sampaikan(
                new AduanEvent.DibukaLagi(
                        u.pemda.id(), r.aduanId(), langkah(r.aduanId(), "DIBUKA_LAGI"), 1));
    }

    /** Without OPD: who sorts. */
    @Test
    void tanpa_opd_didengar_penyortir() {
        var r = u.ajukan(null, false, false);
        for (int i = 0; i < 2; i++) {
            sampaikan(
                    new AduanEvent.Diajukan(
                            u.pemda.id(),
                            r.aduanId(),
                            langkah(r.aduanId(), "DIAJUKAN"),
                            null,
                            false));
        }
        assertThat(u.kabar(u.admin))
                .containsExactly(
                        "Aduan baru %s (belum ada OPD), jawab sebelum 10 Nov 10.00"
                                .formatted(r.nomor()));
        assertThat(u.kabar(u.kepalaJalan)).isEmpty();
    }

    /**
     * At three in the morning: told at once is only what is due before 07.00 and can still be
     * answered. Came at 06.30 on Monday: 80 % at 01.42, due 06.30. Came at 08.10: 80 % at 03.22,
     * due 08.10.
     */
    @Test
    void pukul_tiga_pagi() {
        u.pada("2026-11-09T06:30");
        var mendesak = ajukan();
        u.pada("2026-11-09T08:10");
        ajukan();
        putar("2026-11-09T18:30:30");
        putar("2026-11-09T20:10:30");
        u.pada("2026-11-10T02:59");
        ajukan();
        putar("2026-11-10T02:59");
        var malam = u.kabar(u.kepalaJalan).size();
        assertThat(u.kabar(u.kepalaJalan))
                .last()
                .isEqualTo(
                        "Aduan %s (Dinas Jalan) belum dijawab: 50%% waktu terpakai, tenggat 10 Nov 08.10"
                                .formatted("2026-00002"));
        // 80 % of the urgent one was at 01.42, more than an hour ago: no single notice for old news
        u.pada("2026-11-10T03:00");
        ajukan();
        ajukan();
        putar("2026-11-10T03:22:30");
        putar("2026-11-10T05:59:30");
        assertThat(u.kabar(u.kepalaJalan)).hasSize(malam);
        u.jawab(mendesak);
        putar("2026-11-10T06:00:10");
        assertThat(u.kabar(u.kepalaJalan)).last().isEqualTo("3 aduan baru, 1 jatuh tempo 08.10");
        assertThat(u.eskalasi()).contains("JAWAB 0 80 1");
    }

    /** 80 % at 01.42, due 06.30: whoever is woken can still keep the promise. */
    @Test
    void malam_yang_masih_dapat_diselamatkan_diberitahukan_segera() {
        u.pada("2026-11-09T06:30");
        ajukan();
        putar("2026-11-09T18:30:30");
        putar("2026-11-10T01:42:30");
        assertThat(u.kabar(u.kepalaJalan))
                .last()
                .asString()
                .endsWith("belum dijawab: 80% waktu terpakai, tenggat 10 Nov 06.30");
    }

    /** Only the inspectors hear, and not even a number; by day and at night. */
    @Test
    void pelaporan_pelanggaran_hanya_ke_pengawas_dan_tanpa_isi() {
        u.pada("2026-11-09T10:00");
        var r = u.ajukan(u.kategori, false, true);
        kirim(r.aduanId());
        putar("2026-11-09T22:00:30");
        putar("2026-11-10T06:00:30");
        putar("2026-11-10T10:00:30");
        putar("2026-11-11T00:00:30");
        putar("2026-11-11T06:00:30");
        assertThat(u.kabar(u.pengawas))
                .isNotEmpty()
                .allMatch(
                        k ->
                                k.equals("Ada yang baru di kanal pelaporan pelanggaran")
                                        || k.equals("1 di kanal pelaporan pelanggaran"));
        for (var lain :
                java.util.List.of(
                        u.kepalaJalan, u.operatorJalan, u.admin, u.sekda, u.kepalaDaerah)) {
            assertThat(u.kabar(lain)).isEmpty();
        }
        assertThat(
                        u.kolom(
                                """
                                select tautan from pemberitahuan.pemberitahuan
                                where pemda_id = ? and tautan like '%' || ? || '%'
                                """,
                                r.nomor()))
                .isEmpty();
    }
}
