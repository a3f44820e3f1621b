package id.pendopo.presensi.mesin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as makers of machines write them. */
class PembacaLogTests {

    @TempDir Path folder;

    private final List<String> baris = new ArrayList<>();
    private final List<String> rusak = new ArrayList<>();

    private void baca(String isi, Charset aksara) throws IOException {
        baris.clear();
        rusak.clear();
        Path berkas = folder.resolve("log");
        Files.write(berkas, isi.getBytes(aksara));
        PembacaLog.baca(
                berkas,
                new PembacaLog.Penerima() {
                    @Override
                    public void baris(BarisLog satu) {
                        baris.add(satu.nomor() + " " + satu.waktu());
                    }

                    @Override
                    public void rusak(int nomor, String isi, String sebab) {
                        rusak.add(nomor + " " + sebab);
                    }
                });
    }

    private void baca(String isi) throws IOException {
        baca(isi, StandardCharsets.UTF_8);
    }

    @Test
    void attlog_bertab_nomor_berspasi_di_depan() throws IOException {
        baca(
                "        5\t2020-02-24 10:52:43\t1\t0\t0\t0\r\n  00017\t2020-02-24 10:54:18\t1\t255\t15\t0\r\n");
        assertThat(baris).containsExactly("5 2020-02-24T10:52:43", "00017 2020-02-24T10:54:18");
    }

    @Test
    void baris_terakhir_tanpa_ganti_baris_dan_kolom_tambahan() throws IOException {
        baca("11\t2025-08-27 10:57:49\t0\t25\t0\t0\t0\t0\t0\t0\n\n11\t2025-08-27 17:00:01");
        assertThat(baris).containsExactly("11 2025-08-27T10:57:49", "11 2025-08-27T17:00:01");
    }

    @Test
    void csv_berjudul_kolom_dalam_urutan_apa_pun() throws IOException {
        baca("waktu,perangkat,id_pegawai_mesin\n2020-02-24T10:52:43,1,5\n");
        assertThat(baris).containsExactly("5 2020-02-24T10:52:43");
        baca("\ufeffPIN;DateTime\n7;2026/11/09 07:21\n");
        assertThat(baris).containsExactly("7 2026-11-09T07:21");
    }

    @Test
    void daftar_pembuat_lain_dengan_kolom_kosong_dan_utf_16() throws IOException {
        String isi =
                "No\tMchn\tEnNo\tName\tMode\tIOMd\tDateTime\r\n"
                        + "000001\t1\t000000017\t        \t\t1\t0\t2013/07/04  15:26:03\t\r\n";
        baca(isi);
        assertThat(baris).containsExactly("000000017 2013-07-04T15:26:03");
        baca("\ufeff" + isi, StandardCharsets.UTF_16LE);
        assertThat(baris).containsExactly("000000017 2013-07-04T15:26:03");
    }

    @Test
    void dipisah_spasi() throws IOException {
        baca("1 2023-10-12 08:00:00 0 1 0\n");
        assertThat(baris).containsExactly("1 2023-10-12T08:00");
    }

    @Test
    void yang_rusak_disebut_nomornya_dan_tidak_menahan_yang_lain() throws IOException {
        baca(
                "5\t2020-02-24 10:52:43\t1\n5\t2020-02-30 10:52:43\t1\n?!\t2020-02-24 10:52:43\n5\t1970-01-01 00:00:00\n");
        assertThat(baris).hasSize(1);
        assertThat(rusak)
                .containsExactly(
                        "2 presensi.mesin.rusak.waktu",
                        "3 presensi.mesin.rusak.nomor",
                        "4 presensi.mesin.rusak.waktu");
    }

    @Test
    void baris_yang_tak_berujung_tidak_memenuhi_memori() throws IOException {
        baca(
                "5\t2020-02-24 10:52:43\t1\n"
                        + "x".repeat(3_000_000)
                        + "\n6\t2020-02-24 10:53:00\t1\n");
        assertThat(baris).hasSize(2);
        assertThat(rusak).hasSize(1);
    }

    @Test
    void yang_bukan_log_ditolak() {
        assertThatThrownBy(() -> baca("PK\u0003\u0004xl/workbook", StandardCharsets.ISO_8859_1))
                .hasMessageContaining("presensi.mesin.berkas.jenis");
        assertThatThrownBy(() -> baca("nama\talamat\nSiti\tJalan\n"))
                .hasMessageContaining("presensi.mesin.berkas.bukan-log");
    }
}
