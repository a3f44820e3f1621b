package id.pendopo.platform.referensi;

import id.pendopo.platform.referensi.DaftarMuatan.Muatan;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the shipped reference sets whose files differ from what the database holds, all in one
 * transaction. When nothing changed it costs one small query. Rows are merged, not replaced, so
 * that foreign keys onto them survive a new edition.
 */
public final class PemuatReferensi {

    /**
     * Where the files come from: a name below {@code referensi/} to its bytes, null when absent.
     */
    @FunctionalInterface
    interface Berkas {
        @Nullable InputStream buka(String nama);
    }

    private static final Logger log = LoggerFactory.getLogger(PemuatReferensi.class);

    /**
     * Two nodes that start together load once. The number is arbitrary, only this class uses it.
     */
    private static final long KUNCI = 0x5045_4d44_5245_4601L;

    private final Berkas berkas;

    public PemuatReferensi() {
        this(nama -> PemuatReferensi.class.getResourceAsStream("/referensi/" + nama));
    }

    PemuatReferensi(Berkas berkas) {
        this.berkas = berkas;
    }

    /**
     * Brings the reference tables up to the files of this release.
     *
     * @param pemilik a connection of the owner of the schema, outside a transaction
     * @return names of the sets that were loaded
     * @throws IllegalStateException when a file is damaged or its rows do not all arrive; nothing
     *     is changed then
     */
    public List<String> muat(Connection pemilik) throws SQLException, IOException {
        List<Muatan> dikirim;
        try (InputStream daftar = buka("muatan.csv")) {
            dikirim = DaftarMuatan.baca(daftar);
        }
        boolean semula = pemilik.getAutoCommit();
        pemilik.setAutoCommit(false);
        try {
            List<String> dimuat = new ArrayList<>();
            if (!belumDimuat(pemilik, dikirim).isEmpty()) {
                jalankan(pemilik, "select pg_advisory_xact_lock(" + KUNCI + ")");
                for (Muatan muatan : belumDimuat(pemilik, dikirim)) {
                    muatSatu(pemilik, muatan);
                    dimuat.add(muatan.nama());
                }
            }
            pemilik.commit();
            return dimuat;
        } catch (SQLException | IOException | RuntimeException e) {
            pemilik.rollback();
            throw e;
        } finally {
            pemilik.setAutoCommit(semula);
        }
    }

    private static List<Muatan> belumDimuat(Connection db, List<Muatan> dikirim)
            throws SQLException {
        Map<String, String> ada = new HashMap<>();
        try (Statement st = db.createStatement();
                ResultSet rs =
                        st.executeQuery("select nama, sidik from referensi.muatan limit 1000")) {
            while (rs.next()) {
                ada.put(rs.getString("nama"), rs.getString("sidik"));
            }
        }
        return dikirim.stream().filter(m -> !m.sidik().equals(ada.get(m.nama()))).toList();
    }

    private void muatSatu(Connection db, Muatan muatan) throws SQLException, IOException {
        long mulai = System.nanoTime();
        String nama = muatan.nama();
        jalankan(
                db,
                "create temp table muat_" + nama + " (like referensi." + nama + ") on commit drop");
        cocokkan(nama, "rows in the file", muatan.baris(), salin(db, muatan));
        int berubah = gabungkan(db, nama);
        cocokkan(nama, "rows in the table", muatan.baris(), hitung(db, nama));
        jalankan(db, "analyze referensi." + nama);
        catat(db, muatan);
        log.info(
                "Referensi {}: {} baris, {} berubah, {} ms",
                nama,
                muatan.baris(),
                berubah,
                (System.nanoTime() - mulai) / 1_000_000);
    }

    private long salin(Connection db, Muatan muatan) throws SQLException, IOException {
        MessageDigest sidik = sha256();
        long baris;
        try (var asli = new DigestInputStream(buka(muatan.nama() + ".csv.gz"), sidik);
                var terurai = new GZIPInputStream(asli)) {
            // header match: a column that moved or changed its name stops the load instead of
            // landing in another
            baris =
                    db.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy muat_"
                                            + muatan.nama()
                                            + " from stdin (format csv, header match)",
                                    terurai);
            asli.transferTo(OutputStream.nullOutputStream());
        }
        cocokkan(
                muatan.nama(), "sha-256", muatan.sidik(), HexFormat.of().formatHex(sidik.digest()));
        return baris;
    }

    private static int gabungkan(Connection db, String nama) throws SQLException {
        List<String> kunci = kunci(db, nama);
        List<String> semua = kolom(db, nama);
        String sama =
                kunci.stream()
                        .map(k -> "baru." + k + " = lama." + k)
                        .collect(Collectors.joining(" and "));
        int dihapus =
                jalankan(
                        db,
                        """
                        delete from referensi.%1$s as lama
                        where not exists (select from muat_%1$s as baru where %2$s)
                        """
                                .formatted(nama, sama));
        int ditulis =
                jalankan(
                        db,
                        """
                        insert into referensi.%1$s as lama (%2$s)
                        select %2$s from muat_%1$s
                        on conflict (%3$s) do update set (%2$s) = row(%4$s)
                        where lama.* is distinct from excluded.*
                        """
                                .formatted(
                                        nama,
                                        String.join(", ", semua),
                                        String.join(", ", kunci),
                                        semua.stream()
                                                .map(k -> "excluded." + k)
                                                .collect(Collectors.joining(", "))));
        return dihapus + ditulis;
    }

    private static List<String> kunci(Connection db, String nama) throws SQLException {
        List<String> kunci = new ArrayList<>();
        try (ResultSet rs = db.getMetaData().getPrimaryKeys(null, "referensi", nama)) {
            while (rs.next()) {
                kunci.add(rs.getString("COLUMN_NAME"));
            }
        }
        return kunci;
    }

    private static List<String> kolom(Connection db, String nama) throws SQLException {
        List<String> kolom = new ArrayList<>();
        try (Statement st = db.createStatement();
                ResultSet rs = st.executeQuery("select * from referensi." + nama + " limit 0")) {
            for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                kolom.add(rs.getMetaData().getColumnName(i));
            }
        }
        return kolom;
    }

    private static long hitung(Connection db, String nama) throws SQLException {
        try (Statement st = db.createStatement();
                ResultSet rs =
                        st.executeQuery("select count(*) as jumlah from referensi." + nama)) {
            rs.next();
            return rs.getLong("jumlah");
        }
    }

    private static void catat(Connection db, Muatan muatan) throws SQLException {
        try (var st =
                db.prepareStatement(
                        """
                        insert into referensi.muatan (nama, sidik, baris) values (?, ?, ?)
                        on conflict (nama) do update
                        set sidik = excluded.sidik, baris = excluded.baris, dimuat_pada = now()
                        """)) {
            st.setString(1, muatan.nama());
            st.setString(2, muatan.sidik());
            st.setInt(3, muatan.baris());
            st.executeUpdate();
        }
    }

    private static int jalankan(Connection db, String sql) throws SQLException {
        try (Statement st = db.createStatement()) {
            return st.execute(sql) ? 0 : st.getUpdateCount();
        }
    }

    private InputStream buka(String nama) throws FileNotFoundException {
        InputStream isi = berkas.buka(nama);
        if (isi == null) {
            throw new FileNotFoundException("referensi/" + nama);
        }
        return isi;
    }

    private static void cocokkan(String nama, String apa, Object diharapkan, Object ditemukan) {
        if (!diharapkan.toString().equals(ditemukan.toString())) {
            throw new IllegalStateException(
                    "Reference set %s: %s should be %s, found %s"
                            .formatted(nama, apa, diharapkan, ditemukan));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
