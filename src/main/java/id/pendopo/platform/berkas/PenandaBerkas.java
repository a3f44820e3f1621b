package id.pendopo.platform.berkas;

import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.basisdata.BasisData;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mark in the folder of files: the id of the installation whose database knows them. A shared
 * folder that is not mounted looks like an empty one; without the mark Pendopo would keep new files
 * where nobody finds them again and show none of the old. So it refuses to start.
 */
@Component
class PenandaBerkas {

    static final String NAMA = ".pendopo";

    PenandaBerkas(SetelanPendopo setelan, BasisData db) throws SQLException {
        try (var c = db.sebagaiPemilik()) {
            periksa(setelan.folderBerkas(), c);
        }
    }

    private record Pemasangan(UUID id, boolean ditandai) {}

    /**
     * @throws FolderBerkasDitolak when it cannot be written or is not the folder of this database
     */
    static void periksa(Path folder, Connection pemilik) throws SQLException {
        var pemasangan = pemasangan(pemilik);
        String penanda = baca(folder);
        if (penanda == null && pemasangan.ditandai()) {
            throw new FolderBerkasDitolak(
                    "Folder berkas %s tidak memuat penanda %s: folder itu kosong, salah, atau belum terpasang."
                            .formatted(folder, NAMA),
                    "Pasang folder yang benar, atau perbaiki PENDOPO_FILES. Bila berkasnya memang hilang dan Pendopo harus tetap berjalan: tulis %s ke %s."
                            .formatted(pemasangan.id(), folder.resolve(NAMA)),
                    null);
        }
        if (penanda != null && !penanda.equals(pemasangan.id().toString())) {
            throw new FolderBerkasDitolak(
                    "Folder berkas %s milik pemasangan Pendopo lain (%s)."
                            .formatted(folder, penanda),
                    "Perbaiki PENDOPO_FILES, atau basis data yang dipakai: keduanya harus dari satu pemasangan (%s)."
                            .formatted(pemasangan.id()),
                    null);
        }
        // also where the mark is right: a folder that became read-only is found now, not by a
        // person
        tulis(folder, pemasangan.id());
        if (!pemasangan.ditandai()) {
            try (var st = pemilik.createStatement()) {
                st.executeUpdate("update mesin.pemasangan set berkas_ditandai = now()");
            }
        }
    }

    private static Pemasangan pemasangan(Connection c) throws SQLException {
        try (var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select id, berkas_ditandai is not null as ditandai
                                from mesin.pemasangan
                                """)) {
            rs.next();
            return new Pemasangan(rs.getObject("id", UUID.class), rs.getBoolean("ditandai"));
        }
    }

    private static @Nullable String baca(Path folder) {
        try {
            return Files.readString(folder.resolve(NAMA)).strip();
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw tidakTerpakai(folder, e);
        }
    }

    private static void tulis(Path folder, UUID id) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Path baru = folder.resolve(NAMA + "-" + UUID.randomUUID());
            Files.writeString(baru, id + "\n", StandardOpenOption.CREATE_NEW);
            try (var saluran = FileChannel.open(baru, StandardOpenOption.WRITE)) {
                saluran.force(true);
            }
            Files.move(baru, folder.resolve(NAMA), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw tidakTerpakai(folder, e);
        }
    }

    private static FolderBerkasDitolak tidakTerpakai(Path folder, IOException e) {
        return new FolderBerkasDitolak(
                "Folder berkas %s tidak dapat ditulis: %s."
                        .formatted(folder, e.getClass().getSimpleName()),
                "Periksa apakah folder itu terpasang dan pengguna yang menjalankan Pendopo boleh menulis di dalamnya.",
                e);
    }
}
