import { checkShape, type Shape } from '../check-shape.ts';
import type { Districts } from './districts.ts';

const SHAPE: Shape = {
  type: 'string',
  transform: { scale: ['number'], translate: ['number'] },
  objects: {
    districts: {
      geometries: [
        { type: 'string', properties: { code: 'string', name: 'string' }, arcs: ['any'] },
      ],
    },
  },
  arcs: [['any']],
};

/** A ring is arc numbers; a polygon is rings; several polygons may make a district. */
type Ring = readonly number[];
type Geometry = { readonly properties: { readonly code: string; readonly name: string } } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly Ring[])[] }
);

interface DistrictsFile {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly objects: { readonly districts: { readonly geometries: readonly Geometry[] } };
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

/**
 * Reads `districts.json`. Throws a `TypeError` when the file is damaged: of another shape, cut short, or
 * with rings that name lines which are not there.
 */
export function parseDistricts(json: unknown): Districts {
  checkShape(json, SHAPE);
  const { transform, objects, arcs } = json as DistrictsFile;
  const { geometries } = objects.districts;
  const rings = geometries.map(({ type, arcs: own }) =>
    type === 'MultiPolygon' ? own.flat() : type === 'Polygon' ? own : [],
  );
  for (const ring of rings.flat()) checkRing(ring, arcs.length);
  return {
    codes: geometries.map(({ properties }) => properties.code),
    names: geometries.map(({ properties }) => properties.name),
    arcs: arcs.map((arc) => unfold(arc, transform)),
    rings,
  };
}

function checkRing(ring: unknown, arcs: number): void {
  const known = (arc: unknown): boolean =>
    Number.isInteger(arc) && Number(arc) < arcs && ~Number(arc) < arcs;
  if (Array.isArray(ring) && ring.length > 0 && ring.every(known)) return;
  throw new TypeError('file.objects.districts names a line that is not there');
}

/** Adds up the steps of an arc and puts them from the file's grid into degrees. */
function unfold(
  arc: readonly (readonly number[])[],
  {
    scale: [scaleX = NaN, scaleY = NaN],
    translate: [x0 = NaN, y0 = NaN],
  }: DistrictsFile['transform'],
): Float64Array {
  const degrees = new Float64Array(arc.length * 2);
  let [x, y] = [0, 0];
  arc.forEach(([stepX = NaN, stepY = NaN], at) => {
    x += stepX;
    y += stepY;
    degrees[2 * at] = x * scaleX + x0;
    degrees[2 * at + 1] = y * scaleY + y0;
  });
  if (arc.length < 2 || !degrees.every(Number.isFinite)) {
    throw new TypeError('file.arcs holds a line without positions');
  }
  return degrees;
}
