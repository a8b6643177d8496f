import type { Gap, GapPart } from './coverage.ts';
import type { PlaneGapPart } from './gap-parts.ts';
import type { LocatedPoints } from './located-points.ts';
import type { Mesh } from './mesh.ts';
import { polygonHolds } from './ring-polygons.ts';
import { placed, rounded } from './rounded.ts';
import type { FarPlace } from './worst-places.ts';

/** Demand points that are not covered nominally, in the plane, with the district they lie in. */
export interface UncoveredDemand {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
  readonly district: ArrayLike<number>;
}

/** What distances in gaps are taken from: the located stations, and the worst place of every district. */
export interface Distances {
  readonly located: LocatedPoints;
  readonly worst: readonly (FarPlace | null)[];
}

/** So many of the largest parts have their deepest place looked for; of the others one corner stands for it. */
const SEARCHED = 200;
/** Corners of an outline that are asked for their distance at the most. */
const MOST_CORNERS = 60;

/** Gaps with their parts, both largest first, by the ranks given. */
export function rankedGaps(
  mesh: Mesh,
  parts: readonly PlaneGapPart[],
  rankOf: ReadonlyMap<number, number>,
  distances: Distances,
  demand: UncoveredDemand | null,
): Gap[] {
  const weights = demand && demandOf(parts, demand);
  const bySize = [...parts.keys()].sort((a, b) => parts[b]!.areaM2 - parts[a]!.areaM2 || a - b);
  const gaps = new Map<number, (GapPart & { readonly areaM2: number })[]>();
  bySize.forEach((number, rank) => {
    const part = parts[number]!;
    const found = {
      code: mesh.codes[part.district]!,
      area_km2: rounded.km2(part.areaM2),
      areaM2: part.areaM2,
      demand: weights ? weights[number]! : null,
      ...deepestOf(mesh, part, rank < SEARCHED ? distances : null),
    };
    const known = gaps.get(part.gap);
    if (known) known.push(found);
    else gaps.set(part.gap, [found]);
  });
  return [...gaps]
    .map(([gap, own]) => ({ gap, own, areaM2: own.reduce((sum, part) => sum + part.areaM2, 0) }))
    .sort((a, b) => rankOf.get(a.gap)! - rankOf.get(b.gap)!)
    .map(({ gap, own, areaM2 }): Gap => {
      const deepest = own.reduce((a, b) => ((b.deepest_m ?? -1) > (a.deepest_m ?? -1) ? b : a));
      return {
        rank: rankOf.get(gap)!,
        area_km2: rounded.km2(areaM2),
        demand: weights ? own.reduce((sum, part) => sum + part.demand!, 0) : null,
        deepest: deepest.deepest,
        deepest_m: deepest.deepest_m,
        parts: own.map(({ areaM2: _, ...part }) => part),
      };
    });
}

/**
 * The deepest place of a part: the worst of its district where it lies in the part, else the farthest of
 * its outline's corners, evenly taken.
 */
function deepestOf(
  mesh: Mesh,
  part: PlaneGapPart,
  distances: Distances | null,
): Pick<GapPart, 'deepest' | 'deepest_m'> {
  const { points } = part.outer;
  let deepest: FarPlace | null = null;
  const worst = distances?.worst[part.district];
  if (worst && polygonHolds(part, worst.x, worst.y)) deepest = worst;
  else if (distances && distances.located.count > 0) {
    const step = 2 * Math.ceil(points.length / 2 / MOST_CORNERS);
    for (let p = 0; p < points.length; p += step) {
      const [x, y] = [points[p]!, points[p + 1]!];
      const metres = distances.located.distanceM(x, y);
      if (metres > (deepest?.metres ?? -1)) deepest = { x, y, metres };
    }
  }
  return {
    deepest: placed(mesh.plane.toLngLat(deepest?.x ?? points[0]!, deepest?.y ?? points[1]!)),
    deepest_m: deepest ? rounded.metres(deepest.metres) : null,
  };
}

function demandOf(parts: readonly PlaneGapPart[], demand: UncoveredDemand): Float64Array {
  const byDistrict = new Map<number, number[]>();
  parts.forEach(({ district }, number) => {
    const known = byDistrict.get(district);
    if (known) known.push(number);
    else byDistrict.set(district, [number]);
  });
  const weights = new Float64Array(parts.length);
  for (let i = 0; i < demand.weight.length; i += 1) {
    const own = byDistrict.get(demand.district[i]!) ?? [];
    const [x, y] = [demand.x[i]!, demand.y[i]!];
    const part = own.length === 1 ? own[0] : own.find((each) => polygonHolds(parts[each]!, x, y));
    if (part !== undefined) weights[part]! += demand.weight[i]!;
  }
  return weights;
}
