/**
 * The coordinates of a GeoJSON geometry that is one point: a Point, or a MultiPoint of one, as desktop GIS
 * writes layers of points. Null for any other geometry; the coordinates are not looked at.
 */
export function singlePoint(geometry: unknown): readonly unknown[] | null {
  if (typeof geometry !== 'object' || geometry === null) return null;
  const { type, coordinates } = geometry as Readonly<Record<string, unknown>>;
  if (!Array.isArray(coordinates)) return null;
  if (type === 'Point') return coordinates;
  const [only, ...others] = coordinates as unknown[];
  return type === 'MultiPoint' && others.length === 0 && Array.isArray(only) ? only : null;
}
