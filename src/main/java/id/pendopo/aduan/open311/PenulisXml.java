package id.pendopo.aduan.open311;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** XML 1.0; characters that it knows no way to write are left out. */
final class PenulisXml implements Penulis {

    private final StringBuilder ke =
            new StringBuilder(8_192).append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private final Deque<String> dalam = new ArrayDeque<>();

    @Override
    public void mulaiDaftar(String nama) {
        mulaiObjek(nama);
    }

    @Override
    public void akhirDaftar() {
        akhirObjek();
    }

    @Override
    public void mulaiObjek(String nama) {
        ke.append('<').append(nama).append('>');
        dalam.push(nama);
    }

    @Override
    public void akhirObjek() {
        ke.append("</").append(dalam.pop()).append(">\n");
    }

    @Override
    public void teks(String nama, @Nullable String isi) {
        if (isi == null || isi.isEmpty()) {
            ke.append('<').append(nama).append("/>");
            return;
        }
        ke.append('<').append(nama).append('>');
        amankan(isi);
        ke.append("</").append(nama).append('>');
    }

    @Override
    public void angka(String nama, @Nullable Number isi) {
        teks(nama, isi == null ? null : isi.toString());
    }

    @Override
    public void logis(String nama, boolean isi) {
        teks(nama, Boolean.toString(isi));
    }

    @Override
    public void teksBanyak(String nama, String butir, List<String> isi) {
        mulaiDaftar(nama);
        isi.forEach(satu -> teks(butir, satu));
        akhirDaftar();
    }

    private void amankan(String isi) {
        for (int i = 0; i < isi.length(); i++) {
            char c = isi.charAt(i);
            switch (c) {
                case '<' -> ke.append("&lt;");
                case '>' -> ke.append("&gt;");
                case '&' -> ke.append("&amp;");
                // a reader turns a bare one into a line feed
                case '\r' -> ke.append("&#13;");
                default -> {
                    if (tertulis(isi, i)) {
                        ke.append(c);
                    }
                }
            }
        }
    }

    private static boolean tertulis(String isi, int i) {
        char c = isi.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < isi.length() && Character.isLowSurrogate(isi.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(isi.charAt(i - 1));
        }
        return c >= 0x20 && c < 0xfffe || c == '\n' || c == '\t';
    }

    @Override
    public byte[] jadi() {
        return ke.toString().getBytes(StandardCharsets.UTF_8);
    }
}
