import { briefOf, type Brief } from '../core/brief/brief.ts';
import type { BriefSearch } from '../core/brief/brief-input.ts';
import { suppressDemand } from '../core/coverage/suppress-demand.ts';
import { loadAttribution } from '../load/load-attribution.ts';
import type { PlannerFace } from './face.svelte.ts';

/** What the planner shows, as a document says it; `today` is YYYY-MM-DD. Throws before it is counted. */
export async function plannerBrief(face: PlannerFace, today: string): Promise<Brief> {
  const { data, analysis, demand, standards, scenario, lang } = face;
  const { coverage, baseline } = analysis;
  if (!data || !coverage) throw new Error('Nothing has been analysed');
  const edits = scenario.edits.length;
  const own = demand.demand;
  return briefOf({
    ...{ lang, standards, edits, today },
    manifest: data.manifest,
    coverage: suppressDemand(coverage, own?.unit ?? null),
    before: edits > 0 ? (baseline?.total.covered_share ?? null) : null,
    demand: own && { name: own.name, unit: own.unit },
    sites: searchOf(face),
    // A brief does without the line rather than not at all.
    ground: await loadAttribution(data.slug).catch(() => ''),
  });
}

/** The sites found; null when none were asked for. */
function searchOf({ sites, demand }: PlannerFace): BriefSearch | null {
  const { found } = sites;
  if (!found) return null;
  return {
    unit: sites.ofArea ? 'km2' : (demand.demand?.unit ?? 'divisions'),
    sites: sites.sites,
    demand: found.demand,
    already_covered: found.already_covered,
    unlocated: found.unlocated,
    candidates: found.candidates,
    cell_m: found.cell_m,
  };
}
