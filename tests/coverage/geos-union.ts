import initGeos, { type geos as Geos } from 'geos-wasm';
import type { PlaneDiscs } from '../../src/core/coverage/plane.ts';

let loaded: Promise<Geos> | null = null;

/** Outlines of polygons, x, y, x, y …, the last corner the first again. */
type Polygons = readonly (readonly Float64Array[])[];

/**
 * Union of circles in the plane by GEOS, each drawn as an inscribed polygon of `corners` corners, clipped
 * to polygons where they are given. The slow and independent answer that the exact one is held against.
 */
export async function geosUnion(
  discs: PlaneDiscs,
  corners: number,
  clip: Polygons | null = null,
): Promise<{ readonly area: number; readonly polygons: Polygons }> {
  loaded ??= initGeos();
  const geos = await loaded;
  const read = (polygons: Polygons): number => {
    const wkb = multiPolygonWkb(polygons);
    const pointer = geos.Module._malloc(wkb.length);
    geos.Module.HEAPU8.set(wkb, pointer);
    const geometry = geos.GEOSGeomFromWKB_buf(pointer, wkb.length);
    geos.Module._free(pointer);
    return geometry;
  };
  const drawn = read(circlePolygons(discs, corners));
  const union = geos.GEOSUnaryUnion(drawn);
  const frame = clip === null ? null : read(clip);
  const result = frame === null ? union : geos.GEOSIntersection(union, frame);
  const word = geos.Module._malloc(8);
  geos.GEOSArea(result, word);
  const area = geos.Module.getValue(word, 'double');
  const bytes = geos.GEOSGeomToWKB_buf(result, word);
  const size = geos.Module.getValue(word, 'i32');
  const polygons = readPolygons(geos.Module.HEAPU8.slice(bytes, bytes + size));
  geos.GEOSFree(bytes);
  for (const each of new Set([drawn, union, frame, result])) if (each) geos.GEOSGeom_destroy(each);
  geos.Module._free(word);
  return { area, polygons };
}

/** Area of the union of circles in the plane, m²: {@link extrapolated} from polygons. */
export async function extrapolatedUnionArea(discs: PlaneDiscs): Promise<number> {
  return extrapolated(async (corners) => (await geosUnion(discs, corners)).area);
}

/**
 * What a measure of inscribed polygons comes to for circles themselves: its error falls with the square
 * of the corners, so that 64, 128, 256 and 512 are extrapolated to infinitely many (Richardson).
 */
export async function extrapolated(measure: (corners: number) => Promise<number>): Promise<number> {
  let row: number[] = [];
  for (const corners of [64, 128, 256, 512]) row.push(await measure(corners));
  for (let order = 4; row.length > 1; order *= 4) {
    row = row.slice(1).map((finer, at) => (order * finer - row[at]!) / (order - 1));
  }
  return row[0]!;
}

function circlePolygons({ x, y, r }: PlaneDiscs, corners: number): Polygons {
  return [...r.keys()]
    .filter((i) => r[i]! > 0)
    .map((i) => {
      const ring = new Float64Array(2 * corners + 2);
      for (let corner = 0; corner <= corners; corner += 1) {
        const angle = (2 * Math.PI * (corner % corners)) / corners;
        ring[2 * corner] = x[i]! + r[i]! * Math.cos(angle);
        ring[2 * corner + 1] = y[i]! + r[i]! * Math.sin(angle);
      }
      return [ring];
    });
}

const POLYGON = 3;
const MULTI_POLYGON = 6;

function multiPolygonWkb(polygons: Polygons): Uint8Array {
  const size = polygons.flat().reduce((sum, ring) => sum + 4 + 8 * ring.length, 0);
  const bytes = new Uint8Array(9 + 9 * polygons.length + size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const int = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const head = (type: number, members: number): void => {
    view.setUint8(at, 1);
    at += 1;
    int(type);
    int(members);
  };
  head(MULTI_POLYGON, polygons.length);
  for (const rings of polygons) {
    head(POLYGON, rings.length);
    for (const ring of rings) {
      int(ring.length / 2);
      for (const value of ring) {
        view.setFloat64(at, value, true);
        at += 8;
      }
    }
  }
  return bytes;
}

function readPolygons(wkb: Uint8Array): Polygons {
  const view = new DataView(wkb.buffer, wkb.byteOffset, wkb.byteLength);
  let at = 0;
  const int = (): number => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const geometry = (): Polygons => {
    at += 1;
    const type = int();
    const members = int();
    if (type !== POLYGON) return Array.from({ length: members }, geometry).flat();
    const rings = Array.from({ length: members }, () => {
      const ring = new Float64Array(2 * int());
      for (let k = 0; k < ring.length; k += 1, at += 8) ring[k] = view.getFloat64(at, true);
      return ring;
    });
    return [rings];
  };
  return geometry();
}
