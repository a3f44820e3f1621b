package id.pendopo.aduan.lapor;

import java.util.List;

/**
 * What is wrong with an answer.
 *
 * @param medan id of the field
 * @param kode key of its text
 */
public record Salah(String medan, String kode, List<Object> argumen) {

    public static Salah pada(String medan, String kode, Object... argumen) {
        return new Salah(medan, kode, List.of(argumen));
    }
}
