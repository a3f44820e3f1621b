package id.pendopo.presensi.mohon;

import id.pendopo.platform.berkas.JenisBerkas;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody asks for.
 *
 * @param peserta for whom, the first being the one it is led by
 * @param berkas files that are kept already
 */
public record IsianMohon(
        JenisMohon jenis,
        List<UUID> peserta,
        LocalDate dari,
        LocalDate sampai,
        Permohonan.Isi isi,
        List<Berkas> berkas) {

    /** A file by the digest of its content. */
    public record Berkas(String sidik, String nama, JenisBerkas jenis, long ukuran) {}
}
