/** Sequences of GB18030 by character: Node decodes the encoding and does not write it. */
const BYTES = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    learn([lead, trail]);
  }
}
// Four bytes: the first block, which holds Latin letters with accents and the like.
for (let second = 0x30; second <= 0x39; second += 1) {
  for (let third = 0x81; third <= 0xfe; third += 1) {
    for (let fourth = 0x30; fourth <= 0x39; fourth += 1) learn([0x81, second, third, fourth]);
  }
}

function learn(bytes: readonly number[]): void {
  const text = decoder.decode(new Uint8Array(bytes));
  if (text.length === 1 && !BYTES.has(text)) BYTES.set(text, bytes);
}

/** A text in GB18030; throws for characters beyond the blocks above. */
export function gb18030Bytes(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((each) => {
      const code = each.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = BYTES.get(each);
      if (!bytes) throw new Error(`${each} is in another block`);
      return [...bytes];
    }),
  );
}
