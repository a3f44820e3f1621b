package id.pendopo.demo;

import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Drawn pictures instead of photos: nobody's street stands in a simulation. */
final class GambarAduan {

    private static final int LEBAR = 960;
    private static final int TINGGI = 640;
    private static final Color ASPAL = new Color(0x5b6068);
    private static final Color RUMPUT = new Color(0x7fa35a);

    private final PenyimpananBerkas berkas;
    private final Map<String, String> sidik = new HashMap<>();

    GambarAduan(PenyimpananBerkas berkas) {
        this.berkas = berkas;
    }

    /** Digest of the picture of a theme, before or after it was mended. */
    String sidik(String tema, boolean sesudah) {
        return sidik.computeIfAbsent(tema + sesudah, k -> simpan(lukis(tema, sesudah)));
    }

    private String simpan(BufferedImage gambar) {
        try {
            var isi = new ByteArrayOutputStream();
            ImageIO.write(gambar, "jpg", isi);
            return berkas.simpanFoto(new ByteArrayInputStream(isi.toByteArray())).sidik();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage lukis(String tema, boolean sesudah) {
        var gambar = new BufferedImage(LEBAR, TINGGI, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = gambar.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        boolean malam = tema.equals("lampu");
        g.setPaint(
                new GradientPaint(
                        0,
                        0,
                        new Color(malam ? 0x1b2440 : 0x9cc7e8),
                        0,
                        360,
                        new Color(malam ? 0x3a4568 : 0xe8f1f7)));
        g.fillRect(0, 0, LEBAR, 380);
        g.setColor(malam ? RUMPUT.darker().darker() : RUMPUT);
        g.fillRect(0, 360, LEBAR, 280);
        rumah(g, malam);
        switch (tema) {
            case "jalan" -> jalan(g, sesudah);
            case "air" -> parit(g, sesudah);
            case "sampah" -> sampah(g, sesudah);
            case "lampu" -> lampu(g, sesudah);
            default -> papan(g, sesudah);
        }
        g.dispose();
        return gambar;
    }

    private static void rumah(Graphics2D g, boolean malam) {
        int[] letak = {40, 250, 680};
        for (int x : letak) {
            g.setColor(new Color(malam ? 0x56607a : 0xf0e3cf));
            g.fillRect(x, 260, 150, 110);
            g.setColor(new Color(malam ? 0x3d3144 : 0xa8503c));
            g.fillPolygon(new int[] {x - 16, x + 75, x + 166}, new int[] {262, 190, 262}, 3);
            g.setColor(new Color(malam ? 0xf3d06b : 0x6d87a0));
            g.fillRect(x + 24, 292, 36, 34);
            g.setColor(new Color(0x6b4a34));
            g.fillRect(x + 92, 300, 34, 70);
        }
    }

    private static void badanJalan(Graphics2D g) {
        g.setColor(ASPAL);
        g.fillPolygon(new int[] {0, 380, 580, 960}, new int[] {640, 372, 372, 640}, 4);
        g.setColor(new Color(0xe9e6da));
        g.setStroke(
                new BasicStroke(
                        6,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        1,
                        new float[] {34, 28},
                        0));
        g.drawLine(480, 384, 480, 636);
    }

    private static void jalan(Graphics2D g, boolean sesudah) {
        badanJalan(g);
        int[][] lubang = {{330, 520, 170, 54}, {560, 570, 140, 44}, {500, 440, 90, 24}};
        for (int[] l : lubang) {
            g.setColor(sesudah ? new Color(0x44484e) : new Color(0x2b241d));
            if (sesudah) {
                g.fillRoundRect(l[0], l[1], l[2], l[3], 16, 16);
            } else {
                g.fillOval(l[0], l[1], l[2], l[3]);
                g.setColor(new Color(0x8a7355));
                g.fillOval(l[0] + 18, l[1] + 12, l[2] - 50, l[3] - 22);
            }
        }
    }

    private static void parit(Graphics2D g, boolean sesudah) {
        g.setColor(new Color(0xb9b3a6));
        g.fillPolygon(new int[] {180, 430, 600, 860}, new int[] {640, 374, 374, 640}, 4);
        g.setColor(sesudah ? new Color(0x5f9fc4) : new Color(0x5a5140));
        g.fillPolygon(new int[] {250, 450, 580, 790}, new int[] {640, 376, 376, 640}, 4);
        if (!sesudah) {
            serak(g, 300, 460);
        }
    }

    private static void sampah(Graphics2D g, boolean sesudah) {
        badanJalan(g);
        g.setColor(new Color(0x3f7d4e));
        g.fillRoundRect(640, 420, 150, 130, 18, 18);
        g.setColor(new Color(0x2e5f3a));
        g.fillRoundRect(630, 404, 170, 26, 14, 14);
        if (!sesudah) {
            serak(g, 560, 500);
        }
    }

    private static void serak(Graphics2D g, int x, int y) {
        Color[] warna = {
            new Color(0xd9d4c8), new Color(0x3b6ea5), new Color(0xc25b4a), new Color(0x4b4b4b)
        };
        for (int i = 0; i < 34; i++) {
            g.setColor(warna[i % warna.length]);
            g.fillRoundRect(x + i * 37 % 290, y + i * 53 % 110, 34 + i % 3 * 10, 24, 12, 12);
        }
    }

    private static void lampu(Graphics2D g, boolean sesudah) {
        badanJalan(g);
        for (int x : new int[] {160, 800}) {
            g.setColor(new Color(0x9aa3b0));
            g.fillRect(x, 150, 12, 300);
            g.fillRect(x - 50, 146, 62, 10);
            if (sesudah) {
                g.setColor(new Color(255, 226, 130, 90));
                g.fillPolygon(new int[] {x - 46, x - 170, x + 90}, new int[] {160, 560, 560}, 3);
            }
            g.setColor(new Color(sesudah ? 0xffe9a3 : 0x454c5c));
            g.fillOval(x - 62, 148, 34, 20);
        }
    }

    private static void papan(Graphics2D g, boolean sesudah) {
        badanJalan(g);
        g.setColor(new Color(0x6b4a34));
        g.fillRect(404, 330, 14, 170);
        g.fillRect(542, 330, 14, 170);
        g.setColor(new Color(sesudah ? 0x2f7d5b : 0xb4552f));
        g.fillRoundRect(360, 250, 240, 110, 16, 16);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (sesudah) {
            g.drawPolyline(new int[] {440, 470, 528}, new int[] {308, 336, 276}, 3);
        } else {
            g.drawLine(480, 272, 480, 312);
            g.drawLine(480, 338, 480, 338);
        }
    }
}
