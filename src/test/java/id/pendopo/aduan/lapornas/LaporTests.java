package id.pendopo.aduan.lapornas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.AturUji;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.aduan.impor.BarisImpor;
import id.pendopo.aduan.impor.Impor;
import id.pendopo.aduan.impor.ImporQueries;
import id.pendopo.aduan.impor.ImporService;
import id.pendopo.aduan.lapornas.LaporQueries.Makna;
import id.pendopo.aduan.lapornas.SaluranLapor.Bentuk;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** There and back: what was handed over comes home with its number and its answer. */
@UjiAplikasi
class LaporTests {

    @Autowired LaporService layanan;
    @Autowired LaporanMasukService laporan;
    @Autowired JawabanLaporService jawaban;
    @Autowired ImporService impor;
    @Autowired ImporQueries berkasImpor;
    @Autowired PenangananService penanganan;
    @Autowired LaporQueries lapor;
    @Autowired SaluranLapor saluran;
    @Autowired AduanQueries aduan;

    private Pemda pemda;
    private Pengguna admin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        admin = AturUji.admin(pemda, IzinAduan.ATUR, IzinAduan.LIHAT);
    }

    private static Path berkas(String isi) {
        try {
            return Files.writeString(Files.createTempFile("lapor", ".csv"), isi);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void masuk_dialihkan_diserahkan_dan_pulang_dengan_jawaban() {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    Path dari =
                            berkas(
                                    """
                                    Tracking ID,Judul,Isi Laporan,Topik,Lokasi,Rahasia,Anonim,Nama Pelapor
                                    7001,Jalan nasional,"Jalan lintas rusak parah, banyak lubang",Jalan,Simpang 3,tidak,ya,Rahasia
                                    7002,Guru,"Guru sering tidak masuk kelas, kasihan murid",,,ya,tidak,Budi
                                    7003,Pendek,pendek,,,,,
                                    """);
                    var pertama = laporan.masukkan(admin, dari, "lapor.csv", false);
                    assertThat(pertama.baru()).isEqualTo(2);
                    assertThat(pertama.ditolak())
                            .extracting(HasilBerkas.Ditolak::sebab)
                            .containsExactly("aduan.isi-pendek");
                    var kedua = laporan.masukkan(admin, dari, "lapor.csv", false);
                    assertThat(kedua.baru()).isZero();
                    assertThat(kedua.sama()).isEqualTo(2);
                    String nomor = nomor("7001");
                    assertThat(aduan.untuk(admin, nomor).nomorLuar()).isEqualTo("7001");
                    assertThat(aduan.untuk(admin, nomor).anonim()).isTrue();
                    assertThat(aduan.untuk(admin, nomor("7002")).rahasia()).isTrue();
                    alihkan(nomor);
                    assertThat(lapor.serahan(true, 10)).hasSize(1);
                    assertThat(layanan.serahkan(admin)).isEqualTo(1);
                    assertThat(layanan.serahkan(admin)).isZero();
                    assertThat(lapor.serahan(true, 10)).isEmpty();
                    layanan.padananBawaan(admin);
                    Path balik =
                            berkas(
                                    """
                                    Nomor,Tracking ID LAPOR,Status,Tanggapan,Tanggal
                                    %s,9001,Proses,Sedang diperiksa balai jalan,2026-11-20
                                    %s,9001,Selesai,Sudah diaspal ulang,2026-11-21
                                    2026-99999,9002,Selesai,Bukan milik kita,2026-11-21
                                    %s,9001,Entah,Status yang tidak dikenal,2026-11-21
                                    """
                                            .formatted(nomor, nomor, nomor));
                    var jawab = jawaban.baca(admin, balik, "jawaban.csv", false);
                    assertThat(jawab.baru()).isEqualTo(2);
                    assertThat(jawab.ditolak())
                            .extracting(HasilBerkas.Ditolak::sebab)
                            .containsExactly(
                                    "aduan.lapornas.tidak-diserahkan",
                                    "aduan.lapornas.status-asing");
                    assertThat(jawaban.baca(admin, balik, "jawaban.csv", false).sama())
                            .isEqualTo(2);
                    var akhir = aduan.untuk(admin, nomor);
                    assertThat(akhir.status()).isEqualTo(StatusAduan.SELESAI);
                    assertThat(akhir.nomorLuar()).as("both numbers stay").isEqualTo("7001");
                    assertThat(lapor.serahan(false, 10).getFirst().nomorLapor()).isEqualTo("9001");
                    assertThat(aduan.linimasa(akhir.id(), false))
                            .extracting(AduanQueries.LangkahAduan::isi)
                            .contains("Selesai: Sudah diaspal ulang");
                    // from today another meaning; the one before stays in the history
                    layanan.padankan(admin, "Entah", Makna.DIPROSES);
                    layanan.padankan(admin, "Entah", Makna.DITOLAK);
                    assertThat(jawaban.baca(admin, balik, "jawaban.csv", false).baru())
                            .isEqualTo(1);
                });
    }

    @Test
    void berkas_dapat_diperiksa_dulu_tanpa_menyimpan_apa_pun() {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    Path dari =
                            berkas(
                                    """
                                    Tracking ID,Isi Laporan
                                    7201,Jalan lintas rusak parah sekali
                                    7201,Jalan lintas rusak parah sekali
                                    7202,pendek
                                    """);
                    var uji = laporan.masukkan(admin, dari, "lapor.csv", true);
                    assertThat(uji.uji()).isTrue();
                    assertThat(aduan()).isZero();
                    var jadi = laporan.masukkan(admin, dari, "lapor.csv", false);
                    assertThat(jadi.uji()).isFalse();
                    assertThat(uji.baru()).isEqualTo(jadi.baru()).isEqualTo(1);
                    assertThat(uji.sama()).isEqualTo(jadi.sama()).isEqualTo(1);
                    assertThat(uji.ditolak()).isEqualTo(jadi.ditolak()).hasSize(1);
                    assertThat(nomor("7201")).as("no number was used up").endsWith("-00001");
                    assertThat(laporan.masukkan(admin, dari, "lapor.csv", true).sama())
                            .isEqualTo(2);
                    assertThat(aduan()).isEqualTo(1);
                });
    }

    @Test
    void berkas_yang_masuk_dapat_dibatalkan_kecuali_yang_sudah_dikerjakan() {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    Path dari =
                            berkas(
                                    """
                                    Tracking ID,Judul,Isi Laporan
                                    7301,Lampu,Lampu jalan mati sepanjang jalan
                                    7302,Selokan,Selokan tersumbat sampah pasar
                                    7303,Pendek,pendek
                                    7304,Guru,Guru sering tidak masuk kelas
                                    """);
                    var masuk = laporan.masukkan(admin, dari, "november.csv", false);
                    String nomorImpor = String.valueOf(masuk.impor());
                    var i = berkasImpor.satu(nomorImpor);
                    assertThat(List.of(i.banyak(), i.baru(), i.sama(), i.galat()))
                            .containsExactly(4, 3, 0, 1);
                    assertThat(berkasImpor.dari("lapor"))
                            .extracting(Impor::nomor)
                            .containsExactly(nomorImpor);
                    assertThat(berkasImpor.baris(i.id(), "GALAT", 0))
                            .flatExtracting(BarisImpor::catatan)
                            .extracting(BarisImpor.Catatan::kode, BarisImpor.Catatan::ditemukan)
                            .containsExactly(tuple("aduan.isi-pendek", "10"));
                    String dikerjakan = nomor("7302");
                    penanganan.catat(
                            AturUji.admin(pemda, IzinAduan.VERIFIKASI, IzinAduan.LIHAT),
                            dikerjakan,
                            "sudah ditanyakan ke UPT");
                    assertThat(impor.batalkan(admin, nomorImpor)).isEqualTo(1);
                    assertThat(berkasImpor.satu(nomorImpor).dipertahankan()).isEqualTo(1);
                    assertThat(berkasImpor.dipertahankan(i.id()))
                            .extracting(ImporQueries.Tetap::nomor)
                            .containsExactly(dikerjakan);
                    assertThat(aduan.untuk(admin, nomor("7301")).status())
                            .isEqualTo(StatusAduan.DICABUT);
                    assertThat(aduan()).as("nothing is deleted").isEqualTo(3);
                    assertThatThrownBy(() -> impor.batalkan(admin, nomorImpor))
                            .isInstanceOf(AturanDilanggar.class)
                            .hasMessageContaining("aduan.impor.sudah-diproses.bentrok");
                    var lagi = laporan.masukkan(admin, dari, "november.csv", false);
                    assertThat(lagi.baru()).as("what was taken back may come again").isEqualTo(2);
                    assertThat(lagi.sama()).isEqualTo(1);
                });
        List<String> jejak =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                        select tindakan from audit.jejak
                                                        where pemda_id = ? and objek_jenis = 'aduan.impor'
                                                        """)
                                        .param(pemda.id())
                                        .query(String.class)
                                        .list());
        assertThat(jejak).containsExactly("aduan.impor-dibatalkan");
    }

    private int aduan() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select count(*)::int from aduan.aduan where pemda_id = ?")
                                .param(pemda.id())
                                .query(Integer.class)
                                .single());
    }

    private String nomor(String luar) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select nomor from aduan.aduan where pemda_id = ? and nomor_luar = ?")
                                .params(pemda.id(), luar)
                                .query(String.class)
                                .single());
    }

    private void alihkan(String nomor) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update aduan.aduan set status = 'DIALIHKAN', isi = '=HYPERLINK("x")'
                                        where pemda_id = ? and nomor = ?
                                        """)
                                .params(pemda.id(), nomor)
                                .update());
    }

    @Test
    void tiga_bentuk_berkas_berisi_sama_tanpa_rumus_dan_tanpa_identitas() throws IOException {
        KonteksPemda.jalankan(
                pemda,
                () ->
                        laporan.masukkan(
                                admin,
                                berkas(
                                        """
                                        Tracking ID,Isi Laporan,Nama Pelapor,Anonim
                                        7100,Jalan lintas rusak parah sekali,Budi Santoso,tidak
                                        """),
                                "lapor.csv",
                                false));
        String nomor = nomor("7100");
        alihkan(nomor);
        for (Bentuk bentuk : Bentuk.values()) {
            var ke = new ByteArrayOutputStream();
            KonteksPemda.jalankan(pemda, () -> saluran.tulis(lapor.serahan(false, 10), bentuk, ke));
            String teks = ke.toString(StandardCharsets.UTF_8);
            assertThat(teks).doesNotContain("Budi Santoso");
            if (bentuk == Bentuk.JSON) {
                assertThat(teks).contains(nomor, "Isi Laporan");
                continue;
            }
            Path berkas = Files.createTempFile("serah", "." + bentuk.name().toLowerCase());
            Files.write(berkas, ke.toByteArray());
            var isi = new ArrayList<List<String>>();
            try (var lembar = PembacaLembar.buka(berkas, berkas.toString())) {
                lembar.forEach(b -> isi.add(b.sel().stream().map(s -> s.tampil()).toList()));
            }
            assertThat(isi.getLast().getFirst()).isEqualTo(nomor);
            assertThat(isi.getLast().get(3)).endsWith("=HYPERLINK(\"x\")");
        }
    }
}
