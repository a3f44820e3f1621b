package id.pendopo.akun.scim;

import id.pendopo.akun.orang.OrangTerdaftar;
import id.pendopo.akun.orang.PengurusMesin;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * What applications do to accounts. Each act holds the row of the account, so that of two at once
 * the second sees what the first did and its version is compared with that.
 */
@Service
@Transactional
class OrangScimService {

    private final OrangScimQueries orang;
    private final PengurusMesin pengurus;
    private final SqlPemda db;

    OrangScimService(OrangScimQueries orang, PengurusMesin pengurus, SqlPemda db) {
        this.orang = orang;
        this.pengurus = pengurus;
        this.db = db;
    }

    /**
     * An account for somebody of the staff register, named by his staff number.
     *
     * @throws ScimGalat {@code uniqueness} when he has one; {@code invalidValue} when the register
     *     does not know him, or not for this application
     */
    OrangScim buat(Pemanggil oleh, JsonNode isi) {
        IsiScim.wajibSkema(isi, Skema.ORANG);
        String nip = nip(isi);
        OrangTerdaftar siapa =
                pengurus.dengan(oleh, nip).orElseThrow(() -> ScimGalat.nilai("nip-asing"));
        if (!siapa.bekerja()) {
            throw ScimGalat.nilai("berhenti");
        }
        Perubahan perubahan = Perubahan.dari(isi);
        boolean dilepas = siapa.akunId() != null && dilepas(siapa.akunId());
        UUID id =
                pengurus.buat(oleh, siapa, dilepas)
                        .orElseThrow(() -> ScimGalat.sudahAda(siapa.nip().tersamar()));
        return terapkan(oleh, harusAda(oleh, id), perubahan);
    }

    /**
     * Replaces what can be written. What follows from the register is read only and passed over, as
     * the protocol asks (RFC 7644, 3.5.1); names by which others know the account must stay.
     */
    OrangScim ganti(Pemanggil oleh, UUID id, JsonNode isi, @Nullable String bila) {
        IsiScim.wajibSkema(isi, Skema.ORANG);
        OrangScim ada = kunci(oleh, id, bila);
        if (IsiScim.ambil(isi, "userName").isEmpty()) {
            throw ScimGalat.nilai("tanpa-nama");
        }
        harusTetap(isi, "userName", ada.namaPengguna());
        harusTetap(isi, "externalId", ada.nip());
        IsiScim.ambil(isi, Skema.PERUSAHAAN)
                .ifPresent(p -> harusTetap(p, "employeeNumber", ada.nip()));
        return terapkan(oleh, ada, Perubahan.dari(isi));
    }

    OrangScim tambal(Pemanggil oleh, UUID id, JsonNode isi, @Nullable String bila) {
        OrangScim ada = kunci(oleh, id, bila);
        var pemda = KonteksPemda.wajib().namaLengkap();
        return terapkan(oleh, ada, Tambalan.baca(isi, ada.isi("", pemda)));
    }

    /** Disables it; from now on it is not found. */
    void hapus(Pemanggil oleh, UUID id, @Nullable String bila) {
        pengurus.lepas(oleh, kunci(oleh, id, bila).id());
    }

    private OrangScim terapkan(Pemanggil oleh, OrangScim ada, Perubahan p) {
        boolean berubah = false;
        if (p.aktif() != null && p.aktif() != ada.aktif()) {
            pengurus.aktifkan(oleh, ada.id(), p.aktif());
            berubah = true;
        }
        if (p.bahasa() != null && !p.bahasa().equals(ada.bahasa())) {
            pengurus.ubahBahasa(oleh, ada.id(), p.bahasa());
            berubah = true;
        }
        return berubah ? harusAda(oleh, ada.id()) : ada;
    }

    private OrangScim kunci(Pemanggil oleh, UUID id, @Nullable String bila) {
        db.sql("select 1 from akun.akun where pemda_id = :pemda and id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        OrangScim ada = harusAda(oleh, id);
        Jawab.harusCocok(bila, ada.versi(KonteksPemda.wajib().namaLengkap()));
        return ada;
    }

    private OrangScim harusAda(Pemanggil oleh, UUID id) {
        return orang.dengan(oleh, id, Pilihan.SEMUA)
                .orElseThrow(() -> ScimGalat.takAda(id.toString()));
    }

    private boolean dilepas(UUID akun) {
        return db.sql(
                        """
                        select dilepas_pada is not null and not aktif from akun.akun
                        where pemda_id = :pemda and id = :id for update
                        """)
                .param("id", akun)
                .query(Boolean.class)
                .single();
    }

    /** The number may stand in three places; where it does, it is one and the same. */
    private static String nip(JsonNode isi) {
        String nama =
                IsiScim.ambil(isi, "userName")
                        .map(n -> n.asString("").strip())
                        .filter(n -> !n.isEmpty())
                        .orElseThrow(() -> ScimGalat.nilai("tanpa-nama"));
        Optional<JsonNode> perusahaan = IsiScim.ambil(isi, Skema.PERUSAHAAN);
        boolean sama =
                Stream.of(
                                IsiScim.ambil(isi, "externalId"),
                                perusahaan.flatMap(p -> IsiScim.ambil(p, "employeeNumber")))
                        .flatMap(Optional::stream)
                        .allMatch(n -> n.asString("").strip().equals(nama));
        if (!sama || !nama.matches("[0-9]{18}")) {
            throw ScimGalat.nilai("nip-salah");
        }
        return nama;
    }

    private static void harusTetap(JsonNode isi, String nama, String nilai) {
        IsiScim.ambil(isi, nama)
                .filter(n -> !n.asString("").equalsIgnoreCase(nilai))
                .ifPresent(
                        n -> {
                            throw ScimGalat.tetap("dari-register", nama);
                        });
    }
}
