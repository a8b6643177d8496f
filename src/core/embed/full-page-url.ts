import { codePrefix } from '../gazetteer/division-code.ts';
import { EMBED_LAYERS, type EmbedUrl } from './embed-url.ts';
import { printQueryPairs } from './query-pairs.ts';

/** What the planner shows unless its address says otherwise; see `FIRST_LAYERS` in src/planner/url.ts. */
const PLANNER_LAYERS = EMBED_LAYERS.join();

/**
 * Address, relative to the site, of the whole page that shows what an embed shows, finder or planner, with a
 * station's card open when one is given.
 */
export function fullPageUrl(url: EmbedUrl, stationId = ''): string {
  const planner = url.view === 'coverage';
  const { map } = url;
  const layers = url.layers.join();
  const pairs: [string, string][] = [
    ['region', url.region],
    ['lang', url.lang === 'zh' ? '' : url.lang],
    ['q', planner ? '' : url.q],
    ['level', planner ? '' : url.levels.join(',')],
    ['standard', planner ? url.standard : ''],
    ['division', url.division === null ? '' : codePrefix(url.division)],
    ['layers', planner && layers !== PLANNER_LAYERS ? layers : ''],
    ['station', planner ? '' : stationId],
    ['map', map ? `${map.zoom}/${map.lat}/${map.lng}` : ''],
  ];
  const said = pairs.filter(([, value]) => value !== '');
  return `${planner ? 'planner.html' : 'index.html'}${printQueryPairs(said)}`;
}
