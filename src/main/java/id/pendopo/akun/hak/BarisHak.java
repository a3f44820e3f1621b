package id.pendopo.akun.hak;

import java.util.List;

/** A post of the day on screen, with the codes of the permissions that are asked for. */
public record BarisHak(Pegangan pegangan, List<String> izin) {}
