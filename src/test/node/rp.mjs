// A relying party on openid-client: signs in with PKCE, refreshes, and listens for the end of a session.
// Usage: node rp.mjs ISSUER CLIENT_ID SECRET; prints the port it listens on.
import http from 'node:http'
import * as client from 'openid-client'
import { createLocalJWKSet, jwtVerify } from 'jose'

const [penerbit, clientId, rahasia] = process.argv.slice(2)

// names below .localhost are this machine (RFC 6761); not every resolver knows
function ambil(url, opsi = {}) {
  const tujuan = new URL(url)
  return new Promise((jadi, gagal) => {
    const minta = http.request(
      {
        host: '127.0.0.1',
        port: tujuan.port,
        path: tujuan.pathname + tujuan.search,
        method: opsi.method ?? 'GET',
        headers: { ...Object.fromEntries(new Headers(opsi.headers)), host: tujuan.host },
      },
      (jawab) => {
        const bagian = []
        jawab.on('data', (b) => bagian.push(b))
        jawab.on('end', () =>
          jadi(new Response(Buffer.concat(bagian), { status: jawab.statusCode, headers: jawab.headers })),
        )
      },
    )
    minta.on('error', gagal)
    minta.end(opsi.body?.toString())
  })
}

const setelan = await client.discovery(
  new URL(penerbit),
  clientId,
  { client_secret: rahasia, id_token_signed_response_alg: 'ES256' },
  client.ClientSecretPost(rahasia),
  { execute: [client.allowInsecureRequests], [client.customFetch]: ambil },
)
const kunci = createLocalJWKSet(await (await ambil(setelan.serverMetadata().jwks_uri)).json())

let menunggu
let sesi
let berakhir

async function tangani(minta, asal) {
  const url = new URL(minta.url, asal)
  if (url.pathname === '/masuk') {
    const verifier = client.randomPKCECodeVerifier()
    menunggu = { verifier, state: client.randomState(), nonce: client.randomNonce() }
    return {
      ke: client.buildAuthorizationUrl(setelan, {
        redirect_uri: `${asal}/balik`,
        scope: 'openid profile pegawai',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: menunggu.state,
        nonce: menunggu.nonce,
      }),
    }
  }
  if (url.pathname === '/balik') {
    const token = await client.authorizationCodeGrant(setelan, url, {
      pkceCodeVerifier: menunggu.verifier,
      expectedState: menunggu.state,
      expectedNonce: menunggu.nonce,
    })
    sesi = { token, klaim: token.claims() }
    return { ke: `${asal}/` }
  }
  if (url.pathname === '/segarkan') {
    const lama = sesi.token
    sesi.token = await client.refreshTokenGrant(setelan, lama.refresh_token)
    return { isi: { berganti: lama.refresh_token !== sesi.token.refresh_token } }
  }
  if (url.pathname === '/orang') {
    return { isi: await client.fetchUserInfo(setelan, sesi.token.access_token, sesi.klaim.sub) }
  }
  if (url.pathname === '/keluar') {
    return {
      ke: client.buildEndSessionUrl(setelan, {
        id_token_hint: sesi.token.id_token,
        post_logout_redirect_uri: `${asal}/`,
      }),
    }
  }
  if (url.pathname === '/kabar' && minta.method === 'POST') {
    const bagian = []
    for await (const b of minta) bagian.push(b)
    const { payload } = await jwtVerify(
      new URLSearchParams(Buffer.concat(bagian).toString()).get('logout_token'),
      kunci,
      { issuer: penerbit, audience: clientId, typ: 'logout+jwt', requiredClaims: ['sid', 'events', 'jti'] },
    )
    if (payload.sid === sesi?.klaim.sid) {
      sesi = undefined
      berakhir = payload.sid
    }
    return { isi: {} }
  }
  return { isi: { masuk: sesi?.klaim.sub ?? null, sid: sesi?.klaim.sid ?? null, berakhir: berakhir ?? null } }
}

const server = http.createServer(async (minta, jawab) => {
  try {
    const hasil = await tangani(minta, `http://127.0.0.1:${server.address().port}`)
    if (hasil.ke) {
      jawab.writeHead(302, { location: hasil.ke.toString() }).end()
    } else {
      jawab.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(hasil.isi))
    }
  } catch (e) {
    jawab.writeHead(500, { 'content-type': 'text/plain' }).end(`${e}\n${e.cause ? JSON.stringify(e.cause) : ''}`)
  }
})
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log(server.address().port))
process.stdin.on('end', () => process.exit(0)).resume()
