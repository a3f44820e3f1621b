package id.pendopo.pemberitahuan;

import java.util.UUID;

/**
 * The topic on which the open pages of one person are told of news: those of all others stay as
 * they are. Topics are letters only; the random half of the id makes sixteen.
 */
final class TopikOrang {

    private TopikOrang() {}

    static String untuk(UUID akun) {
        var topik = new StringBuilder("lonceng-");
        for (int geser = 60; geser >= 0; geser -= 4) {
            topik.append((char) ('a' + (akun.getLeastSignificantBits() >>> geser & 0xF)));
        }
        return topik.toString();
    }
}
