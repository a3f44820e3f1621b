package id.pendopo.anggaran.impor;

import java.nio.file.Path;

/** An uploaded file under the name its sender gave it. */
public record Unggahan(String nama, Path berkas) {}
