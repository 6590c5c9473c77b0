// Uppy's Companion with a bucket that it only signs for.
// usage: node server.mjs <port> <folder>
import * as companion from '@uppy/companion'
import express from 'express'
import session from 'express-session'

const [port, folder] = process.argv.slice(2)
const app = express()
app.use(express.json())
app.use(session({ secret: 'only-for-this-benchmark', resave: false, saveUninitialized: false }))
const { app: signs } = companion.app({
  secret: 'only-for-this-benchmark',
  filePath: folder,
  corsOrigins: true,
  uploadUrls: ['https://nowhere.example'],
  server: { host: `127.0.0.1:${port}`, protocol: 'http' },
  s3: {
    bucket: 'gatepass-benchmark',
    region: 'eu-west-1',
    key: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
})
app.use(signs)
app.listen(Number(port), '127.0.0.1')
