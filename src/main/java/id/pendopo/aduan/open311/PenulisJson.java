package id.pendopo.aduan.open311;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON. */
final class PenulisJson implements Penulis {

    private static final char[] HEKS = "0123456789abcdef".toCharArray();

    private final StringBuilder ke = new StringBuilder(8_192);

    /** True within a list. */
    private final Deque<Boolean> dalam = new ArrayDeque<>();

    private boolean pertama = true;

    @Override
    public void mulaiDaftar(String nama) {
        buka(nama, '[', true);
    }

    @Override
    public void akhirDaftar() {
        tutup(']');
    }

    @Override
    public void mulaiObjek(String nama) {
        buka(nama, '{', false);
    }

    @Override
    public void akhirObjek() {
        tutup('}');
    }

    private void buka(String nama, char tanda, boolean daftar) {
        koma();
        if (!dalam.isEmpty() && !dalam.peek()) {
            kunci(nama);
        }
        ke.append(tanda);
        dalam.push(daftar);
        pertama = true;
    }

    private void tutup(char tanda) {
        ke.append(tanda);
        dalam.pop();
        pertama = false;
    }

    @Override
    public void teks(String nama, @Nullable String isi) {
        koma();
        kunci(nama);
        if (isi == null) {
            ke.append("null");
        } else {
            kutip(isi);
        }
    }

    @Override
    public void angka(String nama, @Nullable Number isi) {
        koma();
        kunci(nama);
        ke.append(isi);
    }

    @Override
    public void logis(String nama, boolean isi) {
        koma();
        kunci(nama);
        ke.append(isi);
    }

    @Override
    public void teksBanyak(String nama, String butir, List<String> isi) {
        mulaiDaftar(nama);
        for (String satu : isi) {
            koma();
            kutip(satu);
        }
        akhirDaftar();
    }

    private void koma() {
        if (!pertama) {
            ke.append(',');
        }
        pertama = false;
    }

    private void kunci(String nama) {
        ke.append('"').append(nama).append("\":");
    }

    /** What needs no escape goes over in one piece. */
    private void kutip(String isi) {
        ke.append('"');
        int mulai = 0;
        for (int i = 0; i < isi.length(); i++) {
            char c = isi.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                continue;
            }
            ke.append(isi, mulai, i);
            mulai = i + 1;
            luput(c);
        }
        ke.append(isi, mulai, isi.length()).append('"');
    }

    private void luput(char c) {
        switch (c) {
            case '"' -> ke.append("\\\"");
            case '\\' -> ke.append("\\\\");
            case '\n' -> ke.append("\\n");
            case '\r' -> ke.append("\\r");
            case '\t' -> ke.append("\\t");
            default -> ke.append("\\u00").append(HEKS[c >> 4]).append(HEKS[c & 0xf]);
        }
    }

    @Override
    public byte[] jadi() {
        return ke.toString().getBytes(StandardCharsets.UTF_8);
    }
}
