import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arti, diminta } from '../js/presensi/swafoto.js'

const ragu = { mode: 'RAGU' }
const sukarela = { mode: 'SUKARELA' }
const punya = (keadaan, ulang = false) => ({ keadaan: 'terkirim', jawab: { keadaan, ulang } })

test('a picture waits for the answer to its punch', () => {
  assert.equal(diminta(sukarela, { keadaan: 'tersimpan' }), undefined)
  assert.equal(diminta(ragu, { keadaan: 'sesi' }), undefined)
})

test('a picture of a punch that is not in doubt is never sent where only doubts are asked about', () => {
  assert.equal(diminta(ragu, punya('TERKIRIM')), false)
  assert.equal(diminta(ragu, punya('DITINJAU')), true)
  assert.equal(diminta(sukarela, punya('TERKIRIM')), true)
})

test('a punch that was refused, or found another in its place, needs none', () => {
  assert.equal(diminta(sukarela, { keadaan: 'ditolak' }), false)
  assert.equal(diminta(sukarela, punya('TERKIRIM', true)), false)
})

test('only a refusal in our own words is one; who is signed in or busy is asked again', () => {
  assert.equal(arti({ status: 200, muatan: { ulang: false } }), 'terkirim')
  assert.equal(arti({ status: 200, muatan: null }), 'tersimpan')
  assert.equal(arti({ status: 422, muatan: { status: 422 } }), 'ditolak')
  assert.equal(arti({ status: 422, muatan: null }), 'tersimpan')
  for (const status of [0, 401, 403, 409, 429, 500, 503]) assert.equal(arti({ status, muatan: { status } }), 'tersimpan')
})
