package id.pendopo.akun.warga.web;

/**
 * Where the forms of the page of a code go.
 *
 * @param periksa takes the code
 * @param ulang sends another one
 * @param kembali to give another address
 * @param lanjut the page wanted after it, empty where that is fixed
 */
public record JalurKode(String periksa, String ulang, String kembali, String lanjut) {}
