package id.pendopo.aduan.aturan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.RuteQueries;
import id.pendopo.aduan.aturan.AturanRuteService.Asal;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules of routing: which one wins, what a change would do, and that it can be taken back. */
@UjiAplikasi
class RuteTests {

    private static final String KEC_A = "98.01.01";
    private static final String KEC_B = "98.01.02";

    @Autowired AturanRuteService layanan;
    @Autowired AturanQueries aturan;
    @Autowired RuteQueries rute;
    @Autowired PengajuanService pengajuan;
    @Autowired Jejak jejak;
    @Autowired Waktu waktu;

    private Pemda pemda;
    private Pengguna admin;
    private UUID jalan;
    private UUID lubang;
    private UUID pupr;
    private UUID dishub;
    private UUID camat;
    private LocalDate hari;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        pupr = OrangUji.opd(pemda, "PUPR");
        dishub = OrangUji.opd(pemda, "Dishub");
        camat = OrangUji.opd(pemda, "Kecamatan A");
        jalan = Uuid7.baru();
        lubang = Uuid7.baru();
        hari = waktu.hariIni(pemda.zona());
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    for (Object[] k :
                            List.of(
                                    new Object[] {jalan, "jalan", null},
                                    new Object[] {lubang, "lubang", jalan})) {
                        j.sql(
                                        """
                                        insert into aduan.kategori (pemda_id, id, kode, induk_id, nama_id,
                                            nama_en, ikon, jenis)
                                        values (?, ?, ?, ?, ?, 'x', 'jalan', 'PENGADUAN')
                                        """)
                                .params(pemda.id(), k[0], k[1], k[2], k[1])
                                .update();
                    }
                });
        admin = pengguna(IzinAduan.ATUR);
    }

    private Pengguna pengguna(IzinAduan izin) {
        var o = OrangUji.pegawai(pemda, pupr, Peran.ADMIN);
        return new Pengguna(
                o.akunId(),
                o.pegawaiId(),
                Uuid7.baru(),
                "admin",
                o.nama(),
                "Admin",
                null,
                Set.of(new Pengguna.Hak(izin.kode(), null)),
                "id",
                "otomatis",
                Instant.MAX);
    }

    private static SelRute sel(UUID kategori, String kecamatan, UUID opd) {
        return new SelRute(kategori, kecamatan, opd, List.of());
    }

    @Test
    void aturan_yang_paling_khusus_menang_kategori_sebelum_wilayah() {
        var semua =
                List.of(
                        sel(null, null, camat),
                        sel(null, KEC_A, dishub),
                        sel(jalan, null, pupr),
                        sel(lubang, KEC_A, dishub));
        var tabel = TabelRute.dari(semua);
        // the category itself in this kecamatan
        assertThat(tabel.tujuan(lubang, jalan, KEC_A)).isEqualTo(dishub);
        // elsewhere the category above it, which comes before what holds for every category
        assertThat(tabel.tujuan(lubang, jalan, KEC_B)).isEqualTo(pupr);
        assertThat(tabel.tujuan(jalan, null, KEC_A)).isEqualTo(pupr);
        // another category: by the kecamatan, then the rest
        assertThat(tabel.tujuan(Uuid7.baru(), null, KEC_A)).isEqualTo(dishub);
        assertThat(tabel.tujuan(null, null, KEC_B)).isEqualTo(camat);
        assertThat(TabelRute.dari(List.of(sel(lubang, KEC_A, pupr))).tujuan(lubang, jalan, KEC_B))
                .isNull();
        // the query says the same, cell by cell
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    terapkan(semua, hari);
                    for (UUID k : new UUID[] {lubang, jalan, null}) {
                        for (String kec : new String[] {KEC_A, KEC_B, null}) {
                            assertThat(rute.tujuan(k, kec, hari).map(RuteQueries.Tujuan::opd))
                                    .hasValue(
                                            tabel.tujuan(k, lubang.equals(k) ? jalan : null, kec));
                        }
                    }
                });
    }

    private String terapkan(List<SelRute> isi, LocalDate sejak) {
        String nomor = layanan.usulkan(admin, isi, sejak, Asal.FORMULIR);
        layanan.terapkan(admin, nomor, "Pembagian tugas yang baru");
        return nomor;
    }

    @Test
    void simulasi_menghitung_yang_pindah_dan_yang_tanpa_rute() {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    terapkan(List.of(sel(jalan, null, pupr)), hari);
                    ajukan(lubang, KEC_A, 3);
                    ajukan(lubang, KEC_B, 2);
                    ajukan(null, KEC_A, 1);
                    String nomor =
                            layanan.usulkan(
                                    admin,
                                    List.of(sel(lubang, KEC_A, dishub), sel(jalan, null, null)),
                                    hari,
                                    Asal.FORMULIR);
                    var s = layanan.simulasi(aturan.perubahan(nomor));
                    assertThat(s.banyak()).isEqualTo(6);
                    assertThat(s.pindah()).isEqualTo(5);
                    assertThat(s.tanpaRute()).isEqualTo(3);
                    assertThat(s.arus())
                            .containsExactly(
                                    new Simulasi.Arus(pupr, dishub, 3),
                                    new Simulasi.Arus(pupr, null, 2));
                    assertThat(s.kosong())
                            .containsExactly(
                                    new Simulasi.Kosong(lubang, KEC_B, 2),
                                    new Simulasi.Kosong(null, KEC_A, 1));
                    assertThat(rute.tujuan(lubang, KEC_A, hari).orElseThrow().opd())
                            .as("a draft counts for nothing")
                            .isEqualTo(pupr);
                });
    }

    private void ajukan(UUID kategori, String kecamatan, int banyak) {
        for (int i = 0; i < banyak; i++) {
            pengajuan.ajukan(
                    new Pengajuan(
                            Kanal.WEB,
                            "",
                            "Lubang di depan pasar",
                            kategori,
                            Map.of(),
                            new Lokasi(null, new KodeWilayah(kecamatan), "pasar"),
                            null,
                            null,
                            false,
                            false,
                            List.of(),
                            null),
                    Pelaku.ANONIM);
        }
    }

    @Test
    void versi_bertanggal_lalu_dibatalkan_seakan_tidak_pernah_ada() {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    terapkan(List.of(sel(jalan, null, pupr)), hari);
                    LocalDate lusa = hari.plusDays(2);
                    String nomor = terapkan(List.of(sel(jalan, null, dishub)), lusa);
                    assertThat(tujuan(lusa.minusDays(1))).isEqualTo(pupr);
                    assertThat(tujuan(lusa)).isEqualTo(dishub);
                    assertThatThrownBy(() -> layanan.terapkan(admin, nomor, "Sekali lagi begini"))
                            .isInstanceOfSatisfying(
                                    AturanDilanggar.class,
                                    e -> assertThat(e.kode()).endsWith("bentrok"));
                    layanan.batalkan(admin, nomor);
                    assertThat(tujuan(lusa)).isEqualTo(pupr);
                    // twice on the same day: the first is as if it had never been
                    terapkan(List.of(sel(jalan, null, camat)), hari);
                    String kedua = terapkan(List.of(sel(jalan, null, dishub)), hari);
                    assertThat(tujuan(hari)).isEqualTo(dishub);
                    layanan.batalkan(admin, kedua);
                    assertThat(tujuan(hari)).isEqualTo(camat);
                    assertThat(
                                    jejak.tentang(
                                            "aduan.rute",
                                            aturan.perubahan(kedua).id().toString(),
                                            9))
                            .hasSize(2);
                    assertThatThrownBy(
                                    () ->
                                            layanan.usulkan(
                                                    admin,
                                                    List.of(sel(jalan, null, camat)),
                                                    hari,
                                                    Asal.FORMULIR))
                            .isInstanceOfSatisfying(
                                    AturanDilanggar.class,
                                    e ->
                                            assertThat(e.kode())
                                                    .isEqualTo("aduan.aturan.tanpa-perubahan"));
                    assertThatThrownBy(() -> layanan.batalkan(pengguna(IzinAduan.LIHAT), kedua))
                            .isInstanceOf(TidakDitemukan.class);
                });
    }

    private UUID tujuan(LocalDate pada) {
        return rute.tujuan(lubang, null, pada).orElseThrow().opd();
    }

    @Test
    void yang_sudah_diubah_orang_lain_tidak_dibatalkan() {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    String pertama = terapkan(List.of(sel(jalan, null, pupr)), hari);
                    terapkan(List.of(sel(jalan, null, dishub)), hari);
                    assertThatThrownBy(() -> layanan.batalkan(admin, pertama))
                            .isInstanceOfSatisfying(
                                    AturanDilanggar.class,
                                    e ->
                                            assertThat(e.kode())
                                                    .isEqualTo(
                                                            "aduan.aturan.sudah-berubah.bentrok"));
                    assertThat(tujuan(hari)).isEqualTo(dishub);
                });
    }
}
