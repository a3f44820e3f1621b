package id.pendopo.akun.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.akun.scim.Saringan.Atau;
import id.pendopo.akun.scim.Saringan.Banding;
import id.pendopo.akun.scim.Saringan.Bukan;
import id.pendopo.akun.scim.Saringan.Dan;
import id.pendopo.akun.scim.Saringan.Operator;
import id.pendopo.akun.scim.Saringan.Unsur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of filters and paths (RFC 7644, figure 1), the examples of the RFC among them. */
class PembacaSaringanTests {

    private static Banding sama(String atribut, Object nilai) {
        return new Banding(atribut, Operator.EQ, nilai);
    }

    @Test
    void and_mengikat_lebih_erat_daripada_or_dan_not_lebih_erat_lagi() {
        assertThat(PembacaSaringan.baca("a eq \"1\" or b eq \"2\" and c eq \"3\""))
                .isEqualTo(new Atau(sama("a", "1"), new Dan(sama("b", "2"), sama("c", "3"))));
        assertThat(PembacaSaringan.baca("(a eq \"1\" or b eq \"2\") and c eq \"3\""))
                .isEqualTo(new Dan(new Atau(sama("a", "1"), sama("b", "2")), sama("c", "3")));
        assertThat(PembacaSaringan.baca("not (a eq true) and b pr"))
                .isEqualTo(
                        new Dan(new Bukan(sama("a", true)), new Banding("b", Operator.PR, null)));
    }

    @Test
    void nama_dan_kata_kunci_tanpa_beda_huruf_besar() {
        assertThat(PembacaSaringan.baca("userName Eq \"x\" AND NOT(Active EQ false)"))
                .isEqualTo(new Dan(sama("username", "x"), new Bukan(sama("active", false))));
        assertThat(
                        PembacaSaringan.baca(
                                "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"J\""))
                .isEqualTo(new Banding("username", Operator.SW, "J"));
        assertThat(
                        PembacaSaringan.baca(
                                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"1\""))
                .isEqualTo(sama(Jalur.baku(Skema.PERUSAHAAN) + ":employeenumber", "1"));
    }

    @Test
    void contoh_dari_rfc() {
        assertThat(
                        PembacaSaringan.baca(
                                "userType eq \"Employee\" and emails[type eq \"work\" and value co \"@example.com\"]"))
                .isEqualTo(
                        new Dan(
                                sama("usertype", "Employee"),
                                new Unsur(
                                        "emails",
                                        new Dan(
                                                sama("type", "work"),
                                                new Banding(
                                                        "value", Operator.CO, "@example.com")))));
        assertThat(
                        PembacaSaringan.baca(
                                "emails[type eq \"work\" and value co \"@example.com\"] or ims[type eq \"xmpp\" and value co \"@foo.com\"]"))
                .isInstanceOf(Atau.class);
        assertThat(
                        PembacaSaringan.baca(
                                "userType ne \"Employee\" and not (emails co \"example.com\" or emails.value co \"example.org\")"))
                .isInstanceOf(Dan.class);
        assertThat(PembacaSaringan.baca("meta.lastModified ge \"2011-05-13T04:42:34Z\""))
                .isEqualTo(new Banding("meta.lastmodified", Operator.GE, "2011-05-13T04:42:34Z"));
    }

    @Test
    void nilai_json_dengan_tanda_kutip_di_dalamnya() {
        assertThat(PembacaSaringan.baca("displayName eq \"a\\\"b\\\\c\\u0041\""))
                .isEqualTo(sama("displayname", "a\"b\\cA"));
        assertThat(PembacaSaringan.baca("a eq -1.5e3")).isEqualTo(sama("a", -1500.0));
        assertThat(PembacaSaringan.baca("a eq null")).isEqualTo(sama("a", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "userName",
                "userName eq",
                "userName eq ",
                "userName \"x\"",
                "eq \"x\"",
                "userName eq x",
                "userName eq 'x'",
                "userName eq \"x",
                "userName eq \"x\\\"",
                "userName eq \"\\q\"",
                "userName eq \"\\u0000\"",
                "userName eq \"x\" and",
                "userName eq \"x\" xor b pr",
                "and b pr",
                "userName eq \"x\"; drop table akun.akun",
                "(userName eq \"x\"",
                "userName eq \"x\")",
                "()",
                "not userName pr",
                "emails[type eq \"work\"",
                "emails[type eq \"work\"]]",
                "emails[]",
                "emails[a[b eq \"c\"]]",
                "emails[type eq \"work\"] eq \"x\"",
                "userName zz \"x\"",
                "userName=\"x\"",
                "a.b.c eq \"x\"",
                "1a eq \"x\"",
                "a eq TRUE",
                "a eq 01",
                "a eq {\"b\":1}",
                "a eq [1]",
                "a\teq\t\"x\""
            })
    void yang_salah_ditolak_dengan_letaknya(String saringan) {
        assertThatThrownBy(() -> PembacaSaringan.baca(saringan))
                .isInstanceOfSatisfying(
                        ScimGalat.class, g -> assertThat(g.jenis()).isEqualTo("invalidFilter"));
    }

    @Test
    void panjang_dalam_dan_banyaknya_terbatas() {
        assertThatThrownBy(() -> PembacaSaringan.baca("a eq \"" + "x".repeat(3_000) + "\""))
                .hasMessageContaining("saringan-panjang");
        assertThatThrownBy(() -> PembacaSaringan.baca("(".repeat(900) + "a pr" + ")".repeat(900)))
                .hasMessageContaining("saringan-dalam");
        assertThatThrownBy(
                        () -> PembacaSaringan.baca("not (".repeat(300) + "a pr" + ")".repeat(300)))
                .hasMessageContaining("saringan-dalam");
        assertThatThrownBy(() -> PembacaSaringan.baca("a pr" + " or a pr".repeat(50)))
                .hasMessageContaining("saringan-banyak");
    }

    @Test
    void jalur_tambalan() {
        assertThat(PembacaSaringan.jalur("members")).isEqualTo(new Jalur("members", null, null));
        assertThat(PembacaSaringan.jalur("name.familyName"))
                .isEqualTo(new Jalur("name.familyname", null, null));
        assertThat(PembacaSaringan.jalur("addresses[type eq \"work\"]"))
                .isEqualTo(new Jalur("addresses", sama("type", "work"), null));
        assertThat(PembacaSaringan.jalur("members[value eq \"2819c223\"].displayName"))
                .isEqualTo(new Jalur("members", sama("value", "2819c223"), "displayname"));
        assertThatThrownBy(() -> PembacaSaringan.jalur("emails[type eq \"work\"]value"))
                .hasMessageContaining("jalur-asing");
        assertThatThrownBy(() -> PembacaSaringan.jalur("a b")).hasMessageContaining("jalur-asing");
        assertThatThrownBy(() -> PembacaSaringan.jalur("emails[type eq]"))
                .hasMessageContaining("saringan-salah");
    }
}
