#!/usr/bin/env python3
"""Prepare the reference data that ships with Pendopo.

Usage: siapkan_referensi.py FOLDER [TARGET]

FOLDER holds the source files named in src/main/resources/referensi/SUMBER.md. Writes one gzipped CSV per table and the
list muatan.csv (table, rows, sha-256). The same input always gives the same bytes, so a rebuild shows in the diff only
what really changed. Standard library only.
"""

import csv
import gzip
import hashlib
import io
import json
import sys
from collections import defaultdict
from pathlib import Path

# Areas whose boundaries ship: the pemda of the demonstration.
PEMDA_BERPETA = ("16.74", "16.10")
# A map of one pemda and level has to travel to a phone on a village network: bytes after compression.
PETA_PALING_BESAR = 18_000


def baca(folder, nama):
    with open(folder / nama, encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def naikkan(kode, ada):
    """The nearest ancestor of a dotted code that exists; empty at the top."""
    while "." in kode:
        kode = kode.rsplit(".", 1)[0]
        if kode in ada:
            return kode
    return ""


def wilayah(folder):
    kolom = ["kode", "nama", "tingkat", "jenis", "kode_induk"]
    return kolom, [[b[k] for k in kolom] for b in baca(folder, "wilayah.csv")]


def wilayah_statistik(folder):
    kolom = ["kode", "luas_km2", "penduduk_pria", "penduduk_wanita", "penduduk_total"]
    return kolom, [[b[k] for k in kolom] for b in baca(folder, "wilayah_kabkota_luas_penduduk.csv")]


def nomenklatur(folder):
    kolom = ["edisi", "jenis_pemda", "kode", "tingkat", "kode_induk", "nama", "kinerja", "indikator", "satuan"]
    lama = baca(folder, "nomenklatur_kabkota_kepmendagri_900_2023.csv")
    ada = {b["kode"] for b in lama}
    baris = [
        ["KEPMENDAGRI_900_2023", "KABKOT", b["kode"], b["tingkat"], naikkan(b["kode"], ada), b["nama"],
         b["kinerja"], b["indikator"], b["satuan"]]
        for b in lama
    ]
    # The 2027 list names no urusan: the names of the 2023 decree are still those of UU 23/2014.
    urusan = {b["kode"]: b["nama"] for b in lama if b["tingkat"] == "urusan"}
    atas = {}
    for b in baca(folder, "nomenklatur_sub_kegiatan_2027.csv"):
        jenis = b["jenis_pemda"]
        kode_urusan = b["kode_bidang"].split(".")[0]
        atas[jenis, kode_urusan] = ["urusan", "", urusan[kode_urusan]]
        atas[jenis, b["kode_bidang"]] = ["bidang", kode_urusan, b["nama_bidang"]]
        atas[jenis, b["kode_program"]] = ["program", b["kode_bidang"], b["nama_program"]]
        atas[jenis, b["kode_kegiatan"]] = ["kegiatan", b["kode_program"], b["nama_kegiatan"]]
        baris.append(["PEMUTAKHIRAN_2027", jenis, b["kode_sub_kegiatan"], "sub_kegiatan", b["kode_kegiatan"],
                      b["nama_sub_kegiatan"], b["kinerja"], b["indikator"], b["satuan"]])
    for (jenis, kode), isi in atas.items():
        baris.append(["PEMUTAKHIRAN_2027", jenis, kode, *isi, "", "", ""])
    return kolom, sorted(baris)


def berkode(folder, nama, lain):
    kolom = ["kode", "nama", "tingkat", "kode_induk", *lain]
    isi = baca(folder, nama)
    ada = {b["kode"] for b in isi}
    return kolom, [
        [b["kode"], b["nama"], b["tingkat"], naikkan(b["kode"], ada), *(b[k] for k in lain)] for b in isi
    ]


def rekening_belanja(folder):
    return berkode(folder, "akun_belanja.csv", ["keterangan", "bagian"])


def sumber_dana(folder):
    return berkode(folder, "sumber_dana.csv", ["keterangan"])


def hari_libur(folder):
    kolom = ["tanggal", "nama", "jenis", "belum_pasti", "dasar"]
    return kolom, [
        [b["tanggal"], b["nama"], b["jenis"], "true" if b["belum_pasti"] == "ya" else "false",
         ("Koreksi: " + b["catatan"]) if b["asal"] == "koreksi" else "Kalender publik; cocokkan dengan SKB 3 Menteri"]
        for b in baca(folder, "hari_libur.csv")
    ]


def batas_wilayah(folder):
    baris = []
    for pemda in PEMDA_BERPETA:
        nama_desa = {"16.74": "prabumulih", "16.10": "ogan_ilir"}[pemda]
        for berkas in ("batas_kabkota", "batas_kecamatan", f"batas_desa_kelurahan_{nama_desa}"):
            fitur = [
                f for f in json.loads((folder / f"{berkas}.geojson").read_text(encoding="utf-8"))["features"]
                if f["properties"]["kode"].startswith(pemda)
            ]
            baris += [[kode, geojson] for kode, geojson in sederhanakan(fitur)]
    return ["kode", "geojson"], sorted(baris)


def sederhanakan(fitur):
    """Fewer points until the map is small enough; neighbours keep the same line because arcs, not rings, are thinned."""
    toleransi = 0.0001
    while toleransi < 0.01:
        hasil = tipiskan(fitur, toleransi)
        if len(gzip.compress("".join(g for _, g in hasil).encode(), mtime=0)) <= PETA_PALING_BESAR:
            return hasil
        toleransi *= 1.25
    raise ValueError("a map cannot be made small enough")


def tipiskan(fitur, toleransi):
    # Onto a grid first: the source repeats one border with slightly different points, and these fall together here.
    bentuk = {f["properties"]["kode"]: [[ke_kisi(c, toleransi) for c in p] for p in poligon(f)] for f in fitur}
    tetangga = defaultdict(set)
    for cincin in (c for poligon_semua in bentuk.values() for p in poligon_semua for c in p):
        for i, t in enumerate(cincin):
            tetangga[t].add(frozenset((cincin[i - 1], cincin[(i + 1) % len(cincin)])))
    simpul = {t for t, pasangan in tetangga.items() if len(pasangan) > 1}
    hasil = []
    for kode, poligon_semua in bentuk.items():
        isi = [[tipiskan_cincin(c, simpul, toleransi) for c in p] for p in poligon_semua]
        geometri = (
            {"type": "Polygon", "coordinates": isi[0]}
            if len(isi) == 1 else {"type": "MultiPolygon", "coordinates": isi}
        )
        hasil.append((kode, json.dumps(geometri, separators=(",", ":"))))
    return hasil


def ke_kisi(cincin, kisi):
    kisi = max(1, round(kisi * 10_000)) / 10_000
    return hapus_kembar([tuple(round(round(x / kisi) * kisi, 4) for x in t) for t in cincin[:-1]])


def poligon(f):
    g = f["geometry"]
    return g["coordinates"] if g["type"] == "MultiPolygon" else [g["coordinates"]]


def tipiskan_cincin(titik, simpul, toleransi):
    potong = [i for i, t in enumerate(titik) if t in simpul]
    if len(potong) < 2:
        # A ring of its own: cut it at its smallest point and the one farthest from it.
        mulai = titik.index(min(titik))
        jauh = max(range(len(titik)), key=lambda i: jarak2(titik[i], titik[mulai]))
        potong = sorted({mulai, jauh})
    keluar = []
    for a, b in zip(potong, potong[1:] + [potong[0] + len(titik)]):
        busur = [titik[i % len(titik)] for i in range(a, b + 1)]
        # Both neighbours walk the arc in opposite directions: thin it in one of them only.
        terbalik = busur[0] > busur[-1]
        tipis = douglas_peucker(busur[::-1] if terbalik else busur, toleransi)
        keluar += (tipis[::-1] if terbalik else tipis)[:-1]
    if len(keluar) < 3:
        keluar = titik
    return [list(t) for t in [*keluar, keluar[0]]]


def hapus_kembar(titik):
    return [t for i, t in enumerate(titik) if t != titik[i - 1]]


def jarak2(a, b):
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def douglas_peucker(busur, toleransi):
    tetap = {0, len(busur) - 1}
    tumpukan = [(0, len(busur) - 1)]
    while tumpukan:
        a, b = tumpukan.pop()
        if b - a < 2:
            continue
        jauh, di = max((jarak_garis2(busur[i], busur[a], busur[b]), i) for i in range(a + 1, b))
        if jauh > toleransi**2:
            tetap.add(di)
            tumpukan += [(a, di), (di, b)]
    return [busur[i] for i in sorted(tetap)]


def jarak_garis2(t, a, b):
    panjang = jarak2(a, b)
    if panjang == 0:
        return jarak2(t, a)
    s = max(0, min(1, ((t[0] - a[0]) * (b[0] - a[0]) + (t[1] - a[1]) * (b[1] - a[1])) / panjang))
    return jarak2(t, (a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1])))


def tulis(target, nama, kolom, baris):
    teks = io.StringIO()
    penulis = csv.writer(teks, lineterminator="\n")
    penulis.writerow(kolom)
    penulis.writerows(baris)
    padat = gzip.compress(teks.getvalue().encode("utf-8"), compresslevel=9, mtime=0)
    (target / f"{nama}.csv.gz").write_bytes(padat)
    return [nama, len(baris), hashlib.sha256(padat).hexdigest()]


def main():
    folder = Path(sys.argv[1])
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("src/main/resources/referensi")
    target.mkdir(parents=True, exist_ok=True)
    semua = [wilayah, wilayah_statistik, nomenklatur, rekening_belanja, sumber_dana, hari_libur, batas_wilayah]
    muatan = [tulis(target, f.__name__, *f(folder)) for f in semua]
    with open(target / "muatan.csv", "w", encoding="utf-8", newline="") as berkas:
        penulis = csv.writer(berkas, lineterminator="\n")
        penulis.writerow(["nama", "baris", "sidik"])
        penulis.writerows(muatan)
    for nama, baris, _ in muatan:
        print(f"{nama}: {baris} rows, {(target / f'{nama}.csv.gz').stat().st_size} bytes")


if __name__ == "__main__":
    main()
