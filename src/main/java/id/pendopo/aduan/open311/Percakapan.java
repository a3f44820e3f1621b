package id.pendopo.aduan.open311;

import id.pendopo.platform.web.AlamatSitus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A question in this protocol and its answer, in the format and language that it asks for. */
record Percakapan(HttpServletRequest minta, HttpServletResponse jawab) {

    boolean inggris() {
        String bahasa = minta.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return bahasa != null && bahasa.toLowerCase(Locale.ROOT).startsWith("en");
    }

    String situs() {
        return AlamatSitus.dari(minta);
    }

    Penulis penulis() {
        return Penulis.untuk(bentuk());
    }

    private Bentuk bentuk() {
        return Bentuk.dari(
                minta.getRequestURI(),
                Optional.ofNullable(minta.getHeader(HttpHeaders.ACCEPT)).orElse(""));
    }

    /** The first value of each parameter. */
    Map<String, String> medan() {
        var hasil = new LinkedHashMap<String, String>();
        minta.getParameterMap().forEach((n, v) -> hasil.put(n, v[0].replace("\0", "")));
        return hasil;
    }

    Map<String, List<String>> medanBanyak() {
        return minta.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue())));
    }

    void kirim(Consumer<Penulis> isi) throws IOException {
        var ke = penulis();
        isi.accept(ke);
        kirim(HttpStatus.OK, ke);
    }

    void kirim(HttpStatus status, Penulis ke) throws IOException {
        byte[] isi = ke.jadi();
        jawab.setStatus(status.value());
        jawab.setContentType(bentuk().jenis());
        jawab.setContentLength(isi.length);
        jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        jawab.setHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        jawab.getOutputStream().write(isi);
    }

    void galat(HttpStatus status, String uraian) throws IOException {
        var ke = penulis();
        ke.mulaiDaftar("errors");
        ke.mulaiObjek("error");
        ke.angka("code", status.value());
        ke.teks("description", uraian);
        ke.akhirObjek();
        ke.akhirDaftar();
        kirim(status, ke);
    }
}
