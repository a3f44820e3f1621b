package id.pendopo.akun.hak;

import id.pendopo.kernel.PeristiwaPemda;
import java.util.UUID;

/** A day began on which people have other rights; told inside the transaction of the record. */
public record HakBerganti(UUID pemdaId) implements PeristiwaPemda {}
