package id.pendopo.akun.scim;

import id.pendopo.akun.scim.Saringan.Atau;
import id.pendopo.akun.scim.Saringan.Banding;
import id.pendopo.akun.scim.Saringan.Bukan;
import id.pendopo.akun.scim.Saringan.Dan;
import id.pendopo.akun.scim.Saringan.Operator;
import id.pendopo.akun.scim.Saringan.Unsur;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a condition of a statement. Names become expressions of a fixed list, values become
 * parameters; nothing of what was asked is written into the text. Every comparison is true or
 * false, never unknown, so that {@code not} means what it says where a value is missing.
 */
final class SaringanSql {

    private final Map<String, Kolom> kolom;
    private final boolean asingBerartiTidak;
    private final Map<String, Object> parameter = new LinkedHashMap<>();

    private SaringanSql(Map<String, Kolom> kolom, boolean asingBerartiTidak) {
        this.kolom = kolom;
        this.asingBerartiTidak = asingBerartiTidak;
    }

    /** A condition and its parameters. */
    record Syarat(String sql, Map<String, Object> parameter) {

        static final Syarat TANPA = new Syarat("true", Map.of());
    }

    /**
     * @param asingBerartiTidak for a search through all kinds: what one kind does not have, none of
     *     it has
     * @throws ScimGalat {@code invalidFilter} for an unknown attribute or values that cannot be
     *     compared
     */
    static Syarat dari(
            @Nullable Saringan saringan, Map<String, Kolom> kolom, boolean asingBerartiTidak) {
        if (saringan == null) {
            return Syarat.TANPA;
        }
        var penyusun = new SaringanSql(kolom, asingBerartiTidak);
        String sql = penyusun.susun(saringan, kolom);
        return new Syarat(sql, penyusun.parameter);
    }

    private String susun(Saringan s, Map<String, ? extends Kolom> di) {
        return switch (s) {
            case Dan d -> "(" + susun(d.kiri(), di) + " and " + susun(d.kanan(), di) + ")";
            case Atau a -> "(" + susun(a.kiri(), di) + " or " + susun(a.kanan(), di) + ")";
            case Bukan b -> "(not " + susun(b.isi(), di) + ")";
            case Unsur u -> unsur(u);
            case Banding b -> banding(b, di);
        };
    }

    private String unsur(Unsur u) {
        return adaYang(kolom.get(u.atribut()), anak -> susun(u.isi(), anak))
                .orElseGet(() -> asing(u.atribut()));
    }

    private String banding(Banding b, Map<String, ? extends Kolom> di) {
        Kolom ada = di.get(b.atribut());
        if (ada instanceof Kolom.Tunggal t) {
            return banding(b, t);
        }
        int titik = b.atribut().lastIndexOf('.');
        String induk = ada == null && titik > 0 ? b.atribut().substring(0, titik) : b.atribut();
        String nama = ada == null && titik > 0 ? b.atribut().substring(titik + 1) : "value";
        return adaYang(di.get(induk), anak -> bagian(b, anak.get(nama)))
                .orElseGet(() -> asing(b.atribut()));
    }

    private String bagian(Banding b, Kolom.@Nullable Tunggal bagian) {
        return bagian == null ? asing(b.atribut()) : banding(b, bagian);
    }

    /** Whether a list has a value for which this holds; empty when it is no list. */
    private static Optional<String> adaYang(
            @Nullable Kolom kolom, Function<Map<String, Kolom.Tunggal>, String> syarat) {
        return switch (kolom) {
            case Kolom.Daftar d ->
                    Optional.of(
                            "exists (select 1 from "
                                    + d.dari()
                                    + " and "
                                    + syarat.apply(d.anak())
                                    + ")");
            case Kolom.Beberapa n ->
                    Optional.of(
                            n.elemen().stream()
                                    .map(
                                            e ->
                                                    "("
                                                            + e.ada()
                                                            + " and "
                                                            + syarat.apply(e.anak())
                                                            + ")")
                                    .collect(Collectors.joining(" or ", "(", ")")));
            case null, default -> Optional.empty();
        };
    }

    private String asing(String atribut) {
        if (asingBerartiTidak) {
            return "false";
        }
        throw ScimGalat.saringan("atribut-asing", atribut);
    }

    private String banding(Banding b, Kolom.Tunggal k) {
        Object nilai = b.nilai();
        if (b.operator() == Operator.PR) {
            return k.pasti() ? "true" : "(" + k.sql() + " is not null)";
        }
        if (nilai == null) {
            return switch (b.operator()) {
                case EQ -> "(" + k.sql() + " is null)";
                case NE -> "(" + k.sql() + " is not null)";
                default -> throw tidakSebanding(b);
            };
        }
        String syarat =
                switch (k.jenis()) {
                    case BOOLEAN -> benar(b, k, nilai);
                    case WAKTU -> waktu(b, k, nilai);
                    case ID -> id(b, k, nilai);
                    case TEKS -> teks(b, "lower(" + k.sql() + ")", kecil(b, nilai));
                    case TEKS_KECIL -> teks(b, k.sql(), kecil(b, nilai));
                    case TEKS_PERSIS -> teks(b, k.sql(), teks(b, nilai));
                };
        return k.pasti() ? syarat : "(" + syarat + " is true)";
    }

    private String benar(Banding b, Kolom.Tunggal k, Object nilai) {
        boolean isi =
                switch (nilai) {
                    case Boolean y -> y;
                    case String t when t.equalsIgnoreCase("true") -> true;
                    case String t when t.equalsIgnoreCase("false") -> false;
                    default -> throw tidakSebanding(b);
                };
        return switch (b.operator()) {
            case EQ -> "(" + k.sql() + " = " + baru(isi) + ")";
            case NE -> "(" + k.sql() + " <> " + baru(isi) + ")";
            default -> throw tidakSebanding(b);
        };
    }

    private String waktu(Banding b, Kolom.Tunggal k, Object nilai) {
        try {
            var pada = OffsetDateTime.parse(teks(b, nilai)).toInstant();
            return "(" + k.sql() + " " + tanda(b) + " " + baru(Timestamp.from(pada)) + ")";
        } catch (DateTimeException | IllegalArgumentException e) {
            throw tidakSebanding(b);
        }
    }

    /** What is no id is nobody's. */
    private String id(Banding b, Kolom.Tunggal k, Object nilai) {
        if (b.operator() != Operator.EQ && b.operator() != Operator.NE) {
            return teks(b, k.sql() + "::text", kecil(b, nilai));
        }
        try {
            return "("
                    + k.sql()
                    + " "
                    + tanda(b)
                    + " "
                    + baru(UUID.fromString(teks(b, nilai)))
                    + ")";
        } catch (IllegalArgumentException e) {
            return b.operator() == Operator.EQ ? "false" : "true";
        }
    }

    /** Found by functions that know no patterns, so that nothing in the value needs escaping. */
    private String teks(Banding b, String sql, String nilai) {
        String p = baru(nilai);
        return switch (b.operator()) {
            case CO -> "(strpos(" + sql + ", " + p + ") > 0)";
            case SW -> "starts_with(" + sql + ", " + p + ")";
            case EW -> "(right(" + sql + ", length(" + p + ")) = " + p + ")";
            case GT, GE, LT, LE ->
                    "(" + sql + " collate \"C\" " + tanda(b) + " " + p + " collate \"C\")";
            default -> "(" + sql + " " + tanda(b) + " " + p + ")";
        };
    }

    private static String tanda(Banding b) {
        return switch (b.operator()) {
            case EQ -> "=";
            case NE -> "is distinct from";
            case GT -> ">";
            case GE -> ">=";
            case LT -> "<";
            case LE -> "<=";
            default -> throw tidakSebanding(b);
        };
    }

    private static String kecil(Banding b, Object nilai) {
        return teks(b, nilai).toLowerCase(Locale.ROOT);
    }

    private static String teks(Banding b, Object nilai) {
        if (nilai instanceof String t) {
            return t;
        }
        throw tidakSebanding(b);
    }

    private String baru(Object nilai) {
        String nama = "s" + parameter.size();
        parameter.put(nama, nilai);
        return ":" + nama;
    }

    private static ScimGalat tidakSebanding(Banding b) {
        return ScimGalat.saringan(
                "tidak-sebanding", b.atribut(), b.operator().name().toLowerCase(Locale.ROOT));
    }
}
