package id.pendopo.organisasi.web;

import id.pendopo.organisasi.PegawaiService.Pegawai;
import id.pendopo.organisasi.PemegangQueries.Pemegang;
import java.util.List;

/** One of the two people of a merge, with the agency and the posts held. */
public record SisiGabung(Pegawai pegawai, String opd, List<Pemegang> riwayat) {}
