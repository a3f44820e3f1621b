package id.pendopo.demo;

import id.pendopo.platform.basisdata.BasisData;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * The little that only the owner of the database may do: name a pemda and the hosts it answers on.
 * While it is open no other node makes the simulation.
 */
final class PemilikDemo implements AutoCloseable {

    /** The number is arbitrary, only this class uses it. */
    private static final long KUNCI = 0x5045_4d44_4445_4d4fL;

    private final Connection sambungan;

    PemilikDemo(BasisData basisData) throws SQLException {
        sambungan = basisData.sebagaiPemilik();
        jalankan("select pg_advisory_lock(" + KUNCI + ")");
    }

    void daftarkan(Pemda pemda, Instant pada) throws SQLException {
        try (var st =
                sambungan.prepareStatement(
                        """
                        insert into referensi.pemda
                            (id, kode_wilayah, sebutan, nama, zona, simulasi, dibuat_pada)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """)) {
            st.setObject(1, pemda.id());
            st.setString(2, pemda.kodeWilayah());
            st.setString(3, pemda.sebutan());
            st.setString(4, pemda.nama());
            st.setString(5, pemda.zona().getId());
            st.setBoolean(6, pemda.simulasi());
            st.setTimestamp(7, Timestamp.from(pada));
            st.executeUpdate();
        }
    }

    /** All hosts in one statement: they are the mark that the pemda is complete. */
    void bukaHost(Pemda pemda, List<String> host) throws SQLException {
        try (var st =
                sambungan.prepareStatement(
                        """
                        insert into referensi.pemda_host (host, pemda_id, utama)
                        select host, ?, urut = 1 from unnest(?) with ordinality as h (host, urut)
                        """)) {
            st.setObject(1, pemda.id());
            st.setArray(2, sambungan.createArrayOf("text", host.toArray()));
            st.executeUpdate();
        }
    }

    /** Statistics for the planner: without them the first pages wait for the autovacuum. */
    void rapikan() throws SQLException {
        jalankan(
                """
                analyze organisasi.opd, organisasi.jabatan, organisasi.pegawai,
                    organisasi.penugasan, akun.akun, perencanaan.sub_kegiatan, anggaran.pagu,
                    pelaporan.rencana, pelaporan.rencana_bulan, pelaporan.laporan,
                    pelaporan.laporan_versi, pelaporan.putusan, pelaporan.ketepatan, monev.rekap,
                    audit.jejak, presensi.ketukan, presensi.keterangan, presensi.apel_daftar,
                    presensi.apel_catatan
                """);
    }

    private void jalankan(String sql) throws SQLException {
        try (var st = sambungan.createStatement()) {
            st.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        sambungan.close();
    }
}
