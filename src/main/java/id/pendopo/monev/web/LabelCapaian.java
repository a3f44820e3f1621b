package id.pendopo.monev.web;

import id.pendopo.platform.web.Bingkai;

/** The names of the columns, looked up once a table: on a phone every cell carries its own. */
public record LabelCapaian(String fisik, String deviasi, String uang, String keadaan) {

    public static LabelCapaian dari(Bingkai b) {
        return new LabelCapaian(
                b.s("monev.publik.kolom-fisik"),
                b.s("monev.kolom.deviasi"),
                b.s("monev.publik.kolom-uang"),
                b.s("monev.kolom.keadaan"));
    }
}
