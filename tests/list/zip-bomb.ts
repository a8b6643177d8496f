import { deflateRawSync } from 'node:zlib';
import { unzipEntry, zipEntries } from '../../scripts/lib/list/zip-parts.ts';

/** Twenty megabytes of zeros in twenty kilobytes. */
const PACKED = deflateRawSync(Buffer.alloc(20_000_000));

/**
 * An archive whose file `name` says that it unpacks to `says` bytes and unpacks to twenty million; `copies`
 * entries share its bytes, as the known bombs do. `around` gives the other files of an archive.
 */
export function zipBomb({
  says,
  copies = 1,
  name = 'xl/worksheets/sheet1.xml',
  around,
}: {
  says: number;
  copies?: number;
  name?: string;
  around?: Buffer;
}): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  const add = (entry: string, content: Buffer, method: number, bytes: number): void => {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(bytes, 18);
    fields.writeUInt16LE(Buffer.byteLength(entry), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(entry), content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, place, Buffer.from(entry)]),
    );
    parts.push(local);
    offset += local.length;
  };
  for (const entry of around ? zipEntries(around, 'around') : []) {
    const content = unzipEntry(around ?? Buffer.alloc(0), entry, 'around');
    add(entry.name, content, 0, content.length);
  }
  if (!around) add('[Content_Types].xml', Buffer.from('<Types/>'), 0, 8);
  add(name, PACKED, 8, says);
  const bomb = central.at(-1) ?? Buffer.alloc(0);
  for (let copy = 1; copy < copies; copy += 1) central.push(bomb);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(
    central.reduce((sum, each) => sum + each.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...central, end]);
}
