package id.pendopo.presensi.atur;

import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** For whom a place of a file is: a unit by name, slug or id, a person by number, or everybody. */
final class SasaranTempat {

    static final String SEMUA = "*";

    private final UnitQueries unit;
    private final boolean bolehSemua;
    private final Map<String, UUID> opd = new HashMap<>();
    private final Map<UUID, String> nama = new HashMap<>();
    private final Set<UUID> boleh = new HashSet<>();

    SasaranTempat(Pengguna oleh, UnitQueries unit) {
        this.unit = unit;
        this.bolehSemua = oleh.bolehSemuaOpd(IzinPresensi.ATUR);
        for (var u : unit.untuk(oleh)) {
            boleh.add(u.id());
            nama.put(u.id(), u.nama());
            for (String sebut : List.of(u.id().toString(), u.slug(), u.singkatan(), u.nama())) {
                opd.putIfAbsent(sebut.toLowerCase(Locale.ROOT), u.id());
            }
        }
    }

    /** What goes into the row; empty when it is nobody whom he may set. */
    Optional<Map<String, String>> cari(String untuk) {
        UUID u = opd.get(untuk.toLowerCase(Locale.ROOT));
        if (u != null) {
            return Optional.of(Map.of("opd", u.toString(), "untuk", nama.get(u)));
        }
        if (untuk.equals(SEMUA) && bolehSemua) {
            return Optional.of(Map.of("semua", "ya"));
        }
        return unit.orang(untuk.replace("'", ""))
                .filter(o -> boleh.contains(o.opdId()))
                .map(o -> Map.of("pegawai", o.id().toString()));
    }
}
