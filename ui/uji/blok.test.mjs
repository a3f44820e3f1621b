import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bacaBlok } from '../js/blok.js'

test('blok Excel dengan CRLF dan baris akhir tidak menambah baris', () => {
  assert.deepEqual(bacaBlok('1\t2\r\n3\t4\r\n'), [['1', '2'], ['3', '4']])
})

test('angka Indonesia tetap seperti diketik', () => {
  assert.deepEqual(bacaBlok('1.500.000,50\tRp 12.000'), [['1.500.000,50', 'Rp 12.000']])
})

test('sel berkutip boleh memuat tab, baris baru, dan tanda kutip', () => {
  assert.deepEqual(bacaBlok('"a\tb"\t"baris 1\nbaris 2"\t"kata ""dia"""\n'), [['a b', 'baris 1 baris 2', 'kata "dia"']])
})

test('sel kosong di akhir baris dan baris kosong di tengah tetap ada', () => {
  assert.deepEqual(bacaBlok('1\t\n\t\n2\t3'), [['1', ''], ['', ''], ['2', '3']])
})

test('tanda kutip di tengah sel bukan pembuka', () => {
  assert.deepEqual(bacaBlok('pipa 4" PVC\t5'), [['pipa 4" PVC', '5']])
})

test('satu nilai dengan baris akhir adalah satu sel', () => {
  assert.deepEqual(bacaBlok('41,5\r\n'), [['41,5']])
})
