import { ancestorCodes } from '../../src/core/gazetteer/division-code.ts';
import { placeName } from '../../src/core/gazetteer/division-name.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import type { Issue } from '../../src/core/issue.ts';
import { doubtfulParts, type DoubtfulPart } from '../../src/core/publish/doubtful-parts.ts';
import {
  LISTS,
  publicStation,
  TEXTS,
  withoutMobiles,
  type LeftOut,
} from '../../src/core/publish/public-station.ts';
import type { Region } from '../../src/core/region/region.ts';
import type { StationOfRow } from '../../src/core/stations/check-stations.ts';
import { issueAt, type ListedStation } from '../../src/core/stations/station-row.ts';

const WORDS: Record<LeftOut['what'], readonly [message: string, remedy: string]> = {
  mobile: ['holds a mobile number, which is left out', "Give the office's own number."],
  person: ["holds a person's name, which is left out", 'Take the name out of the list.'],
  identity: [
    'holds the number of an identity card, certificate, bank card or account, which is left out',
    'Take the number out of the list.',
  ],
  sensitive: [
    'holds a sensitive word: this text is left out',
    'Check that this is meant; withhold.sensitive_words in region.json changes the words.',
  ],
  station: [
    'is withheld from the public, by region.json or by a sensitive word in its name',
    'Check that this is meant; withhold.sensitive_words in region.json changes the words.',
  ],
  position: [
    'holds a sensitive word: address and position are left out, the station is kept at its division',
    'Check that this is meant; withhold.sensitive_words in region.json changes the words.',
  ],
};

const DOUBTS: Record<DoubtfulPart['what'], string> = {
  name: "which may be a person's name",
  digits: "which may be a person's number",
  mail: "which may be a person's mail address",
};
const JUDGE = "It will be published: take it out of the list if it is a person's.";

/**
 * The stations of a region as its audience may see them, with a warning for whatever is left out: mobile
 * numbers for everybody; persons' names and withheld stations for the public.
 */
export function clearStations<Row extends StationOfRow>(
  rows: readonly Row[],
  region: Region,
  gazetteer: Gazetteer,
): { stations: Row[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const note = (row: Row, left: readonly LeftOut[]): void => {
    for (const { what, field } of left) {
      issues.push(issueAt(row.row, 'warning', field, ...WORDS[what]));
    }
  };
  const stations = rows.flatMap((each) => {
    const first = withoutMobiles(each.station);
    note(each, first.left);
    if (first.station === null) return [];
    if (region.audience !== 'public') return [{ ...each, station: first.station }];
    const names = placeNamesOf(first.station, gazetteer);
    const second = publicStation(first.station, region.withhold ?? {}, names);
    note(each, second.left);
    if (second.station !== null) issues.push(...doubtsOf(each.row, second.station));
    return second.station === null ? [] : [{ ...each, station: second.station }];
  });
  return { stations, issues };
}

/** What is published of a station although nobody but a person can judge it. */
function doubtsOf(row: StationOfRow['row'], station: ListedStation): Issue[] {
  const texts = [...TEXTS, ...LISTS].flatMap((field) =>
    [station[field]].flat().map((text) => [field, text] as const),
  );
  return texts.flatMap(([field, text]) =>
    doubtfulParts(text).map(({ what, part }) =>
      issueAt(row, 'warning', field, `holds ${part}, ${DOUBTS[what]}`, JUDGE),
    ),
  );
}

/** Names of a station's own division and those above, long and short, longest first. */
function placeNamesOf({ division_code: code }: ListedStation, gazetteer: Gazetteer): string[] {
  const divisions = [code, ...ancestorCodes(code)].flatMap((each) => gazetteer.get(each) ?? []);
  return divisions
    .flatMap(({ name, level }) => [name, placeName(name, level)])
    .sort((a, b) => b.length - a.length);
}
