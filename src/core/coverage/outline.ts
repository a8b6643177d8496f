import type { Districts } from './districts.ts';

/** The districts as one: only the lines that have a district on one side alone, chained to rings. */
export function outlineOf(districts: Districts): Districts {
  const uses = new Map<number, number[]>();
  for (const ref of districts.rings.flat(2)) {
    const line = ref < 0 ? ~ref : ref;
    const known = uses.get(line);
    if (known) known.push(ref);
    else uses.set(line, [ref]);
  }
  const outer = [...uses.values()].flatMap((refs) => (refs.length === 1 ? refs : []));
  // Outer rings and holes of neighbouring districts may be given either way round: chained by their ends.
  const corner = (ref: number, end: boolean): string => {
    const points = districts.arcs[ref < 0 ? ~ref : ref]!;
    const at = ref < 0 === end ? 0 : points.length - 2;
    return `${points[at]},${points[at + 1]}`;
  };
  const open = new Map<string, Set<number>>();
  for (const ref of outer) {
    for (const key of [corner(ref, false), corner(ref, true)]) {
      const there = open.get(key);
      if (there) there.add(ref);
      else open.set(key, new Set([ref]));
    }
  }
  const left = new Set(outer);
  const rings: number[][] = [];
  for (const start of outer) {
    if (!left.delete(start)) continue;
    const ring = [start];
    const first = corner(start, false);
    let at = corner(start, true);
    while (at !== first) {
      const following = [...(open.get(at) ?? [])].find((ref) => left.has(ref));
      if (following === undefined)
        throw new Error(`The outline of the districts is open at ${at}.`);
      left.delete(following);
      const turned = corner(following, false) === at ? following : ~following;
      ring.push(turned);
      at = corner(turned, true);
    }
    rings.push(ring);
  }
  const kept = outer.map((ref) => (ref < 0 ? ~ref : ref));
  const number = new Map(kept.map((line, at) => [line, at]));
  const renumbered = rings.map((ring) =>
    ring.map((ref) => (ref < 0 ? ~number.get(~ref)! : number.get(ref)!)),
  );
  const arcs = kept.map((line) => districts.arcs[line]!);
  return { codes: ['outline'], names: [''], arcs, rings: [renumbered] };
}
