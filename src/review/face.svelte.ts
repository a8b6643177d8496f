import { inReviewOrder, isDoubtful } from '../core/review/review-order.ts';
import { parseOverrides } from '../core/review/overrides-text.ts';
import { positionOf } from '../core/review/position-of.ts';
import type { ReviewData, ReviewRow } from '../core/review/review-data.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { toWgs84 } from '../core/geo/to-wgs84.ts';
import { CountyCheck } from './county-check.ts';
import { KeptWork } from './kept-work.ts';
import { en } from './messages/en.ts';
import { zhCn } from './messages/zh-cn.ts';
import { ReviewWork } from './review-work.svelte.ts';
import { chooseFile, downloadText, writeFile } from './save-file.ts';

export type RowFilter = 'doubtful' | 'all' | ReviewRow['review_status'];

/** Something that the page has to say, until the next thing. */
interface Said {
  readonly text: string;
  readonly bad: boolean;
  /** Whether the work that was brought back may be dropped. */
  readonly discardable: boolean;
}

const FILE = 'overrides.csv';

/** The state of the review page: which rows are shown, which one is chosen, what is saved. */
export class ReviewFace {
  readonly data: ReviewData;
  readonly rows: readonly ReviewRow[];
  readonly work: ReviewWork;
  readonly doubtful: number;

  lang = $state<'zh' | 'en'>('zh');
  readonly messages = $derived(this.lang === 'zh' ? zhCn : en);

  filter = $state<RowFilter>('doubtful');
  openOnly = $state(false);
  query = $state('');
  /** On a phone the list and the row are two screens. */
  screen = $state<'list' | 'row'>('list');
  singleKeys = $state(true);
  said = $state.raw<Said | null>(null);
  /** Said to screen readers only. */
  announcement = $state('');
  fileName = $state<string | null>(null);
  kept = $state(true);
  #chosenId = $state('');
  #savedRevision = $state(0);
  #file: FileSystemFileHandle | null = null;

  readonly #memory: KeptWork;
  readonly #fingerprint: string;
  readonly #haystacks: ReadonlyMap<string, string>;
  readonly #byId: ReadonlyMap<string, ReviewRow>;

  readonly row = $derived.by(() => this.#byId.get(this.#chosenId) ?? null);
  readonly decision = $derived.by(() => this.row && this.work.decisionOf(this.row.station_id));
  readonly position = $derived(this.row && positionOf(this.row, this.decision));
  readonly outside = $derived.by(() => this.row && this.work.outside(this.row));
  /** Decisions that wait for a reason are in no file yet. */
  readonly unsaved = $derived.by(
    () => this.work.revision !== this.#savedRevision || this.work.withoutReason.size > 0,
  );
  readonly settled = $derived.by(
    () => this.rows.filter((row) => isDoubtful(row.review_status) && this.isSettled(row)).length,
  );
  readonly shown = $derived.by(() => {
    const words = this.query.trim().toLowerCase().split(/\s+/).filter(Boolean);
    return this.rows.filter((row) => {
      if (!this.#passes(row)) return false;
      if (this.openOnly && this.isSettled(row)) return false;
      const hay = this.#haystacks.get(row.station_id) ?? '';
      return words.every((word) => hay.includes(word));
    });
  });

  constructor(data: ReviewData, fingerprint: string, place: string) {
    this.data = data;
    this.rows = inReviewOrder(data.rows);
    this.doubtful = data.rows.filter((row) => isDoubtful(row.review_status)).length;
    this.work = new ReviewWork(data.rows, data.overrides, new CountyCheck(data.counties));
    this.#byId = new Map(data.rows.map((row) => [row.station_id, row]));
    this.#haystacks = new Map(data.rows.map((row) => [row.station_id, haystack(row)]));
    this.#fingerprint = fingerprint;
    this.#memory = new KeptWork(`fuwuquan-review ${data.list} ${place}`);
    if (this.doubtful === 0) this.filter = 'all';
    this.#restore();
    this.#chosenId =
      (this.shown.find((row) => !this.isSettled(row)) ?? this.shown[0])?.station_id ?? '';
  }

  isSettled(row: ReviewRow): boolean {
    return (
      this.work.decisionOf(row.station_id) !== null && !this.work.withoutReason.has(row.station_id)
    );
  }

  countOf(filter: RowFilter): number {
    if (filter === 'all') return this.rows.length;
    if (filter === 'doubtful') return this.doubtful;
    return this.rows.filter((row) => row.review_status === filter).length;
  }

  /** Shows a row; on a phone as a screen of its own. */
  choose = (id: string): void => {
    this.select(id);
    this.screen = 'row';
  };

  /** Makes a row the current one of the list. */
  select = (id: string): void => {
    this.#chosenId = id;
    const { row, messages: m } = this;
    if (row)
      this.announcement = `${m.rowNumber(row.row)} ${row.name} ${m.status(row.review_status)}`;
  };

  /** Goes to the next row that waits, from the top again after the last, or to the one before. */
  go = (direction: 'next' | 'previous'): void => {
    const { shown } = this;
    const at = shown.findIndex((row) => row.station_id === this.#chosenId);
    const after = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))];
    const target = direction === 'next' ? after.find((row) => !this.isSettled(row)) : shown[at - 1];
    if (target) this.choose(target.station_id);
    else if (direction === 'next') this.say(this.messages.noneLeft);
  };

  /** Sets the position of the chosen row, WGS 84; one outside the mainland is refused. */
  place = (lngLat: LngLat, nudge = false): void => {
    if (!this.row) return;
    const position = toWgs84(lngLat, 'wgs84');
    if (position === null) {
      this.say(this.messages.outsideMainland, true);
      return;
    }
    const division_code = this.decision?.division_code ?? null;
    const verdict = { review_status: 'manual', lngLat: position, division_code } as const;
    this.work.decide(this.row.station_id, verdict, nudge);
  };

  chooseCandidate = (code: string): void => {
    if (!this.row?.candidates.some((each) => each.code === code)) return;
    const division_code = code === this.row.division_code ? null : code;
    const lngLat = this.decision?.lngLat ?? null;
    this.work.decide(this.row.station_id, { review_status: 'manual', lngLat, division_code });
  };

  confirm = (): void => {
    if (!this.row || !this.position) return;
    const { lngLat = null, division_code = null } = this.decision ?? {};
    this.work.decide(this.row.station_id, { review_status: 'manual', lngLat, division_code });
  };

  giveUp = (): void => {
    if (!this.row) return;
    const nothing = { lngLat: null, division_code: null };
    this.work.decide(this.row.station_id, { review_status: 'failed', ...nothing });
  };

  undo = (): void => {
    const id = this.work.undo();
    if (id === null) return;
    this.#chosenId = id;
    this.announcement = this.messages.undone;
  };

  /** Writes into the file that was chosen before, or lets one be chosen. */
  save = async (): Promise<void> => {
    try {
      this.#file ??= await chooseFile(FILE);
      if (!this.#file) return;
      const { revision } = this.work;
      const { text, decided } = this.work.print();
      await writeFile(this.#file, text);
      this.fileName = this.#file.name;
      this.#wasSaved(revision, decided, this.#file.name);
    } catch (error) {
      this.#file = null;
      this.fileName = null;
      this.say(this.messages.saveFailed(error instanceof Error ? error.name : String(error)), true);
    }
  };

  download = (): void => {
    const { text, decided } = this.work.print();
    downloadText(FILE, text);
    this.#wasSaved(this.work.revision, decided, FILE);
  };

  open = async (file: Blob): Promise<void> => {
    const lines = parseOverrides(await file.text());
    if (lines === null) {
      this.say(this.messages.openFailed, true);
      return;
    }
    const saved = !this.unsaved;
    const { rows, strangers } = this.work.open(lines);
    if (saved && this.work.edits.size === 0) this.#savedRevision = this.work.revision;
    this.say(this.messages.opened(rows, strangers));
  };

  /** Drops the work that the browser had kept. */
  discard = (): void => {
    this.work.reset(this.data.overrides);
    this.#savedRevision = this.work.revision;
    this.#memory.clear();
    this.say(this.messages.discarded);
  };

  /** Puts the work into the browser's memory. */
  keep = (): void => {
    if (this.work.revision === 0) return;
    this.kept = this.#memory.write(this.work.keep(this.#fingerprint, this.unsaved));
  };

  say(text: string, bad = false, discardable = false): void {
    this.said = { text, bad, discardable };
  }

  #restore(): void {
    const work = this.#memory.read();
    if (!work || work.edits.length === 0) return;
    if (work.fingerprint !== this.#fingerprint && !work.unsaved) return;
    const rows = this.work.restore(work);
    if (rows === 0) return;
    if (work.unsaved) this.work.revision += 1;
    this.say(this.messages.restored(rows), false, true);
  }

  #wasSaved(revision: number, decided: number, name: string): void {
    this.#savedRevision = revision;
    const missing = this.work.withoutReason.size;
    const more = missing > 0 ? this.messages.missingReasons(missing) : '';
    this.say(this.messages.saved(decided, name) + more, missing > 0);
  }

  #passes(row: ReviewRow): boolean {
    if (this.filter === 'all') return true;
    return this.filter === 'doubtful'
      ? isDoubtful(row.review_status)
      : row.review_status === this.filter;
  }
}

function haystack(row: ReviewRow): string {
  const { name, address, division_name, division_code, station_id } = row;
  return [name, address, division_name, division_code, station_id].join('\n').toLowerCase();
}
