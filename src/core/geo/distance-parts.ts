/** A distance as it is spoken: tens of metres below a kilometre, then 1.2 km, then whole kilometres. */
export function distanceParts(metres: number): { value: number; unit: 'm' | 'km' } {
  if (metres < 995) return { value: Math.round(metres / 10) * 10, unit: 'm' };
  const km = metres / 1000;
  return { value: km < 9.95 ? Math.round(km * 10) / 10 : Math.round(km), unit: 'km' };
}
