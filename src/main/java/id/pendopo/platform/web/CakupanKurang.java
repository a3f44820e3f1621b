package id.pendopo.platform.web;

import id.pendopo.kernel.Berkode;

/** The token of an application lacks the scope of the route (RFC 6750, 3.1). */
final class CakupanKurang extends RuntimeException implements Berkode {
    private static final long serialVersionUID = 1L;

    private final String cakupan;

    CakupanKurang(String cakupan) {
        super(cakupan);
        this.cakupan = cakupan;
    }

    String tantangan() {
        return "Bearer error=\"insufficient_scope\", scope=\"" + cakupan + "\"";
    }

    @Override
    public String kode() {
        return "galat.cakupan-kurang";
    }

    @Override
    public Object[] argumen() {
        return new Object[] {cakupan};
    }
}
