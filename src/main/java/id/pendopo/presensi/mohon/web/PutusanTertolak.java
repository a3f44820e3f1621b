package id.pendopo.presensi.mohon.web;

/** A request that a bulk approval left as it was, and why. */
public record PutusanTertolak(String nomor, String sebab) {}
