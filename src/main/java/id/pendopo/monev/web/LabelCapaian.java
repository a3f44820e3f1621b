package id.pendopo.monev.web;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import id.pendopo.platform.web.Bingkai;

/**
 * The names of the columns, looked up and escaped once a table: on a phone every cell carries its
 * own, and doing it for each took a tenth of the drawing.
 */
public record LabelCapaian(Kolom fisik, Kolom deviasi, Kolom uang, Kolom keadaan) {

    /**
     * @param atribut the same, safe between the quotes of an attribute
     */
    public record Kolom(String teks, String atribut) {

        static Kolom dari(String teks) {
            var aman = new StringOutput(2 * teks.length());
            Escape.htmlAttribute(teks, aman);
            return new Kolom(teks, aman.toString());
        }
    }

    public static LabelCapaian dari(Bingkai b) {
        return new LabelCapaian(
                Kolom.dari(b.s("monev.publik.kolom-fisik")),
                Kolom.dari(b.s("monev.kolom.deviasi")),
                Kolom.dari(b.s("monev.publik.kolom-uang")),
                Kolom.dari(b.s("monev.kolom.keadaan")));
    }
}
