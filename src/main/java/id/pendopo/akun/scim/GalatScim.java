package id.pendopo.akun.scim;

import id.pendopo.platform.web.BentukGalat;
import id.pendopo.platform.web.JawabanGalat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Failures under {@code /scim/v2} in the form of the protocol, those of the frame included. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class GalatScim implements BentukGalat {

    private static final String SKEMA = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource pesan;

    GalatScim(MessageSource pesan) {
        this.pesan = pesan;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> galat(ScimGalat e, HttpServletRequest minta) {
        String kata = pesan.getMessage(e.kode(), e.argumen(), JawabanGalat.bahasa(minta));
        return ResponseEntity.status(e.status())
                .contentType(Jawab.JENIS)
                .body(isi(e.status(), e.jenis(), kata));
    }

    @Override
    public boolean untuk(HttpServletRequest minta) {
        return minta.getServletPath().startsWith(Jawab.DASAR + "/");
    }

    @Override
    public void tulis(HttpServletResponse jawab, HttpStatus status, String kode, String kata)
            throws IOException {
        jawab.setStatus(status.value());
        jawab.setContentType(Jawab.JENIS.toString());
        jawab.getOutputStream()
                .write(
                        JSON.writeValueAsString(isi(status, null, kata))
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** The status is a text there, by the protocol. */
    private static Map<String, Object> isi(HttpStatus status, @Nullable String jenis, String kata) {
        var isi = new LinkedHashMap<String, Object>();
        isi.put("schemas", List.of(SKEMA));
        isi.put("status", Integer.toString(status.value()));
        if (jenis != null) {
            isi.put("scimType", jenis);
        }
        isi.put("detail", kata);
        return isi;
    }
}
