package id.pendopo.pelaporan.web;

/**
 * A report that a decision on several left as it was.
 *
 * @param sebab why, in the words of the page
 */
public record PutusanDitolak(String kode, String nama, String sebab) {}
