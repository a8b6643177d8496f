import * as v from 'valibot';

export const MODES = ['walk', 'elder_walk', 'bicycle', 'ebike', 'drive'] as const;
export type Mode = (typeof MODES)[number];

/** How far people come: the minutes, mode, speed and detour factor within which someone counts as served. */
export const StandardSchema = v.object({
  mode: v.picklist(MODES),
  minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(120)),
  speed_kmh: v.pipe(v.number(), v.minValue(0.5), v.maxValue(120)),
  /** Network distance divided by straight-line distance, 1 to 3. */
  detour_factor: v.pipe(v.number(), v.minValue(1), v.maxValue(3)),
});
export type Standard = v.InferOutput<typeof StandardSchema>;

/**
 * A standard for every level of station. Towns and villages may have one of their own by class, which the
 * code tells: urban is a subdistrict (街道) and a residents' committee (居委会), rural any other town and a
 * villagers' committee (村委会). Where it is absent the standard of the level holds.
 */
export const StandardsSchema = v.strictObject({
  province: StandardSchema,
  city: StandardSchema,
  county: StandardSchema,
  town: StandardSchema,
  town_urban: v.exactOptional(StandardSchema),
  town_rural: v.exactOptional(StandardSchema),
  village: StandardSchema,
  village_urban: v.exactOptional(StandardSchema),
  village_rural: v.exactOptional(StandardSchema),
});
export type Standards = Readonly<v.InferOutput<typeof StandardsSchema>>;

/** Metres on the network within the minutes of the standard. */
export function networkDistanceM({ speed_kmh, minutes }: Standard): number {
  return speed_kmh * 1000 * (minutes / 60);
}

/** Radius of the straight-line service circle in metres: what the standard reaches, less the detours. */
export function serviceRadiusM(standard: Standard): number {
  return networkDistanceM(standard) / standard.detour_factor;
}
