package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agencies come, change and end. None is ever deleted: budgets of past years refer to it. */
@Service
@Transactional
public class PerangkatDaerahService {

    private final PerangkatRepository perangkat;
    private final PencatatOrganisasi pencatat;

    PerangkatDaerahService(PerangkatRepository perangkat, PencatatOrganisasi pencatat) {
        this.perangkat = perangkat;
        this.pencatat = pencatat;
    }

    /**
     * An agency as it is entered.
     *
     * @param kode SKPD code; the agency of a sub-unit follows from it unless {@code induk} says it
     */
    public record Isian(
            String kode,
            String nama,
            String singkatan,
            JenisPerangkat jenis,
            @Nullable UUID induk,
            @Nullable String alamat,
            @Nullable String telepon,
            @Nullable String surel,
            LocalDate sejak) {

        public Isian {
            kode = KodeSkpd.parse(kode).toString();
            nama = PencatatOrganisasi.terisi(nama, "organisasi.nama-kosong");
            singkatan = PencatatOrganisasi.terisi(singkatan, "organisasi.singkatan-kosong");
            alamat = PencatatOrganisasi.kosongkan(alamat);
            telepon = PencatatOrganisasi.kosongkan(telepon);
            surel = PencatatOrganisasi.kosongkan(surel);
        }
    }

    /** An agency with what its form shows. */
    public record Perangkat(
            UUID id,
            String slug,
            String kode,
            String nama,
            String singkatan,
            JenisPerangkat jenis,
            @Nullable UUID induk,
            @Nullable String alamat,
            @Nullable String telepon,
            @Nullable String surel,
            LocalDate sejak,
            @Nullable LocalDate sampai,
            int versi) {

        Map<String, @Nullable Object> peta() {
            var m = new LinkedHashMap<String, @Nullable Object>();
            m.put("kode", kode);
            m.put("nama", nama);
            m.put("singkatan", singkatan);
            m.put("jenis", jenis.name());
            m.put("induk", induk);
            m.put("alamat", alamat);
            m.put("telepon", telepon);
            m.put("surel", surel);
            m.put("berlakuSejak", sejak);
            m.put("berlakuSampai", sampai);
            return m;
        }

        Jejak.Objek objek() {
            return new Jejak.Objek("opd", id.toString(), nama);
        }
    }

    /**
     * @return its name in addresses
     * @throws AturanDilanggar {@code organisasi.kode-terpakai} when another agency has this code
     */
    public String tambah(Pengguna oleh, Isian isian) {
        perangkat.kunciDaftar();
        kodeBelumAda(isian.kode(), null);
        String slug = AlamatOpd.bebas(isian.singkatan(), perangkat::slugAda);
        var baru = susun(Uuid7.baru(), slug, isian, null, 0);
        indukSah(baru);
        perangkat.tambah(baru);
        pencatat.catat(oleh, "organisasi.opd-dibuat", baru.objek(), null, baru.peta(), null);
        return baru.slug();
    }

    private void kodeBelumAda(String kode, @Nullable UUID selain) {
        perangkat
                .pemilikKode(kode, selain)
                .ifPresent(
                        pemilik -> {
                            throw new AturanDilanggar("organisasi.kode-terpakai", kode, pemilik);
                        });
    }

    private static Perangkat susun(
            UUID id, String slug, Isian i, @Nullable LocalDate sampai, int versi) {
        return new Perangkat(
                id,
                slug,
                i.kode(),
                i.nama(),
                i.singkatan(),
                i.jenis(),
                i.induk(),
                i.alamat(),
                i.telepon(),
                i.surel(),
                i.sejak(),
                sampai,
                versi);
    }

    /** A unit below itself would make the tree endless. */
    private void indukSah(Perangkat p) {
        UUID induk = p.induk();
        if (induk != null && (!perangkat.ada(induk) || perangkat.diAtas(induk, p.id()))) {
            throw new AturanDilanggar("organisasi.induk-salah");
        }
    }

    /** Corrects what is known of it; its address stays. */
    public void ubah(Pengguna oleh, UUID id, int versi, Isian isian) {
        perangkat.kunciDaftar();
        var lama = perangkat.terkunci(id);
        PencatatOrganisasi.versiSama(versi, lama.versi());
        kodeBelumAda(isian.kode(), id);
        var baru = susun(id, lama.slug(), isian, lama.sampai(), versi);
        indukSah(baru);
        if (baru.peta().equals(lama.peta())) {
            return;
        }
        if (baru.sampai() != null && baru.sampai().isBefore(baru.sejak())) {
            throw new AturanDilanggar("organisasi.akhir-sebelum-awal");
        }
        perangkat.ubah(baru);
        pencatat.catat(oleh, "organisasi.opd-diubah", baru.objek(), lama.peta(), baru.peta(), null);
    }

    /**
     * Ends it with this day as its last. Its posts end with it; nobody may still hold one then, and
     * no unit may still stand below it.
     */
    public void akhiri(Pengguna oleh, UUID id, int versi, LocalDate hari, String alasan) {
        var lama = perangkat.terkunci(id);
        PencatatOrganisasi.versiSama(versi, lama.versi());
        String sebab = PencatatOrganisasi.alasan(alasan);
        if (lama.sampai() != null) {
            throw new AturanDilanggar("organisasi.sudah-berakhir");
        }
        if (hari.isBefore(lama.sejak())) {
            throw new AturanDilanggar("organisasi.akhir-sebelum-awal");
        }
        tanpaSisa(id, hari);
        perangkat.akhiri(id, hari);
        var sesudah = lama.peta();
        sesudah.put("berlakuSampai", hari);
        pencatat.catat(oleh, "organisasi.opd-diakhiri", lama.objek(), lama.peta(), sesudah, sebab);
        pencatat.penugasanBerubah(id);
    }

    private void tanpaSisa(UUID id, LocalDate hari) {
        int unit = perangkat.unitSesudah(id, hari);
        if (unit > 0) {
            throw new AturanDilanggar("organisasi.masih-ada-unit", unit);
        }
        int pemegang = perangkat.pemegangSesudah(id, hari);
        if (pemegang > 0) {
            throw new AturanDilanggar("organisasi.masih-ada-pemegang", pemegang);
        }
    }

    /**
     * @throws TidakDitemukan when no agency has this name in addresses
     */
    @Transactional(readOnly = true)
    public Perangkat denganSlug(String slug) {
        return perangkat.denganSlug(slug).orElseThrow(() -> new TidakDitemukan("opd " + slug));
    }
}
