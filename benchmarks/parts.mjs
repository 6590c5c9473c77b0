// Asks for the URLs of ten thousand parts and prints what that cost the server's process.
// usage: node parts.mjs gatepass <url> <pid> <answers to warm up> <answers to measure>
//        node parts.mjs companion <url> <pid> <parts to warm up> <parts to measure>
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { gunzipSync } from 'node:zlib'

const MOST = 10_000
const AT_ONCE = 16
const [kind, url, pid, warm, measured] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })
const tick = 1000 / Number(execFileSync('getconf', ['CLK_TCK']))

// Milliseconds of processor that the server has used.
function used() {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tick
}

function memory() {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
}

function call(method, path, body, headers = {}) {
  return new Promise((done, failed) => {
    const request = http.request(url + path, { method, agent, headers }, (answer) => {
      const pieces = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.on('end', () => {
        const sent = Buffer.concat(pieces)
        const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString()
        if (answer.statusCode < 300) done(text)
        else failed(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`))
      })
    })
    request.on('error', failed)
    if (body) request.setHeader('Content-Type', 'application/json')
    request.end(body && JSON.stringify(body))
  })
}

async function measure(work) {
  const cpu = used()
  const begin = performance.now()
  await work()
  return { cpu: used() - cpu, wall: performance.now() - begin }
}


async function gatepass() {
  const wish = { filename: 'a.bin', contentType: 'application/octet-stream', transfer: 'multipart' }
  // Where the size is known, a plan has at most 9,000 parts.
  for (const [name, size, count, headers] of [
    ['open-10000', undefined, MOST],
    ['planned-9000', 9000 * 8 * 1024 * 1024, 9000],
    ['open-10000-gzip', undefined, MOST, { 'Accept-Encoding': 'gzip' }],
  ]) {
    const { id } = JSON.parse(await call('POST', '/v1/uploads', { ...wish, size }))
    const ask = () => call('POST', `/v1/uploads/${id}/parts`, { from: 1, to: count }, headers)
    const { parts } = JSON.parse(await ask())
    if (parts.length !== count || parts.at(-1).number !== count) throw new Error('parts are missing')
    for (let i = 0; i < Number(warm); i++) await ask()
    const { cpu, wall } = await measure(async () => {
      for (let i = 0; i < Number(measured); i++) await ask()
    })
    console.log(`${name} ${cpu / Number(measured)} ${wall / Number(measured)} ${memory()}`)
  }
}

async function companion() {
  const key = 'a-file.bin'
  const session = 'VXBsb2FkIElEIGZvciBlbHZpbmcncyBtb3ZpZS5tMnRzIHVwbG9hZA.EXAMPLE'
  const sign = async (count) => {
    let next = 0
    const worker = async () => {
      while (next < count) {
        next += 1
        const number = ((next - 1) % MOST) + 1
        const path = `/s3/multipart/${session}/${number}?key=${key}`
        if (!JSON.parse(await call('GET', path)).url) throw new Error('no URL')
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }
  await sign(Number(warm))
  const { cpu, wall } = await measure(() => sign(Number(measured)))
  const scale = MOST / Number(measured)
  console.log(`calls-10000 ${cpu * scale} ${wall * scale} ${memory()}`)
}

await { gatepass, companion }[kind]()
agent.destroy()
