package id.pendopo.akun.scim;

import id.pendopo.kernel.Berkode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A failure as SCIM names it (RFC 7644, 3.12); the wording stands under {@code akun.scim.…}. */
final class ScimGalat extends RuntimeException implements Berkode {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final @Nullable String jenis;
    private final String kode;
    private final transient Object[] argumen;

    private ScimGalat(HttpStatus status, @Nullable String jenis, String kode, Object... argumen) {
        super(kode);
        this.status = status;
        this.jenis = jenis;
        this.kode = "akun.scim." + kode;
        this.argumen = argumen;
    }

    static ScimGalat saringan(String kode, Object... argumen) {
        return new ScimGalat(HttpStatus.BAD_REQUEST, "invalidFilter", kode, argumen);
    }

    static ScimGalat sintaks(String kode, Object... argumen) {
        return new ScimGalat(HttpStatus.BAD_REQUEST, "invalidSyntax", kode, argumen);
    }

    static ScimGalat nilai(String kode, Object... argumen) {
        return new ScimGalat(HttpStatus.BAD_REQUEST, "invalidValue", kode, argumen);
    }

    static ScimGalat jalur(String jalur) {
        return new ScimGalat(HttpStatus.BAD_REQUEST, "invalidPath", "jalur-asing", jalur);
    }

    static ScimGalat tanpaSasaran(String kode, Object... argumen) {
        return new ScimGalat(HttpStatus.BAD_REQUEST, "noTarget", kode, argumen);
    }

    /** What follows from the staff register or from posts, and is not written here. */
    static ScimGalat tetap(String kode, Object... argumen) {
        return new ScimGalat(HttpStatus.BAD_REQUEST, "mutability", kode, argumen);
    }

    static ScimGalat sudahAda(Object... argumen) {
        return new ScimGalat(HttpStatus.CONFLICT, "uniqueness", "sudah-ada", argumen);
    }

    static ScimGalat lain(HttpStatus status, String kode, Object... argumen) {
        return new ScimGalat(status, null, kode, argumen);
    }

    static ScimGalat takAda(String id) {
        return lain(HttpStatus.NOT_FOUND, "tak-ada", id);
    }

    HttpStatus status() {
        return status;
    }

    @Nullable String jenis() {
        return jenis;
    }

    @Override
    public String kode() {
        return kode;
    }

    @Override
    public Object[] argumen() {
        return argumen.clone();
    }
}
