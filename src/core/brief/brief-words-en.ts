import type { BriefWords } from './brief-words-zh-cn.ts';
import { coverageWordsEn } from './coverage-words-en.ts';
import { amountOf, count, exact, km2, plural } from './numbers-en.ts';

/** English, a translation. */
export const briefWordsEn: BriefWords = {
  ...coverageWordsEn,
  lang: 'en',
  and: ', ',
  stop: '. ',
  also: '; ',
  north: 'N',
  date: (iso) => iso,
  title: (region) => `${region}: coverage and gaps of veterans’ service stations`,
  dated: (data, printed) =>
    printed === null ? `List of ${data}` : `List of ${data}, this page made on ${printed}`,
  scenario: (edits, before) =>
    `Counted with a scenario of ${plural(edits, 'edit', 'edits')}${before === null ? '' : `; ${before} without it`}.`,

  areaLabel: 'Area within reach',
  peopleLabel: 'People within reach',
  gapsLabel: 'Gaps',
  stationsLabel: 'Stations counted',
  threeWays: (certain, possible) => `certainly ${certain}, possibly ${possible}`,
  peopleOf: (covered, total) => `${count(covered)} of ${amountOf(total, 'people')}`,
  gapsValue: (gaps) => exact(gaps),
  gapsTotal: (area) => `${km2(area)} in all`,
  gapsLargest: (title, area) => `largest: ${title}, ${km2(area)}`,
  stationsValue: (stations) => count(stations),
  stationsLocated: (located, approximate) =>
    approximate === 0
      ? 'all located'
      : `${count(located)} located, ${count(approximate)} approximate`,

  mapHeading: 'Map',
  mapAlt: (title, sentence) =>
    `Map of ${title}: within reach (certainly, by the points, possibly) and gaps. ${sentence}`,
  mapMissing: 'There is no picture: the map was not available when this page was opened.',
  unreviewed: 'Map not reviewed',
  approval: (number, source) => `Map approval ${number} (${source})`,
  legendHeading: 'Legend',
  legend: {
    certain: 'Certainly within reach, wherever the stations stand within their uncertainty',
    nominal: 'Within reach of the points as they are',
    possible: 'Possibly within reach, known once the stations are located',
    gap: 'Gap: out of reach of the points as they are',
  },
  bars: { certain: 'Certainly', nominal: 'Within reach', possible: 'Possibly' },

  tableHeading: (districts) => `Counties (${exact(districts)})`,
  tableListed: (all, listed) =>
    `${exact(all)} counties; the ${exact(listed)} with the largest gaps are listed.`,
  tableOf: (part, parts) => `whole table ${exact(part)}/${exact(parts)}`,
  tableFollows: 'The whole table follows.',
  chartTitle: (listed, all) =>
    listed < all
      ? `Share within reach, %: the ${exact(listed)} counties with the largest gaps`
      : 'Share within reach, %',
  chartAlt: (title) => `Bar chart: ${title}. The numbers are those of the table.`,
  gapsHeading: 'Gaps',
  gapsListed: (all, listed) => `${exact(all)} gaps; the ${exact(listed)} largest are listed.`,
  gapsNone: 'There are no gaps.',
  lineOf: (what, facts) => `${what}: ${facts}`,
  gapRank: 'Rank',
  gapWhere: 'Counties',
  gapArea: 'Area, km²',
  gapPeople: 'People',
  gapDeepest: 'Deepest place to a station',
  gapAt: 'Deepest place (lng, lat)',
  sitesHeading: 'Suggested sites',
  sitesNone:
    'No sites were computed. Compute them under “Sites” in the planner and they are listed here.',
  sitesNothing: 'No place would newly cover anything.',
  sitesCount: (sites) =>
    `${plural(sites, 'site', 'sites')}; counts of fewer than 10 people are not given.`,
  sitesListed: (all, listed) => `${exact(all)} sites; the first ${exact(listed)} are listed.`,
  siteGainHead: 'Newly covers',
  siteAt: 'Longitude, latitude',
  amount: (value, unit) => (unit === 'km2' ? km2(value) : amountOf(value, unit)),

  methodHeading: 'Method',
  standardOf: (stations, sentence, radius) => `${stations}: ${sentence}, ${radius}.`,
  methodStraight:
    'Straight lines: minutes × speed ÷ detour factor is the radius of a service circle, not the road network.',
  methodThree:
    '“Within reach” takes the points as they are; “certainly” holds wherever the stations stand within their uncertainty, “possibly” at best; of approximate stations only what is certain counts.',
  methodArea:
    'Areas are computed on the WGS 84 ellipsoid along the arcs themselves, without a grid; coordinates are WGS 84.',
  methodDemand: (name) =>
    `Demand: ${name}. What has no position of its own is never counted as within reach.`,
  demandWithheld: 'Counts of fewer than 10 people, and what would give them away, are not given.',

  limitsHeading: 'Limits',
  limitDerived: (derived, stations) =>
    derived === stations
      ? `All ${count(stations)} stations are derived from divisions, one each: the list is not official.`
      : `${count(derived)} of ${count(stations)} stations are derived from divisions: the list is not official.`,
  limitApproximate: (approximate) =>
    `Of ${plural(approximate, 'station', 'stations')} only the town or county is known; they are not drawn where they stand.`,
  limitNotCounted: (not) => `Not counted: ${coverageWordsEn.notCounted(not)}`,
  limitRoads: 'Roads, rivers, mountains, opening hours and capacity are not considered.',
  limitOutlines:
    'Outlines of divisions are generalised: areas differ a little from published ones.',
  limitRough: (count) =>
    `${count} districts have an outline that differs from their published area: areas and shares are approximate.`,
  limitMissing: (codes) =>
    `Counties without an outline, whose area is missing: ${codes.join(', ')}.`,

  sourcesHeading: 'Sources',
  sourceList: (date) => `List of stations: ${date}`,
  sourcePublished: (total, by, on) => `Published number of stations: ${total} (${by}, ${on})`,
  sourceAbout: (total) => `about ${count(total)}`,
  sourceTotal: (total) => count(total),
  sourceGround: (attribution) => `Outlines and names: ${attribution}`,
  live: 'Scan for the live page',
  liveLink: 'Live page',
  qr: 'QR code that leads to the live page',
  page: (page, pages) => `${exact(page)}/${exact(pages)}`,
};
