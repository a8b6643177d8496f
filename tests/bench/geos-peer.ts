import initGeos, { type geos as Geos } from 'geos-wasm';
import { Plane, type PlaneDiscs } from '../../src/core/coverage/plane.ts';
import type { Discs } from '../../src/core/coverage/disc.ts';
import { middleOf } from '../../src/core/coverage/union-area.ts';

/** GEOS in WebAssembly, ready to unite circles drawn as inscribed polygons; answers the area in the plane. */
export async function geosPeer(): Promise<(discs: Discs, corners: number) => number> {
  const geos = await initGeos();
  return (discs, corners) => {
    const drawn = new Plane(middleOf(discs)).discs(discs);
    return unionArea(geos, circlesWkb(drawn, corners));
  };
}

function unionArea(geos: Geos, wkb: Uint8Array): number {
  const pointer = geos.Module._malloc(wkb.length);
  geos.Module.HEAPU8.set(wkb, pointer);
  const drawn = geos.GEOSGeomFromWKB_buf(pointer, wkb.length);
  geos.Module._free(pointer);
  const union = geos.GEOSUnaryUnion(drawn);
  const word = geos.Module._malloc(8);
  geos.GEOSArea(union, word);
  const area = geos.Module.getValue(word, 'double');
  geos.Module._free(word);
  geos.GEOSGeom_destroy(drawn);
  geos.GEOSGeom_destroy(union);
  return area;
}

const POLYGON = 3;
const MULTI_POLYGON = 6;

/** A multipolygon with one ring a circle, little-endian well-known binary. */
function circlesWkb({ x, y, r }: PlaneDiscs, corners: number): Uint8Array {
  const bytes = new Uint8Array(9 + x.length * (9 + 4 + 16 * (corners + 1)));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (type: number, count: number): void => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  put(MULTI_POLYGON, x.length);
  for (let i = 0; i < x.length; i += 1) {
    put(POLYGON, 1);
    view.setUint32(at, corners + 1, true);
    at += 4;
    for (let corner = 0; corner <= corners; corner += 1, at += 16) {
      const angle = (2 * Math.PI * (corner % corners)) / corners;
      view.setFloat64(at, x[i]! + r[i]! * Math.cos(angle), true);
      view.setFloat64(at + 8, y[i]! + r[i]! * Math.sin(angle), true);
    }
  }
  return bytes;
}
