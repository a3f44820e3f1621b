package id.pendopo.presensi.sinyal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A network from another part of the world: what networks in Indonesia use was given out by APNIC,
 * so a place within the country and an address of America or Europe mean a tunnel or a data centre.
 * What colleagues beside him use too is the line of the office; where most have such addresses,
 * what stands before the server hides the true ones, and nothing is told.
 *
 * <p>First octets by the IANA IPv4 Address Space Registry; those of which a part came to Asia later
 * (45, 128 to 172, 192, 198) count as near. Of IPv6 2400::/12 and 2001::/16 are near.
 */
final class JaringanAsing implements Pendeteksi {

    private static final Pattern EMPAT = Pattern.compile("(\\d{1,3})\\.\\d.*");
    private static final Pattern ENAM = Pattern.compile("(\\p{XDigit}{4}):.*");
    private static final BitSet JAUH = new BitSet(256);

    static {
        // ARIN, without what the army holds and nobody announces
        for (int o :
                new int[] {
                    3, 4, 8, 9, 12, 13, 15, 16, 17, 18, 20, 23, 24, 34, 35, 38, 40, 47, 50, 52, 54,
                    104, 107, 108, 173, 174, 184, 199, 216
                }) {
            JAUH.set(o);
        }
        JAUH.set(63, 77);
        JAUH.set(96, 100);
        JAUH.set(204, 210);
        // RIPE NCC
        for (int o : new int[] {2, 5, 31, 37, 46, 51, 62, 109, 176, 178, 185, 188, 217}) {
            JAUH.set(o);
        }
        JAUH.set(77, 96);
        JAUH.set(193, 196);
        JAUH.set(212, 214);
        // LACNIC, AFRINIC
        for (int o : new int[] {41, 102, 105, 177, 179, 181, 186, 187, 189, 190, 191, 197}) {
            JAUH.set(o);
        }
        JAUH.set(200, 202);
    }

    private record Tempat(String jaringan, UUID opd) {}

    @Override
    public List<Temuan> periksa(BerkasTitik berkas, AturanSinyal a) {
        Map<Tempat, Set<UUID>> pemakai = new HashMap<>();
        Set<UUID> orang = new HashSet<>();
        var asing = new ArrayList<Titik>();
        Map<String, Boolean> jauh = new HashMap<>();
        for (Titik t : berkas.semua()) {
            if (t.jaringan() != null && t.letak() != null && t.letak().diIndonesia()) {
                if (jauh.computeIfAbsent(t.jaringan(), JaringanAsing::jauh)) {
                    asing.add(t);
                    orang.add(t.pegawai());
                    pemakai.computeIfAbsent(new Tempat(t.jaringan(), t.opd()), k -> new HashSet<>())
                            .add(t.pegawai());
                }
            }
        }
        if (orang.size() * 2 > berkas.orang().size()) {
            return List.of();
        }
        var hasil = new ArrayList<Temuan>();
        for (Titik t : asing) {
            int sekantor = pemakai.get(new Tempat(t.jaringan(), t.opd())).size();
            if (sekantor < a.bulat("jaringan_sekantor")) {
                hasil.add(Temuan.penuh(KodeSinyal.JARINGAN_ASING, List.of(t), a, t.jaringan()));
            }
        }
        return hasil;
    }

    /**
     * Of IPv6 2400::/12 is APNIC's, 2001::/16 was given out to all; outside of 2000::/3 is within.
     */
    static boolean jauh(String jaringan) {
        var empat = EMPAT.matcher(jaringan);
        if (empat.matches()) {
            return JAUH.get(Integer.parseInt(empat.group(1)));
        }
        var enam = ENAM.matcher(jaringan);
        if (!enam.matches()) {
            return false;
        }
        int awal = Integer.parseInt(enam.group(1), 16);
        return awal >= 0x2002 && awal <= 0x3fff && awal >> 4 != 0x240;
    }
}
