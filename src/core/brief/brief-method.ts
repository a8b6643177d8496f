import { printStandard } from '../coverage/standard-text.ts';
import { serviceRadiusM, type Standard, type Standards } from '../coverage/standard.ts';
import { LEVELS } from '../gazetteer/level.ts';
import type { BriefInput } from './brief-input.ts';
import type { BriefWords } from './brief-words-zh-cn.ts';

/** How the numbers were made: the standards, distances, the three ways, areas, demand. */
export function briefMethod(words: BriefWords, { standards, demand }: BriefInput): string[] {
  return [
    ...standardLines(words, standards),
    words.methodStraight,
    words.methodThree,
    words.methodArea,
    ...(demand
      ? [words.methodDemand(demand.unit === 'divisions' ? words.demandDivisions : demand.name)]
      : []),
  ];
}

/** What the numbers do not say. */
export function briefLimits(words: BriefWords, { manifest, coverage }: BriefInput): string[] {
  const { stations, stations_derived, districts_without_outline: missing } = manifest;
  const rough = manifest.districts_approximate ?? [];
  const { total, not_counted: not, withheld } = coverage;
  const approximate = total.stations - total.located;
  const lines: [said: boolean, text: string][] = [
    [stations_derived > 0, words.limitDerived(stations_derived, stations)],
    [approximate > 0, words.limitApproximate(approximate)],
    [not.unplaced + not.mobile + not.closed > 0, words.limitNotCounted(not)],
    [missing.length > 0, words.limitMissing(missing)],
    [rough.length > 0, words.limitRough(rough.length)],
    [true, words.limitRoads],
    [true, words.limitOutlines],
    [withheld, words.demandWithheld],
  ];
  return lines.flatMap(([said, text]) => (said ? [text] : []));
}

/** Where stations and ground come from. */
export function briefSources(words: BriefWords, { manifest, ground }: BriefInput): string[] {
  const { total, approximate, source, date } = manifest.region.published;
  return [
    words.sourceList(words.date(manifest.data_date)),
    ...(total === null
      ? []
      : [
          words.sourcePublished(
            approximate ? words.sourceAbout(total) : words.sourceTotal(total),
            source,
            words.date(date),
          ),
        ]),
    ...(ground === '' ? [] : [words.sourceGround(ground)]),
  ];
}

/** A line for every standard; levels that share one share its line. */
function standardLines(words: BriefWords, standards: Standards): string[] {
  const groups: { readonly standard: Standard; readonly names: Set<string> }[] = [];
  const { province, city, county } = standards;
  const high = new Set([province, city, county].map(printStandard)).size === 1;
  for (const level of LEVELS) {
    const isHigh = level !== 'town' && level !== 'village';
    const classes = isHigh ? [level] : ([level, `${level}_urban`, `${level}_rural`] as const);
    for (const key of classes) {
      const standard = standards[key];
      // Where both classes have one of their own the level's holds for none.
      const isSplit = !isHigh && standards[`${level}_urban`] && standards[`${level}_rural`];
      if (!standard || (isSplit && key === level)) continue;
      const name = isHigh && !high ? words.levelName[level] : words.levelOfStandard[key];
      const same = groups.find((each) => printStandard(each.standard) === printStandard(standard));
      if (same) same.names.add(name);
      else groups.push({ standard, names: new Set([name]) });
    }
  }
  return groups.map(({ standard, names }) =>
    words.standardOf(
      groups.length === 1 ? words.levelAll : [...names].join(words.and),
      words.standardSentence(standard),
      words.standardRadius(serviceRadiusM(standard)),
    ),
  );
}
