package id.pendopo.platform.web;

import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.TahunAnggaran;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.EntriMenu;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.orang.Lonceng;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.platform.tampilan.Tampilan;
import id.pendopo.platform.tampilan.TampilanPemda;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Makes the frame of a page out of the request: language, theme, period, person, menu. */
@Component
public class PabrikBingkai {

    /** Two readings of one clock may lie this far apart. */
    private static final Duration SETARA = Duration.ofSeconds(5);

    static final String KUNCI = PabrikBingkai.class.getName();

    private static final Locale INDONESIA = Locale.of("id", "ID");

    private static final String BAHASA = "bahasa";
    private static final String TEMA = "tema";
    private static final String PERIODE = "periode";

    private final AlamatAset aset = new AlamatAset();
    private final MessageSource pesan;
    private final Waktu waktu;
    private final List<EntriMenu> menu;
    private final TampilanPemda tampilan;
    private final Lonceng lonceng;
    private final boolean demo;
    private final String versi;

    PabrikBingkai(
            MessageSource pesan,
            Waktu waktu,
            List<EntriMenu> menu,
            TampilanPemda tampilan,
            Lonceng lonceng,
            SetelanPendopo setelan,
            Optional<BuildProperties> bangunan) {
        this.pesan = pesan;
        this.waktu = waktu;
        this.menu = menu;
        this.tampilan = tampilan;
        this.lonceng = lonceng;
        this.demo = setelan.demo();
        this.versi = bangunan.map(BuildProperties::getVersion).orElse("dev");
    }

    /** Made once a request: controller, view and error page show the same frame. */
    public Bingkai untuk(HttpServletRequest minta) {
        if (minta.getAttribute(KUNCI) instanceof Bingkai ada) {
            return ada;
        }
        Bingkai baru = buat(minta);
        minta.setAttribute(KUNCI, baru);
        return baru;
    }

    private Bingkai buat(HttpServletRequest minta) {
        Pemda pemda = KonteksPemda.wajib();
        Tampilan wajah = wajah();
        Optional<Pengguna> orang = PenggunaKini.dari(minta);
        Locale bahasa = bahasa(minta);
        var periode = periode(minta, pemda);
        var token = token(minta, orang);
        return new Bingkai(
                pesan::getMessage,
                aset,
                bahasa,
                new Bingkai.Pemda(
                        pemda.namaLengkap(),
                        pemda.nama(),
                        pemda.zona(),
                        pemda.simulasi(),
                        wajah.alamatLogo(),
                        wajah.semboyan(),
                        wajah.alamat(),
                        demo ? new Bingkai.JamDemo(digeser()) : null),
                new Bingkai.Permintaan(
                        jalur(minta),
                        pilihan(minta, TEMA).or(() -> orang.map(Pengguna::tema)).orElse("otomatis"),
                        token == null ? "_csrf" : token.getParameterName(),
                        token == null ? "" : token.getToken(),
                        orang.map(Pengguna::sesiHabis).orElse(null)),
                new Bingkai.Periode(periode.getYear(), periode.getMonthValue()),
                orang.map(o -> orang(o, bahasa)).orElse(null),
                menu(minta, pemda, orang, periode, bahasa),
                versi);
    }

    private @Nullable Instant digeser() {
        Instant urusan = waktu.sekarangUrusan();
        return Duration.between(waktu.sekarang(), urusan).abs().compareTo(SETARA) > 0
                ? urusan
                : null;
    }

    private Bingkai.Orang orang(Pengguna o, Locale bahasa) {
        return new Bingkai.Orang(
                o.nama(),
                o.warga() ? pesan.getMessage("bingkai.warga", null, bahasa) : o.jabatan(),
                o.inisial(),
                o.warga()
                        ? null
                        : new Bingkai.Kabar(lonceng.topik(o.akunId()), () -> belumDibaca(o)),
                o.warga());
    }

    /** As with the emblem: the page that tells of a silent database does not ask it. */
    private int belumDibaca(Pengguna o) {
        try {
            return lonceng.belumDibaca(o.akunId());
        } catch (DataAccessException | TransactionException e) {
            return 0;
        }
    }

    /** A stored page goes to many visitors: it carries no token and sets no cookie. */
    private static @Nullable CsrfToken token(HttpServletRequest minta, Optional<Pengguna> orang) {
        return orang.isEmpty() && TersimpanKini.topik(minta).isPresent()
                ? null
                : (CsrfToken) minta.getAttribute(CsrfToken.class.getName());
    }

    /** A page that tells of a database that does not answer must not ask it for an emblem. */
    private Tampilan wajah() {
        try {
            return tampilan.kini();
        } catch (DataAccessException | TransactionException e) {
            return Tampilan.BAWAAN;
        }
    }

    private List<Bingkai.Menu> menu(
            HttpServletRequest minta,
            Pemda pemda,
            Optional<Pengguna> orang,
            YearMonth periode,
            Locale bahasa) {
        var konteks =
                new Konteks(
                        new PemdaId(pemda.id()),
                        orang.map(Pengguna::pelaku).orElse(id.pendopo.kernel.Pelaku.ANONIM),
                        orang.map(Pengguna::lingkup).orElse(Map.of()),
                        new TahunAnggaran(periode.getYear()));
        String jalur = minta.getRequestURI();
        var butir = new ArrayList<EntriMenu.Butir>();
        menu.forEach(m -> butir.addAll(m.menu(konteks)));
        if (butir.isEmpty()) {
            return List.of();
        }
        butir.sort(Comparator.comparingInt(EntriMenu.Butir::urutan));
        String disini = disini(jalur, butir);
        Set<EntriMenu.Butir> pokok = pokok(butir);
        return butir.stream()
                .map(
                        b ->
                                new Bingkai.Menu(
                                        pesan.getMessage(b.kunciLabel(), null, bahasa),
                                        b.url(),
                                        b.ikon(),
                                        b.url().equals(disini),
                                        pokok.contains(b)))
                .toList();
    }

    /** Those that are needed most on a phone; among equals the order of the menu decides. */
    private static Set<EntriMenu.Butir> pokok(List<EntriMenu.Butir> butir) {
        return butir.stream()
                .sorted(Comparator.comparingInt(EntriMenu.Butir::ponsel))
                .limit(Bingkai.BILAH)
                .collect(Collectors.toSet());
    }

    /** Of /akun and /akun/aplikasi only the nearer one is where the visitor is. */
    private static String disini(String jalur, List<EntriMenu.Butir> butir) {
        return butir.stream()
                .map(EntriMenu.Butir::url)
                .filter(u -> jalur.equals(u) || jalur.startsWith(u + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Query, then cookie, then the person's own choice, then Indonesian. */
    public Locale bahasa(HttpServletRequest minta) {
        return pilihan(minta, BAHASA)
                .or(() -> PenggunaKini.dari(minta).map(Pengguna::bahasa))
                .filter("en"::equals)
                .map(b -> Locale.ENGLISH)
                .orElse(INDONESIA);
    }

    /**
     * The year and month looked at: from the query, from the cookie that keeps them, or the last
     * full month of business.
     */
    private YearMonth periode(HttpServletRequest minta, Pemda pemda) {
        var bawaan = YearMonth.from(waktu.hariIni(pemda.zona())).minusMonths(1);
        var disimpan = kue(minta, PERIODE).flatMap(PabrikBingkai::bulan).orElse(bawaan);
        int tahun = angka(minta.getParameter("tahun"), 2000, 2100).orElse(disimpan.getYear());
        int bulan = angka(minta.getParameter("bulan"), 1, 12).orElse(disimpan.getMonthValue());
        return YearMonth.of(tahun, bulan);
    }

    private static Optional<YearMonth> bulan(String teks) {
        return teks.matches("20\\d\\d-(0[1-9]|1[0-2])")
                ? Optional.of(YearMonth.parse(teks))
                : Optional.empty();
    }

    private static Optional<Integer> angka(String teks, int dari, int sampai) {
        if (teks == null || !teks.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int nilai = Integer.parseInt(teks);
        return nilai >= dari && nilai <= sampai ? Optional.of(nilai) : Optional.empty();
    }

    private static Optional<String> pilihan(HttpServletRequest minta, String nama) {
        String diminta = minta.getParameter(nama);
        return diminta != null ? Optional.of(diminta) : kue(minta, nama);
    }

    private static Optional<String> kue(HttpServletRequest minta, String nama) {
        Cookie[] semua = minta.getCookies();
        if (semua == null) {
            return Optional.empty();
        }
        for (Cookie kue : semua) {
            if (kue.getName().equals(nama)) {
                return Optional.ofNullable(kue.getValue());
            }
        }
        return Optional.empty();
    }

    private static String jalur(HttpServletRequest minta) {
        String kueri = minta.getQueryString();
        return kueri == null ? minta.getRequestURI() : minta.getRequestURI() + "?" + kueri;
    }
}
