package id.pendopo.anggaran.web;

import id.pendopo.anggaran.PohonQueries.Sub;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A programme or kegiatan of the tree with what lies below it.
 *
 * @param kegiatan below a programme; empty below a kegiatan
 * @param sub below a kegiatan; below a programme all of them
 */
public record Cabang(
        String kode, String nama, BigDecimal pagu, List<Cabang> kegiatan, List<Sub> sub) {

    /** Programmes in the order of their codes. */
    static List<Cabang> susun(List<Sub> semua) {
        Map<String, List<Sub>> program = new TreeMap<>();
        semua.forEach(s -> program.computeIfAbsent(s.kodeProgram(), k -> new ArrayList<>()).add(s));
        return program.values().stream()
                .map(
                        isi ->
                                new Cabang(
                                        isi.getFirst().kodeProgram(),
                                        isi.getFirst().namaProgram(),
                                        jumlah(isi),
                                        kegiatan(isi),
                                        isi))
                .toList();
    }

    private static List<Cabang> kegiatan(List<Sub> program) {
        Map<String, List<Sub>> kegiatan = new LinkedHashMap<>();
        program.forEach(
                s -> kegiatan.computeIfAbsent(s.kodeKegiatan(), k -> new ArrayList<>()).add(s));
        return kegiatan.values().stream()
                .map(
                        isi ->
                                new Cabang(
                                        isi.getFirst().kodeKegiatan(),
                                        isi.getFirst().namaKegiatan(),
                                        jumlah(isi),
                                        List.of(),
                                        isi))
                .toList();
    }

    private static BigDecimal jumlah(List<Sub> isi) {
        return isi.stream().map(Sub::pagu).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
