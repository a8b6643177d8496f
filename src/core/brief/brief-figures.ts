import type { BriefInput } from './brief-input.ts';
import type { BriefFigure } from './brief-shape.ts';
import type { BriefWords } from './brief-words-zh-cn.ts';
import { digitsOf } from './digits-apart.ts';
import { districtNames, gapTitle } from './gap-title.ts';

/** The three numbers that are read first: area and gaps, and people where they were counted, else stations. */
export function briefFigures(words: BriefWords, { coverage, demand }: BriefInput): BriefFigure[] {
  const share = (value: number): string => words.percent(value, digitsOf(value));
  const { total, gaps, districts } = coverage;
  const { certain, nominal, possible } = total.covered_share;
  const [largest] = gaps;
  return [
    {
      key: 'area',
      label: words.areaLabel,
      text: share(nominal),
      value: nominal,
      notes: [words.threeWays(share(certain), share(possible))],
    },
    demand?.unit === 'people' ? people(words, coverage) : stations(words, coverage),
    {
      key: 'gaps',
      label: words.gapsLabel,
      text: words.gapsValue(gaps.length),
      value: gaps.length,
      notes: [
        words.gapsTotal(total.gap_km2),
        ...(largest
          ? [
              words.gapsLargest(
                gapTitle(words, largest.parts, districtNames(districts)),
                largest.area_km2,
              ),
            ]
          : []),
      ],
    },
  ];
}

function people(words: BriefWords, { total: { demand } }: BriefInput['coverage']): BriefFigure {
  const label = words.peopleLabel;
  const all = demand?.total ?? null;
  const covered = demand?.covered.nominal ?? null;
  if (!demand || all === null || covered === null) {
    return { key: 'people', label, text: words.withheld, value: null, notes: [] };
  }
  const part = (value: number | null): string => {
    if (value === null) return words.withheld;
    const share = all > 0 ? value / all : 0;
    return words.percent(share, digitsOf(share));
  };
  const { certain, possible } = demand.covered;
  return {
    key: 'people',
    label,
    text: part(covered),
    value: all > 0 ? covered / all : 0,
    notes: [words.peopleOf(covered, all), words.threeWays(part(certain), part(possible))],
  };
}

function stations(words: BriefWords, { total }: BriefInput['coverage']): BriefFigure {
  return {
    key: 'stations',
    label: words.stationsLabel,
    text: words.stationsValue(total.stations),
    value: total.stations,
    notes: [words.stationsLocated(total.located, total.stations - total.located)],
  };
}
