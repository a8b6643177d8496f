/** A position as `[lng, lat]`, degrees, WGS 84 (CGCS2000 is treated as equal: they differ by centimetres). */
export type LngLat = readonly [lng: number, lat: number];

/** West, south, east, north in degrees, WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
