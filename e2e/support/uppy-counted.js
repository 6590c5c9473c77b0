const block = 1 << 20;

/** So many bytes in which each word of 32 bits is its own number, a MiB at a time: no two parts are alike. */
export function* counted(size) {
  for (let at = 0; at < size; at += block) {
    const words = new Uint32Array(block / 4);
    for (let word = 0, first = at / 4; word < words.length; word++) words[word] = first + word;
    yield new Uint8Array(words.buffer, 0, Math.min(block, size - at));
  }
}
