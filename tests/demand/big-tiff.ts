/**
 * A BigTIFF of one strip, single precision, WGS 84: by hand, because the package writes no such files. `says` is what
 * it says of its size when that is not the truth.
 */
export function bigTiff(
  values: readonly number[],
  columns: number,
  [west, north, step]: readonly [number, number, number],
  says = { columns, rows: values.length / columns },
): Uint8Array {
  const parts = { doubles: 16, keys: 16 + 9 * 8, pixels: 16 + 9 * 8 + 32 };
  const directory = parts.pixels + values.length * 4;
  // Tag, type (3 short, 4 long, 12 double), count, value or offset.
  const entries: [number, number, number, number][] = [
    [256, 4, 1, says.columns],
    [257, 4, 1, says.rows],
    [258, 3, 1, 32],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, parts.pixels],
    [277, 3, 1, 1],
    [278, 4, 1, says.rows],
    [279, 4, 1, says.columns * says.rows * 4],
    [339, 3, 1, 3],
    [33550, 12, 3, parts.doubles],
    [33922, 12, 6, parts.doubles + 24],
    [34735, 3, 12, parts.keys],
  ];
  const bytes = new Uint8Array(directory + 8 + entries.length * 20 + 8);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 43, 0, 8, 0, 0, 0]);
  view.setBigUint64(8, BigInt(directory), true);
  [step, step, 0, 0, 0, 0, west, north, 0].forEach((each, at) => {
    view.setFloat64(parts.doubles + 8 * at, each, true);
  });
  [1, 1, 0, 2, 1024, 0, 1, 2, 2048, 0, 1, 4326].forEach((each, at) => {
    view.setUint16(parts.keys + 2 * at, each, true);
  });
  values.forEach((each, at) => {
    view.setFloat32(parts.pixels + 4 * at, each, true);
  });
  view.setBigUint64(directory, BigInt(entries.length), true);
  entries.forEach(([tag, type, count, value], at) => {
    const from = directory + 8 + at * 20;
    view.setUint16(from, tag, true);
    view.setUint16(from + 2, type, true);
    view.setBigUint64(from + 4, BigInt(count), true);
    if (type === 3 && count === 1) view.setUint16(from + 12, value, true);
    else if (type === 4 && count === 1) view.setUint32(from + 12, value, true);
    else view.setBigUint64(from + 12, BigInt(value), true);
  });
  return bytes;
}
