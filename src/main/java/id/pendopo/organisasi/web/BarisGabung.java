package id.pendopo.organisasi.web;

import java.time.Instant;
import java.util.UUID;

/** A merge in the list of the last ones. */
public record BarisGabung(UUID id, String nama, Instant pada, boolean batal) {}
