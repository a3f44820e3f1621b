package id.pendopo.platform.rahasia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2idTests {

    /** Version 0x13, one lane: values of the reference implementation. */
    @ParameterizedTest
    @CsvSource({
        "2, 65536, password, somesalt, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "2, 256, password, somesalt, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "1, 65536, password, somesalt, f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
        "4, 65536, password, somesalt, 9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c",
        "2, 65536, differentpassword, somesalt, 0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
        "2, 65536, password, diffsalt, bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c"
    })
    void nilai_acuan(int putaran, int kib, String sandi, String garam, String harapan) {
        assertThat(HexFormat.of().formatHex(hash(sandi, garam, kib, putaran, 32)))
                .isEqualTo(harapan);
    }

    @Test
    void sama_dengan_memori_baru_untuk_ukuran_apa_pun() {
        for (int[] u : ukuran()) {
            String sandi = "x".repeat(u[3]);
            String garam = "garam-" + "y".repeat(u[3]);
            assertThat(hash(sandi, garam, u[0], u[1], u[2]))
                    .as("m=%d,t=%d,panjang %d", u[0], u[1], u[2])
                    .isEqualTo(acuan(sandi, garam, u[0], u[1], u[2]));
        }
    }

    /** Sizes around the edges: of a segment, of the list of addresses, of the digest. */
    private static int[][] ukuran() {
        return new int[][] {
            {8, 1, 4, 0},
            {8, 3, 32, 1},
            {9, 2, 63, 9},
            {11, 2, 64, 17},
            {12, 1, 65, 2},
            {511, 2, 95, 3},
            {512, 2, 96, 40},
            {513, 3, 97, 70},
            {516, 1, 128, 129},
            {1023, 2, 200, 300},
            {2048, 2, 32, 12},
            {19456, 2, 32, 12}
        };
    }

    @Test
    void serentak_dan_bergantian_ukuran_hasilnya_tetap() {
        byte[] kecil = hash("a", "garamgaram", 64, 2, 32);
        byte[] besar = hash("b", "garamgaram", 1024, 2, 32);
        IntStream.range(0, 200)
                .parallel()
                .forEach(
                        i -> {
                            assertThat(hash("a", "garamgaram", 64, 2, 32)).isEqualTo(kecil);
                            assertThat(hash("b", "garamgaram", 1024, 2, 32)).isEqualTo(besar);
                        });
    }

    @Test
    void menolak_ukuran_yang_tidak_ada() {
        assertThatThrownBy(() -> hash("a", "garamgaram", 7, 1, 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hash("a", "garamgaram", 8, 0, 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hash("a", "garamgaram", 8, 1, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] hash(String sandi, String garam, int kib, int putaran, int panjang) {
        return Argon2id.hash(bait(sandi), bait(garam), kib, putaran, panjang);
    }

    private static byte[] acuan(String sandi, String garam, int kib, int putaran, int panjang) {
        var pembuat = new Argon2BytesGenerator();
        pembuat.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(kib)
                        .withIterations(putaran)
                        .withParallelism(1)
                        .withSalt(bait(garam))
                        .build());
        byte[] hasil = new byte[panjang];
        pembuat.generateBytes(bait(sandi), hasil);
        return hasil;
    }

    private static byte[] bait(String teks) {
        return teks.getBytes(StandardCharsets.UTF_8);
    }
}
