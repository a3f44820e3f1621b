package id.pendopo.alur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The plan curve: filled by a shape, put in force in versions, never above or below the ceiling.
 */
@UjiAplikasi
class RencanaAlurTests {

    private static final String KODE = "1.03.02.2.01.0001";
    private static final long PAGU = 120_000_000;

    @LocalServerPort int port;

    private Pemda pemda;
    private UUID opd;
    private String url;
    private Peramban operator;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
        AnggaranUji.buat(pemda, opd, 2026, PAGU, List.of(KODE));
        operator = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        url = "/rencana/" + slug() + "/" + KODE + "?tahun=2026";
    }

    @Test
    void bentuk_mengisi_formulir_tanpa_menyimpan_lalu_disimpan_sebagai_versi_baru() {
        var terisi = operator.post(url).isian("langkah", "KURVA_S").isian("dasar", 1).kirim();
        assertThat(terisi.status()).isEqualTo(200);
        assertThat(terisi.dokumen().selectFirst("#fisik_6").val()).isEqualTo("50");
        assertThat(versi()).isEqualTo(1);

        var simpan = operator.post(url).isian("langkah", "simpan").isian("dasar", 1);
        terisi.dokumen()
                .select("#lembar-rencana input")
                .forEach(i -> simpan.isian(i.attr("name"), i.val()));
        assertThat(simpan.kirim().teks()).contains("paling sedikit 10 huruf");
        assertThat(versi()).isEqualTo(1);

        assertThat(simpan.isian("alasan", "Jadwal tender mundur ke triwulan II").kirim().status())
                .isEqualTo(303);
        assertThat(versi()).isEqualTo(2);
        var halaman = operator.get(url).kirim();
        assertThat(halaman.dokumen().text())
                .contains("Versi 2")
                .contains("Jadwal tender mundur")
                .contains("Versi 1");
        assertThat(rekapKasDesember()).isEqualByComparingTo(BigDecimal.valueOf(PAGU));

        var lama = operator.get(url + "&versi=1").kirim();
        assertThat(lama.dokumen().selectFirst("#kas_1").val()).isEqualTo("10.000.000");
        assertThat(lama.teks()).contains("Anda melihat versi 1");
    }

    @Test
    void jumlah_yang_meleset_ditolak_dengan_selisihnya_dan_dapat_diratakan() {
        var salah = isi("simpan", "9.000.000", "alasan yang cukup panjang").kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().text()).contains("kurang Rp12.000.000,00 dari pagu");
        assertThat(versi()).isEqualTo(1);

        var rata = isi("ratakan", "9.000.000", "").kirim();
        assertThat(rata.dokumen().selectFirst("#kas_12").val()).isEqualTo("21.000.000");
        assertThat(versi()).isEqualTo(1);
    }

    @Test
    void yang_diketik_salah_tetap_ada_pada_bulannya() {
        var jawab =
                operator.post(url)
                        .isian("langkah", "simpan")
                        .isian("dasar", 1)
                        .isian("fisik_3", "sepuluh")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().selectFirst("#fisik_3").val()).isEqualTo("sepuluh");
        assertThat(jawab.dokumen().selectFirst("#fisik_3").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void orang_kedua_tidak_menimpa_versi_orang_pertama() {
        isi("simpan", "10.000.000", "").kirim();
        assertThat(versi()).as("sama dengan yang berlaku").isEqualTo(1);
        var lain = OrangUji.pegawai(pemda, opd, Peran.PPK).peramban(port);
        assertThat(simpanDenganDesember(lain, "0").status()).isEqualTo(303);
        assertThat(versi()).isEqualTo(2);
        var bentrok = simpanDenganDesember(operator, "1");
        assertThat(bentrok.status()).isEqualTo(409);
        assertThat(bentrok.dokumen().selectFirst("#kas_11").val()).isEqualTo("9.999.999");
        assertThat(versi()).isEqualTo(2);
    }

    @Test
    void hanya_opd_sendiri_dan_yang_berhak() {
        var lain =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Lain"), Peran.OPERATOR)
                        .peramban(port);
        assertThat(lain.get(url).kirim().status()).isEqualTo(404);
        assertThat(lain.post(url).isian("langkah", "LURUS").kirim().status()).isEqualTo(404);
        var kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD).peramban(port);
        assertThat(kepala.get(url).kirim().dokumen().select("#lembar-rencana input")).isEmpty();
        assertThat(kepala.post(url).isian("langkah", "simpan").kirim().status()).isEqualTo(404);
    }

    @Test
    void daftar_menyebut_yang_tidak_lagi_sama_dengan_pagu() {
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    var versi = id.pendopo.kernel.Uuid7.baru();
                    j.sql(
                                    """
                                    insert into anggaran.versi (pemda_id, id, tahun, nomor, tahap,
                                        jumlah_baris, nilai_total, dibuat_oleh, dibuat_pada)
                                    values (?, ?, 2026, 2, 'PERGESERAN', 1, 5, 'uji', now())
                                    """)
                            .params(pemda.id(), versi)
                            .update();
                    j.sql(
                                    """
                                    insert into anggaran.pagu (pemda_id, versi_id, kunci, sub_kegiatan_id,
                                        opd_id, nilai_pagu)
                                    select pemda_id, ?, kunci, sub_kegiatan_id, opd_id, 5 from anggaran.pagu
                                    """)
                            .param(versi)
                            .update();
                    j.sql("update anggaran.berlaku set versi_id = ?").param(versi).update();
                });
        var daftar = operator.get("/rencana/" + slug() + "?tahun=2026").kirim().dokumen();
        assertThat(daftar.text()).contains("Kas tidak sama dengan pagu");
        assertThat(operator.get("/kantor?tahun=2026").kirim().dokumen().text())
                .contains("Susun kurva rencana");
    }

    private Peramban.Permintaan isi(String langkah, String kas, String alasan) {
        var minta =
                operator.post(url)
                        .isian("langkah", langkah)
                        .isian("dasar", 1)
                        .isian("alasan", alasan);
        for (int m = 1; m <= 12; m++) {
            minta.isian(
                    "fisik_" + m,
                    BigDecimal.valueOf(m * 100)
                            .divide(BigDecimal.valueOf(12), 2, java.math.RoundingMode.HALF_UP));
            minta.isian("kas_" + m, kas);
        }
        return minta;
    }

    private Peramban.Jawaban simpanDenganDesember(Peramban siapa, String geser) {
        var minta =
                siapa.post(url)
                        .isian("langkah", "simpan")
                        .isian("dasar", 1)
                        .isian("alasan", "Kas Desember digeser");
        for (int m = 1; m <= 12; m++) {
            minta.isian("fisik_" + m, m == 12 ? "100" : "50");
            minta.isian(
                    "kas_" + m,
                    m == 11 && geser.equals("1")
                            ? "9.999.999"
                            : m == 12 && geser.equals("1") ? "10.000.001" : "10.000.000");
        }
        return minta.kirim();
    }

    private int versi() {
        return BasisDataUji.dalam(
                pemda,
                j -> j.sql("select versi from pelaporan.rencana").query(Integer.class).single());
    }

    private BigDecimal rekapKasDesember() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select sum(b.nilai_kas) from pelaporan.rencana r
                                        join pelaporan.rencana_bulan b on b.sub_kegiatan_id = r.sub_kegiatan_id
                                            and b.versi = r.versi
                                        """)
                                .query(BigDecimal.class)
                                .single());
    }

    private String slug() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select slug from organisasi.opd where id = ?")
                                .param(opd)
                                .query(String.class)
                                .single());
    }
}
