package id.pendopo.presensi.atur.web;

import java.time.LocalDate;

/**
 * What a change would do, shown before it is done.
 *
 * @param yakin what the form sends back to say that this was seen
 */
public record Akibat(int orang, LocalDate sejak, String yakin) {}
