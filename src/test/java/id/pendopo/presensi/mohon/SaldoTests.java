package id.pendopo.presensi.mohon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The leave account: never below zero, carried over once, corrected by a file and back. */
@UjiAplikasi
class SaldoTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired PergantianTahun pergantian;
    @Autowired PemeriksaMohon pemeriksa;

    private MohonUji u;
    private Peramban siti;
    private Peramban kepala;
    private Peramban kepegawaian;

    @BeforeEach
    void susun() {
        u = new MohonUji(BasisDataUji.pemdaBaru());
        pada(LocalDate.of(2026, 3, 2));
        siti = u.siti.peramban(port);
        kepala = u.kepala.peramban(port);
        kepegawaian = u.kepegawaian.peramban(port);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void pada(LocalDate hari) {
        waktu.setel(hari, LocalTime.of(9, 0), u.pemda.zona());
    }

    private String disetujuiAtasan(LocalDate dari, LocalDate sampai) {
        String nomor = MohonUji.ajukan(siti, "cuti-tahunan", dari, sampai);
        u.putus(kepala, nomor, "persetujuan", "").kirim();
        return nomor;
    }

    private void terbit(LocalDate dari, LocalDate sampai) {
        String nomor = disetujuiAtasan(dari, sampai);
        assertThat(u.putus(kepegawaian, nomor, "persetujuan", "").kirim().status()).isEqualTo(303);
    }

    private int hari(LocalDate dari, LocalDate sampai) {
        return KonteksPemda.panggil(
                u.pemda,
                () ->
                        pemeriksa
                                .hitung(
                                        new IsianMohon(
                                                JenisMohon.CUTI_TAHUNAN,
                                                List.of(u.siti.pegawaiId()),
                                                dari,
                                                sampai,
                                                new Permohonan.Isi(
                                                        "", null, null, null, null, null, null,
                                                        null, null, null, null, null),
                                                List.of()))
                                .hari());
    }

    @Test
    void hari_libur_akhir_pekan_dan_ramadan_menurut_jadwal_sendiri() {
        LocalDate senin = LocalDate.of(2026, 11, 9);
        assertThat(hari(senin, senin.plusDays(13))).isEqualTo(10);
        u.sql(
                """
                insert into organisasi.hari_libur (pemda_id, tanggal, nama, dasar)
                values (?, date '2026-11-11', 'Hari jadi', 'Perbup')
                """,
                u.pemda.id());
        assertThat(hari(senin, senin.plusDays(13))).isEqualTo(9);
        // Ramadan only shortens the day: it is taken whole
        u.sql(
                """
                insert into presensi.masa (pemda_id, id, masa, dari, sampai, dasar)
                values (?, ?, 'RAMADAN', date '2026-11-12', date '2026-11-20', 'uji')
                """,
                u.pemda.id(),
                Uuid7.baru());
        assertThat(hari(senin, senin.plusDays(13))).isEqualTo(9);
        // his roster lets him work on the Saturday and rest on the Monday
        u.sql(
                """
                insert into presensi.giliran (pemda_id, pegawai_id, hari, kode, masuk, pulang)
                values (?, ?, date '2026-11-14', 'P', '07:00', '14:00'),
                    (?, ?, date '2026-11-16', 'L', null, null)
                """,
                u.pemda.id(),
                u.siti.pegawaiId(),
                u.pemda.id(),
                u.siti.pegawaiId());
        assertThat(hari(senin, senin.plusDays(5))).isEqualTo(5);
        assertThat(hari(senin.plusDays(7), senin.plusDays(7))).isZero();
    }

    @Test
    void dua_persetujuan_serentak_tidak_melampaui_saldo() throws Exception {
        // both asked for when 12 were left, then 5 were taken away by a correction: 7 for 4 + 4
        String satu = disetujuiAtasan(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 12));
        String dua = disetujuiAtasan(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 16));
        pergantian.jalankan(u.pemda);
        impor("NIP,Tahun,Sisa\n" + nip() + ",2026,7\n");
        var kerja =
                List.<Callable<Peramban.Jawaban>>of(
                        u.putus(kepegawaian, satu, "persetujuan", "")::kirim,
                        u.putus(kepegawaian, dua, "persetujuan", "")::kirim);
        var status = new ArrayList<Integer>();
        try (var kolam = Executors.newFixedThreadPool(2)) {
            for (var x : kolam.invokeAll(kerja)) {
                status.add(x.get().status());
            }
        }
        assertThat(status).containsExactlyInAnyOrder(303, 422);
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isEqualTo(3);
        assertThat(List.of(u.status(satu), u.status(dua)))
                .containsExactlyInAnyOrder("TERBIT", "DISETUJUI_ATASAN");
    }

    @Test
    void yang_menunggu_ikut_dihitung_saat_mengajukan() {
        disetujuiAtasan(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13));
        disetujuiAtasan(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 17));
        // 12 - 5 - 5 = 2
        var tiga =
                MohonUji.isian(
                                siti,
                                "cuti-tahunan",
                                LocalDate.of(2026, 6, 8),
                                LocalDate.of(2026, 6, 10))
                        .kirim();
        assertThat(tiga.status()).isEqualTo(422);
        assertThat(tiga.dokumen().select(".govuk-error-summary").text())
                .contains("tinggal 2 hari, diperlukan 3 hari");
    }

    @Test
    void tahun_baru_membawa_enam_sekali_saja_dan_sisanya_hangus() {
        terbit(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 11));
        pada(LocalDate.of(2027, 1, 1));
        for (int i = 0; i < 3; i++) {
            pergantian.jalankan(u.pemda);
        }
        // 12 - 3 = 9 left: 6 pass on, 3 lapse
        assertThat(u.mutasi(u.siti.pegawaiId(), 2026))
                .containsExactly("JATAH 12", "PAKAI -3", "BAWAAN -6", "HANGUS -3");
        assertThat(u.mutasi(u.siti.pegawaiId(), 2027))
                .containsExactlyInAnyOrder("JATAH 12", "BAWAAN 6");
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isZero();
        assertThat(u.sisa(u.siti.pegawaiId(), 2027)).isEqualTo(18);
    }

    @Test
    void pergantian_yang_berjalan_serentak_membawa_sekali() throws Exception {
        pergantian.jalankan(u.pemda);
        pada(LocalDate.of(2027, 1, 1));
        try (var kolam = Executors.newFixedThreadPool(3)) {
            var kerja = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 3; i++) {
                kerja.add(
                        () -> {
                            pergantian.jalankan(u.pemda);
                            return true;
                        });
            }
            for (var x : kolam.invokeAll(kerja)) {
                assertThat(x.get()).isTrue();
            }
        }
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isZero();
        assertThat(u.sisa(u.siti.pegawaiId(), 2027)).isEqualTo(18);
        assertThat(u.mutasi(u.siti.pegawaiId(), 2027))
                .containsExactlyInAnyOrder("JATAH 12", "BAWAAN 6");
    }

    @Test
    void dua_tahun_utuh_membawa_dua_belas() {
        pergantian.jalankan(u.pemda);
        pada(LocalDate.of(2027, 1, 4));
        pergantian.jalankan(u.pemda);
        pada(LocalDate.of(2028, 1, 3));
        pergantian.jalankan(u.pemda);
        // 18 left of 2027, nothing taken in 2026 and 2027: 12 pass on, 24 in all
        assertThat(u.sisa(u.siti.pegawaiId(), 2028)).isEqualTo(24);
        assertThat(u.mutasi(u.siti.pegawaiId(), 2027)).contains("BAWAAN -12", "HANGUS -6");
    }

    @Test
    void penangguhan_terbawa_penuh() {
        pergantian.jalankan(u.pemda);
        String nomor = disetujuiAtasan(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 16));
        u.putus(kepegawaian, nomor, "penangguhan", "Akhir tahun anggaran").kirim();
        assertThat(u.status(nomor)).isEqualTo("DITANGGUHKAN");
        pada(LocalDate.of(2027, 1, 4));
        pergantian.jalankan(u.pemda);
        // 12 left, 8 of them postponed: 8 + 4
        assertThat(u.sisa(u.siti.pegawaiId(), 2027)).isEqualTo(24);
    }

    @Test
    void yang_belum_diputus_menahan_penutupan_tahunnya() {
        pergantian.jalankan(u.pemda);
        String nomor = disetujuiAtasan(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 30));
        pada(LocalDate.of(2027, 1, 4));
        pergantian.jalankan(u.pemda);
        assertThat(u.sisa(u.siti.pegawaiId(), 2027)).isEqualTo(12);
        assertThat(u.putus(kepegawaian, nomor, "persetujuan", "").kirim().status()).isEqualTo(303);
        pergantian.jalankan(u.pemda);
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isZero();
        assertThat(u.sisa(u.siti.pegawaiId(), 2027)).isEqualTo(18);
    }

    @Test
    void cuti_lewat_tahun_baru_memotong_dua_tahun() {
        pada(LocalDate.of(2026, 12, 14));
        // Tue 29 Dec - Tue 5 Jan: 29, 30, 31 Dec; Mon 4 and Tue 5 Jan (1 Jan is a holiday)
        u.sql(
                """
                insert into organisasi.hari_libur (pemda_id, tanggal, nama, dasar)
                values (?, date '2027-01-01', 'Tahun baru', 'SKB')
                """,
                u.pemda.id());
        terbit(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 5));
        assertThat(u.mutasi(u.siti.pegawaiId(), 2026)).containsExactly("JATAH 12", "PAKAI -3");
        assertThat(u.mutasi(u.siti.pegawaiId(), 2027)).containsExactly("JATAH 12", "PAKAI -2");
    }

    @Test
    void cuti_bersama_mengurangi_hanya_bila_aturannya_demikian() {
        LocalDate hari = cutiBersama();
        pada(hari);
        pergantian.jalankan(u.pemda);
        assertThat(u.sisa(u.siti.pegawaiId(), hari.getYear())).isEqualTo(12);
        u.sql(
                """
                insert into organisasi.parameter (pemda_id, kode, berlaku_sejak, nilai, dasar_hukum,
                    ditetapkan_oleh, ditetapkan_pada)
                values (?, 'presensi.cuti-bersama', date '2026-01-01', '{"mengurangi": 1}', 'Keppres uji',
                    'uji', now())
                """,
                u.pemda.id());
        pergantian.jalankan(u.pemda);
        pergantian.jalankan(u.pemda);
        assertThat(u.mutasi(u.siti.pegawaiId(), hari.getYear())).contains("PAKAI -1");
        assertThat(u.sisa(u.siti.pegawaiId(), hari.getYear()))
                .isEqualTo(12 - dalamEmpatBelasHari(hari));
    }

    /** The first day of collective leave of 2026 on which people would work otherwise. */
    private LocalDate cutiBersama() {
        return BasisDataUji.dalam(
                u.pemda,
                j ->
                        j.sql(
                                        """
                                        select min(tanggal) from referensi.hari_libur
                                        where jenis = 'cuti_bersama' and tanggal >= date '2026-01-01'
                                            and extract(isodow from tanggal) < 6
                                        """)
                                .query(LocalDate.class)
                                .single());
    }

    private int dalamEmpatBelasHari(LocalDate hari) {
        return BasisDataUji.dalam(
                u.pemda,
                j ->
                        j.sql(
                                        """
                                        select count(*) from referensi.hari_libur
                                        where jenis = 'cuti_bersama' and tanggal between ? and ?
                                            and extract(isodow from tanggal) < 6
                                        """)
                                .params(hari.minusDays(14), hari)
                                .query(Integer.class)
                                .single());
    }

    private String nip() {
        return BasisDataUji.dalam(
                u.pemda,
                j ->
                        j.sql("select nip from organisasi.pegawai where pemda_id = ? and id = ?")
                                .params(u.pemda.id(), u.siti.pegawaiId())
                                .query(String.class)
                                .single());
    }

    private String periksa(String csv) {
        return kepegawaian
                .post("/presensi/cuti/impor")
                .berkas("berkas", "saldo.csv", csv.getBytes(UTF_8))
                .kirim()
                .lokasi();
    }

    private String impor(String csv) {
        String alamat = periksa(csv);
        assertThat(kepegawaian.post(alamat + "/penerapan").kirim().status()).isEqualTo(303);
        return alamat;
    }

    @Test
    void impor_diperiksa_diterapkan_dan_dibatalkan() {
        String alamat =
                periksa(
                        "NIP,Tahun,Sisa\n"
                                + nip()
                                + ",2026,9\n199001012015011998,2026,4\n"
                                + nip()
                                + ",2026,3\n");
        var dilihat = kepegawaian.get(alamat).kirim().dokumen().select("main").text();
        assertThat(dilihat).contains("Tidak ada pegawai dengan NIP ini", "sudah ada di baris");
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isEqualTo(-1);
        assertThat(kepegawaian.post(alamat + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(u.mutasi(u.siti.pegawaiId(), 2026)).containsExactly("JATAH 12", "KOREKSI -3");
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isEqualTo(9);
        assertThat(kepegawaian.post(alamat + "/penerapan").kirim().status()).isEqualTo(409);
        assertThat(kepegawaian.post(alamat + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isEqualTo(12);
        assertThat(siti.get("/presensi/cuti/impor").kirim().status()).isEqualTo(404);
    }

    @Test
    void impor_yang_harinya_sudah_dipakai_tidak_dibatalkan() {
        String alamat = impor("NIP,Tahun,Sisa\n" + nip() + ",2026,18\n");
        terbit(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13));
        terbit(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 17));
        terbit(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 10));
        // 18 - 13 = 5 left, taking 6 back would need more
        assertThat(kepegawaian.post(alamat + "/pembatalan").kirim().status()).isEqualTo(409);
        assertThat(u.sisa(u.siti.pegawaiId(), 2026)).isEqualTo(5);
    }

    @Test
    void kalender_dan_saldo_hanya_untuk_lingkupnya() {
        terbit(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 11));
        var halaman = kepala.get("/presensi/cuti?kalender=2026-03").kirim();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.dokumen().select("abbr").eachText()).containsExactly("CT", "CT", "CT");
        assertThat(halaman.dokumen().text()).doesNotContain(u.sekda.nama() + " ");
        // week ends and holidays are told by class, by name and for who hears the page
        var hari = halaman.dokumen().select(".tabel--tanggal thead th");
        assertThat(hari.get(7).className()).isEqualTo("akhir-pekan");
        assertThat(hari.get(7).text()).contains("Sab", "Akhir pekan");
        assertThat(hari.get(9).className()).isEmpty();
        assertThat(hari.get(18).className()).isEqualTo("libur libur--cuti-bersama");
        assertThat(hari.get(19).className()).isEqualTo("libur libur--nasional");
        assertThat(hari.get(19).attr("title")).contains("Nyepi");
        assertThat(halaman.dokumen().select(".tabel__legenda").text())
                .contains("19 Hari Suci Nyepi");
        assertThat(siti.get("/presensi/cuti").kirim().status()).isEqualTo(404);
        String lain =
                BasisDataUji.dalam(
                        u.pemda,
                        j ->
                                j.sql(
                                                "select slug from organisasi.opd where pemda_id = ? and nama = 'BKPSDM'")
                                        .params(u.pemda.id())
                                        .query(String.class)
                                        .single());
        assertThat(kepala.get("/presensi/cuti?opd=" + lain).kirim().status()).isEqualTo(404);
        var unduh =
                kepegawaian.get("/presensi/cuti/saldo.xlsx?opd=" + lain + "&tahun=2026").kirim();
        assertThat(unduh.status()).isEqualTo(200);
    }
}
