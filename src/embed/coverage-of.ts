import { BANDS, type Coverage, type ThreeWay } from '../core/coverage/coverage.ts';
import { isWithin, type DivisionCode } from '../core/gazetteer/division-code.ts';

/** Shares that hold for a division: its counties together, or the county around it; `name` is empty for the whole region. */
export function coverageOf(
  { districts, total }: Coverage,
  division: DivisionCode | null,
): { readonly name: string; readonly around: boolean; readonly covered_share: ThreeWay } {
  const whole = { name: '', around: false, covered_share: total.covered_share };
  if (division === null) return whole;
  const around = districts.find(({ code }) => code !== division && isWithin(division, code));
  if (around) return { ...around, around: true };
  const own = districts.filter(({ code }) => isWithin(code, division));
  const area = own.reduce((sum, { area_km2 }) => sum + area_km2, 0);
  const [only] = own;
  if (!only || area === 0) return whole;
  if (own.length === 1) return { ...only, around: false };
  const shares = BANDS.map((band) => [
    band,
    own.reduce((sum, { covered_km2 }) => sum + covered_km2[band], 0) / area,
  ]);
  return { ...whole, covered_share: Object.fromEntries(shares) as unknown as ThreeWay };
}
