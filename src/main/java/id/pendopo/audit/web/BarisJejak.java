package id.pendopo.audit.web;

import id.pendopo.audit.Jejak.Entri;
import id.pendopo.platform.web.Bagian.Perubahan;
import java.util.List;

/** A line of the trail on screen: the entry, what was done in words, and what changed. */
public record BarisJejak(Entri entri, String tindakan, List<Perubahan> beda) {}
