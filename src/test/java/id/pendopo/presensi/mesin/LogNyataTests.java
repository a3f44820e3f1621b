package id.pendopo.presensi.mesin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two years of a real machine; its figures were counted apart from this program. */
@UjiAplikasi
class LogNyataTests {

    private static final Path NYATA = Path.of("..", "shared", "data", "presensi_log_mesin.csv");

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void dua_tahun_mesin_nyata() throws IOException {
        Assumptions.assumeTrue(Files.exists(NYATA), "data nyata ../shared tidak ada di mesin ini");
        var u = new MesinUji(BasisDataUji.pemdaBaru());
        waktu.setel(LocalDate.of(2022, 3, 31), LocalTime.of(9, 0), u.pemda.zona());
        var operator = u.operator.peramban(port);
        String mesin = u.mesin(operator, u.dinas, "Mesin nyata");
        byte[] isi = Files.readAllBytes(NYATA);
        var nomor =
                new String(isi, java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(b -> b.substring(0, b.indexOf(',')))
                        .distinct()
                        .toList();
        assertThat(nomor).hasSize(90);
        var pasangan = new StringBuilder();
        for (String n : nomor) {
            pasangan.append(n)
                    .append(' ')
                    .append(u.orang(u.dinas, "Pegawai mesin " + n).nip())
                    .append('\n');
        }
        assertThat(
                        u.pasangkan(operator, mesin, LocalDate.of(2020, 1, 1), pasangan.toString())
                                .status())
                .isEqualTo(303);

        String satu = u.unggah(operator, mesin, "presensi_log_mesin.csv", isi);
        assertThat(u.status(satu)).isEqualTo("DIPERIKSA");
        assertThat(u.angka(satu, "terbaca")).isEqualTo(11_902);
        assertThat(u.angka(satu, "berulang")).isEqualTo(549);
        assertThat(u.angka(satu, "asing")).isZero();
        assertThat(u.angka(satu, "depan")).isZero();
        assertThat(u.angka(satu, "orang")).isEqualTo(90);
        // 5,576 by the calendar; presses just past midnight belong to the day before
        assertThat(u.angka(satu, "hari")).isEqualTo(5_556);
        assertThat(u.angka(satu, "masuk")).isEqualTo(5_177);
        assertThat(u.angka(satu, "pulang")).isEqualTo(4_974);
        // 946 by the calendar
        assertThat(u.angka(satu, "tunggal")).isEqualTo(951);

        u.terapkan(operator, satu);
        assertThat(u.status(satu)).isEqualTo("DITERAPKAN");
        assertThat(
                        u.banyak(
                                "select count(*) from presensi.ketukan where pemda_id = ? and cara = 'MESIN'"))
                .isEqualTo(5_177 + 4_974);
        assertThat(
                        u.banyak(
                                "select count(*) from presensi.mesin_log where pemda_id = ? and not depan"))
                .isEqualTo(11_902);
        assertThat(MesinUji.kirim(operator, mesin, "lagi.csv", isi).lokasi()).isEqualTo(satu);

        // all of it once more in the shape of the machine itself: not one punch more
        var dat = new StringBuilder();
        new String(isi, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(b -> b.split(","))
                .forEach(
                        k ->
                                dat.append(
                                        "%9s\t%s\t%s\t%s\t%s\t%s\r\n"
                                                .formatted(
                                                        k[0],
                                                        k[1].replace('T', ' '),
                                                        k[2],
                                                        k[3],
                                                        k[4],
                                                        k[5])));
        String dua = u.unggah(operator, mesin, "1_attlog.dat", dat.toString());
        assertThat(u.angka(dua, "diLog")).isEqualTo(11_902);
        assertThat(u.angka(dua, "masuk") + u.angka(dua, "pulang")).isZero();
        assertThat(u.angka(dua, "sama")).isEqualTo(5_177 + 4_974);
    }
}
