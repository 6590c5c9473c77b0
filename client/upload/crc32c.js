import { UnknownInstruction } from "./failures.js";

const polynomial = 0x82f63b78;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = (byte >>> 1) ^ (byte & 1 ? polynomial : 0);
  return byte;
});

/** Base64 of a blob's CRC32C, which browsers do not bring. */
export async function crc32c(blob) {
  let crc = ~0;
  const reader = blob.stream().getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    for (let at = 0; at < value.length; at++) crc = (crc >>> 8) ^ table[(crc ^ value[at]) & 255];
  }
  const digest = new DataView(new ArrayBuffer(4));
  digest.setUint32(0, ~crc);
  return btoa(String.fromCharCode(...new Uint8Array(digest.buffer)));
}

/** What computes the digest without which no part of an upload is signed; undefined: none is needed. */
export function requiredDigest({ kind, partChecksum }) {
  if (!partChecksum?.required) return undefined;
  if (partChecksum.algorithm === "crc32c") return crc32c;
  throw new UnknownInstruction(`${kind} with ${partChecksum.algorithm} of each part`);
}
