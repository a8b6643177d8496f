import { compareDivisions, type RegionData } from './region-data.ts';
import type { Division } from '../gazetteer/division.ts';

/**
 * The divisions that a view of a region can be restricted to: its counties; where it is a county itself or has
 * none, its towns. Functional zones have a code and no government, but stations: they are among them.
 */
export function partDivisions({ divisions, children, root }: RegionData): Division[] {
  const inside = [...children.values()].flat().filter(({ code }) => code !== root);
  const counties = inside.filter(({ level }) => level === 'city' || level === 'county');
  const parts =
    counties.length > 0 && divisions.get(root)?.level !== 'county'
      ? counties
      : inside.filter(({ level }) => level === 'town');
  return parts.sort(compareDivisions);
}
